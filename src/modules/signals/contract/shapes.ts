import { z } from 'zod'
import { floors, signalKinds } from '../domain/parts.ts'

export const id = z.uuid()
export const iso = z.iso.datetime()
export const tags = ['Signals']
export const kind = z.enum(signalKinds)
export const floor = z.enum(floors)
export const watchKind = z.enum(['query', 'channel', 'desk'])

/** What explains a signal; null: does not come up (see domain/parts.ts). */
export const parts = z.object({
  at: z.string(),
  rate: z.number().nullable(),
  usual: z.number().nullable(),
  basis: z.enum(['hour-of-week', 'hour-of-day', 'last-day']).nullable(),
  samples: z.number().nullable(),
  factor: z.number().nullable(),
  z: z.number().nullable(),
  negativeShare: z.number().nullable(),
  moods: z.number(),
  nss: z.number().nullable(),
  nssBefore: z.number().nullable(),
  mentions: z.number(),
  authors: z.number(),
  press: z.number(),
  verified: z.number(),
  reach: z.number().nullable(),
  reachPercentile: z.number().nullable(),
  thread: z.string().nullable(),
  threadShare: z.number().nullable(),
  alikeShare: z.number().nullable(),
  words: z.array(z.string()),
  expected: z.number().nullable(),
  quietSince: z.string().nullable(),
  deaf: z.string().nullable(),
})

const watch = z.object({ kind: watchKind, id, name: z.string() })
const inWords = z.object({ title: z.string(), text: z.string() })

export const signalCard = z.object({
  id,
  kind,
  /** Everything it was noticed by. */
  kinds: z.array(kind),
  state: z.enum(['open', 'muted', 'ended']),
  /** Names the root cause. */
  rootKey: z.string(),
  /** What it would be called, and why it is there in one sentence, for letters and calls. */
  inWords: z.object({ en: inWords, de: inWords }),
  /** What somebody wrote who raised it by hand. */
  said: z.string().nullable(),
  raisedBy: z.object({ id, name: z.string() }).nullable(),
  parts,
  /** The weekday (0 is Monday) and hour its figures are of, by the organisation's clock. */
  weekday: z.number(),
  hour: z.number(),
  startedAt: z.string(),
  /** When it was raised. */
  at: z.string(),
  lastAt: z.string(),
  endedAt: z.string().nullable(),
  /** How much was said in the loudest hour told, the usual for it, and their ratio. */
  rate: z.number().nullable(),
  baseline: z.number().nullable(),
  factor: z.number().nullable(),
  negativeShare: z.number().nullable(),
  /** How many posts it stands on. */
  n: z.number(),
  reachPercentile: z.number().nullable(),
  press: z.boolean(),
  verified: z.boolean(),
  floor: floor.nullable(),
  queryId: id.nullable(),
  channelId: id.nullable(),
  departmentId: id.nullable(),
  /** Departments on whose desks conversations about it lie, and those whose queries hear it. */
  departmentIds: z.array(id),
  rootMentionId: id.nullable(),
  mentionIds: z.array(id),
  /** Every query, account and desk that notices it. */
  heardBy: z.array(watch),
  verdict: z.enum(['noise', 'real']).nullable(),
  verdictReason: z.string().nullable(),
  /** Which noise it looks like; null when it is not muted. */
  mutedBy: z.object({ id, reason: z.string(), until: z.string() }).nullable(),
})
export type SignalCard = z.infer<typeof signalCard>
