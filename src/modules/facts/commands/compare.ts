import { and, eq } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { compareProfile } from '../domain/compare.ts'
import { driftEvent } from '../events.ts'
import { expectationsOf, expectedText } from '../queries/expected.ts'
import { closeDrifts, openDrift } from '../store/profiles.ts'
import { expectations, readings } from '../tables.ts'

/** Holds the newest reading of a channel against the register: opens drifts, and closes those that are none any more. */
export async function compareChannel(
  ctx: Ctx,
  tx: WriteTx,
  channelId: string,
  how: 'agrees' | 'expectation' = 'agrees',
): Promise<void> {
  const { organisationId } = ctx
  const [reading] = await tx
    .select()
    .from(readings)
    .where(and(eq(readings.organisationId, organisationId), eq(readings.channelId, channelId)))
  if (!reading?.profile) return
  const expected = await expectationsOf(tx, organisationId, [channelId])
  const at = ctx.now()
  for (const one of compareProfile(reading.profile, reading.picture, expected.map(expectedText))) {
    const { field, found, state } = one
    if (state === 'drift' && typeof found === 'string' && one.expected !== null) {
      const factId = expected.find(({ row }) => row.field === field)?.row.factId ?? null
      const id = newId(at.getTime())
      const drift = {
        organisationId,
        id,
        channelId,
        field,
        factId,
        expected: one.expected,
        found,
        openedAt: at,
      }
      const kept = await openDrift(tx, drift)
      if (kept.opened) tx.emit(driftEvent('opened', { id, channelId, field }))
      continue
    }
    for (const closed of await closeDrifts(tx, organisationId, channelId, { field, at, how }))
      tx.emit(driftEvent('closed', closed))
  }
}

/** The same for every channel whose profile shows this fact. */
export async function compareChannelsOf(ctx: Ctx, tx: WriteTx, factId: string): Promise<void> {
  const rows = await tx
    .selectDistinct({ channelId: expectations.channelId })
    .from(expectations)
    .where(and(eq(expectations.organisationId, ctx.organisationId), eq(expectations.factId, factId)))
  for (const { channelId } of rows) await compareChannel(ctx, tx, channelId, 'expectation')
}
