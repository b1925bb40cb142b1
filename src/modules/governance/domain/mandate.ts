/** What a mandate can allow; the words of product.md. */
export const verbs = ['state', 'reply', 'comment', 'approve', 'publish'] as const
export type Verb = (typeof verbs)[number]

/** To whom somebody speaks. */
export const audiences = ['customers', 'press', 'investors', 'regulators', 'candidates', 'partners'] as const
export type Audience = (typeof audiences)[number]

/** A limit of null means: everywhere, about everything, to everybody. */
export interface Mandate {
  readonly id: string
  readonly memberId: string
  readonly verbs: readonly string[]
  readonly topics: readonly string[] | null
  readonly channelIds: readonly string[] | null
  readonly audiences: readonly string[] | null
  readonly languages: readonly string[] | null
  readonly regions: readonly string[] | null
  /** Courses whose certificate must be valid; without one the mandate is locked, not gone. */
  readonly certificates: readonly string[]
  readonly validFrom: Date
  readonly validTo: Date | null
  readonly endedAt: Date | null
  readonly deputyId: string | null
  readonly deputyFrom: Date | null
  readonly deputyTo: Date | null
}

/** One thing to be said on one channel. What is not known (no language detected) limits nothing. */
export interface Act {
  readonly verb: Verb
  readonly channelId: string
  readonly topics: readonly string[]
  readonly audiences: readonly string[]
  readonly region: string | null
  readonly language: string | null
}

/** Why a mandate does not carry an act; the nearer to carrying, the later in this list. */
export const shortfalls = [
  'verb',
  'channel',
  'over',
  'coming',
  'deputy',
  'audience',
  'region',
  'language',
  'topic',
  'certificate',
] as const
export type Shortfall = (typeof shortfalls)[number]

/** Who uses the mandate, and which certificates they hold at that moment. */
export interface Bearer {
  readonly id: string
  readonly certificates: readonly string[]
}

/** Null when this mandate carries the act for this bearer now, else the first thing that stands in the way. */
export function shortfall(mandate: Mandate, act: Act, bearer: Bearer, moment: Date): Shortfall | null {
  if (!mandate.verbs.includes(act.verb)) return 'verb'
  if (!allows(mandate.channelIds, [act.channelId])) return 'channel'
  if (isOver(mandate, moment)) return 'over'
  if (mandate.validFrom > moment) return 'coming'
  if (mandate.memberId !== bearer.id && !isDeputy(mandate, bearer.id, moment)) return 'deputy'
  if (act.audiences.length > 0 && !meets(mandate.audiences, act.audiences)) return 'audience'
  if (act.region !== null && !allows(mandate.regions, [act.region])) return 'region'
  if (act.language !== null && !allows(mandate.languages, [base(act.language)])) return 'language'
  if (mandate.topics !== null && !(act.topics.length > 0 && allows(mandate.topics, act.topics)))
    return 'topic'
  return mandate.certificates.every((course) => bearer.certificates.includes(course)) ? null : 'certificate'
}

/** Whether somebody stands in for the holder at this moment. */
export function isDeputy(mandate: Mandate, memberId: string, moment: Date): boolean {
  if (mandate.deputyId !== memberId) return false
  const begun = mandate.deputyFrom === null || mandate.deputyFrom <= moment
  return begun && (mandate.deputyTo === null || mandate.deputyTo > moment)
}

export function isOver(mandate: Mandate, moment: Date): boolean {
  return (
    (mandate.validTo !== null && mandate.validTo <= moment) ||
    (mandate.endedAt !== null && mandate.endedAt <= moment)
  )
}

/** In force now, for holder or deputy, whatever it allows. */
export function isStanding(mandate: Mandate, moment: Date): boolean {
  return mandate.validFrom <= moment && !isOver(mandate, moment)
}

/** What carries the act, or the mandate that came nearest with what it lacks; null when there is none at all. */
export function bestOf(
  mandates: readonly Mandate[],
  act: Act,
  bearer: Bearer,
  moment: Date,
): { readonly mandate: Mandate; readonly lacks: Shortfall | null } | null {
  let best: { mandate: Mandate; lacks: Shortfall | null } | null = null
  for (const mandate of mandates) {
    const lacks = shortfall(mandate, act, bearer, moment)
    if (lacks === null) return { mandate, lacks }
    if (!best?.lacks || shortfalls.indexOf(lacks) > shortfalls.indexOf(best.lacks)) best = { mandate, lacks }
  }
  return best
}

function allows(limit: readonly string[] | null, all: readonly string[]): boolean {
  return limit === null || all.every((one) => limit.includes(one))
}

function meets(limit: readonly string[] | null, any: readonly string[]): boolean {
  return limit === null || any.some((one) => limit.includes(one))
}

/** `de-CH` is German. */
function base(language: string): string {
  return language.split('-')[0] ?? language
}
