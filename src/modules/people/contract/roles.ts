import { oc } from '@orpc/contract'
import { z } from 'zod'
import { rights } from '#kernel/actor.ts'
import * as s from './shapes.ts'

const tags = ['Roles']
const post = (path: `/${string}`, summary: string) => oc.route({ method: 'POST', path, summary, tags })
const get = (path: `/${string}`, summary: string) => oc.route({ method: 'GET', path, summary, tags })

const right = z.enum(rights)
/** An id of the catalogue, or of a role of the organisation's own. */
const role = z.string().min(1, 'Choose a role.').max(60)

export const roleCard = z.object({
  id: role,
  /** Part of every installation; only the organisation's own can be changed. */
  builtIn: z.boolean(),
  /** Null for the catalogue's: screens have words for them. */
  name: z.string().nullable(),
  rights: z.array(right),
  competencies: z.array(z.string()),
  /** Who holds it now or will, at most twelve by name. */
  holders: z.array(z.object({ id: s.id, name: z.string() })),
  holderCount: z.number().int(),
})
export type RoleCard = z.infer<typeof roleCard>

export const assignmentView = z.object({
  id: s.id,
  role,
  /** Null for the catalogue's. */
  roleName: z.string().nullable(),
  rights: z.array(right),
  departments: z.array(z.object({ id: s.id, name: z.string() })).nullable(),
  channelIds: z.array(s.id).nullable(),
  topics: z.array(z.string()).nullable(),
  regions: z.array(z.string()).nullable(),
  validFrom: s.at,
  validTo: s.at.nullable(),
  state: z.enum(['coming', 'valid']),
  givenBy: z.string().nullable(),
})
export type AssignmentView = z.infer<typeof assignmentView>

const assignments = z.object({
  assignments: z.array(assignmentView),
  /** Null when the viewer may change them. */
  mayNot: z.string().nullable(),
})

const competency = z.string().trim().min(1).max(200, 'Use at most 200 characters a line.')
const roleFields = {
  name: s.roleName,
  rights: z.array(right).min(1, 'Choose at least one right.').max(rights.length),
  competencies: z.array(competency).max(20, 'Twenty lines are enough.').default([]),
}
const words = z.array(z.string().trim().toLowerCase().min(1).max(60)).min(1).max(50)

export const rolesContract = {
  roles: get('/people/roles', 'The catalogue and the organisation’s own roles, with who holds them').output(
    z.object({
      roles: z.array(roleCard),
      /** Null when the viewer may make roles. */
      mayNot: z.string().nullable(),
      /** What the viewer may put into a role. */
      mayGive: z.array(right),
    }),
  ),
  createRole: post('/people/roles', 'Make a role').input(z.object(roleFields)).output(roleCard),
  updateRole: post('/people/roles/{roleId}', 'Change a role of the organisation’s own')
    .input(z.object({ roleId: s.id, ...roleFields }))
    .output(roleCard),
  removeRole: post('/people/roles/{roleId}/remove', 'Remove a role that nobody holds')
    .input(z.object({ roleId: s.id }))
    .output(s.done),
  memberRoles: get('/people/members/{memberId}/roles', 'Roles a member holds in a scope or for a time')
    .input(z.object({ memberId: s.id }))
    .output(assignments),
  assignRole: post('/people/members/{memberId}/roles', 'Give a role in a scope, for a time')
    .input(
      z.object({
        memberId: s.id,
        role,
        /** With all departments below; null everywhere. The same for the others. */
        departmentIds: z
          .array(s.id)
          .min(1, 'Choose a department, or everywhere.')
          .max(50)
          .nullable()
          .default(null),
        channelIds: z
          .array(s.id)
          .min(1, 'Choose a channel, or everywhere.')
          .max(200)
          .nullable()
          .default(null),
        topics: words.nullable().default(null),
        regions: words.nullable().default(null),
        validFrom: s.at.optional(),
        validTo: s.at.nullable().default(null),
      }),
    )
    .output(assignments),
  endRole: post('/people/role-assignments/{assignmentId}/end', 'End a role at once')
    .input(z.object({ assignmentId: s.id }))
    .output(s.done),
}
