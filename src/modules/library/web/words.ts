import type { Tone } from '#web/design/chip.tsx'
import type { IconName } from '#web/design/icons.ts'
import { currentLocale, formatDay, formatLocale, t } from '#web/i18n.ts'
import { languageName } from '#web/languages.ts'
import type { Consent, MediumKind, MediumState, SnippetKind, SnippetWording } from '../contract.ts'

const offered = [
  'en',
  'de',
  'nb',
  'nn',
  'sv',
  'da',
  'fi',
  'is',
  'nl',
  'fr',
  'es',
  'pt',
  'it',
  'pl',
  'cs',
  'uk',
]
const further = ['ro', 'hu', 'el', 'tr', 'ar', 'he', 'fa', 'hi', 'bn', 'id', 'vi', 'th', 'ja', 'ko', 'zh']

/** Languages to choose from; those that are there already come along whatever they are. */
export function languageOptions(also: readonly string[] = []): { value: string; label: string }[] {
  return [...new Set([...offered, ...further, ...also])].map((value) => ({
    value,
    label: languageName(value),
  }))
}

/** What somebody most likely writes in. */
export function ownLanguage(): string {
  return currentLocale()
}

export function kindName(kind: MediumKind): string {
  const names: Record<MediumKind, string> = {
    image: t('Image'),
    gif: t('Moving image'),
    video: t('Video'),
    audio: t('Sound'),
    document: t('Document'),
    captions: t('Captions'),
  }
  return names[kind]
}

export function stateName(state: MediumState): string {
  const names: Record<MediumState, string> = {
    usable: t('Usable'),
    expiring: t('Runs out soon'),
    'not-yet': t('Not usable yet'),
    'no-consent': t('Consent missing'),
    expired: t('Run out'),
    archived: t('Out of the library'),
  }
  return names[state]
}

/** How a state looks; a usable medium needs no mark. */
export function stateLook(state: MediumState): { tone: Tone; icon: IconName } {
  const looks: Record<MediumState, { tone: Tone; icon: IconName }> = {
    usable: { tone: 'good', icon: 'check' },
    expiring: { tone: 'warn', icon: 'clock' },
    'not-yet': { tone: 'wait', icon: 'hour' },
    'no-consent': { tone: 'stop', icon: 'person' },
    expired: { tone: 'stop', icon: 'late' },
    archived: { tone: 'wait', icon: 'stop' },
  }
  return looks[state]
}

export function consentName(consent: Consent): string {
  const names: Record<Consent, string> = {
    'not-needed': t('Nobody can be recognised'),
    'on-file': t('People are shown, and their consent is on file'),
    missing: t('People are shown, and their consent is not on file yet'),
  }
  return names[consent]
}

export function textKindName(kind: SnippetKind): string {
  const names: Record<SnippetKind, string> = {
    text: t('Approved text'),
    template: t('Template'),
    signature: t('Signature'),
    boilerplate: t('Boilerplate'),
  }
  return names[kind]
}

export function textKindHint(kind: SnippetKind): string {
  const hints: Record<SnippetKind, string> = {
    text: t('Words that may be used as they stand: an answer, a line, a disclosure.'),
    template: t('Words with places to fill, such as {name}.', { name: '{name}' }),
    signature: t('How a member, a channel or a department signs.'),
    boilerplate: t('The paragraph about us that closes releases.'),
  }
  return hints[kind]
}

export function wordingState({ state, expired }: Pick<SnippetWording, 'state' | 'expired'>): {
  label: string
  tone: Tone
  icon: IconName
} {
  if (state === 'approved' && expired) return { label: t('Run out'), tone: 'stop', icon: 'late' }
  const looks = {
    approved: { label: t('Approved'), tone: 'good', icon: 'check' },
    proposed: { label: t('Waits for approval'), tone: 'wait', icon: 'hour' },
    declined: { label: t('Sent back'), tone: 'warn', icon: 'undo' },
    superseded: { label: t('Replaced'), tone: 'wait', icon: 'retry' },
  } as const
  return looks[state]
}

/** Names of what can be said about a medium, as the form has them. */
export function fieldNames(): Record<string, string> {
  return {
    title: t('Title'),
    alts: t('Alt text'),
    tagIds: t('Tags'),
    departmentId: t('Department'),
    holder: t('Holder of the rights'),
    licence: t('Licence'),
    sourceUrl: t('Source address'),
    validFrom: t('Usable from'),
    expiresOn: t('Usable until'),
    territories: t('Territories'),
    channelIds: t('Channels'),
    consent: t('People shown'),
    people: t('Who is shown and agreed'),
    consentUntil: t('Consent until'),
    notes: t('Notes'),
  }
}

/** “Usable until 3 December 2026”, or since when it is not. */
export function endWords(endsAt: string, ended: boolean, zone: string): string {
  const day = lastDay(endsAt, zone)
  return ended ? t('Could be used until {day}', { day }) : t('Can be used until {day}', { day })
}

/** The last day before an end, which is the first instant after it; days are those of the organisation’s zone. */
export function lastDay(endsAt: string, zone: string): string {
  return formatDay(Date.parse(endsAt) - 1, 'plain', zone)
}

/** A calendar day in words. */
export function dayWords(day: string): string {
  return formatDay(`${day}T12:00:00Z`, 'plain', 'UTC')
}

export function houseAddress(departmentId: string | null, language: string): string {
  const search = new URLSearchParams({ ...(departmentId ? { department: departmentId } : {}), language })
  return `/publish/library/house?${search}`
}

export function sizeWords(bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const
  const at = Math.min(units.length - 1, bytes > 0 ? Math.floor(Math.log10(bytes) / 3) : 0)
  const style = { style: 'unit', unit: units[at], unitDisplay: 'short', maximumFractionDigits: 1 } as const
  return new Intl.NumberFormat(formatLocale(), style).format(bytes / 1000 ** at)
}
