import { oc } from '@orpc/contract'
import { z } from 'zod'
import { tacticIds } from '#kernel/tactics.ts'
import { answer, figure, id, iso, metricCard, tags } from './shapes.ts'

const tacticId = z.enum(tacticIds)
const person = z.object({ id, name: z.string() })
const trend = z.enum(['up', 'down', 'level']).nullable()

export const targetState = z.enum(['on', 'behind', 'unknown'])

const gridCell = z.object({
  tactic: tacticId,
  departmentId: id,
  /** `rated`: somebody answered the questions; `none`: nobody does this here yet; `unknown`: why. */
  state: z.enum(['rated', 'none', 'unknown']),
  level: z.number().int().nullable(),
  ratedAt: iso.nullable(),
  why: z.string().nullable(),
  figure: figure.nullable(),
  trend,
  /** Whether the trend is one for the better; null when there is none. */
  better: z.boolean().nullable(),
  target: targetState.nullable(),
  lead: person.nullable(),
})
export type GridCell = z.infer<typeof gridCell>

const tacticRow = z.object({
  id: tacticId,
  no: z.number().int(),
  name: z.string(),
  lead: person.nullable(),
  headline: metricCard.nullable(),
  /** Why no figure stands for it yet. */
  why: z.string().nullable(),
})
export type TacticRow = z.infer<typeof tacticRow>

const department = z.object({ id, name: z.string(), kind: z.string(), mayRate: z.boolean() })

const grid = z.object({
  asOf: iso,
  current: z.boolean(),
  tactics: z.array(tacticRow),
  departments: z.array(department),
  cells: z.array(gridCell),
  mayManage: z.boolean(),
})
export type Grid = z.infer<typeof grid>

export const target = z.object({
  id,
  metric: metricCard,
  figure: z.string(),
  department: person.nullable(),
  fromDay: z.string(),
  toDay: z.string(),
  fromValue: z.number(),
  toValue: z.number(),
  owner: person,
  note: z.string(),
  /** Where the path is today, where the figure of the last 28 days is, and what that means. */
  due: z.number(),
  now: figure,
  state: targetState,
  mayEnd: z.boolean(),
})
export type Target = z.infer<typeof target>

const rating = z.object({
  id,
  departmentId: id,
  level: z.number().int(),
  answers: z.record(z.string(), z.object({ yes: z.boolean(), evidence: z.string() })),
  by: person,
  at: iso,
})
export type Rating = z.infer<typeof rating>

const tacticPage = z.object({
  tactic: tacticRow,
  departments: z.array(department),
  cells: z.array(gridCell),
  metrics: z.array(answer),
  /** Figures of metrics.md that no room can give yet, and where they will come from. */
  targets: z.array(target),
  ratings: z.array(rating),
  mayManage: z.boolean(),
})
export type TacticPage = z.infer<typeof tacticPage>

const departmentPage = z.object({
  department,
  head: person.nullable(),
  people: z.number().int(),
  tactics: z.array(tacticRow),
  cells: z.array(gridCell),
  metrics: z.array(answer),
  targets: z.array(target),
})
export type DepartmentPage = z.infer<typeof departmentPage>

/** What is missing where, the most pressing first: what the council should decide next. */
const openMatter = z.object({
  kind: z.enum(['no-lead', 'not-rated', 'behind', 'falling']),
  tactic: tacticId,
  department: person.nullable(),
  metricName: z.string().nullable(),
})
export type OpenMatter = z.infer<typeof openMatter>

const courses = z.object({
  /** The whole months that the points stand for, the oldest first, half-open; the last point is of the last 28 days. */
  months: z.array(z.object({ from: iso, to: iso })),
  /** Null is unknown. What is kept back or not known at all has no course. */
  courses: z.array(
    z.object({ metricId: z.string(), departmentId: id.nullable(), points: z.array(z.number().nullable()) }),
  ),
  /** Some are still being worked out. */
  toCome: z.boolean(),
})
export type Courses = z.infer<typeof courses>

export const boardContract = {
  grid: oc
    .route({ method: 'GET', path: '/insights/grid', summary: 'Twelve tactics by department', tags })
    .output(grid),
  courses: oc
    .route({
      method: 'GET',
      path: '/insights/courses',
      summary: 'How the figures of the board, of one tactic or of one department went by month',
      tags,
    })
    .input(z.object({ tactic: tacticId.optional(), departmentId: id.optional() }))
    .output(courses),
  tactic: oc
    .route({
      method: 'GET',
      path: '/insights/tactics/{tactic}',
      summary: 'One tactic in the whole house',
      tags,
    })
    .input(z.object({ tactic: tacticId }))
    .output(tacticPage),
  department: oc
    .route({
      method: 'GET',
      path: '/insights/departments/{departmentId}',
      summary: 'One department with its tactics, figures and targets',
      tags,
    })
    .input(z.object({ departmentId: id }))
    .output(departmentPage),
  openMatters: oc
    .route({
      method: 'GET',
      path: '/insights/open-matters',
      summary: 'What is missing where, the most pressing first',
      tags,
    })
    .output(z.object({ matters: z.array(openMatter), total: z.number().int() })),
  rate: oc
    .route({
      method: 'POST',
      path: '/insights/tactics/{tactic}/ratings',
      summary: 'Say how far a tactic has come in a department',
      tags,
    })
    .input(
      z.object({
        tactic: tacticId,
        departmentId: id,
        answers: z.record(
          z.string().max(40),
          z.object({ yes: z.boolean(), evidence: z.string().trim().max(500).default('') }),
        ),
      }),
    )
    .output(z.object({ id, level: z.number().int() })),
  lead: oc
    .route({
      method: 'PUT',
      path: '/insights/tactics/{tactic}/lead',
      summary: 'Say who leads a tactic',
      tags,
    })
    .input(z.object({ tactic: tacticId, departmentId: id.nullable(), memberId: id }))
    .output(z.object({ memberId: id })),
}
