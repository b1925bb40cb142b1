import { and, desc, eq, inArray, isNull } from 'drizzle-orm'
import type { Tx } from '#platform/db/pool.ts'
import {
  type DriftRow,
  drifts,
  type FactApprovalRow,
  pageAdministrators,
  pageConfirmations,
  type ReadingRow,
  readings,
} from '../tables.ts'
import { type ExpectationWithFact, expectationsOf } from './expected.ts'
import { verdictsOf } from './load.ts'

/** What is known of these channels, batch-loaded. */
export interface BoardRows {
  readonly readings: ReadonlyMap<string, ReadingRow>
  readonly expected: readonly ExpectationWithFact[]
  readonly verdicts: ReadonlyMap<string, FactApprovalRow[]>
  readonly drifts: readonly DriftRow[]
  readonly administrators: readonly (typeof pageAdministrators.$inferSelect)[]
  readonly confirmations: ReadonlyMap<string, typeof pageConfirmations.$inferSelect>
}

/** Loads it in six queries, however many channels there are. */
export async function boardRows(tx: Tx, organisationId: string, ids: readonly string[]): Promise<BoardRows> {
  if (ids.length === 0)
    return {
      readings: new Map(),
      expected: [],
      verdicts: new Map(),
      drifts: [],
      administrators: [],
      confirmations: new Map(),
    }
  const channelIds = [...ids]
  const read = await tx
    .select()
    .from(readings)
    .where(and(eq(readings.organisationId, organisationId), inArray(readings.channelId, channelIds)))
  const expected = await expectationsOf(tx, organisationId, channelIds)
  const open = and(eq(drifts.organisationId, organisationId), isNull(drifts.closedAt))
  const { organisationId: org, channelId } = pageAdministrators
  const standing = and(
    eq(org, organisationId),
    inArray(channelId, channelIds),
    isNull(pageAdministrators.endedAt),
  )
  const confirmed = await tx
    .selectDistinctOn([pageConfirmations.channelId])
    .from(pageConfirmations)
    .where(
      and(
        eq(pageConfirmations.organisationId, organisationId),
        inArray(pageConfirmations.channelId, channelIds),
      ),
    )
    .orderBy(pageConfirmations.channelId, desc(pageConfirmations.at))
  return {
    readings: new Map(read.map((row) => [row.channelId, row])),
    expected,
    verdicts: await verdictsOf(
      tx,
      organisationId,
      expected.flatMap(({ wording }) => wording?.id ?? []),
    ),
    drifts: await tx.select().from(drifts).where(open),
    administrators: await tx
      .select()
      .from(pageAdministrators)
      .where(standing)
      .orderBy(pageAdministrators.validFrom),
    confirmations: new Map(confirmed.map((row) => [row.channelId, row])),
  }
}
