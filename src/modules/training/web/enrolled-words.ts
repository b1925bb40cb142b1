import { t } from '#web/i18n.ts'

/** What became of enrolling; null: a large directory follows after the answer. */
export function enrolledWords(enrolled: number | null): string {
  if (enrolled === null) return t('Saved. Enrolling everybody takes a minute; the list fills by itself.')
  if (enrolled === 0) return t('Saved. Nobody new was enrolled.')
  return t('Saved. {n, plural, one {# new enrolment} other {# new enrolments}}.', { n: enrolled })
}
