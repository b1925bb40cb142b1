import { createReadStream } from 'node:fs'
import type { Example } from '#platform/learning/index.ts'
import { errorCode } from '#platform/startup-error.ts'
import { type Io, UsageError } from './command.ts'
import { readLines } from './lines.ts'

/** One line of a file: its number from 1, and the object in it or what is wrong with the line. */
export interface NumberedRow {
  readonly number: number
  readonly row: Readonly<Record<string, unknown>> & { readonly text: string }
}
export interface BadRow {
  readonly number: number
  readonly wrong: string
}

/** The rows of a file of JSON lines with a text each, one after the other; "-" is standard input. Empty lines count, but are no rows. */
export async function* textRows(file: string, io: Io): AsyncGenerator<NumberedRow | BadRow> {
  const source = file === '-' ? io.stdin : createReadStream(file)
  let number = 0
  try {
    for await (const line of readLines(source)) {
      number += 1
      if (line.trim() === '') continue
      const row = read(line)
      yield typeof row === 'string' ? { number, wrong: row } : { number, row }
    }
  } catch (error) {
    if (errorCode(error) === undefined) throw error
    throw new UsageError(`${file} cannot be read (${errorCode(error)}).`)
  }
}

function read(line: string): NumberedRow['row'] | string {
  let row: unknown
  try {
    row = JSON.parse(line)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return `This is not JSON (${why}). Each line is one object like {"text": "…"}.`
  }
  if (typeof row !== 'object' || row === null || Array.isArray(row)) {
    return 'This is no object. Each line is one like {"text": "…"}.'
  }
  const { text } = row as Record<string, unknown>
  if (typeof text !== 'string') return '"text" is missing or not a string. Put the words of the post there.'
  return { ...row, text }
}

/** All rows of a file with labels; what is wrong with a line is told and the line left out. */
export async function examples(
  file: string,
  io: Io,
  tool: string,
): Promise<{ rows: Example[]; bad: number }> {
  const rows: Example[] = []
  let bad = 0
  for await (const one of textRows(file, io)) {
    const label = 'row' in one ? one.row.label : undefined
    if ('row' in one && (typeof label === 'string' || typeof label === 'number')) {
      rows.push({ text: one.row.text, label })
      continue
    }
    bad += 1
    const wrong = 'wrong' in one ? one.wrong : '"label" is missing. Put a word or a number there.'
    io.err(`weft tool ${tool}: ${file}, line ${one.number}: ${wrong} The line is left out.`)
  }
  return { rows, bad }
}

const atOnce = 200

/**
 * Answers every row of a file in order, one line each. A line that cannot be read gets an answer with `error`, so that
 * questions and answers stay in step. @returns how many could not be read.
 */
export async function answerRows(
  file: string,
  io: Io,
  tool: string,
  answer: (text: string) => object,
  blank: object,
): Promise<number> {
  let bad = 0
  let waiting: string[] = []
  for await (const one of textRows(file, io)) {
    if ('row' in one) waiting.push(JSON.stringify(answer(one.row.text)))
    else {
      bad += 1
      io.err(`weft tool ${tool}: ${file}, line ${one.number}: ${one.wrong}`)
      waiting.push(JSON.stringify({ ...blank, error: one.wrong }))
    }
    if (waiting.length < atOnce) continue
    io.out(waiting.join('\n'))
    waiting = []
  }
  if (waiting.length > 0) io.out(waiting.join('\n'))
  return bad
}

/** The file an option names, or in words that it is missing. */
export function fileOf(value: string | undefined, option: string, usage: string): string {
  if (value === undefined) throw new UsageError(`--${option} is missing. ${usage}`)
  return value
}
