import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** A body as a server once sent it. */
export interface RecordedBody {
  /** Where it comes from, so that a failing one can be found. */
  readonly name: string
  readonly body: unknown
  /** The plain text its author wrote, or null when it carries none. Found without the adapter. */
  readonly text: string | null
}

export type FindText = (body: unknown) => string | null

/** `../shared/data` beside the repository, or `WEFT_SHARED/data`; null where there is none. */
export function sharedData(...path: string[]): string | null {
  const root = process.env.WEFT_SHARED ?? resolve(import.meta.dirname, '../../../../../shared')
  const found = join(root, 'data', ...path)
  return existsSync(found) ? found : null
}

/**
 * Reads every body out of a folder of `.json` (one body) and `.jsonl` (one `{ body, … }` a line) files.
 * `textOf` tells what must survive normalising.
 */
export function recordedFolder(folder: string, textOf: FindText): RecordedBody[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json') || name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => recordedFile(join(folder, name), textOf))
}

/** One file of recorded bodies; lists inside a body are taken apart, since ports hand over single items. */
export function recordedFile(file: string, textOf: FindText, apart: TakeApart = whole): RecordedBody[] {
  const text = readFileSync(file, 'utf8')
  const bodies = file.endsWith('.jsonl') ? lines(text) : [JSON.parse(text)]
  return bodies.flatMap((body, line) =>
    apart(body).map((part, index) => ({
      name: `${file}:${line + 1}${index > 0 ? `#${index}` : ''}`,
      body: part,
      text: textOf(part),
    })),
  )
}

/** Takes an answer apart into the items a port would hand over. */
export type TakeApart = (body: unknown) => unknown[]
const whole: TakeApart = (body) => [body]

function lines(text: string): unknown[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => (JSON.parse(line) as { body: unknown }).body)
}
