import { and, eq, gt, isNull, lte } from 'drizzle-orm'
import { localTime } from '#kernel/local-time.ts'
import { ok, type Result } from '#kernel/result.ts'
import { departmentCards, memberCards, organisation } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { Waiting } from '../contract.ts'
import { countsFrom, dueAt } from '../domain/attestation.ts'
import { appliesTo } from '../domain/audience.ts'
import { manages, memberOf } from '../policy.ts'
import { consents, exceptions } from '../tables.ts'
import { attestations } from './attestations.ts'
import { ownersOf } from './heads.ts'
import { legalMembers } from './legal.ts'
import { type PolicyRow, standingPolicies, versionHeads } from './rows.ts'

const DAY_MS = 86_400_000
const AHEAD_MS = 14 * DAY_MS

/** What waits for this member: policies to acknowledge, drafts to consent to, and what owners should know. */
export async function waitingFor(ctx: Ctx): Promise<Result<Waiting>> {
  const me = memberOf(ctx)
  if (!me) return ok({ toAcknowledge: [], toConsent: [], notices: [] })
  return ctx.read(async (tx): Promise<Result<Waiting>> => {
    const policies = await standingPolicies(tx, ctx.organisationId)
    if (policies.length === 0)
      return ok({ toAcknowledge: [], toConsent: [], notices: await endingSoon(ctx, tx, me, []) })
    return ok({
      toAcknowledge: await toAcknowledge(
        ctx,
        me,
        policies.filter((policy) => policy.published > 0),
      ),
      toConsent: await toConsent(ctx, tx, me, policies),
      notices: [...(await ownersNotices(ctx, me, policies)), ...(await endingSoon(ctx, tx, me, policies))],
    })
  })
}

async function toAcknowledge(
  ctx: Ctx,
  me: string,
  policies: readonly PolicyRow[],
): Promise<Waiting['toAcknowledge']> {
  const member = (await memberCards(ctx, [me])).get(me)
  if (member?.status !== 'active' || policies.length === 0) return []
  const departments = policies.some((policy) => policy.departmentId) ? await departmentCards(ctx) : []
  const mine = appliesTo(policies, new Map(departments.map((card) => [card.id, card])), member.departmentId)
  const ids = mine.map((policy) => policy.id)
  const versions = await versionHeads(ctx, ids)
  const known = await attestations(ctx, ids, [me])
  return mine.flatMap((policy) => {
    const heads = versions.get(policy.id) ?? []
    const newest = heads.at(-1)
    const done = known.of(policy.id, me).number
    const counts = countsFrom(heads, newest?.number ?? 0)
    if (!newest || done >= counts) return []
    const begins = heads.find((head) => head.number === counts)?.effectiveFrom ?? newest.effectiveFrom
    const asked = known.duty(policy.id, me, counts)?.askedAt ?? begins
    const due = policy.required ? dueAt(asked, begins, policy.graceDays) : null
    return [
      {
        policyId: policy.id,
        title: newest.title,
        number: newest.number,
        note: newest.note,
        again: done > 0,
        dueAt: due?.toISOString() ?? null,
        overdue: due !== null && due <= ctx.now(),
      },
    ]
  })
}

async function toConsent(
  ctx: Ctx,
  tx: Tx,
  me: string,
  policies: readonly PolicyRow[],
): Promise<Waiting['toConsent']> {
  const open = await tx
    .select()
    .from(consents)
    .where(and(eq(consents.organisationId, ctx.organisationId), eq(consents.state, 'open')))
  const others = open.filter((row) => row.askedBy !== me)
  if (others.length === 0 || !(await legalMembers(ctx)).some((one) => one.id === me)) return []
  const people = await memberCards(
    ctx,
    others.map((row) => row.askedBy),
  )
  return others.flatMap((row) => {
    const policy = policies.find((one) => one.id === row.policyId)
    const askedBy = people.get(row.askedBy)?.name ?? 'Somebody who left'
    return policy
      ? [{ policyId: policy.id, title: policy.title, askedBy, askedAt: row.askedAt.toISOString() }]
      : []
  })
}

/** To the owner: the review that is due within two weeks. To everybody who manages it: that nobody is accountable. */
async function ownersNotices(
  ctx: Ctx,
  me: string,
  policies: readonly PolicyRow[],
): Promise<Waiting['notices']> {
  const { zone } = await organisation(ctx)
  const soon = localTime(new Date(ctx.now().getTime() + AHEAD_MS), zone).day
  const managed = policies.filter((policy) => manages(ctx, policy.departmentId) && policy.published > 0)
  const owners = await ownersOf(ctx, managed)
  const missing = managed.filter((policy) => {
    const state = owners.get(policy.ownerId ?? '')?.state ?? 'gone'
    return state !== 'here'
  })
  const due = policies.filter((policy) => policy.ownerId === me && policy.reviewOn && policy.reviewOn <= soon)
  return [
    ...missing.map((policy) => ({
      id: `owner/${policy.id}`,
      kind: 'owner' as const,
      policyId: policy.id,
      what: policy.title,
      on: null,
    })),
    ...due.map((policy) => ({
      id: `review/${policy.id}`,
      kind: 'review' as const,
      policyId: policy.id,
      what: policy.title,
      on: policy.reviewOn,
    })),
  ]
}

/** Exceptions that end within two weeks, to whoever granted them and to the owner of the company policy. */
async function endingSoon(
  ctx: Ctx,
  tx: Tx,
  me: string,
  policies: readonly PolicyRow[],
): Promise<Waiting['notices']> {
  const owns = policies.some((policy) => policy.ownerId === me && policy.kind === 'company')
  const now = ctx.now()
  const rows = await tx
    .select()
    .from(exceptions)
    .where(
      and(
        eq(exceptions.organisationId, ctx.organisationId),
        isNull(exceptions.endedAt),
        gt(exceptions.expiresAt, now),
        lte(exceptions.expiresAt, new Date(now.getTime() + AHEAD_MS)),
      ),
    )
    .limit(50)
  const mine = rows.filter((row) => owns || row.grantedBy === me)
  if (mine.length === 0) return []
  const people = await memberCards(
    ctx,
    mine.flatMap((row) => row.memberId ?? []),
  )
  const departments = await departmentCards(ctx)
  return mine.flatMap((row) => {
    const what =
      people.get(row.memberId ?? '')?.name ?? departments.find((card) => card.id === row.departmentId)?.name
    const on = row.expiresAt.toISOString()
    return what ? [{ id: `exception/${row.id}`, kind: 'exception' as const, policyId: null, what, on }] : []
  })
}
