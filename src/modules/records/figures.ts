import { startOfDay } from '#kernel/local-time.ts'
import { organisation } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Changes, Figure, MetricAnswer, MetricRow, RowPage } from '#platform/metric.ts'
import { anyKind, type KindId } from './domain/kinds.ts'
import { titleOf } from './queries/cards.ts'
import type { Stored } from './queries/stored.ts'

/** Days are those of the house, so its zone is among it. */
export const ofRecords: Changes = { name: 'records.rows', on: ['record.', 'organisation.'] }

export const unknown = (reason: string, n = 0): Figure => ({ value: null, reason, n })
export const known = (value: number, n: number): Figure => ({ value, reason: null, n })
/** A value, or the reason where there is none. */
export const orUnknown = (value: number | null, n: number, reason: string): Figure =>
  value === null ? unknown(reason, n) : known(value, n)
/** A share in percent; of nothing it is unknown. */
export const share = (part: number, whole: number, reason: string): Figure =>
  whole === 0 ? unknown(reason) : known((100 * part) / whole, whole)

/** An answer that is missing as a whole. */
export const missing = (reason: string, part = 'value'): MetricAnswer => ({
  figures: { [part]: unknown(reason) },
  coverage: 0,
})

interface Shown<S> {
  readonly kind: KindId
  readonly rows: readonly S[]
  readonly day?: (row: S) => string
  readonly detail?: (row: S) => string
  readonly value?: (row: S) => number | null
  readonly note?: (row: S) => string | null
  readonly counted?: (row: S) => NonNullable<MetricRow['counted']>
}

/** Rows of a register as rows behind a figure, each of which opens its entry. */
export async function rowsBehind<S extends Stored<object>>(
  ctx: Ctx,
  { kind, rows, day, detail, value, note, counted }: Shown<S>,
  { limit, offset }: Pick<RowPage, 'limit' | 'offset'>,
): Promise<{ rows: MetricRow[]; total: number }> {
  const { zone } = await organisation(ctx)
  const dayName = anyKind(kind).day
  const own = (row: S): string => String((row.values as Readonly<Record<string, unknown>>)[dayName])
  return {
    total: rows.length,
    rows: rows.slice(offset, offset + limit).map((row) => ({
      id: row.id,
      at: startOfDay((day ?? own)(row), zone).toISOString(),
      label: titleOf(kind, row as unknown as Stored),
      detail: detail?.(row) ?? '',
      value: value?.(row) ?? null,
      note: note?.(row) ?? null,
      counted: counted?.(row) ?? {},
      href: `/records/${kind}/${row.id}`,
    })),
  }
}
