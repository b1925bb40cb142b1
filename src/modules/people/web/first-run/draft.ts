import { readSetting, writeSetting } from '#web/choices.ts'
import type { Refusal } from '#web/errors.ts'
import { currentLocale, t } from '#web/i18n.ts'
import { type Kind, kindName } from '../words.ts'

export type Chosen = { kind: Kind; name: string }

/** What was typed so far. Everything but the password survives a reload. */
export type Draft = {
  organisation: string
  zone: string
  name: string
  email: string
  password: string
  departments: readonly Chosen[]
}

/** Offered in this order; the first ones are chosen to begin with. */
export const offeredKinds: readonly Kind[] = [
  'service',
  'marketing',
  'pr',
  'sales',
  'hr',
  'product',
  'ecommerce',
  'ir',
  'legal',
  'it',
  'finance',
  'executive',
]

const setting = 'first-run'

export function firstDraft(): Draft {
  const fresh: Draft = {
    organisation: '',
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    name: '',
    email: '',
    password: '',
    departments: offeredKinds.slice(0, 3).map((kind) => ({ kind, name: kindName(kind) })),
  }
  return { ...fresh, ...readSetting<Partial<Draft>>(setting, {}), password: '' }
}

export function keepDraft({ password: _, ...rest }: Draft): void {
  writeSetting(setting, rest)
}

export function forgetDraft(): void {
  writeSetting(setting, {})
}

/** What goes to the server. */
export function toRequest(draft: Draft) {
  return { ...draft, departments: [...draft.departments], locale: currentLocale() }
}

export type Step = 1 | 2 | 3

/** What each step gets. */
export type StepProps = {
  draft: Draft
  onChange: (patch: Partial<Draft>) => void
  onSubmit: () => Promise<void>
  onBack: () => void
  refusal: Refusal | null
}

/** On which step a field stands, to lead back to it. Fields of departments are numbered: `departments.2.name`. */
export function stepOf(field: string): Step {
  if (field === 'organisation' || field === 'zone') return 1
  return field.startsWith('departments') ? 3 : 2
}

/** What can be seen to be wrong without asking the server; the server judges again. */
export function judgeStep(draft: Draft, step: Step): Record<string, string> {
  const wrong: Record<string, string> = {}
  if (step === 1 && draft.organisation.trim() === '') wrong.organisation = t('Write the organisation’s name.')
  if (step === 2) {
    if (draft.name.trim() === '') wrong.name = t('Write your name.')
    if (!/^\S+@\S+\.\S+$/.test(draft.email.trim()))
      wrong.email = t('Write a whole e-mail address, such as name@example.org.')
    if (draft.password.length < 12) wrong.password = t('Use at least 12 characters.')
  }
  if (step === 3 && draft.departments.length === 0) wrong.departments = t('Choose at least one department.')
  return wrong
}
