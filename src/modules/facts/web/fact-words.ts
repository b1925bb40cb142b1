import { t } from '#web/i18n.ts'
import type { FactRowView, RuleView } from '../contract.ts'

export type Kind = FactRowView['kind']
export type Class = FactRowView['class']
export type State = FactRowView['state']
export type Approver = RuleView['approvers'][number]
type Tone = 'good' | 'wait' | 'warn' | 'stop'

export function kindName(kind: Kind): string {
  const names: Record<Kind, string> = {
    website: t('Website'),
    logo: t('Logo'),
    industry: t('Industry'),
    positioning: t('Positioning sentence'),
    headcount: t('Headcount'),
    executive: t('Executive and title'),
    promotion: t('Promotion'),
    termination: t('Termination'),
    result: t('Results, forecasts, deals'),
    address: t('Address'),
    free: t('Something else'),
  }
  return names[kind]
}

export function className(value: Class): string {
  const names: Record<Class, string> = {
    public: t('Public'),
    regional: t('Regional'),
    internal: t('Internal'),
    secret: t('Secret'),
    material: t('Material'),
  }
  return names[value]
}

/** How far a fact of this class may travel. */
export function classHint(value: Class): string {
  const hints: Record<Class, string> = {
    public: t('Anybody may know it once it is released.'),
    regional: t('For the regions named below.'),
    internal: t('For colleagues. Texts that touch it need consent.'),
    secret: t('Only for those who work on it. Texts that touch it are held.'),
    material: t('Moves the share price: published words only, on recognised channels.'),
  }
  return hints[value]
}

export function classTone(value: Class): Tone | undefined {
  const tones: Record<Class, Tone | undefined> = {
    public: undefined,
    regional: undefined,
    internal: 'wait',
    secret: 'stop',
    material: 'warn',
  }
  return tones[value]
}

export function stateName(state: State): string {
  const names: Record<State, string> = {
    proposed: t('Proposed'),
    approved: t('Approved'),
    released: t('Released'),
    live: t('Live'),
    superseded: t('Superseded'),
    declined: t('Declined'),
    withdrawn: t('Withdrawn'),
  }
  return names[state]
}

export function stateTone(state: State): Tone | undefined {
  const tones: Record<State, Tone | undefined> = {
    proposed: 'wait',
    approved: 'wait',
    released: 'wait',
    live: 'good',
    superseded: undefined,
    declined: 'stop',
    withdrawn: undefined,
  }
  return tones[state]
}

export function approverName(kind: Approver): string {
  const names: Record<Approver, string> = {
    service: t('Service'),
    sales: t('Sales'),
    marketing: t('Marketing'),
    pr: t('Public relations'),
    hr: t('Human resources'),
    ir: t('Investor relations'),
    product: t('Product'),
    ecommerce: t('E-commerce'),
    legal: t('Legal'),
    it: t('IT'),
    finance: t('Finance'),
    executive: t('Executive office'),
    other: t('Another department'),
  }
  return names[kind]
}

/** A consent by its slot: a department, a second approver or the person. */
export function slotName(slot: string): string {
  if (slot === 'second') return t('A second approver')
  if (slot === 'person') return t('The person it is about')
  return approverName(slot as Approver)
}

/** Fields of a profile as people call them. */
export function fieldName(field: string): string {
  const names: Record<string, string> = {
    displayName: t('Name'),
    bio: t('Bio'),
    website: t('Website'),
    location: t('Location'),
    avatar: t('Picture'),
  }
  return names[field] ?? field.replace(/^line:/, '')
}
