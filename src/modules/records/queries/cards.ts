import type { Ctx } from '#platform/ctx.ts'
import type { RecordCard } from '../contract.ts'
import type { ValuesOf } from '../domain/fields.ts'
import { anyKind, type KindId } from '../domain/kinds.ts'
import { unitNames } from './house.ts'
import type { Stored } from './stored.ts'

/** Rows as lists show them. */
export async function cardsOf(ctx: Ctx, kind: KindId, rows: readonly Stored[]): Promise<RecordCard[]> {
  const nameOf = await unitNames(ctx)
  return rows.map((row) => {
    const name = nameOf(row.departmentId)
    return {
      ...{ id: row.id, kind, title: titleOf(kind, row), values: { ...row.values } },
      keptBy: name === '' ? null : { id: row.departmentId, name },
      changedAt: row.changedAt.toISOString(),
      withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
    }
  })
}

export const titleOf = (kind: KindId, { values }: Pick<Stored, 'values'>): string =>
  anyKind(kind).titleOf(values as ValuesOf<Readonly<Record<string, never>>>)
