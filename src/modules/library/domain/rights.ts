import type { Consent } from './medium.ts'

/** What decides whether a medium may be used at an instant. */
export interface Rights {
  readonly usableFrom: Date | null
  /** The first instant at which it may not be used any more. */
  readonly endsAt: Date | null
  readonly expiresOn: string | null
  readonly validFrom: string | null
  readonly consent: Consent
  readonly consentUntil: string | null
  readonly archivedAt: Date | null
}

export const mediumStates = ['usable', 'expiring', 'not-yet', 'no-consent', 'expired', 'archived'] as const
export type MediumState = (typeof mediumStates)[number]

/** An end within this time is shown as coming. */
export const EXPIRES_SOON_DAYS = 30
const DAY = 86_400_000

/** Where a medium stands at an instant; the gravest state that applies. */
export function stateOf(rights: Rights, at: Date): MediumState {
  if (rights.archivedAt && rights.archivedAt <= at) return 'archived'
  if (rights.endsAt && rights.endsAt <= at) return 'expired'
  if (rights.consent === 'missing') return 'no-consent'
  if (rights.usableFrom && rights.usableFrom > at) return 'not-yet'
  return rights.endsAt && rights.endsAt.getTime() - at.getTime() <= EXPIRES_SOON_DAYS * DAY
    ? 'expiring'
    : 'usable'
}

/** Whether it may be used at an instant. */
export function isUsable(rights: Rights, at: Date): boolean {
  const state = stateOf(rights, at)
  return state === 'usable' || state === 'expiring'
}

/** The consent as it stands at an instant: one that ran out is missing. */
export function consentAt(rights: Rights, at: Date): Consent {
  const over = rights.consent === 'on-file' && endedByConsent(rights) && stateOf(rights, at) === 'expired'
  return over ? 'missing' : rights.consent
}

/** Why it may not be used at an instant, as a whole sentence; null when it may. */
export function whyNot(rights: Rights, at: Date): string | null {
  switch (stateOf(rights, at)) {
    case 'archived':
      return 'It was taken out of the library.'
    case 'expired':
      return endedByConsent(rights)
        ? `The people shown agreed until ${inWords(rights.consentUntil)} only.`
        : `It could be used until ${inWords(rights.expiresOn)} only.`
    case 'no-consent':
      return 'People are shown, and it is not on file that they agreed.'
    case 'not-yet':
      return `It may be used from ${inWords(rights.validFrom)} on.`
    default:
      return null
  }
}

/** Whether a medium may be used on a channel: `null` allows every one. */
export function allowsChannel(channels: readonly string[] | null, channelId: string): boolean {
  return channels === null || channels.includes(channelId)
}

function endedByConsent({ consent, consentUntil, expiresOn }: Rights): boolean {
  return consent === 'on-file' && consentUntil !== null && (expiresOn === null || consentUntil < expiresOn)
}

const days = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

function inWords(day: string | null): string {
  return day ? days.format(new Date(`${day}T00:00:00Z`)) : 'a day that is not known'
}
