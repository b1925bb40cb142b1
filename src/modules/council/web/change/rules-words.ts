import type { RulebookView } from '#modules/governance/contract.ts'
import { t } from '#web/i18n.ts'
import type { RulesChange } from '../types.ts'

export type Model = RulebookView['model']
export type ContentClass = RulebookView['quietClasses'][number]
export type MatrixRule = RulebookView['matrix'][number]
export type Group = MatrixRule['steps'][number]['from'][number]

export const models: readonly Model[] = ['organic', 'centralised', 'hub-and-spoke', 'dandelion', 'honeycomb']
export const classes: readonly ContentClass[] = ['A', 'B', 'C', 'D', 'E', 'F', 'G']

export function modelName(model: Model): string {
  const words: Record<Model, () => string> = {
    organic: () => t('Organic'),
    centralised: () => t('Centralised'),
    'hub-and-spoke': () => t('Hub and spoke'),
    dandelion: () => t('Dandelion'),
    honeycomb: () => t('Honeycomb'),
  }
  return words[model]()
}

const classNames: Record<ContentClass, () => string> = {
  A: () => t('Routine'),
  B: () => t('Brand and campaigns'),
  C: () => t('Product claims and offers'),
  D: () => t('People and jobs'),
  E: () => t('News for investors'),
  F: () => t('Crisis'),
  G: () => t('Regulated communication'),
}
export const className = (of: ContentClass): string => classNames[of]()

const kinds = [
  'marketing',
  'pr',
  'legal',
  'hr',
  'ir',
  'finance',
  'executive',
  'service',
  'sales',
  'product',
  'ecommerce',
  'it',
] as const

/** Who can be asked for a consent, as one choice. */
export const groupOptions = () => [
  { value: 'peer', label: t('any second person who may approve') },
  { value: 'head', label: t('the head of the author’s unit') },
  { value: 'centre', label: t('the central team') },
  { value: 'spokesperson', label: t('a spokesperson for the topic') },
  ...kinds.map((kind) => ({ value: `department:${kind}`, label: departmentName(kind) })),
]

function departmentName(kind: (typeof kinds)[number]): string {
  const words: Record<(typeof kinds)[number], () => string> = {
    marketing: () => t('Marketing'),
    pr: () => t('Press'),
    legal: () => t('Legal'),
    hr: () => t('Human resources'),
    ir: () => t('Investor relations'),
    finance: () => t('Finance'),
    executive: () => t('Management'),
    service: () => t('Customer service'),
    sales: () => t('Sales'),
    product: () => t('Product'),
    ecommerce: () => t('Web shop'),
    it: () => t('IT and security'),
  }
  return words[kind]()
}

export function groupOf(value: string): Group {
  const [of, department] = value.split(':')
  if (department) return { of: 'department', department }
  return of === 'head' || of === 'centre' || of === 'spokesperson' ? { of } : { of: 'peer' }
}

/** The choice a group stands for; null when it is one that is only set under Rules. */
export function choiceOf(group: Group | undefined): string | null {
  if (!group) return null
  const value = group.of === 'department' ? `department:${group.department}` : group.of
  return groupOptions().some((option) => option.value === value) ? value : null
}

/** What a change touches, as a list names it. */
export function changedParts(change: RulesChange): string[] {
  const words: Record<keyof RulesChange, () => string> = {
    model: () => t('the model'),
    centreId: () => t('the central team'),
    certifiedBy: () => t('who counts as certified'),
    matrix: () => t('the consents'),
    content: () => t('the rules about words'),
    quietClasses: () => t('what rests in quiet periods'),
    recognisedClasses: () => t('what needs a recognised channel'),
    byCouncil: () => t('who may change the rules'),
  }
  return (Object.keys(words) as (keyof RulesChange)[])
    .filter((key) => change[key] !== undefined)
    .map((key) => words[key]())
}

/** The rules as they would be. */
export function applied(rulebook: RulebookView, change: RulesChange): RulebookView {
  return { ...rulebook, ...(withoutEqual(rulebook, change) as Partial<RulebookView>) }
}

/** The change without what is as it was. */
export function withoutEqual(rulebook: RulebookView, change: RulesChange): RulesChange {
  const kept = Object.entries(change).filter(
    ([key, value]) =>
      value !== undefined && JSON.stringify(value) !== JSON.stringify(rulebook[key as keyof RulesChange]),
  )
  return Object.fromEntries(kept) as RulesChange
}

/** What the desk under Rules keeps on this device, if it can still be read. */
export function preparedChange(raw: unknown): { basedOn: number; change: RulesChange } | null {
  if (typeof raw !== 'object' || raw === null) return null
  const { basedOn, change } = raw as { basedOn?: unknown; change?: unknown }
  if (typeof basedOn !== 'number' || typeof change !== 'object' || change === null) return null
  return Object.keys(change).length > 0 ? { basedOn, change: change as RulesChange } : null
}
