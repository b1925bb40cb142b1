import { and, eq } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import { type OverrideRow, overrides, type RotaRow, rotas, type SwapRow, swaps } from '../tables.ts'

type Key = { readonly organisationId: string; readonly id: string }

export async function insertRota(tx: WriteTx, row: RotaRow): Promise<void> {
  await tx.insert(rotas).values(row)
}

export async function updateRota(
  tx: WriteTx,
  { organisationId, id }: Key,
  set: Partial<RotaRow>,
): Promise<void> {
  await tx
    .update(rotas)
    .set(set)
    .where(and(eq(rotas.organisationId, organisationId), eq(rotas.id, id)))
}

export async function insertOverride(tx: WriteTx, row: OverrideRow): Promise<void> {
  await tx.insert(overrides).values(row)
}

/** False when it is not there any more. */
export async function deleteOverride(tx: WriteTx, { organisationId, id }: Key): Promise<boolean> {
  const gone = await tx
    .delete(overrides)
    .where(and(eq(overrides.organisationId, organisationId), eq(overrides.id, id)))
    .returning({ id: overrides.id })
  return gone.length === 1
}

export async function insertSwap(tx: WriteTx, row: SwapRow): Promise<void> {
  await tx.insert(swaps).values(row)
}

/** False when somebody else settled it. */
export async function settleSwap(
  tx: WriteTx,
  { organisationId, id }: Key,
  set: Pick<SwapRow, 'state' | 'takenBy' | 'settledAt'>,
): Promise<boolean> {
  const done = await tx
    .update(swaps)
    .set(set)
    .where(and(eq(swaps.organisationId, organisationId), eq(swaps.id, id), eq(swaps.state, 'offered')))
    .returning({ id: swaps.id })
  return done.length === 1
}
