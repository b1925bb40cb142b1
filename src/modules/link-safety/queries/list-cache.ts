import { and, eq, inArray, or } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import type { ListIndex } from '../domain/list-index.ts'
import { linkListVersion } from '../tables.ts'

export interface Wanted {
  readonly id: string
  readonly version: number
}

// A version never changes, so what was loaded once holds for as long as this process lives and there is room.
const MAX_BYTES = 128_000_000
const loaded = new Map<string, ListIndex>()
let bytes = 0

/** The rules of these versions, by list id; from memory where they were used before. */
export async function listIndexes(ctx: Ctx, wanted: readonly Wanted[]): Promise<Map<string, ListIndex>> {
  const key = ({ id, version }: Wanted) => `${ctx.organisationId} ${id} ${version}`
  const missing = wanted.filter((one) => !loaded.has(key(one)))
  const fetched = new Map<string, ListIndex>()
  if (missing.length > 0)
    for (const row of await fetchVersions(ctx, missing)) {
      const index = unpacked(row.rules)
      fetched.set(row.listId, index)
      keep(key({ id: row.listId, version: row.version }), index)
    }
  return new Map(
    wanted.flatMap((one) => {
      const index = fetched.get(one.id) ?? touched(key(one))
      return index ? [[one.id, index] as const] : []
    }),
  )
}

function fetchVersions(ctx: Ctx, wanted: readonly Wanted[]) {
  const mine = eq(linkListVersion.organisationId, ctx.organisationId)
  const ids = inArray(
    linkListVersion.listId,
    wanted.map(({ id }) => id),
  )
  const exactly = wanted.map(({ id, version }) =>
    and(eq(linkListVersion.listId, id), eq(linkListVersion.version, version)),
  )
  return ctx.read((tx) =>
    tx
      .select({
        listId: linkListVersion.listId,
        version: linkListVersion.version,
        rules: linkListVersion.rules,
      })
      .from(linkListVersion)
      .where(and(mine, ids, or(...exactly))),
  )
}

/** The least lately used go first. */
function keep(key: string, index: ListIndex): void {
  const before = loaded.get(key)
  if (before) bytes -= before.byteLength
  loaded.delete(key)
  loaded.set(key, index)
  bytes += index.byteLength
  for (const [oldest, rules] of loaded) {
    if (bytes <= MAX_BYTES || oldest === key) return
    loaded.delete(oldest)
    bytes -= rules.byteLength
  }
}

function touched(key: string): ListIndex | undefined {
  const index = loaded.get(key)
  if (!index) return undefined
  loaded.delete(key)
  loaded.set(key, index)
  return index
}

function unpacked(rules: Buffer): ListIndex {
  const index = new Float64Array(rules.byteLength / 8)
  for (let at = 0; at < index.length; at += 1) index[at] = rules.readDoubleLE(at * 8)
  return index
}
