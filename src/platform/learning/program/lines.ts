import { type MoodAnswer, moods, type SaidMood } from './index.ts'

/** A line of a program is short; one that never ends must not fill the memory. */
const LONGEST_LINE = 65_536
/** So much of a text is asked about; models read less. */
const LONGEST_TEXT = 4000

/** Cuts what comes in bytes into lines. `take` gives false for a line without end. */
export function lineReader(onLine: (line: string) => void): { take(bytes: Buffer): boolean } {
  const decoder = new TextDecoder()
  let rest = ''
  return {
    take(bytes) {
      rest += decoder.decode(bytes, { stream: true })
      const lines = rest.split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) if (line.trim() !== '') onLine(line)
      return rest.length <= LONGEST_LINE
    },
  }
}

/** Questions as the program reads them, one a line. */
export function questionLines(texts: readonly string[]): string {
  return texts
    .map((text) => `${JSON.stringify({ text: text.slice(0, LONGEST_TEXT).toWellFormed() })}\n`)
    .join('')
}

/** The name a program says when it is ready; null for anything else. */
export function greetingOf(line: string): string | null {
  const { name } = objectOf(line) ?? {}
  return typeof name === 'string' && name.trim() !== '' ? plainName(name) : null
}

/** An answer; null for anything else. */
export function answerOf(line: string): MoodAnswer | null {
  const { label, confidence } = objectOf(line) ?? {}
  const known = (moods as readonly unknown[]).includes(label)
  if (!known || typeof confidence !== 'number' || !(confidence >= 0 && confidence <= 1)) return null
  return { label: label as SaidMood, confidence }
}

/** A name stands in rows and on screens. */
function plainName(name: string): string {
  return name.replace(/[^\p{L}\p{N}._/-]+/gu, '-').slice(0, 60)
}

function objectOf(line: string): Readonly<Record<string, unknown>> | null {
  try {
    const row: unknown = JSON.parse(line)
    return typeof row === 'object' && row !== null ? (row as Readonly<Record<string, unknown>>) : null
  } catch {
    return null
  }
}
