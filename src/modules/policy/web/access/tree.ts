import type { AccessRow } from '../../contract.ts'

export type Branch = AccessRow & { readonly depth: number }

/** The organisation first, then departments under what they stand below, by name. What hangs in the air stands on top. */
export function inTree(rows: readonly AccessRow[]): Branch[] {
  const ids = new Set(rows.map((row) => row.departmentId))
  const below = (parentId: string | null, depth: number): Branch[] =>
    rows
      .filter(
        (row) => row.departmentId !== null && (ids.has(row.parentId) ? row.parentId : null) === parentId,
      )
      .sort((a, b) => a.name.localeCompare(b.name))
      .flatMap((row) => [{ ...row, depth }, ...(depth < 30 ? below(row.departmentId, depth + 1) : [])])
  const top = rows.filter((row) => row.departmentId === null).map((row) => ({ ...row, depth: 0 }))
  return [...top, ...below(null, 1)]
}
