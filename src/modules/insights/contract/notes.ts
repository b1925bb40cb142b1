import { oc } from '@orpc/contract'
import { z } from 'zod'
import { target } from './board.ts'
import { figure, id, iso, metricCard, tags } from './shapes.ts'

const day = z.iso.date()
const person = z.object({ id, name: z.string() })
const metricId = z.string().max(100)
const value = z.number().min(-1e12).max(1e12)

const comment = z.object({
  id,
  day,
  text: z.string(),
  by: person,
  at: iso,
  departmentId: id.nullable(),
  mayRemove: z.boolean(),
})
export type Comment = z.infer<typeof comment>

const alert = z.object({
  id,
  metric: metricCard,
  figure: z.string(),
  department: person.nullable(),
  kind: z.enum(['above', 'below', 'change']),
  bound: z.number(),
  days: z.number().int(),
  members: z.array(person),
  /** For the one who asks: whether it is beyond the line now. */
  crossed: z.boolean(),
  mayRemove: z.boolean(),
})
export type Alert = z.infer<typeof alert>

const crossing = z.object({
  alertId: id,
  metric: metricCard,
  figure: z.string(),
  department: person.nullable(),
  kind: z.enum(['above', 'below', 'change']),
  bound: z.number(),
  value: figure,
  since: iso,
})
export type Crossing = z.infer<typeof crossing>

const about = { metricId, figure: z.string().max(40), departmentId: id.nullable() }

export const notesContract = {
  targets: oc
    .route({
      method: 'GET',
      path: '/insights/metrics/{metricId}/targets',
      summary: 'Targets of a figure with their paths',
      tags,
    })
    .input(z.object({ metricId, departmentId: id.optional() }))
    .output(z.object({ targets: z.array(target), maySet: z.boolean() })),
  setTarget: oc
    .route({ method: 'POST', path: '/insights/targets', summary: 'Set a target with its path', tags })
    .input(
      z.object({
        ...about,
        fromDay: day,
        toDay: day,
        fromValue: value,
        toValue: value,
        ownerId: id,
        note: z.string().trim().max(500).default(''),
      }),
    )
    .output(z.object({ id })),
  endTarget: oc
    .route({ method: 'POST', path: '/insights/targets/{id}/end', summary: 'End a target', tags })
    .input(z.object({ id }))
    .output(z.object({ id })),
  comments: oc
    .route({
      method: 'GET',
      path: '/insights/metrics/{metricId}/comments',
      summary: 'What people know about points of a figure',
      tags,
    })
    .input(z.object({ metricId, departmentId: id.optional() }))
    .output(z.object({ comments: z.array(comment) })),
  comment: oc
    .route({
      method: 'POST',
      path: '/insights/metrics/{metricId}/comments',
      summary: 'Say what is known about a day of a figure',
      tags,
    })
    .input(z.object({ metricId, departmentId: id.nullable(), day, text: z.string().trim().min(1).max(500) }))
    .output(z.object({ id })),
  removeComment: oc
    .route({ method: 'DELETE', path: '/insights/comments/{id}', summary: 'Take a comment away', tags })
    .input(z.object({ id }))
    .output(z.object({ id })),
  alerts: oc
    .route({ method: 'GET', path: '/insights/alerts', summary: 'Lines that figures should not cross', tags })
    .input(z.object({ metricId: metricId.optional() }))
    .output(z.object({ alerts: z.array(alert) })),
  setAlert: oc
    .route({
      method: 'POST',
      path: '/insights/alerts',
      summary: 'Be told when a figure crosses a line',
      tags,
    })
    .input(
      z.object({
        ...about,
        kind: z.enum(['above', 'below', 'change']),
        bound: value,
        days: z.number().int().min(1).max(366).default(28),
        memberIds: z.array(id).min(1).max(20),
      }),
    )
    .output(z.object({ id })),
  removeAlert: oc
    .route({ method: 'DELETE', path: '/insights/alerts/{id}', summary: 'Be told no more', tags })
    .input(z.object({ id }))
    .output(z.object({ id })),
  crossings: oc
    .route({
      method: 'GET',
      path: '/insights/crossings',
      summary: 'Figures beyond a line of mine that I have not seen yet',
      tags,
    })
    .output(z.object({ crossings: z.array(crossing) })),
  seenCrossing: oc
    .route({ method: 'POST', path: '/insights/crossings/{alertId}/seen', summary: 'I have seen it', tags })
    .input(z.object({ alertId: id }))
    .output(z.object({ alertId: id })),
}
