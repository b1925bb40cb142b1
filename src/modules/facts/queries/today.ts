import { and, asc, eq, inArray, isNotNull, isNull, lte, or } from 'drizzle-orm'
import { may } from '#kernel/actor.ts'
import { ok, type Result } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import { flaggedStates } from '../domain/administrators.ts'
import { mayNotEnter, slotFor } from '../domain/approval.ts'
import { maySee } from '../policy.ts'
import { type FactRow, facts, factWordings, type WordingRow } from '../tables.ts'
import { profileBoard } from './board.ts'
import { given, houseOf, matterOf, rulesOf, verdictsOf } from './load.ts'
import { peopleOf } from './rows.ts'

const MOST = 200

export interface FactsToday {
  readonly approve: {
    factId: string
    wordingId: string
    name: string
    lang: string
    text: string
    by: string
    since: string
  }[]
  readonly enter: { factId: string; wordingId: string; name: string; lang: string; text: string }[]
  readonly review: { factId: string; name: string; why: 'year' | 'owner-left'; since: string }[]
  readonly drift: {
    channelId: string
    channel: string
    network: string
    field: string
    since: string
    what: 'drift' | 'unreadable' | 'confirm' | 'administrator'
  }[]
}

interface Waiting {
  readonly fact: FactRow
  readonly wording: WordingRow
}

/** What waits for this member: consents they can give, wordings they can enter, facts to look at, drift to mend. */
export async function factsToday(ctx: Ctx): Promise<Result<FactsToday>> {
  const [approve, enter] = await toSettle(ctx)
  const person = await peopleOf(
    ctx,
    approve.map(({ wording }) => wording.proposedBy),
  )
  const line = ({ fact, wording }: Waiting) => ({
    factId: fact.id,
    wordingId: wording.id,
    name: fact.name,
    lang: wording.lang,
    text: wording.text,
  })
  return ok({
    approve: approve.map((one) => ({
      ...line(one),
      by: person(one.wording.proposedBy).name,
      since: one.wording.proposedAt.toISOString(),
    })),
    enter: enter.map(line),
    review: await toReview(ctx),
    drift: ctx.actor.kind === 'member' && may(ctx.actor, 'facts.enter') ? await toMend(ctx) : [],
  })
}

async function toSettle(ctx: Ctx): Promise<readonly [Waiting[], Waiting[]]> {
  const house = await houseOf(ctx)
  return ctx.read(async (tx) => {
    const waiting = await waitingWordings(tx, ctx.organisationId)
    const rule = await rulesOf(tx, ctx.organisationId)
    const verdicts = await verdictsOf(
      tx,
      ctx.organisationId,
      waiting.map(({ wording }) => wording.id),
    )
    const seen = waiting.filter(({ fact, wording }) => maySee(ctx, fact, [wording]))
    const mine = seen.filter(({ fact, wording }) => {
      if (wording.state !== 'proposed') return false
      const told = verdicts.get(wording.id) ?? []
      return 'slot' in slotFor(matterOf(fact, wording, rule(fact.kind), told, house.presentKinds), house.me)
    })
    const enters = ctx.actor.kind === 'member' && may(ctx.actor, 'facts.enter')
    const entered = seen.filter(
      ({ wording }) =>
        enters &&
        wording.state === 'released' &&
        mayNotEnter(given(verdicts.get(wording.id) ?? []), house.me.memberId) === null,
    )
    return [mine, entered] as const
  })
}

async function waitingWordings(tx: Tx, organisationId: string): Promise<Waiting[]> {
  return tx
    .select({ fact: facts, wording: factWordings })
    .from(factWordings)
    .innerJoin(
      facts,
      and(eq(facts.organisationId, factWordings.organisationId), eq(facts.id, factWordings.factId)),
    )
    .where(
      and(
        eq(factWordings.organisationId, organisationId),
        inArray(factWordings.state, ['proposed', 'released']),
        isNull(facts.withdrawnAt),
      ),
    )
    .orderBy(asc(factWordings.proposedAt))
    .limit(MOST)
}

/** Mine that nobody looked at for a year; and, for those who keep facts, the ones whose owner left. */
async function toReview(ctx: Ctx): Promise<FactsToday['review']> {
  const { actor } = ctx
  if (actor.kind !== 'member') return []
  const old = and(eq(facts.ownerId, actor.memberId), lte(facts.reviewAt, ctx.now()))
  const orphaned = may(actor, 'facts.propose') ? isNotNull(facts.ownerLeftAt) : undefined
  const rows = await ctx.read((tx) =>
    tx
      .select()
      .from(facts)
      .where(and(eq(facts.organisationId, ctx.organisationId), isNull(facts.withdrawnAt), or(old, orphaned)))
      .orderBy(asc(facts.reviewAt))
      .limit(MOST),
  )
  return rows
    .filter((fact) => maySee(ctx, fact, []))
    .map((fact) => ({
      factId: fact.id,
      name: fact.name,
      why: fact.ownerLeftAt ? 'owner-left' : 'year',
      since: (fact.ownerLeftAt ?? fact.reviewAt).toISOString(),
    }))
}

async function toMend(ctx: Ctx): Promise<FactsToday['drift']> {
  const board = await profileBoard(ctx)
  if (!board.ok) return []
  return board.value.channels.flatMap((row) => {
    const { channelId, network } = row
    const channel = `${row.networkName} (${row.handle})`
    const of = (what: FactsToday['drift'][number]['what'], field: string, since: string) => [
      { channelId, channel, network, field, since, what },
    ]
    const flagged = row.administrators.people.filter((one) => flaggedStates.includes(one.state))
    const { confirmed, toConfirm } = row.administrators
    return [
      ...row.fields.flatMap(({ field, state, driftSince }) =>
        state === 'drift' && driftSince ? of('drift', field, driftSince) : [],
      ),
      ...(row.failing ? of('unreadable', '', row.failing.since) : []),
      ...flagged.flatMap((one) => of('administrator', one.name, row.readAt ?? one.validFrom ?? '')),
      ...(toConfirm ? of('confirm', '', confirmed?.due ?? row.readAt ?? '') : []),
    ].filter((one) => one.since !== '')
  })
}
