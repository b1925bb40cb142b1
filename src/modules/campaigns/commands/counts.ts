import { isNotNull, sql } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { namedCells } from '#platform/sheet/index.ts'
import { type CountKind, type CountRow, readCounts } from '../domain/figures/count-rows.ts'
import type { Wrong } from '../domain/placements/csv.ts'
import { countsReported } from '../events.ts'
import { allowed, wrongField } from '../policy.ts'
import { todayOf } from '../queries/campaigns.ts'
import { keepCounts } from '../store/counts.ts'
import { placements } from '../tables.ts'

const MOST = 20_000

export interface Reported {
  readonly kind: CountKind
  readonly day: string
  readonly about: string
  readonly source: string
  readonly n: number
}

/** Keeps a count that somebody reports; the same day, subject and source again replaces it. */
export async function reportCount(ctx: Ctx, one: Reported): Promise<Result<{ done: true }>> {
  const member = await allowed(ctx)
  if (!member.ok) return member
  if (one.kind !== 'uncoded' && one.about === '')
    return wrongField(
      'about',
      one.kind === 'code' ? 'Write the code that was said.' : 'Write what was answered.',
    )
  return ctx.write(async (tx): Promise<Result<{ done: true }>> => {
    const { rows, wrong } = await settled(ctx, tx, [{ ...one, line: 0 }])
    const [first] = wrong
    if (first) return wrongField(first.column, first.message)
    await keep(ctx, tx, rows, member.value.memberId)
    return ok({ done: true })
  })
}

/** Keeps many counts from a table: all of them or, where anything is wrong, none. */
export async function importCounts(
  ctx: Ctx,
  { csv }: { readonly csv: string },
): Promise<Result<{ added: number; wrong: Wrong[] }>> {
  const member = await allowed(ctx)
  if (!member.ok) return member
  const cells = namedCells(csv, ['kind', 'day', 'source', 'n'], MOST)
  if (!cells.ok) return cells
  const read = readCounts(cells.value)
  return ctx.write(async (tx): Promise<Result<{ added: number; wrong: Wrong[] }>> => {
    const { rows, wrong } = await settled(ctx, tx, read.rows)
    const all = [...read.wrong, ...wrong].sort((a, b) => a.line - b.line).slice(0, 500)
    if (all.length > 0) return ok({ added: 0, wrong: all })
    await keep(ctx, tx, rows, member.value.memberId)
    return ok({ added: rows.length, wrong: [] })
  })
}

/** Codes as the placements they belong to; what has not happened yet and codes that nobody has are wrong. */
async function settled(
  ctx: Ctx,
  tx: WriteTx,
  rows: readonly CountRow[],
): Promise<{ rows: CountRow[]; wrong: Wrong[] }> {
  const codes = await tx
    .select({ id: placements.id, code: placements.spokenCode })
    .from(placements)
    .where(sql`${placements.organisationId} = ${ctx.organisationId} and ${isNotNull(placements.spokenCode)}`)
  const byCode = new Map(codes.map(({ id, code }) => [code?.toLowerCase() ?? '', id]))
  const today = await todayOf(ctx)
  const wrong: Wrong[] = []
  const found = rows.map((row) => {
    if (row.day > today) wrong.push({ line: row.line, column: 'day', message: 'This day has not come yet.' })
    if (row.kind === 'answer') return row
    if (row.kind === 'uncoded') return { ...row, about: '' }
    const id = byCode.get(row.about.toLowerCase())
    if (id) return { ...row, about: id }
    wrong.push({ line: row.line, column: 'about', message: `No placement has the code “${row.about}”.` })
    return row
  })
  return { rows: found, wrong }
}

async function keep(ctx: Ctx, tx: WriteTx, rows: readonly CountRow[], reportedBy: string): Promise<void> {
  const { organisationId } = ctx
  const at = ctx.now()
  // One statement must not meet the same row twice: the last one counts.
  const last = new Map(rows.map((row) => [[row.kind, row.day, row.about, row.source].join('\n'), row]))
  await keepCounts(
    tx,
    [...last.values()].map(({ line: _, ...row }) => ({ organisationId, ...row, reportedBy, at })),
  )
  tx.emit(countsReported(organisationId, last.size))
}
