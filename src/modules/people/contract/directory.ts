import { oc } from '@orpc/contract'
import { z } from 'zod'
import { handOver } from './door.ts'
import * as s from './shapes.ts'

const tags = ['People']
const post = (path: `/${string}`, summary: string) => oc.route({ method: 'POST', path, summary, tags })
const get = (path: `/${string}`, summary: string) => oc.route({ method: 'GET', path, summary, tags })

const one = z.object({ memberId: s.id })

/** Members and invitations. */
export const directoryContract = {
  members: get('/people/members', 'Members by name; a department stands for all below it')
    .input(
      z.object({
        q: z.string().trim().max(120).optional(),
        departmentId: z.union([s.id, z.literal('none')]).optional(),
        show: z.enum(['present', 'invited', 'left']).default('present'),
        limit: z.coerce.number().int().min(1).max(200).default(100),
        cursor: z.string().max(600).optional(),
      }),
    )
    .output(z.object({ members: z.array(s.memberRow), next: z.string().nullable() })),
  member: get('/people/members/{memberId}', 'One member').input(one).output(s.memberView),
  updateMember: post('/people/members/{memberId}', 'Change title, department, manager, roles or languages')
    .input(
      one.extend({
        name: s.personName.optional(),
        title: s.jobTitle.optional(),
        departmentId: s.id.nullable().optional(),
        managerId: s.id.nullable().optional(),
        roles: s.roles.optional(),
        languages: s.languages.optional(),
      }),
    )
    .output(s.memberView),
  updateProfile: post('/people/profile', 'Change one’s own name and languages')
    .input(
      z.object({
        name: s.personName.optional(),
        languages: s.languages.optional(),
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
