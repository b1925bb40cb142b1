import { oc } from '@orpc/contract'
import { z } from 'zod'
import * as s from './shapes.ts'

const tags = ['On call']
const get = (path: `/${string}`, summary: string) => oc.route({ method: 'GET', path, summary, tags })
const post = (path: `/${string}`, summary: string) => oc.route({ method: 'POST', path, summary, tags })

const pagingRow = z.object({
  id: s.id,
  subjectType: z.enum(['incident', 'drill']),
  subjectId: s.id,
  severity: s.severity,
  title: z.string(),
  link: z.string(),
  state: z.enum(['ringing', 'acknowledged', 'stopped']),
  startedAt: s.at,
  firstRungAt: s.at.nullable(),
  acknowledgedAt: s.at.nullable(),
  acknowledgedBy: s.person.nullable(),
})
export type PagingRowView = z.infer<typeof pagingRow>

const logLine = z.discriminatedUnion('what', [
  z.object({
    ...{ what: z.literal('ring'), id: s.id, at: s.at, rung: z.number().int(), loop: z.number().int() },
    ...{ member: s.person, kind: s.wayKind, standsFor: s.person.nullable() },
    state: z.enum(['waiting', 'claimed', 'sent', 'refused', 'unknown', 'dropped']),
    detail: z.string().nullable(),
    settledAt: s.at.nullable(),
  }),
  z.object({
    ...{ what: z.literal('note'), id: s.id, at: s.at, rung: z.number().int(), loop: z.number().int() },
    kind: z.enum(['missed', 'empty', 'graver', 'again', 'last-resort']),
    member: s.person.nullable(),
    other: s.person.nullable(),
  }),
])
export type LogLine = z.infer<typeof logLine>

export const pagingView = pagingRow.extend({
  rung: z.number().int(),
  rungs: z.number().int(),
  dueAt: s.at.nullable(),
  stoppedAt: s.at.nullable(),
  stopReason: z.string().nullable(),
  log: z.array(logLine),
})
export type PagingView = z.infer<typeof pagingView>

const drillRow = z.object({
  id: s.id,
  startedAt: s.at,
  startedBy: s.person.nullable(),
  finishedAt: s.at.nullable(),
  members: z.number().int(),
  reached: z.number().int(),
})

export const drillView = drillRow.extend({
  people: z.array(
    z.object({
      member: s.person,
      /** Seconds from the ring to the acknowledgement; null: none came. */
      seconds: z.number().nullable(),
      ways: z.array(
        z.object({
          kind: s.wayKind,
          state: z.enum(['waiting', 'claimed', 'sent', 'refused', 'unknown', 'dropped']),
          detail: z.string().nullable(),
        }),
      ),
    }),
  ),
})
export type DrillView = z.infer<typeof drillView>

export const pagingsContract = {
  pagings: get('/on-call/pagings', 'What people were rung for, the newest first')
    .input(
      z.object({
        before: z.string().max(80).optional(),
        limit: z.coerce.number().int().min(1).max(100).default(50),
      }),
    )
    .output(z.object({ pagings: z.array(pagingRow), more: z.string().nullable() })),
  paging: get('/on-call/pagings/{id}', 'Every ring of one alarm')
    .input(z.object({ id: s.id }))
    .output(pagingView),
  acknowledge: post('/on-call/acknowledge', 'Take an alarm: nobody else is rung')
    .input(z.object({ subjectId: s.id }))
    .output(z.object({ pagingId: s.id, first: z.boolean(), acknowledgedBy: s.id, acknowledgedAt: s.at })),
  drills: get('/on-call/drills', 'Drills, the newest first').output(
    z.object({ drills: z.array(drillRow), nextOn: s.at.nullable(), mayNot: s.why }),
  ),
  drill: get('/on-call/drills/{id}', 'Who was reached in a drill, how fast, by which ways')
    .input(z.object({ id: s.id }))
    .output(drillView),
  startDrill: post('/on-call/drills', 'Ring everybody on call through all their ways, as a drill').output(
    s.done,
  ),
}
