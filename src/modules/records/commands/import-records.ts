import { createHash } from 'node:crypto'
import { newId } from '#kernel/ids.ts'
import { ok, type Refused, type Result, refuse } from '#kernel/result.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { readSheet } from '#platform/sheet/index.ts'
import type { ImportTold } from '../contract.ts'
import type { Value } from '../domain/fields.ts'
import { anyKind, type KindId } from '../domain/kinds.ts'
import { KEPT_BY, readRows } from '../domain/sheet.ts'
import { recordsImported } from '../events.ts'
import { planEnd } from '../jobs/forget.ts'
import { keeping } from '../policy.ts'
import { titleOf } from '../queries/cards.ts'
import { houseOf } from '../queries/house.ts'
import { noteChange } from '../store/changes.ts'
import { insertRecord, updateRecord } from '../store/records.ts'
import { compared, type ImportChange } from './compared.ts'

const MOST_ROWS = 5000
const SHOWN = 20

interface Asked {
  readonly kind: KindId
  readonly departmentId: string
  readonly base64: string
  readonly digest: string | null
}

/**
 * Says line by line what a table would add and change and what is wrong where. With the digest of what was said it does
 * exactly that, all of it or nothing.
 */
export async function importRecords(ctx: Ctx, asked: Asked): Promise<Result<ImportTold>> {
  const { kind, departmentId } = asked
  const member = await keeping(ctx, [departmentId])
  if (!member.ok) return member
  const sheet = readSheet(Buffer.from(asked.base64, 'base64'), MOST_ROWS)
  if (!sheet.ok) return sheet
  const house = await houseOf(ctx)
  const { rows, wrong } = readRows(anyKind(kind), sheet.value.grid, {
    house,
    units: house.units,
    departmentId,
  })
  if (rows.length === 0 && wrong.length === 0)
    return refuse('invalid', 'There is no row below the head of this table.')
  for (const other of new Set(rows.map((row) => row.departmentId))) {
    const allowed = await keeping(ctx, [other])
    const [row] = rows.filter((one) => one.departmentId === other)
    if (!allowed.ok && row) wrong.push({ row: row.row, column: KEPT_BY, message: allowed.error.message })
  }
  return ctx.write(async (tx): Promise<Result<ImportTold>> => {
    const found = await compared(tx, ctx.organisationId, kind, rows)
    const all = [...wrong, ...found.wrong].sort((a, b) => a.row - b.row).slice(0, 500)
    const { changes, same } = found
    const digest = digestOf(changes)
    const count = (what: 'new' | 'change'): number => changes.filter((one) => whatOf(one) === what).length
    const told: ImportTold = {
      ...{ added: count('new'), changed: count('change'), same, wrong: all, digest, taken: false },
      first: changes.slice(0, SHOWN).map((one) => ({
        ...{ row: one.row, title: titleOf(kind, one), what: whatOf(one) },
      })),
      encoding: sheet.value.encoding,
    }
    if (asked.digest === null || all.length > 0) return ok(told)
    if (asked.digest !== digest) return changedSince
    const taken = await take(ctx, tx, { kind, by: member.value.memberId, changes })
    if (!taken) return changedSince
    await planEnd(ctx, tx, kind, changes)
    tx.emit(recordsImported(ctx.organisationId, { kind, added: told.added, changed: told.changed }))
    return ok({ ...told, taken: true })
  })
}

const changedSince: Refused = refuse(
  'stale',
  'Something was changed since you looked. Look at what would change now.',
)

const whatOf = ({ before }: ImportChange): 'new' | 'change' => (before ? 'change' : 'new')

const digestOf = (changes: readonly ImportChange[]): string =>
  createHash('sha256')
    .update(JSON.stringify(changes.map(({ before, departmentId, values }) => [before, departmentId, values])))
    .digest('base64url')

/** Writes every change; false, and then nothing of it holds, when somebody was faster. */
async function take(
  ctx: Ctx,
  tx: WriteTx,
  { kind, by, changes }: { kind: KindId; by: string; changes: readonly ImportChange[] },
): Promise<boolean> {
  const { organisationId } = ctx
  const at = ctx.now()
  for (const { before, departmentId, identity, values, fields } of changes) {
    const id = before?.id ?? newId(at.getTime())
    const row = { organisationId, id, kind, departmentId, identity, values, by, at }
    const done = before
      ? await updateRecord(tx, row, { revision: before.revision, departmentId, identity, values })
      : await insertRecord(tx, row)
    if (!done) return false
    const noted: Readonly<Record<string, readonly [Value, Value]>> = before ? fields : {}
    await noteChange(tx, {
      ...{ organisationId, kind, recordId: id, departmentId, what: 'imported', by, at },
      fields: noted,
    })
  }
  return true
}
