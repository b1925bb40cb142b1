import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Tx } from '#platform/db/pool.ts'
import type { Expected } from '../domain/compare.ts'
import {
  type ExpectationRow,
  expectations,
  type FactRow,
  facts,
  factWordings,
  type WordingRow,
} from '../tables.ts'

/** An expectation with the fact behind it and its live wording, where it comes from one. */
export interface ExpectationWithFact {
  readonly row: ExpectationRow
  readonly fact: FactRow | null
  readonly wording: WordingRow | null
}

/** Everything the register says about the profiles of these channels, in three queries. */
export async function expectationsOf(
  tx: Tx,
  organisationId: string,
  channelIds: readonly string[],
): Promise<ExpectationWithFact[]> {
  if (channelIds.length === 0) return []
  const rows = await tx
    .select()
    .from(expectations)
    .where(
      and(eq(expectations.organisationId, organisationId), inArray(expectations.channelId, [...channelIds])),
    )
  const ids = [...new Set(rows.flatMap((row) => row.factId ?? []))]
  if (ids.length === 0) return rows.map((row) => ({ row, fact: null, wording: null }))
  const known = await tx
    .select()
    .from(facts)
    .where(and(eq(facts.organisationId, organisationId), inArray(facts.id, ids), isNull(facts.withdrawnAt)))
  const live = await tx
    .select()
    .from(factWordings)
    .where(
      and(
        eq(factWordings.organisationId, organisationId),
        inArray(factWordings.factId, ids),
        eq(factWordings.state, 'live'),
      ),
    )
  return rows.map((row) => ({
    row,
    fact: known.find((fact) => fact.id === row.factId) ?? null,
    wording: live.find((wording) => wording.factId === row.factId && wording.lang === row.lang) ?? null,
  }))
}

export function expectedText({ row, fact, wording }: ExpectationWithFact): Expected {
  if (row.literal !== null) return { field: row.field, text: row.literal }
  return { field: row.field, text: fact && wording ? wording.text : null }
}
