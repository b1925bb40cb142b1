import { newId } from '#kernel/ids.ts'
import { majorOf } from '#kernel/money.ts'
import {
  departmentCards,
  hiddenFrom,
  memberCards,
  memberProfiles,
  organisation,
} from '#modules/people/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { MAIL, sendMail } from '#platform/mail/index.ts'
import { turnOf } from '../domain/budget/alerts.ts'
import { alertLetter } from '../domain/letters.ts'
import { alertEvent } from '../events.ts'
import { type WatchedSums, watchedOf } from '../queries/watched.ts'
import { clearAlerts, insertAlert } from '../store/alerts.ts'
import type { AlertRow } from '../tables/budget.ts'

const LINK_MS = 30 * 86_400_000

/** Opens an alert for what crossed its threshold, clears what came back, and writes to the owners. Runs again without harm. */
export async function checkVariance(ctx: Ctx, { year }: { readonly year: number }): Promise<void> {
  await ctx.write(async (tx) => {
    const { watched, open } = await watchedOf(ctx, tx, year)
    const { crossed, cleared } = turnOf(watched, new Set(open.keys()))
    await clearAlerts(
      tx,
      ctx.organisationId,
      cleared.flatMap((key) => open.get(key) ?? []),
      ctx.now(),
    )
    for (const key of cleared) tx.emit(alertEvent('cleared', open.get(key) ?? ''))
    const told: AlertRow[] = []
    for (const one of crossed) {
      const row = rowOf(ctx, year, one)
      if (!(await insertAlert(tx, row))) continue
      tx.emit(alertEvent('crossed', row.id, { year }))
      told.push(row)
    }
    await tellOwners(ctx, tx, told)
  })
}

const rowOf = (ctx: Ctx, year: number, one: WatchedSums): AlertRow => ({
  ...{ organisationId: ctx.organisationId, id: newId(ctx.now().getTime()), year },
  ...{ lineId: one.lineId, departmentId: one.departmentId, label: one.label, threshold: one.threshold },
  ...{ variance: one.percent ?? 0, plan: one.plan, spent: one.spent, currency: one.currency },
  ...{ ownerId: one.ownerId, crossedAt: ctx.now(), seenAt: null, seenBy: null, clearedAt: null },
})

async function tellOwners(ctx: Ctx, tx: WriteTx, rows: readonly AlertRow[]): Promise<void> {
  // Without a mail server Today says it; letters nobody can send would only pile up.
  const owners = [...new Set(rows.flatMap(({ ownerId }) => ownerId ?? []))]
  if (owners.length === 0 || !ctx.use(MAIL).configured) return
  const people = await memberCards(ctx, owners)
  const profiles = await memberProfiles(ctx, owners)
  const hidden = await hiddenFrom(ctx, owners)
  const departments = new Map((await departmentCards(ctx)).map((one) => [one.id, one.name]))
  const { name: house } = await organisation(ctx)
  for (const row of rows) {
    const owner = people.get(row.ownerId ?? '')
    if (owner?.status !== 'active') continue
    if (row.departmentId && hidden.get(owner.id)?.includes(row.departmentId)) continue
    const locale = profiles.get(owner.id)?.locale ?? 'en'
    const money = (minor: number): string =>
      new Intl.NumberFormat(locale, { style: 'currency', currency: row.currency }).format(
        majorOf(minor, row.currency as Parameters<typeof majorOf>[1]),
      )
    const link = ctx.use(MAIL).link(`/plan/budget?year=${row.year}`)
    const letter = alertLetter(locale, {
      ...{ name: owner.name, organisation: house, percent: row.variance, threshold: row.threshold, link },
      label: row.lineId === null ? (departments.get(row.departmentId ?? '') ?? row.label) : row.label,
      ...{ plan: money(row.plan), spent: money(row.spent) },
    })
    const expiresAt = new Date(ctx.now().getTime() + LINK_MS)
    await sendMail(ctx, tx, { kind: 'over-plan', to: owner.email, ...letter, link, expiresAt, about: row.id })
  }
}
