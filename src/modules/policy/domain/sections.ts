/** The sections of a policy in reading order. A section's id never changes; its heading is a word of the screens. */
export const sectionIds = [
  'purpose',
  'scope',
  'owner',
  'speaking',
  'disclosure',
  'confidentiality',
  'investors',
  'respect',
  'security',
  'personal-time',
  'triage',
  'escalation',
  'records',
  'rights',
  'training',
  'consequences',
  'review',
] as const

export type SectionId = (typeof sectionIds)[number]

/** Languages a policy can be written in. Chilling wording is looked for in English and German. */
export const policyLanguages = [
  'en',
  'de',
  'fr',
  'es',
  'it',
  'nl',
  'pt',
  'pl',
  'nb',
  'sv',
  'da',
  'fi',
] as const

/** Section → language → Markdown. What is empty is absent. */
export type PolicyText = Readonly<Partial<Record<SectionId, Readonly<Record<string, string>>>>>

export function textOf(text: PolicyText, section: SectionId, lang: string): string {
  return text[section]?.[lang] ?? ''
}

/** Rows of a draft as one text; empty ones and languages that are not chosen are left out. */
export function gather(
  rows: readonly { readonly section: SectionId; readonly lang: string; readonly body: string }[],
  languages: readonly string[],
): PolicyText {
  const text: Partial<Record<SectionId, Record<string, string>>> = {}
  for (const section of sectionIds)
    for (const lang of languages) {
      const body = rows.find((row) => row.section === section && row.lang === lang)?.body.trim()
      if (body) text[section] = { ...text[section], [lang]: body }
    }
  return text
}

/** The same text always gives the same string, whatever order its keys are stored in. */
export function canonical(text: PolicyText): string {
  return JSON.stringify(
    sectionIds.map((section) => [
      section,
      Object.entries(text[section] ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)),
    ]),
  )
}
