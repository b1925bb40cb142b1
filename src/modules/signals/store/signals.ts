import { and, desc, eq, gt, inArray, isNull, ne, sql } from 'drizzle-orm'
import type { Tx } from '#platform/db/pool.ts'
import { keyOf, type Watch } from '../domain/grain.ts'
import type { Parts, SignalKind } from '../domain/parts.ts'
import { heard, type MuteRow, mutes, parts, type SignalRow, signals } from '../tables.ts'

export type StandingRow = SignalRow & { readonly watches: readonly string[] }

const MOST = 300

/** Every signal that is not over, the latest first, with what notices it. */
export async function standingSignals(tx: Tx, organisationId: string): Promise<StandingRow[]> {
  const rows = await tx
    .select()
    .from(signals)
    .where(and(eq(signals.organisationId, organisationId), ne(signals.state, 'ended')))
    .orderBy(desc(signals.lastAt))
    .limit(MOST)
  const watches = await watchesOf(
    tx,
    organisationId,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({ ...row, watches: (watches.get(row.id) ?? []).map((one) => keyOf(one)) }))
}

export type PartRow = typeof parts.$inferSelect

export async function partRows(tx: Tx, organisationId: string, ids: readonly string[]): Promise<PartRow[]> {
  if (ids.length === 0) return []
  return tx
    .select()
    .from(parts)
    .where(and(eq(parts.organisationId, organisationId), inArray(parts.signalId, [...ids])))
    .orderBy(parts.at)
}

async function watchesOf(
  tx: Tx,
  organisationId: string,
  ids: readonly string[],
): Promise<Map<string, Watch[]>> {
  const found = new Map<string, Watch[]>()
  for (const row of await partRows(tx, organisationId, ids))
    found.set(row.signalId, [...(found.get(row.signalId) ?? []), { kind: row.watchKind, id: row.watchId }])
  return found
}

/** Adds a signal; false when one with its root stands already. */
export async function addSignal(tx: Tx, row: SignalRow): Promise<boolean> {
  const added = await tx.insert(signals).values(row).onConflictDoNothing().returning({ id: signals.id })
  return added.length > 0
}

export async function changeSignal(
  tx: Tx,
  organisationId: string,
  id: string,
  change: Partial<Omit<SignalRow, 'organisationId' | 'id'>>,
): Promise<void> {
  await tx
    .update(signals)
    .set(change)
    .where(and(eq(signals.organisationId, organisationId), eq(signals.id, id)))
}

/** The signal, held until the transaction ends. */
export async function lockSignal(tx: Tx, organisationId: string, id: string): Promise<SignalRow | null> {
  const [row] = await tx
    .select()
    .from(signals)
    .where(and(eq(signals.organisationId, organisationId), eq(signals.id, id)))
    .for('update')
  return row ?? null
}

/** How a watch sees a signal now. */
export async function putPart(
  tx: Tx,
  of: {
    readonly organisationId: string
    readonly signalId: string
    readonly kind: SignalKind
    readonly watch: Watch
  },
  now: Parts,
  at: Date,
): Promise<void> {
  const { organisationId, signalId, kind, watch } = of
  await tx
    .insert(parts)
    .values({ organisationId, signalId, kind, watchKind: watch.kind, watchId: watch.id, parts: now, at })
    .onConflictDoUpdate({
      target: [parts.organisationId, parts.signalId, parts.kind, parts.watchKind, parts.watchId],
      set: { parts: now, at },
    })
}

/** Of these posts, those that were not taken into account yet; from now on they are. */
export async function hearOnce(
  tx: Tx,
  organisationId: string,
  kind: 'watch-word' | 'press',
  mentionIds: readonly string[],
  at: Date,
): Promise<string[]> {
  if (mentionIds.length === 0) return []
  const rows = await tx
    .insert(heard)
    .values(mentionIds.toSorted().map((mentionId) => ({ organisationId, mentionId, kind, at })))
    .onConflictDoNothing()
    .returning({ id: heard.mentionId })
  return rows.map(({ id }) => id)
}

/** What is muted at a moment. */
export function mutesAt(tx: Tx, organisationId: string, at: Date): Promise<MuteRow[]> {
  return tx
    .select()
    .from(mutes)
    .where(and(eq(mutes.organisationId, organisationId), gt(mutes.until, at), isNull(mutes.liftedAt)))
    .orderBy(desc(mutes.at))
    .limit(MOST)
}

export async function addMute(tx: Tx, row: MuteRow): Promise<void> {
  await tx.insert(mutes).values(row)
}

/** Ends a mute before its time; false when it was over. */
export async function liftMute(
  tx: Tx,
  { organisationId, id }: { readonly organisationId: string; readonly id: string },
  by: string | null,
  at: Date,
): Promise<boolean> {
  const rows = await tx
    .update(mutes)
    .set({ liftedAt: at, liftedBy: by })
    .where(
      and(
        eq(mutes.organisationId, organisationId),
        eq(mutes.id, id),
        isNull(mutes.liftedAt),
        sql`${mutes.until} > ${at}`,
      ),
    )
    .returning({ id: mutes.id })
  return rows.length > 0
}
