import { appendFileSync, existsSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Entry } from './state.ts'

/** Where the fake network remembers; `null` in tests that need no memory. */
export interface Journal {
  entries(): Entry[]
  append(entry: Entry): void
  putMedia(id: string, bytes: Uint8Array): void
  getMedia(id: string): Uint8Array | undefined
}

/** Keeps everything in this process. */
export function memoryJournal(): Journal {
  const media = new Map<string, Uint8Array>()
  return {
    entries: () => [],
    append: () => undefined,
    putMedia: (id, bytes) => void media.set(id, bytes),
    getMedia: (id) => media.get(id),
  }
}

/** One JSON line an entry in `folder/journal.jsonl`, images beside it. A torn last line (a crash) is cut off. */
export function fileJournal(folder: string): Journal {
  mkdirSync(join(folder, 'media'), { recursive: true, mode: 0o700 })
  const file = join(folder, 'journal.jsonl')
  const mediaFile = (id: string) => join(folder, 'media', id.replace(/[^\w-]/g, ''))
  return {
    entries: () => readEntries(file),
    append: (entry) => appendFileSync(file, `${JSON.stringify(entry)}\n`, { mode: 0o600 }),
    putMedia: (id, bytes) => writeFileSync(mediaFile(id), bytes, { mode: 0o600 }),
    getMedia: (id) => (existsSync(mediaFile(id)) ? readFileSync(mediaFile(id)) : undefined),
  }
}

function readEntries(file: string): Entry[] {
  if (!existsSync(file)) return []
  const bytes = readFileSync(file)
  const whole = bytes.lastIndexOf(0x0a) + 1
  if (whole < bytes.length) truncateSync(file, whole)
  return bytes
    .subarray(0, whole)
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Entry)
}
