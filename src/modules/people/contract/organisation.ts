import { oc } from '@orpc/contract'
import { z } from 'zod'
import * as s from './shapes.ts'

const tags = ['Organisation']
const post = (path: `/${string}`, summary: string) => oc.route({ method: 'POST', path, summary, tags })
const get = (path: `/${string}`, summary: string) => oc.route({ method: 'GET', path, summary, tags })

const place = { parentId: s.id.nullable(), headMemberId: s.id.nullable() }

export const organisationView = z.object({
  id: s.id,
  name: z.string(),
  zone: z.string(),
  demo: z.boolean(),
  createdAt: s.at,
  receptionId: s.id,
  mailConfigured: z.boolean(),
  mayNotEdit: z.string().nullable(),
})

/** The organisation, its departments, and mail that waits to be handed over. */
export const organisationContract = {
  organisation: get('/people/organisation', 'The organisation').output(organisationView),
  updateOrganisation: post('/people/organisation', 'Change name, time zone or reception desk')
    .input(
      z.object({
        name: s.organisationName.optional(),
        zone: s.zone.optional(),
        receptionId: s.id.optional(),
      }),
    )
    .output(organisationView),
  departments: get('/people/departments', 'The departments, with how many people each has').output(
    z.object({
      departments: z.array(s.departmentView),
      /** Everybody who is here or invited. */
      people: z.number().int(),
      /** Of them, those in no department. */
      unassigned: z.number().int(),
      invited: z.number().int(),
      left: z.number().int(),
      mayNotEdit: z.string().nullable(),
    }),
  ),
  createDepartment: post('/people/departments', 'Add a department')
    .input(
      s.newDepartment.extend({
        parentId: place.parentId.default(null),
        headMemberId: place.headMemberId.default(null),
      }),
    )
    .output(s.departmentCard),
  updateDepartment: post(
    '/people/departments/{departmentId}',
    'Rename or move a department, or name its head',
  )
    .input(
      z.object({
        departmentId: s.id,
        name: s.departmentName.optional(),
        kind: s.kind.optional(),
        parentId: place.parentId.optional(),
        headMemberId: place.headMemberId.optional(),
        restricted: z.boolean().optional(),
      }),
    )
    .output(s.departmentCard),
  archiveDepartment: post(
    '/people/departments/{departmentId}/archive',
    'Close a department; its people move up',
  )
    .input(z.object({ departmentId: s.id }))
    .output(s.done),
  unsentMail: get('/people/mail', 'Mail that did not go out, with the links to hand over').output(
    z.object({
      configured: z.boolean(),
      mail: z.array(
        z.object({
          id: s.id,
          kind: z.string(),
          to: z.string(),
          subject: z.string(),
          link: z.string(),
          state: z.enum(['kept', 'failed', 'waiting']),
          detail: z.string().nullable(),
          createdAt: s.at,
          expiresAt: s.at,
        }),
      ),
    }),
  ),
  retryMail: post('/people/mail/{mailId}/retry', 'Try to send a mail again')
    .input(z.object({ mailId: s.id }))
    .output(s.done),
}
