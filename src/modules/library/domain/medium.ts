import { addDays, startOfDay } from '#kernel/local-time.ts'

export const mediumKinds = ['image', 'gif', 'video', 'audio', 'document', 'captions'] as const
export type MediumKind = (typeof mediumKinds)[number]

/** Whether the people who are shown agreed: on file, still missing, or nobody can be recognised. */
export const consents = ['on-file', 'missing', 'not-needed'] as const
export type Consent = (typeof consents)[number]

/** Language tag to alt text. */
export type Alts = Readonly<Record<string, string>>

/** Everything people say about a medium; what a version keeps. Days are calendar days of the organisation. */
export interface MediumContent {
  readonly title: string
  readonly alts: Alts
  readonly tagIds: readonly string[]
  readonly departmentId: string | null
  readonly holder: string | null
  readonly licence: string | null
  readonly sourceUrl: string | null
  /** The first day on which it may be used; null: since ever. */
  readonly validFrom: string | null
  /** The last day on which it may be used; null: without an end. */
  readonly expiresOn: string | null
  /** Where it may be used; null: everywhere. */
  readonly territories: readonly string[] | null
  readonly channelIds: readonly string[] | null
  readonly consent: Consent
  /** Who is shown, in words; needed when a consent is on file. */
  readonly people: string | null
  /** The last day for which the people shown agreed; null: without an end. */
  readonly consentUntil: string | null
  readonly notes: string | null
}

/** What a file is for people who look for one, by its kind where it is known, else by its type. */
export function kindOf(file: { readonly mimeType: string; readonly kind?: unknown }): MediumKind {
  const known = mediumKinds.find((kind) => kind === file.kind)
  if (known) return known
  if (file.mimeType === 'image/gif') return 'gif'
  if (file.mimeType === 'text/vtt') return 'captions'
  const group = file.mimeType.split('/')[0]
  return group === 'image' || group === 'video' || group === 'audio' ? group : 'document'
}

/** What does not fit together, by field; empty when everything does. */
export function checkMedium(content: MediumContent): Record<string, string> {
  const wrong: Record<string, string> = {}
  const { validFrom, expiresOn, consent, people } = content
  if (validFrom && expiresOn && validFrom > expiresOn)
    wrong.expiresOn = 'The last day lies before the first one. Choose a later last day.'
  if (consent === 'on-file' && !people) wrong.people = 'Say who is shown and agreed, in a few words.'
  if (content.channelIds?.length === 0)
    wrong.channelIds = 'Choose at least one channel, or allow it everywhere.'
  return wrong
}

/** From when it may be used, in a zone; null: since ever. */
export function usableFrom({ validFrom }: Pick<MediumContent, 'validFrom'>, zone: string): Date | null {
  return validFrom ? startOfDay(validFrom, zone) : null
}

/** The first instant at which it may not be used any more: the end of its last day or of the consent; null: never. */
export function endOf(
  { expiresOn, consent, consentUntil }: Pick<MediumContent, 'expiresOn' | 'consent' | 'consentUntil'>,
  zone: string,
): Date | null {
  const last = [expiresOn, consent === 'on-file' ? consentUntil : null]
    .filter((day) => day !== null)
    .sort()
    .at(0)
  return last ? startOfDay(addDays(last, 1), zone) : null
}

/** What a search looks through, without what only the database needs. */
export function wordsOf({ title, alts, holder, people, notes }: MediumContent): string {
  return [title, ...Object.values(alts), holder, people, notes].filter(Boolean).join('\n')
}

/** The content of a medium out of a wider row, so that a version keeps exactly this. */
export function contentOf(row: MediumContent): MediumContent {
  const { title, alts, tagIds, departmentId, holder, licence, sourceUrl, validFrom, expiresOn } = row
  const { territories, channelIds, consent, people, consentUntil, notes } = row
  const rights = { holder, licence, sourceUrl, validFrom, expiresOn, territories, channelIds }
  return { title, alts, tagIds, departmentId, ...rights, consent, people, consentUntil, notes }
}

/** The fields in which two versions differ, in the order of the form. */
export function changedFields(before: MediumContent, after: MediumContent): (keyof MediumContent)[] {
  const [one, other] = [contentOf(before), contentOf(after)]
  return (Object.keys(one) as (keyof MediumContent)[]).filter(
    (field) => canonical(one[field]) !== canonical(other[field]),
  )
}

/** The database gives the keys of an object back in another order. */
function canonical(value: unknown): string {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
  return JSON.stringify(value ?? null)
}
