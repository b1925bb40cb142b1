import { and, desc, eq, isNull, type SQL, sql } from 'drizzle-orm'
import { localTime } from '#kernel/local-time.ts'
import type { Tx } from '#platform/db/pool.ts'
import { postsPerWeek } from '../domain/gap.ts'
import { type Compared, comparedKey } from '../domain/measures.ts'
import { type PeerAccountRow, peerAccounts, peerFigures } from '../tables.ts'

export interface Known extends Compared {
  /** Null for what was read: it cannot be withdrawn. */
  readonly id: string | null
  readonly peerId: string
  readonly value: number
  readonly asOf: string
  readonly source: string
  readonly note: string
  readonly how: 'read' | 'entered' | 'imported'
  readonly byId: string | null
  /** A day may have several; the last word counts. */
  readonly at: Date
}

interface Asked {
  readonly organisationId: string
  readonly zone: string
  readonly peerId?: string
}

/** Every figure that is known, the newest day first: entered, imported and read. */
export async function knownFigures(tx: Tx, asked: Asked): Promise<Known[]> {
  const [entered, read] = [await enteredFigures(tx, asked), await readFigures(tx, asked)]
  return [...entered, ...read].sort((a, b) => b.asOf.localeCompare(a.asOf) || b.at.getTime() - a.at.getTime())
}

async function enteredFigures(tx: Tx, { organisationId, peerId }: Asked): Promise<Known[]> {
  const rows = await tx
    .select()
    .from(peerFigures)
    .where(
      and(
        eq(peerFigures.organisationId, organisationId),
        isNull(peerFigures.withdrawnAt),
        peerId ? eq(peerFigures.peerId, peerId) : undefined,
      ),
    )
    .orderBy(desc(peerFigures.asOf), desc(peerFigures.at))
  return rows.map(({ imported, ...row }) => ({ ...row, how: imported ? 'imported' : 'entered' }))
}

type Reading = { account_id: string; at: Date; followers: number | null; posts: number | null }

/** Of each account its last reading and the four weeks before it. */
function readings(organisationId: string): SQL {
  return sql`select r.account_id, r.at, r.followers::float8 as followers, r.posts::float8 as posts from peer_reading r
    join (select account_id, max(day) as last from peer_reading where organisation_id = ${organisationId} group by 1) l
      on l.account_id = r.account_id and r.day >= l.last - 28
    where r.organisation_id = ${organisationId} order by r.account_id, r.at`
}

async function readFigures(tx: Tx, { organisationId, zone, peerId }: Asked): Promise<Known[]> {
  const accounts = await tx
    .select()
    .from(peerAccounts)
    .where(
      and(
        eq(peerAccounts.organisationId, organisationId),
        peerId ? eq(peerAccounts.peerId, peerId) : undefined,
      ),
    )
  if (accounts.length === 0) return []
  const { rows } = await tx.execute<Reading>(readings(organisationId))
  const byAccount = Map.groupBy(
    rows.map((row) => ({ ...row, at: new Date(row.at) })),
    ({ account_id }) => account_id,
  )
  return accounts.flatMap((account) => ofAccount(account, byAccount.get(account.id) ?? [], zone))
}

function ofAccount(account: PeerAccountRow, own: readonly Reading[], zone: string): Known[] {
  const last = own.at(-1)
  if (!last) return []
  const base = {
    ...{ id: null, peerId: account.peerId, network: account.network, label: '', note: '', byId: null },
    ...{ asOf: localTime(last.at, zone).day, at: last.at, how: 'read' as const },
    source: account.url ?? `@${account.handle}`,
  }
  const perWeek = postsPerWeek(own)
  return [
    ...(last.followers === null ? [] : [{ ...base, measure: 'followers' as const, value: last.followers }]),
    ...(perWeek === null ? [] : [{ ...base, measure: 'posts-per-week' as const, value: perWeek }]),
  ]
}

/**
 * The one figure of each peer in each thing compared: the newest day counts. Of two accounts on one network the larger
 * following stands, because the same people may follow both; their posts are added.
 */
export function newestOf(known: readonly Known[]): Known[] {
  const groups = Map.groupBy(known, (one) => `${one.peerId}|${comparedKey(one)}`)
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (!first) return []
    if (first.how !== 'read') return [first]
    const same = others.filter(({ how, asOf }) => how === 'read' && asOf === first.asOf)
    const values = [first, ...same].map(({ value }) => value)
    const value =
      first.measure === 'followers' ? Math.max(...values) : values.reduce((sum, one) => sum + one, 0)
    return [{ ...first, value }]
  })
}
