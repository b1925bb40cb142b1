import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Layout } from '../../domain/imports/columns.ts'
import { HEAD_ROWS, namesColumns } from '../../domain/imports/head.ts'

const packed: readonly [number[], string][] = [
  [[0x50, 0x4b, 0x03, 0x04], 'This is a zip archive or an Excel workbook.'],
  [[0x50, 0x4b, 0x05, 0x06], 'This is an empty zip archive.'],
  [[0x1f, 0x8b], 'This is a packed file (gzip).'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'This is an old Excel workbook.'],
  [[0x25, 0x50, 0x44, 0x46], 'This is a PDF.'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'This is a packed file (7z).'],
  [[0x52, 0x61, 0x72, 0x21], 'This is a packed file (rar).'],
]

/** How a file is written, by its first bytes, without its columns. Packed files are refused, never opened. */
export function readLayout(head: Uint8Array): Result<Omit<Layout, 'columns'>> {
  const archive = packed.find(([mark]) => mark.every((byte, place) => head[place] === byte))
  if (archive)
    return refuse('invalid', archive[1], { help: 'Unpack it, or save it as CSV, and choose that file.' })
  const encoding = encodingOf(head)
  const text = new TextDecoder(encoding).decode(head)
  const start = text.trimStart()
  if (start === '') return refuse('invalid', 'The file is empty.', { help: 'Choose another file.' })
  if (text.slice(0, 10_000).includes('\0')) return refuse('invalid', 'This is no text file.', csvHelp)
  if (/^<(!doctype|html|\?xml)/i.test(start))
    return refuse('invalid', 'This is a web page or XML, no table.', csvHelp)
  if (start.startsWith('['))
    return refuse('invalid', 'This is one JSON list.', {
      help: 'Write one object a line, without the list around them.',
    })
  if (start.startsWith('{')) return ok({ format: 'jsonl', encoding, delimiter: null })
  return ok({ format: 'csv', encoding, delimiter: delimiterOf(start) })
}

const csvHelp = { help: 'Export it as CSV or as JSON lines.' }

function encodingOf(head: Uint8Array): Layout['encoding'] {
  const [a, b] = head
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  if (a !== undefined && a !== 0 && b === 0) return 'utf-16le'
  if (a === 0 && b !== undefined && b !== 0) return 'utf-16be'
  try {
    // The last letter may be cut by the end of the head.
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true })
    return 'utf-8'
  } catch {
    return 'windows-1252'
  }
}

const signs = [',', ';', '\t', '|'] as const

/** The sign that parts the names of columns, else the one that stands most often in the first line, outside of quotes. */
function delimiterOf(text: string): string {
  const told = /^sep=(.)\r?\n/i.exec(text)?.[1]
  if (told) return told
  const head = text.split(/\r?\n/, HEAD_ROWS)
  const parting = signs.find((sign) => head.some((row) => namesColumns(row.split(sign))))
  if (parting) return parting
  const line = (/^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text)?.[0] ?? '').replace(/"(?:[^"]|"")*"/g, '')
  const counts = signs.map((sign) => ({ sign, n: line.split(sign).length }))
  return counts.reduce((best, one) => (one.n > best.n ? one : best)).sign
}
