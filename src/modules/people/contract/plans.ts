import { oc } from '@orpc/contract'
import { z } from 'zod'
import { isDay } from '#kernel/local-time.ts'
import * as s from './shapes.ts'

const tags = ['People']
const post = (path: `/${string}`, summary: string) => oc.route({ method: 'POST', path, summary, tags })
const get = (path: `/${string}`, summary: string) => oc.route({ method: 'GET', path, summary, tags })

export const day = z.string().refine(isDay, 'Choose a day.')
const planKind = z.enum(['join', 'move', 'leave'])

const move = z.object({
  departmentId: s.id.nullable().optional(),
  managerId: s.id.nullable().optional(),
  title: s.jobTitle.optional(),
})

export const planView = z.object({
  id: s.id,
  memberId: s.id,
  memberName: z.string(),
  kind: planKind,
  onDay: z.string(),
  move: move.extend({ departmentName: z.string().nullable(), managerName: z.string().nullable() }).nullable(),
  /** Why it could not be carried out; null while it still lies ahead. */
  failure: z.string().nullable(),
  plannedBy: z.string().nullable(),
})
export type PlanView = z.infer<typeof planView>

export const holdingGroup = z.object({
  kind: z.string(),
  name: z.string(),
  /** False: somebody is appointed anew where these stand; they cannot be passed on here. */
  passable: z.boolean(),
  items: z.array(
    z.object({ id: z.string(), what: z.string(), label: z.string(), href: z.string().nullable() }),
  ),
})
export type HoldingGroup = z.infer<typeof holdingGroup>

/** Joiners, movers and leavers with dates, and what they hand over. */
export const plansContract = {
  plans: get('/people/plans', 'What is to happen to members on which day')
    .input(z.object({ memberId: s.id.optional() }))
    .output(z.object({ plans: z.array(planView), mayNotEdit: z.string().nullable() })),
  planChange: post('/people/members/{memberId}/plans', 'Plan that somebody joins, moves or leaves on a day')
    .input(z.object({ memberId: s.id, kind: planKind, onDay: day, move: move.nullable().default(null) }))
    .output(z.object({ planId: s.id })),
  rearrangePlan: post('/people/plans/{planId}', 'Change the day, or what a move does')
    .input(z.object({ planId: s.id, onDay: day, move: move.nullable().default(null) }))
    .output(s.done),
  cancelPlan: post('/people/plans/{planId}/cancel', 'Take a planned change back')
    .input(z.object({ planId: s.id }))
    .output(s.done),
  holdings: get('/people/members/{memberId}/holdings', 'What a member holds that others depend on')
    .input(z.object({ memberId: s.id }))
    .output(z.object({ groups: z.array(holdingGroup), mayNotEdit: z.string().nullable() })),
  handOver: post('/people/members/{memberId}/holdings/hand-over', 'Give what a member holds to somebody else')
    .input(
      z.object({
        memberId: s.id,
        kind: z.string().max(60),
        ids: z.array(z.string().max(80)).min(1, 'Choose at least one.').max(200),
        toMemberId: s.id,
      }),
    )
    .output(s.done),
  handovers: get('/people/handovers', 'People who left with things still to hand over').output(
    z.object({ people: z.array(s.memberRow.extend({ leftAt: s.at.nullable(), open: z.number().int() })) }),
  ),
}
