import { type CourseContent, depths, slug, tracks } from './content.ts'
import type { FileProblem, Line } from './course-lines.ts'

type Settings = Omit<CourseContent, 'lessons' | 'questions'>

interface Head {
  readonly id: string
  readonly settings: Settings
}

const known = ['id', 'title', 'track', 'depth', 'summary', 'minutes', 'pass', 'draw', 'valid-months']

/** Key → value with its line; complains about what is no `key: value`. */
function pairs(lines: readonly Line[], problems: FileProblem[]): Map<string, Line> {
  const found = new Map<string, Line>()
  for (const { number, text } of lines) {
    if (text.trim() === '' || text.startsWith('#')) continue
    const [, key, value] = /^([a-z-]+):\s*(.*)$/.exec(text) ?? []
    if (key === undefined || value === undefined)
      problems.push({ line: number, message: 'Write “name: value”, one a line.' })
    else if (!known.includes(key))
      problems.push({ line: number, message: `“${key}” is not known here. Known are ${known.join(', ')}.` })
    else found.set(key, { number, text: value.trim().replace(/^"(.*)"$/, '$1') })
  }
  return found
}

/** Reads the front matter between two lines of `---`. */
export function readHead(
  lines: readonly Line[],
  problems: FileProblem[],
): { readonly head: Head; readonly rest: readonly Line[] } {
  const end =
    lines[0]?.text.trim() === '---' ? lines.findIndex((line, at) => at > 0 && line.text.trim() === '---') : -1
  if (end === -1)
    problems.push({ line: 1, message: 'Begin the file with settings between two lines of “---”.' })
  const values = pairs(end === -1 ? [] : lines.slice(1, end), problems)
  const complain = (key: string, message: string): void => {
    if (end !== -1) problems.push({ line: values.get(key)?.number ?? 1, message: `${key}: ${message}` })
  }
  const text = (key: string): string => {
    const value = values.get(key)?.text ?? ''
    if (value === '') complain(key, 'this is missing.')
    return value
  }
  const oneOf = <const T extends string>(key: string, allowed: readonly T[]): T => {
    const value = text(key)
    const found = allowed.find((one) => one === value)
    if (value !== '' && !found) complain(key, `choose one of ${allowed.join(', ')}.`)
    return found ?? (allowed[0] as T)
  }
  const whole = (key: string, least: number, most: number, otherwise: number): number => {
    const value = values.get(key)?.text
    if (value === undefined || value === '') return otherwise
    const number = Number(value)
    if (Number.isInteger(number) && number >= least && number <= most) return number
    complain(key, `write a whole number from ${least} to ${most}.`)
    return otherwise
  }
  const id = text('id')
  if (id !== '' && !slug.safeParse(id).success)
    complain('id', 'use small letters, digits and single hyphens, at most 60.')
  const months = values.get('valid-months')?.text ?? ''
  const settings: Settings = {
    title: text('title'),
    track: oneOf('track', tracks),
    depth: oneOf('depth', depths),
    summary: text('summary'),
    minutes: whole('minutes', 1, 600, 10),
    passPercent: whole('pass', 1, 100, 80),
    draw: whole('draw', 1, 50, 5),
    validMonths: months === '' || months === 'none' ? null : whole('valid-months', 1, 120, 12),
  }
  return { head: { id, settings }, rest: end === -1 ? lines : lines.slice(end + 1) }
}

/** The front matter of a course. */
export function headSettings(id: string, content: Settings): string {
  const one = (text: string): string => text.replace(/\s+/g, ' ').trim()
  return [
    '---',
    `id: ${id}`,
    `title: ${one(content.title)}`,
    `track: ${content.track}`,
    `depth: ${content.depth}`,
    `summary: ${one(content.summary)}`,
    `minutes: ${content.minutes}`,
    `pass: ${content.passPercent}`,
    `draw: ${content.draw}`,
    `valid-months: ${content.validMonths ?? 'none'}`,
    '---',
  ].join('\n')
}
