import { formatNumber, t } from '#web/i18n.ts'
import type { FileFacts } from './use-files.ts'

/** “report.pdf, 12 pages, 3.4 MB”: what is known of it, in one line. */
export function fileWords({ name, pages, size }: FileFacts): string {
  const parts = [name]
  if (pages) parts.push(t('{n, plural, one {# page} other {# pages}}', { n: pages }))
  if (size !== null) parts.push(`${formatNumber(Math.max(0.1, size / 1_048_576), 'one')} MB`)
  return parts.filter(Boolean).join(', ')
}
