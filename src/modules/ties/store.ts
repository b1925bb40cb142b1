import { and, eq, lte, sql } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import type { Act } from './domain/acts.ts'
import { consents, interactions } from './tables.ts'

/** Gives or renews. What a renewed consent covers began with the first giving. */
export async function keepConsent(
  tx: WriteTx,
  row: {
    readonly organisationId: string
    readonly memberId: string
    readonly at: Date
    readonly endsAt: Date
  },
): Promise<'given' | 'renewed'> {
  const { organisationId, memberId, at, endsAt } = row
  const [kept] = await tx
    .insert(consents)
    .values({ organisationId, memberId, givenAt: at, endsAt })
    .onConflictDoUpdate({
      target: [consents.organisationId, consents.memberId],
      set: { renewedAt: at, endsAt, leftAt: null },
    })
    .returning({ renewedAt: consents.renewedAt })
  return kept?.renewedAt ? 'renewed' : 'given'
}

/** Erases a consent and, by its foreign keys, every interaction that stood on it. False: there was none. */
export async function eraseConsent(tx: WriteTx, organisationId: string, memberId: string): Promise<boolean> {
  const gone = await tx
    .delete(consents)
    .where(and(eq(consents.organisationId, organisationId), eq(consents.memberId, memberId)))
    .returning({ memberId: consents.memberId })
  return gone.length === 1
}

/** They left; counted until `gone` for the days they were here, never longer than they agreed to. */
export async function markLeft(
  tx: WriteTx,
  organisationId: string,
  memberId: string,
  { at, gone }: { readonly at: Date; readonly gone: Date },
): Promise<void> {
  await tx.execute(sql`update tie_consent set left_at = ${at.toISOString()}::timestamptz,
      ends_at = least(ends_at, ${gone.toISOString()}::timestamptz)
    where organisation_id = ${organisationId} and member_id = ${memberId} and left_at is null`)
}

/** Erases consents whose time is over, with what stood on them, and interactions older than any window. */
export async function eraseDue(
  tx: WriteTx,
  organisationId: string,
  { now, before }: { readonly now: Date; readonly before: Date },
): Promise<number> {
  const gone = await tx
    .delete(consents)
    .where(and(eq(consents.organisationId, organisationId), lte(consents.endsAt, now)))
    .returning({ memberId: consents.memberId })
  await tx
    .delete(interactions)
    .where(and(eq(interactions.organisationId, organisationId), lte(interactions.at, before)))
  return gone.length
}

/**
 * Keeps acts of people who both allowed it at that moment; others never arrive in the table. Told again, nothing changes.
 * Returns how many were new.
 */
export async function keepActs(tx: WriteTx, organisationId: string, acts: readonly Act[]): Promise<number> {
  if (acts.length === 0) return 0
  const { rows } =
    await tx.execute(sql`insert into tie_interaction (organisation_id, from_id, to_id, at, kind)
    select ${organisationId}, act."from", act."to", act.at, act.kind
    from jsonb_to_recordset(${JSON.stringify(acts)}::jsonb) as act("from" uuid, "to" uuid, at timestamptz, kind text)
    join tie_consent mine on mine.organisation_id = ${organisationId} and mine.member_id = act."from"
      and mine.given_at <= act.at and mine.ends_at > act.at and (mine.left_at is null or mine.left_at >= act.at)
    join tie_consent theirs on theirs.organisation_id = ${organisationId} and theirs.member_id = act."to"
      and theirs.given_at <= act.at and theirs.ends_at > act.at and (theirs.left_at is null or theirs.left_at >= act.at)
    on conflict do nothing returning 1`)
  return rows.length
}
