import { may } from '#kernel/actor.ts'
import { ok, type Result } from '#kernel/result.ts'
import { departmentCards, memberCards, organisation, whoCanHelp } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { MAIL } from '#platform/mail/index.ts'
import { METRICS } from '#platform/metric.ts'
import type { ReportCard, ReportChoices, ReportView } from '../contract.ts'
import { mayRead, mayStop, noReport, viewer } from '../policy.ts'
import type { ReportRow } from '../tables.ts'
import { readersOf } from './readers.ts'
import { allReports, isStuck, newestSends, oneReport } from './rows.ts'

const gone = 'Somebody who left'

/** Reports I own or get; all of them for whoever runs the scoreboard. */
export async function listReports(ctx: Ctx): Promise<Result<{ reports: ReportCard[]; zone: string }>> {
  const member = viewer(ctx)
  if (!member.ok) return member
  const rows = (await allReports(ctx)).filter((row) => mayRead(member.value, row))
  return ok({ reports: await cardsOf(ctx, rows), zone: (await organisation(ctx)).zone })
}

/** What stands still and waits for the one who asks: their own, and for whoever runs the scoreboard those without an owner. */
export async function standingReports(ctx: Ctx): Promise<Result<{ reports: ReportCard[] }>> {
  const member = viewer(ctx)
  if (!member.ok) return member
  const cards = await cardsOf(
    ctx,
    (await allReports(ctx)).filter((row) => mayStop(member.value, row)),
  )
  const orphaned = ({ paused }: ReportCard) => paused === 'owner-left' || paused === 'owner-may-not'
  return ok({ reports: cards.filter((card) => orphaned(card) || (card.mine && card.trouble)) })
}

async function cardsOf(ctx: Ctx, rows: readonly ReportRow[]): Promise<ReportCard[]> {
  const [departments, newest] = [await departmentCards(ctx), await newestSends(ctx)]
  const people = await memberCards(
    ctx,
    rows.map(({ ownerId }) => ownerId),
  )
  const me = ctx.actor.kind === 'member' ? ctx.actor.memberId : ''
  return rows.map((row) => {
    const department = departments.find(({ id }) => id === row.departmentId)
    const send = newest.get(row.id)
    const { id, name, period, schedule, paused } = row
    return {
      ...{ id, name, period, schedule, paused },
      department: department ? { id: department.id, name: department.name } : null,
      figures: row.metricIds?.length ?? null,
      owner: { id: row.ownerId, name: people.get(row.ownerId)?.name ?? gone },
      ...{ readers: row.memberIds.length, outside: row.outside.length, mine: row.ownerId === me },
      nextAt: row.nextAt?.toISOString() ?? null,
      sentAt: send?.state === 'sent' ? (send.madeAt?.toISOString() ?? null) : null,
      trouble: send !== undefined && (send.state === 'not-sent' || isStuck(send, ctx.now())),
    }
  })
}

export async function getReport(ctx: Ctx, { id }: { readonly id: string }): Promise<Result<ReportView>> {
  const member = viewer(ctx)
  if (!member.ok) return member
  const row = await oneReport(ctx, id)
  if (!row || !mayRead(member.value, row)) return noReport
  const people = await memberCards(ctx, [row.ownerId, ...row.memberIds])
  const person = (one: string) => ({ id: one, name: people.get(one)?.name ?? gone })
  const { memberId } = member.value
  const orphaned = (await readersOf(ctx, row)).ownerProblem !== null
  const mine = row.ownerId === memberId
  const { name, note, metricIds, departmentId, period, language, outside, leaveOut, schedule, paused } = row
  return ok({
    ...{ id, name, note, metricIds, departmentId, period, language, leaveOut, schedule, paused },
    owner: person(row.ownerId),
    members: row.memberIds.map(person),
    // Addresses of people outside are for who answers for them.
    outside: mayStop(member.value, row) ? outside : [],
    nextAt: row.nextAt?.toISOString() ?? null,
    may: {
      edit: mine,
      stop: mayStop(member.value, row),
      takeOver: orphaned && may(ctx.actor, 'scoreboard.manage'),
      leave: row.memberIds.includes(memberId),
    },
  })
}

/** What the form offers. */
export async function reportChoices(ctx: Ctx): Promise<Result<ReportChoices>> {
  const member = viewer(ctx)
  if (!member.ok) return member
  const mayShare = may(ctx.actor, 'figures.share')
  const departments = (await departmentCards(ctx)).filter(({ id }) => !member.value.hidden.includes(id))
  return ok({
    metrics: ctx.use(METRICS).map(({ id, name, tactic }) => ({ id, name, tactic })),
    departments: departments.map(({ id, name, restricted }) => ({ id, name, restricted })),
    zone: (await organisation(ctx)).zone,
    mayShare,
    whyNot: mayShare ? null : await whoCanHelp(ctx, 'figures.share'),
    mailConfigured: ctx.use(MAIL).configured,
  })
}
