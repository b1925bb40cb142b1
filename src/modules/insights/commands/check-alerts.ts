import { and, eq, isNull } from 'drizzle-orm'
import {
  hiddenFrom,
  type MemberCard,
  memberCards,
  membersWithRight,
  organisation,
} from '#modules/people/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { MAIL, sendMail } from '#platform/mail/index.ts'
import type { Figure } from '#platform/metric.ts'
import { isBeyond } from '../domain/crossing.ts'
import { answers } from '../engine/answers.ts'
import { withSight } from '../engine/sight.ts'
import { fact } from '../events.ts'
import { metricOf } from '../queries/scope.ts'
import { trailing } from '../queries/windows.ts'
import { keepAlertState } from '../store/scoreboard.ts'
import { type AlertRow, type AlertStateRow, alertStates, alerts } from '../tables/scoreboard.ts'
import { alertLetter } from './alert-letter.ts'

/** A letter about a figure is of use for so long. */
const WORTH_MS = 14 * 86_400_000

/** Looks whether figures crossed their lines, for each person with their own eyes; a crossing is said once. */
export async function checkAlerts(ctx: Ctx): Promise<number> {
  const { rows, states } = await ctx.read(async (tx) => ({
    rows: await tx
      .select()
      .from(alerts)
      .where(and(eq(alerts.organisationId, ctx.organisationId), isNull(alerts.removedAt))),
    states: await tx.select().from(alertStates).where(eq(alertStates.organisationId, ctx.organisationId)),
  }))
  const before = new Map(states.map((state) => [`${state.alertId}/${state.memberId}`, state]))
  const memberIds = [...new Set(rows.flatMap((row) => row.memberIds))]
  const [hidden, people] = [await hiddenFrom(ctx, memberIds), await memberCards(ctx, memberIds)]
  const mayView = new Set((await membersWithRight(ctx, 'scoreboard.view')).map(({ id }) => id))
  let told = 0
  for (const row of rows)
    for (const memberId of row.memberIds) {
      const [card, unseen] = [people.get(memberId), hidden.get(memberId)]
      if (card?.status !== 'active' || !unseen || !mayView.has(memberId)) continue
      if (row.departmentId && unseen.includes(row.departmentId)) continue
      if (await checkOne(ctx, row, card, unseen, before.get(`${row.id}/${memberId}`))) told += 1
    }
  return told
}

/** True when it was told that a line was crossed. */
async function checkOne(
  ctx: Ctx,
  row: AlertRow,
  card: MemberCard,
  hidden: readonly string[],
  before: AlertStateRow | undefined,
): Promise<boolean> {
  const found = await figuresOf(ctx, row, hidden)
  if (!found) return false
  const beyond = isBeyond(row, found.now.value, found.before.value)
  if (beyond === null || beyond === (before?.crossed ?? false)) return false
  const { organisationId } = ctx
  const key = { organisationId, alertId: row.id, memberId: card.id }
  await ctx.write(async (tx) => {
    await keepAlertState(tx, {
      ...key,
      crossed: beyond,
      value: found.now.value,
      since: ctx.now(),
      seenAt: null,
    })
    if (!beyond) return
    tx.emit(fact('figure-alert.crossed', row.id, { memberId: card.id, metric: row.metric }))
    await write(ctx, tx, row, card, found.now)
  })
  return beyond
}

async function figuresOf(
  ctx: Ctx,
  row: AlertRow,
  hidden: readonly string[],
): Promise<{ now: Figure; before: Figure } | null> {
  const metric = metricOf(ctx, row.metric)
  if (!metric) return null
  const { zone } = await organisation(ctx)
  const windows = trailing(ctx.now(), zone, row.days)
  const asks = [windows.now, windows.before].map((window) => ({
    metric,
    query: { window, departmentId: row.departmentId, channelId: null },
  }))
  const told = await answers(withSight(ctx, [...hidden].sort().join(',')), asks, 'fresh')
  const [now, before] = told.map(({ answer }) => answer.figures[row.figure])
  const none = { value: null, reason: null, n: 0 }
  return { now: now ?? none, before: before ?? none }
}

async function write(ctx: Ctx, tx: WriteTx, row: AlertRow, card: MemberCard, figure: Figure): Promise<void> {
  const metric = metricOf(ctx, row.metric)
  if (!metric) return
  const link = ctx.use(MAIL).link(`/scoreboard/${row.metric}`)
  const expiresAt = new Date(ctx.now().getTime() + WORTH_MS)
  const letter = alertLetter({ name: metric.name, unit: metric.unit, value: figure.value, ...row })
  await sendMail(ctx, tx, {
    kind: 'figure-alert',
    to: card.email,
    subject: letter.subject,
    text: `${letter.text}\n\n${link}`,
    link,
    expiresAt,
    about: row.id,
  })
}
