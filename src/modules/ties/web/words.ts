import type { Overview } from '#modules/ties/contract.ts'
import { formatNumber, t } from '#web/i18n.ts'

/** 0.0251 → “2.5 %”, 0.4 → “40 %”; null stays missing. */
export function share(value: number | null): string | null {
  if (value === null) return null
  return value > 0 && value < 0.1
    ? `${formatNumber(100 * value, 'one')}\u00a0%`
    : formatNumber(value, 'percent')
}

/** So far from chance a share may lie and still be called about the same; a proposal to calibrate. */
const ABOUT = 0.05

/** What the share of ties across says to somebody who leads: more, as much or less than chance would give. */
export function acrossWords(cross: number | null, expected: number | null): string {
  if (cross === null || expected === null) return t('Nobody who is counted has a tie to anybody yet.')
  const shares = { cross: share(cross) ?? '', expected: share(expected) ?? '' }
  if (cross > expected + ABOUT)
    return t(
      '{cross} of ties lead to another department, more than the {expected} chance would give.',
      shares,
    )
  if (cross < expected - ABOUT)
    return t(
      '{cross} of ties lead to another department, fewer than the {expected} chance would give: people keep to their own.',
      shares,
    )
  return t('{cross} of ties lead to another department, about the {expected} chance would give.', shares)
}

type Group = Overview['groups'][number]

/** A department by its name; small ones that stand together, as one. */
export function groupName({ departments }: Group): string {
  return departments.length === 1 ? namesOf(departments) : t('Other departments together')
}

/** Departments by name; people without one are said, too. */
export function namesOf(departments: Group['departments']): string {
  return departments.map((name) => name ?? t('No department')).join(', ')
}
