import { oc } from '@orpc/contract'
import { z } from 'zod'
import { goalLevels } from '../domain/goals/levels.ts'
import * as s from './shapes.ts'

const route = (method: 'GET' | 'POST' | 'PUT', path: `/${string}`, summary: string) =>
  oc.route({ method, path, summary, tags: ['Planning'] })

export const goalFields = {
  level: z.enum(goalLevels),
  name: s.words(160, 'Say what is to be reached.'),
  note: s.text(1000),
  ownerId: s.id.nullable(),
  departmentId: s.id.nullable(),
  metricId: z.string().max(80).nullable(),
  measure: s.text(200),
  target: z.number().min(-1e12).max(1e12).nullable(),
  startsOn: s.day.nullable(),
  endsOn: s.day.nullable(),
}

export const goal = z.object({
  id: s.id,
  parentId: s.id.nullable(),
  level: z.enum(goalLevels),
  name: z.string(),
  note: z.string(),
  owner: s.named.nullable(),
  department: s.named.nullable(),
  metric: s.named.extend({ id: z.string() }).nullable(),
  measure: z.string(),
  target: z.number().nullable(),
  startsOn: z.string().nullable(),
  endsOn: z.string().nullable(),
  /** It and what hangs below it reach no business goal. */
  unlinked: z.boolean(),
  dropped: z.boolean(),
  lines: z.array(z.object({ lineId: s.id, name: z.string(), year: s.year })),
  programmes: z.array(z.object({ subject: z.string(), tactic: s.tactic, department: s.named.nullable() })),
  campaignIds: z.array(s.id),
})
export type GoalView = z.infer<typeof goal>

export const goalsPart = {
  goals: route(
    'GET',
    '/planning/goals',
    'The tree of goals, what hangs below each, and what serves none',
  ).output(
    z.object({
      goals: z.array(goal),
      /** Programmes of this year's plan, by tactic and department, that serve no goal. */
      loose: z.object({
        lines: z.array(z.object({ lineId: s.id, name: z.string(), tactic: s.tactic, year: s.year })),
        programmes: z.array(z.object({ tactic: s.tactic, department: s.named.nullable() })),
      }),
      linkedCampaignIds: z.array(s.id),
      metrics: z.array(z.object({ id: z.string(), name: z.string(), tactic: z.number().int() })),
      mayChange: z.boolean(),
    }),
  ),
  addGoal: route('POST', '/planning/goals', 'Add a goal')
    .input(z.object({ parentId: s.id.nullable(), ...goalFields }))
    .output(s.one),
  saveGoal: route('PUT', '/planning/goal/{id}', 'Change a goal')
    .input(z.object({ id: s.id, ...goalFields }))
    .output(s.done),
  moveGoal: route('POST', '/planning/goal/{id}/move', 'Hang a goal elsewhere, before another or last')
    .input(z.object({ id: s.id, parentId: s.id.nullable(), before: s.id.nullable() }))
    .output(s.done),
  dropGoal: route('POST', '/planning/goal/{id}/dropped', 'Give a goal up, or take it up again')
    .input(z.object({ id: s.id, dropped: z.boolean() }))
    .output(s.done),
  linkGoal: route('PUT', '/planning/goal-links', 'Say which goal a programme, a campaign or a line serves')
    .input(
      z.object({
        goalId: s.id.nullable(),
        what: z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('programme'), tactic: s.tactic, departmentId: s.id.nullable() }),
          z.object({ kind: z.literal('campaign'), id: s.id }),
        ]),
      }),
    )
    .output(s.done),
}
