import { z } from 'zod'
import { scenarios } from '#modules/statements/contract.ts'
import { incidentStates } from '../domain/life.ts'
import { reviewStates } from '../domain/review.ts'
import { floors, partNames } from '../domain/severity.ts'
import { boardKinds, boardStates, entryKinds, seats } from '../domain/words.ts'

/** Words and shapes shared by routes and screens. */

export const id = z.uuid()
export const iso = z.iso.datetime()
export const done = z.object({ done: z.literal(true) })
export const one = z.object({ id })
export const words = (max: number, empty: string) =>
  z.string().trim().min(1, empty).max(max, `Use at most ${max} characters.`)
export const text = (max: number) => z.string().trim().max(max, `Use at most ${max} characters.`)

export const person = z.object({ id, name: z.string() })
export const severity = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])
export const floor = z.enum(floors)
export const state = z.enum(incidentStates)
export const scenario = z.enum(scenarios)
export const seat = z.enum(seats)
export const reason = text(1000)

export const part = z.object({
  part: z.enum(partNames),
  share: z.number().nullable(),
  weight: z.number(),
  points: z.number(),
})

export const incidentCard = z.object({
  id,
  number: z.number().int(),
  title: z.string(),
  state,
  severity,
  scenario,
  floor: floor.nullable(),
  restricted: z.boolean(),
  department: person.nullable(),
  openedAt: iso,
  closedAt: iso.nullable(),
  commander: person.nullable(),
  updateDueAt: iso.nullable(),
  mergedInto: id.nullable(),
  review: z.enum(reviewStates).nullable(),
})
export type IncidentCard = z.infer<typeof incidentCard>

export const entry = z.object({
  id,
  at: iso,
  writtenAt: iso,
  kind: z.enum(entryKinds),
  by: person.nullable(),
  text: z.string(),
  data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())])),
  /** Whom the entry is about. */
  about: person.nullable(),
  corrects: id.nullable(),
  /** A later entry corrects this one. */
  corrected: z.boolean(),
})
export type Entry = z.infer<typeof entry>

export const boardLine = z.object({
  id,
  kind: z.enum(boardKinds),
  words: z.string(),
  source: z.string(),
  state: z.enum(boardStates),
  by: person.nullable(),
  at: iso,
  changedAt: iso,
})
export type BoardLine = z.infer<typeof boardLine>

export const task = z.object({
  id,
  incidentId: id,
  kind: z.enum(['task', 'action']),
  words: z.string(),
  owner: person.nullable(),
  dueAt: iso.nullable(),
  doneAt: iso.nullable(),
})
export type Task = z.infer<typeof task>

export const handover = z.object({
  id,
  seat,
  from: person,
  to: person,
  situation: z.string(),
  decisions: z.string(),
  nextUpdateAt: iso.nullable(),
  at: iso,
})

export const hour = z.object({
  at: iso,
  mentions: z.number(),
  /** Null while nobody can say what is usual. */
  baseline: z.number().nullable(),
  authors: z.number(),
  negative: z.number(),
  known: z.number(),
  press: z.number(),
})

export const signal = z.object({
  id,
  kind: z.enum(['volume', 'mood', 'watch-word', 'press', 'silence', 'button']),
  /** Why it is there, in each language. */
  en: z.string(),
  de: z.string(),
  at: iso,
  rate: z.number().nullable(),
  baseline: z.number().nullable(),
})

export const measure = z.object({ kind: z.enum(['query', 'desk']), id })
export const measures = z.array(measure).max(10)

export const wave = z.object({
  from: iso,
  to: iso.nullable(),
  peak: z.number(),
  peakAt: iso,
  mentions: z.number(),
})

export const touched = z.object({
  id,
  title: z.string(),
  state: z.enum(['open', 'snoozed', 'closed']),
  network: z.string(),
  contact: z.object({ name: z.string() }),
  owner: person.nullable(),
  lastMessageAt: iso,
})
export type Touched = z.infer<typeof touched>

export const standing = z.object({
  ...incidentCard.shape,
  summary: z.string(),
  score: z.number().nullable(),
  parts: z.array(part),
  settingsVersion: z.number().int(),
  firstAt: iso.nullable(),
  signalAt: iso.nullable(),
  claimedAt: iso.nullable(),
  spokenAt: iso.nullable(),
  recoveredAt: iso.nullable(),
  openedBy: person.nullable(),
  reason: z.string().nullable(),
  seats: z.array(z.object({ seat, member: person.nullable() })),
  signals: z.array(signal),
  /** What it is measured by beside its signals. */
  measuredBy: z.array(measure.extend({ name: z.string() })),
  paging: z
    .object({
      id,
      state: z.enum(['ringing', 'acknowledged', 'stopped']),
      rung: z.number().int(),
      rings: z.number().int(),
      startedAt: iso,
      acknowledgedAt: iso.nullable(),
      acknowledgedBy: person.nullable(),
    })
    .nullable(),
  pauses: z.array(z.object({ id, at: iso, liftedAt: iso.nullable() })),
  hours: z.array(hour),
  waves: z.array(wave),
  merged: z.array(z.object({ id, number: z.number().int(), title: z.string() })),
  named: z.array(person),
  updates: z.object({ kept: z.number().int(), missed: z.number().int() }),
  /** Until when the first public words should stand. */
  wordsDueAt: iso.nullable(),
  /** What the button pauses unless somebody says otherwise. */
  pauseScope: z.enum(['organisation', 'department', 'none']),
})

export const incidentView = standing.extend({
  board: z.array(boardLine),
  tasks: z.array(task),
  handovers: z.array(handover),
  /** The last moment for the review if it closed now; null: none is asked for. */
  reviewUntil: iso.nullable(),
  ways: z.array(state),
  may: z.object({ lead: z.boolean(), crew: z.boolean(), claim: z.boolean(), pause: z.boolean() }),
})
export type IncidentView = z.infer<typeof incidentView>

export const reviewWords = z.object({
  happened: text(20_000),
  impact: text(20_000),
  well: text(20_000),
  hard: text(20_000),
  luck: text(20_000),
  causes: text(20_000),
  learned: text(20_000),
})

export const reviewView = z.object({
  state: z.enum(reviewStates),
  owner: person,
  meetingAt: iso,
  words: reviewWords,
  revision: z.number().int(),
  reviewedBy: person.nullable(),
  reviewedAt: iso.nullable(),
  closedAt: iso.nullable(),
  ways: z.array(z.enum(reviewStates)),
  mayWrite: z.boolean(),
})
export type ReviewView = z.infer<typeof reviewView>

export const minutes = z
  .number()
  .int()
  .min(5, 'At least 5 minutes.')
  .max(43_200, 'At most 30 days.')
  .nullable()
const reviewRule = z
  .object({ days: z.number().int().min(1).max(60), kind: z.enum(['calendar', 'business']) })
  .nullable()
const pauseDefault = z.enum(['organisation', 'department', 'none'])
const bySeverity = <T extends z.ZodType>(value: T) => z.object({ 1: value, 2: value, 3: value, 4: value })
const points = z.number().min(0).max(100)
export const settings = z.object({
  weights: z.object({ volume: points, negative: points, reach: points, press: points, breadth: points }),
  thresholds: z.tuple([points, points, points]),
  updates: bySeverity(minutes),
  firstWords: bySeverity(minutes),
  review: bySeverity(reviewRule),
  pause: bySeverity(pauseDefault),
})

export const sayNow = z.object({
  id,
  number: z.number().int(),
  title: z.string(),
  state,
  severity,
  scenario,
  say: z.string(),
  sayNot: z.string(),
  ask: person.nullable(),
  statements: z.array(
    z.object({ id, title: z.string(), language: z.string(), words: z.string(), saidAt: iso.nullable() }),
  ),
  spokenAt: iso.nullable(),
  updateDueAt: iso.nullable(),
  mayWrite: z.boolean(),
})
export type SayNow = z.infer<typeof sayNow>
