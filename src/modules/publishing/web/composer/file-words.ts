import { formatNumber, t } from '#web/i18n.ts'
import type { FileFacts } from './use-files.ts'

/** “report.pdf, 12 pages, 3.4 MB”: what is known of it, in one line. */
export function fileWords(file: FileFacts): string {
  const { name, size } = file
  const megabytes = `${formatNumber(Math.max(0.1, size / 1_048_576), 'one')} MB`
  return [name, ...measures(file), megabytes].filter(Boolean).join(', ')
}

type Measures = Pick<FileFacts, 'width' | 'height' | 'seconds' | 'pages'>

/** “1,920 × 1,080”, “1:05”, “12 pages”: as far as its kind has them. */
export function measures({ width, height, seconds, pages }: Measures): string[] {
  const found: string[] = []
  if (width !== null && height !== null) found.push(`${width} × ${height}`)
  if (seconds !== null) found.push(runningTime(seconds))
  if (pages !== null) found.push(t('{n, plural, one {# page} other {# pages}}', { n: pages }))
  return found
}

/** `0:07`, `1:02:03`: as players write it. */
export function runningTime(seconds: number): string {
  const whole = Math.max(1, Math.round(seconds))
  const two = (part: number): string => String(part).padStart(2, '0')
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`
}
