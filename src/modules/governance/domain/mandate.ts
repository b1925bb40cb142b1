/** What a mandate can allow; the words of product.md. */
export const verbs = ['state', 'reply', 'comment', 'approve', 'publish'] as const
export type Verb = (typeof verbs)[number]

export interface Mandate {
  readonly id: string
  readonly verbs: readonly string[]
  /** Null: every channel. */
  readonly channelIds: readonly string[] | null
  readonly validFrom: Date
  readonly validTo: Date | null
  readonly endedAt: Date | null
}

/** The first mandate that covers this verb on this channel at this moment; null when none does. */
export function covering(
  mandates: readonly Mandate[],
  verb: Verb,
  channelId: string,
  moment: Date,
): Mandate | null {
  return mandates.find((mandate) => covers(mandate, verb, channelId, moment)) ?? null
}

function covers(mandate: Mandate, verb: Verb, channelId: string, moment: Date): boolean {
  const begun = mandate.validFrom <= moment
  const over = (mandate.validTo !== null && mandate.validTo <= moment) || mandate.endedAt !== null
  const here = mandate.channelIds === null || mandate.channelIds.includes(channelId)
  return begun && !over && here && mandate.verbs.includes(verb)
}
