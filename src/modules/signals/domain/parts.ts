import type { Usual } from './usual.ts'

export const signalKinds = ['volume', 'mood', 'watch-word', 'press', 'silence', 'button'] as const
export type SignalKind = (typeof signalKinds)[number]

/** What makes it grave whatever the figures say (crisis.md), the gravest first. */
export const floors = ['harm', 'data', 'legal', 'executive'] as const
export type Floor = (typeof floors)[number]

type Basis = Usual['basis']

/** What explains a signal, as data; the sentence is made of it where it is shown. Null: does not come up. */
export interface Parts {
  /** The end of the hour it speaks of, ISO. */
  readonly at: string
  /** How much was said in that hour. */
  readonly rate: number | null
  /** What is usual for that hour. */
  readonly usual: number | null
  readonly basis: Basis | null
  /** Past hours the usual stands on. */
  readonly samples: number | null
  /** How many times as much as usual (usual at least 1). */
  readonly factor: number | null
  /** Robust z: (rate − usual) ÷ spread. */
  readonly z: number | null
  /** Of what has a mood, 0 to 1; null for fewer than ten. */
  readonly negativeShare: number | null
  /** How much has a mood. */
  readonly moods: number
  /** Net sentiment now and before, −100 to 100. */
  readonly nss: number | null
  readonly nssBefore: number | null
  readonly mentions: number
  readonly authors: number
  /** Articles. */
  readonly press: number
  /** Authors whom very many follow. */
  readonly verified: number
  /** The most followers any author has. */
  readonly reach: number | null
  /** 0 to 1: the share of the authors of the last weeks who have fewer. */
  readonly reachPercentile: number | null
  /** Under one post: its thread, and the share of what was said. */
  readonly thread: string | null
  readonly threadShare: number | null
  /** Nearly the same words: the share of the largest group. */
  readonly alikeShare: number | null
  /** Words that were looked out for. */
  readonly words: readonly string[]
  /** A silence: how much would have come since, and whether we hear at all. */
  readonly expected: number | null
  readonly quietSince: string | null
  /** Null: we hear, and they are silent. Else why we do not hear. */
  readonly deaf: string | null
}

const NONE: Omit<Parts, 'at'> = {
  rate: null,
  usual: null,
  basis: null,
  samples: null,
  factor: null,
  z: null,
  negativeShare: null,
  moods: 0,
  nss: null,
  nssBefore: null,
  mentions: 0,
  authors: 0,
  press: 0,
  verified: 0,
  reach: null,
  reachPercentile: null,
  thread: null,
  threadShare: null,
  alikeShare: null,
  words: [],
  expected: null,
  quietSince: null,
  deaf: null,
}

export const partsOf = (at: number, known: Partial<Parts>): Parts => ({
  ...NONE,
  ...known,
  at: new Date(at).toISOString(),
})

/** Whether a signal grew since it was last told: noticed by something else, graver, or twice as much of it. */
export function grew(
  before: { readonly parts: Parts; readonly kinds: readonly SignalKind[]; readonly floor: Floor | null },
  now: { readonly parts: Parts; readonly kinds: readonly SignalKind[]; readonly floor: Floor | null },
): boolean {
  if (now.kinds.some((kind) => !before.kinds.includes(kind))) return true
  if (graver(before.floor, now.floor) !== before.floor) return true
  return (now.parts.rate ?? 0) >= 2 * Math.max(1, before.parts.rate ?? 0) && before.parts.rate !== null
}

export function graver(one: Floor | null, other: Floor | null): Floor | null {
  if (one === null || other === null) return one ?? other
  return floors.indexOf(one) <= floors.indexOf(other) ? one : other
}
