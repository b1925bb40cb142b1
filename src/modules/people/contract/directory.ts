import { oc } from '@orpc/contract'
import { z } from 'zod'
import { handOver } from './door.ts'
import * as s from './shapes.ts'

const tags = ['People']
const post = (path: `/${string}`, summary: string) => oc.route({ method: 'POST', path, summary, tags })
const get = (path: `/${string}`, summary: string) => oc.route({ method: 'GET', path, summary, tags })

const one = z.object({ memberId: s.id })

const abilities = {
  name: s.personName.optional(),
  languages: s.languages.optional(),
  regions: s.regions.optional(),
  topics: s.topics.optional(),
  workingHours: s.workingHours.nullable().optional(),
  zone: s.zone.nullable().optional(),
}

const used = z.array(z.object({ value: z.string(), people: z.number().int() }))

/** Members and invitations. */
export const directoryContract = {
  members: get('/people/members', 'Members by name; a department stands for all below it')
    .input(
      z.object({
        q: z.string().trim().max(120).optional(),
        departmentId: z.union([s.id, z.literal('none')]).optional(),
        show: z.enum(['present', 'invited', 'left']).default('present'),
        topic: z.string().trim().max(60).optional(),
        language: z.string().trim().max(12).optional(),
        region: z.string().trim().max(40).optional(),
        limit: z.coerce.number().int().min(1).max(200).default(100),
        cursor: z.string().max(600).optional(),
      }),
    )
    .output(z.object({ members: z.array(s.memberRow), next: z.string().nullable() })),
  member: get('/people/members/{memberId}', 'One member').input(one).output(s.memberView),
  vocabulary: get(
    '/people/vocabulary',
    'Topics, languages and regions in use, with how many people each',
  ).output(z.object({ topics: used, languages: used, regions: used })),
  withoutAccount: get('/people/without-account', 'How many are in the directory and cannot sign in').output(
    z.object({ people: z.number().int(), mailConfigured: z.boolean() }),
  ),
  inviteWithoutAccount: post('/people/invitations/everybody', 'Invite everybody without an account').output(
    z.object({ people: z.number().int() }),
  ),
  updateMember: post('/people/members/{memberId}', 'Change what the directory says about a member')
    .input(
      one.extend({
        title: s.jobTitle.optional(),
        departmentId: s.id.nullable().optional(),
        managerId: s.id.nullable().optional(),
        roles: s.roles.optional(),
        externalId: s.externalId.optional(),
        ...abilities,
      }),
    )
    .output(s.memberView),
  updateProfile: post('/people/profile', 'Change one’s own name, languages, topics, regions and hours')
    .input(
      z.object({
        ...abilities,
        locale: s.locale.optional(),
      }),
    )
    .output(s.done),
  leave: post('/people/members/{memberId}/leave', 'A member left: sessions end at once')
    .input(one)
    .output(s.done),
  invite: post('/people/invitations', 'Invite somebody')
    .input(
      z.object({
        name: s.personName,
        email: s.email,
        title: s.jobTitle.default(null),
        departmentId: s.id.nullable().default(null),
        managerId: s.id.nullable().default(null),
        roles: s.roles.min(1, 'Choose at least one role.'),
        locale: s.locale.default('en'),
      }),
    )
    .output(handOver.extend({ memberId: s.id })),
  resendInvitation: post('/people/members/{memberId}/invitation/resend', 'Send a new link; the old one ends')
    .input(one)
    .output(handOver.extend({ memberId: s.id })),
  revokeInvitation: post('/people/members/{memberId}/invitation/revoke', 'Take an invitation back')
    .input(one)
    .output(s.done),
}
