import { and, eq, inArray } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import { clip } from '#kernel/text.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import type { LinkJudgement } from '../domain/chain.ts'
import { isHeld, rank } from '../domain/verdict.ts'
import { linkLifted, linkQuarantined } from '../events.ts'
import { insertHeld, moveHeld } from '../store/links.ts'
import { type LinkQuarantineRow, linkQuarantine } from '../tables.ts'

export interface Considered {
  readonly urlHash: string
  readonly url: string
  readonly judgement: LinkJudgement
}

/**
 * Brings the log in step with what is known now: what turned bad is held, what somebody released at a milder verdict is
 * held again, and what nothing speaks against any more is lifted. What somebody decided otherwise stands.
 */
export async function settleHeld(ctx: Ctx, tx: WriteTx, considered: readonly Considered[]): Promise<void> {
  const byHash = new Map(considered.map((one) => [one.urlHash, one]))
  if (byHash.size === 0) return
  const rows = await tx
    .select()
    .from(linkQuarantine)
    .where(
      and(
        eq(linkQuarantine.organisationId, ctx.organisationId),
        inArray(linkQuarantine.urlHash, [...byHash.keys()]),
      ),
    )
  const log = new Map(rows.map((row) => [row.urlHash, row]))
  for (const one of byHash.values()) await settleOne(ctx, tx, one, log.get(one.urlHash))
}

async function settleOne(
  ctx: Ctx,
  tx: WriteTx,
  one: Considered,
  entry: LinkQuarantineRow | undefined,
): Promise<void> {
  const found = findingOf(one)
  if (!found) {
    if (entry?.state === 'held' || entry?.state === 'kept') await lift(ctx, tx, entry)
    return
  }
  const now = ctx.now()
  const open = { heldAt: now, settledAt: null, settledBy: null, settleReason: null }
  if (!entry) {
    const row: LinkQuarantineRow = {
      organisationId: ctx.organisationId,
      id: newId(now.getTime()),
      urlHash: one.urlHash,
      url: clip(one.url, 2000),
      state: 'held',
      ...found,
      ...open,
    }
    if (await insertHeld(tx, row)) tx.emit(linkQuarantined(row))
    return
  }
  const graver = rank(found.verdict) > rank(entry.verdict)
  const again = entry.state === 'lifted' || (entry.state === 'released' && graver)
  const same = entry.verdict === found.verdict && entry.reason === found.reason
  if (!again && (same || entry.state === 'released')) return
  const changed = await moveHeld(tx, entry, again ? { ...found, ...open, state: 'held' } : found)
  if (changed && (again || graver)) tx.emit(linkQuarantined(changed))
}

async function lift(ctx: Ctx, tx: WriteTx, entry: LinkQuarantineRow): Promise<void> {
  const settleReason = 'Nothing speaks against it any more.'
  const lifted = { state: 'lifted' as const, settledAt: ctx.now(), settledBy: null, settleReason }
  const row = await moveHeld(tx, entry, lifted)
  if (row) tx.emit(linkLifted(row))
}

function findingOf({ judgement: { verdict, because } }: Considered) {
  if (!because || !isHeld(verdict)) return null
  const { rule, message: reason, advice, list } = because
  return { verdict, rule, reason, advice, list }
}
