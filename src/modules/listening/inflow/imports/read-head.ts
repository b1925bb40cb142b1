import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { guessMapping, type Layout } from '../../domain/imports/columns.ts'
import { guessOrder } from '../../domain/imports/dates.ts'
import type { ImportRow } from '../tables.ts'
import { fileOf } from './file.ts'
import { UnreadableFile } from './file-row.ts'
import { readLayout } from './layout.ts'
import { isUtf8 } from './letters.ts'
import { readColumns, readRows } from './read-rows.ts'

const MAX_COLUMNS = 200

/** How an uploaded file is written, and what its columns probably mean. */
export async function readHead(
  ctx: Ctx,
  row: ImportRow,
): Promise<Result<Pick<ImportRow, 'layout' | 'settings'>>> {
  const bytes = () => fileOf(ctx, row.id, (work) => work())
  const first = await bytes().next()
  const head = first.done ? new Uint8Array() : first.value
  const written = readLayout(head)
  if (!written.ok) return written
  try {
    const encoding = await lettersOf(written.value.encoding, head, bytes)
    const { columns, skip } = await readColumns(bytes(), { ...written.value, encoding })
    if (columns.length === 0)
      return written.value.format === 'jsonl'
        ? refuse('invalid', 'No line of this file is a JSON object of its own.', {
            help: 'Write one object a line, without line breaks inside it.',
          })
        : refuse('invalid', 'There are no columns in this file.', { help: 'Choose another file.' })
    if (columns.length > MAX_COLUMNS)
      return refuse('invalid', `The file has ${columns.length} columns; at most ${MAX_COLUMNS} are read.`)
    const heads = columns.map((name) => name.slice(0, 120))
    const layout: Layout = { ...written.value, encoding, columns: heads, skip }
    const mapping = guessMapping(columns)
    const order = guessOrder(await samplesOf(bytes(), layout, mapping.date))
    return ok({ layout, settings: { ...row.settings, mapping, order } })
  } catch (error) {
    if (error instanceof UnreadableFile) return refuse('invalid', error.message)
    throw error
  }
}

/** A file that begins in plain letters tells only later how it writes others; then all of it is looked at. */
async function lettersOf(
  guessed: Layout['encoding'],
  head: Uint8Array,
  bytes: () => AsyncIterable<Uint8Array>,
): Promise<Layout['encoding']> {
  if (guessed !== 'utf-8' || head.some((byte) => byte > 0x7f)) return guessed
  return (await isUtf8(bytes())) ? 'utf-8' : 'windows-1252'
}

async function samplesOf(
  bytes: AsyncIterable<Uint8Array>,
  layout: Layout,
  column: number | undefined,
): Promise<string[]> {
  const samples: string[] = []
  if (column === undefined) return samples
  for await (const row of readRows(bytes, layout)) {
    if ('cells' in row) samples.push(row.cells[column] ?? '')
    if (samples.length === 500) break
  }
  return samples
}
