import type { Tx } from '#platform/db/pool.ts'
import { differences } from '../domain/differences.ts'
import type { Value, Values } from '../domain/fields.ts'
import { keyText } from '../domain/kind.ts'
import type { KindId } from '../domain/kinds.ts'
import type { SheetRow, WrongCell } from '../domain/sheet.ts'
import { sameFact } from '../queries/same-fact.ts'
import { identityOf } from './judge.ts'

export interface ImportChange {
  readonly row: number
  /** The row that is there, with the state it was compared in; null: it is new. */
  readonly before: { readonly id: string; readonly revision: number } | null
  readonly departmentId: string
  readonly identity: string
  readonly values: Values
  readonly fields: Readonly<Record<string, readonly [Value, Value]>>
}

/** What a table would add and change against what is there, and what stands in it twice or points nowhere. */
export async function compared(
  tx: Tx,
  organisationId: string,
  kind: KindId,
  rows: readonly SheetRow[],
): Promise<{ changes: ImportChange[]; same: number; wrong: WrongCell[] }> {
  const facts = rows.map((row) => ({ ...row, identity: identityOf(kind, row.values) }))
  const name = (fact: { departmentId: string; identity: string }): string =>
    `${fact.departmentId} ${fact.identity}`
  const there = new Map((await sameFact(tx, organisationId, kind, facts)).map((row) => [name(row), row]))
  const seen = new Map<string, number>()
  const changes: ImportChange[] = []
  const wrong: WrongCell[] = []
  let same = 0
  for (const fact of facts) {
    const { row, departmentId, identity, values } = fact
    const first = seen.get(name(fact))
    if (first !== undefined)
      wrong.push({ row, column: '', message: `This is the same as line ${first}. Keep one of them.` })
    seen.set(name(fact), first ?? row)
    const before = there.get(name(fact))
    const fields = differences(before?.values ?? {}, values)
    if (before && Object.keys(fields).length === 0) same += 1
    else {
      const known = before ? { id: before.id, revision: before.revision } : null
      changes.push({ row, before: known, departmentId, identity, values, fields })
    }
  }
  wrong.push(...(await lost(tx, organisationId, kind, facts)))
  return { changes, same, wrong }
}

/** Duplicates of something that is neither there nor in the table. */
async function lost(
  tx: Tx,
  organisationId: string,
  kind: KindId,
  facts: readonly (SheetRow & { readonly identity: string })[],
): Promise<WrongCell[]> {
  if (kind !== 'recommendation') return []
  const named = facts.flatMap(({ row, departmentId, values }) => {
    const code = String(values.duplicateOf ?? '')
    return code === '' ? [] : [{ row, code, departmentId, identity: keyText([code]) }]
  })
  const known = new Set(
    [...facts, ...(await sameFact(tx, organisationId, kind, named))].map(({ identity }) => identity),
  )
  return named
    .filter(({ identity }) => !known.has(identity))
    .map(({ row, code }) => ({
      row,
      column: 'Duplicate of',
      message: `There is no recommendation “${code}”.`,
    }))
}
