import { oc } from '@orpc/contract'
import { z } from 'zod'
import { at, done, id, mode, person, policyHead, reason } from './shapes.ts'

const tags = ['Policy']

export const departmentProgress = z.object({
  departmentId: id.nullable(),
  name: z.string(),
  required: z.number().int(),
  acknowledged: z.number().int(),
})
export type DepartmentProgress = z.infer<typeof departmentProgress>

export const missingMember = person.extend({
  departmentId: id.nullable(),
  departmentName: z.string().nullable(),
  title: z.string().nullable(),
  dueAt: at.nullable(),
  overdue: z.boolean(),
  reminders: z.number().int(),
  remindedAt: at.nullable(),
})
export type MissingMember = z.infer<typeof missingMember>

export const accessRow = z.object({
  departmentId: id.nullable(),
  name: z.string(),
  parentId: id.nullable(),
  members: z.number().int(),
  /** Set for this department itself; null: it inherits. */
  own: mode.nullable(),
  /** What holds here without exceptions. */
  mode,
  /** The department it comes from; null: the organisation. */
  from: z.string().nullable(),
  reason: z.string().nullable(),
  setBy: z.string().nullable(),
  setAt: at.nullable(),
  /** A supplement tightens it to this. */
  supplement: mode.nullable(),
  mayChange: z.boolean(),
})
export type AccessRow = z.infer<typeof accessRow>

export const exceptionView = z.object({
  id,
  member: person.nullable(),
  department: person.nullable(),
  mode,
  reason: z.string(),
  grantedBy: z.string().nullable(),
  grantedAt: at,
  expiresAt: at,
  state: z.enum(['standing', 'expired', 'ended']),
  endedAt: at.nullable(),
  endedBy: z.string().nullable(),
  mayEnd: z.boolean(),
})
export type ExceptionView = z.infer<typeof exceptionView>

export const keepingContract = {
  progress: oc
    .route({ method: 'GET', path: '/policy/progress', summary: 'Who acknowledged, by department', tags })
    .input(z.object({ policyId: id.optional(), departmentId: id.optional() }))
    .output(
      z.object({
        policy: policyHead.nullable(),
        number: z.number().int().nullable(),
        required: z.number().int(),
        acknowledged: z.number().int(),
        departments: z.array(departmentProgress),
        /** At most 500, the longest overdue first. */
        missing: z.array(missingMember),
        mayRemind: z.boolean(),
      }),
    ),
  progressCsv: oc
    .route({ method: 'GET', path: '/policy/progress.csv', summary: 'The same as a table', tags })
    .input(z.object({ policyId: id }))
    .output(z.object({ name: z.string(), csv: z.string() })),
  remind: oc
    .route({
      method: 'POST',
      path: '/policy/remind',
      summary: 'Remind those who have not acknowledged',
      tags,
    })
    .input(z.object({ policyId: id, departmentId: id.optional() }))
    .output(z.object({ asked: z.number().int() })),
  access: oc
    .route({ method: 'GET', path: '/policy/access', summary: 'Access modes and exceptions', tags })
    .output(
      z.object({
        rows: z.array(accessRow),
        exceptions: z.array(exceptionView),
        /** What holds for me now. */
        mine: z.object({ mode, atWork: z.boolean(), exceptionUntil: at.nullable() }),
        mayManage: z.boolean(),
        help: z.string().nullable(),
      }),
    ),
  setAccess: oc
    .route({
      method: 'POST',
      path: '/policy/access',
      summary: 'Set a department’s mode, or let it inherit',
      tags,
    })
    .input(z.object({ departmentId: id.nullable(), mode: mode.nullable(), reason }))
    .output(done),
  grantException: oc
    .route({
      method: 'POST',
      path: '/policy/exceptions',
      summary: 'Treat somebody differently for a time',
      tags,
    })
    .input(
      z.object({
        memberId: id.nullable(),
        departmentId: id.nullable(),
        mode,
        reason,
        expiresAt: at,
      }),
    )
    .output(z.object({ id })),
  endException: oc
    .route({ method: 'POST', path: '/policy/exceptions/{id}/end', summary: 'End an exception now', tags })
    .input(z.object({ id }))
    .output(done),
}
