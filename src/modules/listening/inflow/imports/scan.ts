import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { RawItem } from '#networks/contract/receive.ts'
import type { Ctx } from '#platform/ctx.ts'
import { readRow } from '../../domain/imports/row.ts'
import type { ImportRefusalRow, ImportRow } from '../tables.ts'
import { type Beside, fileOf } from './file.ts'
import { layoutOf } from './find.ts'
import { readRows } from './read-rows.ts'

const BATCH = 1000
/** So many refused rows are kept for the list; more are counted. */
const KEPT_REFUSALS = 10_000
const SHOWN_CELLS = 500

export const MAX_ROWS = 500_000

export interface ScannedBatch {
  readonly items: readonly RawItem[]
  readonly refusals: readonly ImportRefusalRow[]
  /** Rows read up to here, and of them refused. */
  readonly rows: number
  readonly refused: number
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex')

const here: Beside = (work) => work()

/** Reads a file in batches of rows. Gives others their turn between batches. Throws `UnreadableFile`. */
export async function* scan(ctx: Ctx, row: ImportRow, beside: Beside = here): AsyncGenerator<ScannedBatch> {
  const context = { importId: row.id, settings: row.settings, now: ctx.now(), digest }
  let [rows, refused] = [0, 0]
  let items: RawItem[] = []
  let refusals: ImportRefusalRow[] = []
  for await (const found of readRows(fileOf(ctx, row.id, beside), layoutOf(row))) {
    rows += 1
    const read = 'problem' in found ? found.problem : readRow(found, context)
    if (typeof read === 'string') {
      refused += 1
      const text = 'problem' in found ? found.text : found.cells.join(' | ').slice(0, SHOWN_CELLS)
      const storable = text.toWellFormed().replaceAll('\0', '')
      if (refused <= KEPT_REFUSALS)
        refusals.push({
          organisationId: row.organisationId,
          importId: row.id,
          line: found.line,
          reason: read,
          row: storable,
        })
    } else items.push({ remoteId: read.id, body: read.body })
    if (rows % BATCH !== 0) continue
    yield { items, refusals, rows, refused }
    ;[items, refusals] = [[], []]
    await setImmediate()
  }
  yield { items, refusals, rows, refused }
}
