import type { CampaignCard, PlacementCard } from '#modules/campaigns/contract.ts'
import type { Tone } from '#web/design/chip.tsx'
import { t } from '#web/i18n.ts'

export function campaignKindWord(kind: CampaignCard['kind']): string {
  const words: Record<CampaignCard['kind'], string> = {
    own: t('Ours'),
    elsewhere: t('Ours, elsewhere'),
    rival: t('Rival'),
    event: t('Event'),
  }
  return words[kind]
}

export function campaignStateWord(state: CampaignCard['state']): { tone: Tone; words: string } {
  const states: Record<CampaignCard['state'], { tone: Tone; words: string }> = {
    planned: { tone: 'wait', words: t('Planned') },
    running: { tone: 'good', words: t('Running') },
    ended: { tone: 'wait', words: t('Ended') },
    dropped: { tone: 'stop', words: t('Given up') },
  }
  return states[state]
}

type Kind = PlacementCard['kind']

export const placementKinds: readonly Kind[] = [
  ...(['ad', 'web', 'email', 'mobile', 'packaging', 'mail', 'tv', 'print', 'outdoor', 'event'] as const),
  ...(['network', 'answer'] as const),
]

export function placementKindWord(kind: Kind): string {
  const words: Record<Kind, string> = {
    ad: t('Advertisement'),
    web: t('Web page'),
    email: t('E-mail'),
    mobile: t('App or text message'),
    packaging: t('Packaging'),
    mail: t('Direct mail'),
    tv: t('Television or radio'),
    print: t('Printed matter'),
    outdoor: t('Out of home'),
    event: t('Event'),
    network: t('Social network'),
    answer: t('“How did you hear of us?”'),
  }
  return words[kind]
}

export function placementState(one: Pick<PlacementCard, 'retiredAt' | 'standsFrom' | 'standsUntil'>): {
  tone: Tone
  words: string
} {
  const today = new Date().toISOString().slice(0, 10)
  if (one.retiredAt) return { tone: 'wait', words: t('Retired, still works') }
  if (one.standsFrom > today) return { tone: 'wait', words: t('Planned') }
  if (one.standsUntil && one.standsUntil < today) return { tone: 'wait', words: t('Gone, still works') }
  return { tone: 'good', words: t('Stands there') }
}

/** Whom a visit came from, or whose program it was. */
export function originWord(origin: string): string {
  const words: Record<string, string> = {
    unknown: t('Not said'),
    site: t('Another page'),
    search: t('Search'),
    mail: t('Mail'),
    head: t('Only asked whether it is there'),
    flood: t('Too many at once'),
    prefetch: t('Browser, ahead'),
    other: t('Others'),
    fediverse: t('Fediverse'),
  }
  return words[origin] ?? origin.charAt(0).toUpperCase() + origin.slice(1)
}

/** Reasons that the server gives for figures that are not known. */
export function reasonWord(reason: string | null): string {
  switch (reason) {
    case 'No visit came through a link in this period.':
      return t('No visit came through a link in this period.')
    case 'Visits without a code were not reported for every day of this period.':
      return t('Visits without a code were not reported for every day of this period.')
    case 'Visits without a code belong to no campaign.':
      return t('Visits without a code belong to no campaign.')
    default:
      return reason ?? ''
  }
}
