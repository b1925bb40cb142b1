import { t } from '#web/i18n.ts'
import type { ApproverGroup } from '../types.ts'

export const departmentKinds = [
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
  'other',
] as const
type DepartmentKind = (typeof departmentKinds)[number]

const kindNames: Readonly<Record<DepartmentKind, () => string>> = {
  marketing: () => t('Marketing'),
  pr: () => t('Press and public relations'),
  legal: () => t('Legal'),
  hr: () => t('Human resources'),
  ir: () => t('Investor relations'),
  finance: () => t('Finance'),
  executive: () => t('Management'),
  service: () => t('Customer service'),
  sales: () => t('Sales'),
  product: () => t('Product'),
  ecommerce: () => t('Web shop'),
  it: () => t('IT'),
  other: () => t('Departments of another kind'),
}

/** What a kind of department is called; a kind this screen does not know keeps its own word. */
export function departmentKindName(kind: string): string {
  const known = departmentKinds.find((one) => one === kind)
  return known ? kindNames[known]() : kind
}

/** Names of people and roles by id, for groups that point at one. */
export type GroupNames = { member: (id: string) => string; role: (id: string) => string }

/** Who can give a consent, in words. */
export function groupWords(group: ApproverGroup, names: GroupNames): string {
  if (group.of === 'department') return departmentKindName(group.department)
  if (group.of === 'role') return names.role(group.role)
  if (group.of === 'member') return names.member(group.memberId)
  const words: Record<typeof group.of, () => string> = {
    peer: () => t('any second person who may approve'),
    head: () => t('the head of the author’s unit'),
    centre: () => t('the central team'),
    spokesperson: () => t('a spokesperson for the topic'),
  }
  return words[group.of]()
}
