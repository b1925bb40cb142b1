import { oc } from '@orpc/contract'
import { z } from 'zod'
import { MOST_RULES, routeRule } from './routing.ts'
import { id, iso, person } from './shapes.ts'

const tags = ['Inbox']
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'Write times as 09:00.')

/** So many people more (or fewer) on these days, 1 for Monday to 7; an end not after the beginning is on the next day. */
export const shift = z.object({
  days: z.array(z.number().int().min(1).max(7)).min(1, 'Choose a day.').max(7),
  from: clockTime,
  to: clockTime,
  people: z.number().int().min(-100).max(100),
})
export type RotaShift = z.infer<typeof shift>

export const deskRota = z.object({
  departmentId: id,
  /** With those who were really there underneath, or only with the shifts. */
  base: z.enum(['today', 'nobody']),
  shifts: z.array(shift).max(20),
})
export type DeskRota = z.infer<typeof deskRota>

export const trial = z.object({
  weeks: z.number().int().min(1).max(52).default(4),
  /** Desks that are not named go on as they were. */
  desks: z.array(deskRota).max(50).default([]),
  /** Minutes an answer takes; null: as seen in our own answers. */
  handling: z
    .object({ median: z.number().min(0.2).max(600), p90: z.number().min(0.2).max(2000) })
    .nullable()
    .default(null),
  /** Everything due within so many minutes; null: the goals it had. */
  goal: z.number().int().min(1).max(20_160).nullable().default(null),
  /** Another rule: so many percent of what came to one desk goes to another. */
  moves: z
    .array(z.object({ from: id, to: id, percent: z.number().int().min(1).max(100) }))
    .max(20)
    .default([]),
  /** Rules of routing that are not saved: what they send to another desk than those of now do lies there. */
  routes: z
    .object({ rules: z.array(routeRule).max(MOST_RULES), ownWords: z.boolean() })
    .nullable()
    .default(null),
})
export type Trial = z.infer<typeof trial>

export const outcome = z.object({
  n: z.number().int(),
  median: z.number().nullable(),
  p90: z.number().nullable(),
  kept: z.number().nullable(),
  unanswered: z.number().int(),
  use: z.number().nullable(),
  hours: z.number().nullable(),
  curve: z.array(z.object({ minutes: z.number(), answered: z.number() })),
  week: z.array(z.object({ n: z.number().int(), median: z.number().nullable() })),
  waiting: z.array(z.number()),
})
export type RotaOutcome = z.infer<typeof outcome>

export const rehearsed = z.object({
  all: outcome,
  desks: z.array(z.object({ departmentId: id, name: z.string(), outcome })),
  /** With other rules of routing: how many conversations were asked about, and how many they send elsewhere. */
  routed: z
    .object({ looked: z.number().int(), moved: z.number().int(), partial: z.boolean() })
    .nullable()
    .default(null),
})
export type RotaRehearsed = z.infer<typeof rehearsed>

export const scenario = z.object({
  id,
  name: z.string(),
  trial,
  state: z.enum(['waiting', 'done', 'failed']),
  outcome: rehearsed.nullable(),
  by: person,
  at: iso,
  mayRemove: z.boolean(),
})
export type RotaScenario = z.infer<typeof scenario>

export const rotaToday = z.object({
  from: iso,
  to: iso,
  arrivals: z.number().int(),
  desks: z.array(
    z.object({
      id,
      name: z.string(),
      arrivals: z.number().int(),
      /** People at work on average by hour of the week, Monday 00:00 first. */
      week: z.array(z.number()),
    }),
  ),
  /** What one answer took, as seen; null where too few were seen to say. */
  handling: z.object({ seen: z.number().int(), median: z.number(), p90: z.number() }).nullable(),
  /** As it really was, and the same replayed with those who were there: how far the picture may be trusted. */
  was: rehearsed,
  replayed: rehearsed,
  mayKeep: z.boolean(),
})
export type RotaToday = z.infer<typeof rotaToday>

const weeks = z.coerce.number().int().min(1).max(52).default(4)

export const simulatorContract = {
  rotaToday: oc
    .route({ method: 'GET', path: '/inbox/rota', summary: 'What came, and who was there to answer it', tags })
    .input(z.object({ weeks }))
    .output(rotaToday),
  tryRota: oc
    .route({ method: 'POST', path: '/inbox/rota/try', summary: 'Try another rota on what really came', tags })
    .input(z.object({ trial }))
    .output(rehearsed),
  tryFile: oc
    .route({
      method: 'POST',
      path: '/inbox/rota/try-file',
      summary: 'Try a rota on a file of messages',
      tags,
    })
    .input(
      z.object({
        /** When each came and, where known, was answered: milliseconds since 1970. */
        told: z
          .array(z.object({ at: z.number().int().min(0), answered: z.number().int().min(0).nullable() }))
          .min(1)
          .max(20_000),
        shifts: z.array(shift).max(20),
        handling: z.object({ median: z.number().min(0.2).max(600), p90: z.number().min(0.2).max(2000) }),
        goal: z.number().int().min(1).max(20_160).default(90),
      }),
    )
    .output(z.object({ from: iso, to: iso, was: outcome, tried: outcome })),
  rotas: oc
    .route({ method: 'GET', path: '/inbox/rota/kept', summary: 'Rotas that were tried and kept', tags })
    .output(z.object({ scenarios: z.array(scenario) })),
  keepRota: oc
    .route({ method: 'POST', path: '/inbox/rota/kept', summary: 'Keep a trial under a name', tags })
    .input(z.object({ name: z.string().trim().min(1, 'Give it a name.').max(80), trial }))
    .output(scenario),
  removeRota: oc
    .route({ method: 'POST', path: '/inbox/rota/kept/{id}/remove', summary: 'Forget a kept trial', tags })
    .input(z.object({ id }))
    .output(z.object({ id })),
}
