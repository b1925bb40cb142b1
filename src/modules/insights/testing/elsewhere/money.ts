import { unwrap } from '#kernel/result.ts'
import { addTime, removeTime } from '#modules/planning/commands/entries.ts'
import { addPosting } from '#modules/planning/commands/postings.ts'
import { addLoadedRate, saveSettings } from '#modules/planning/commands/rates.ts'
import { approved, draft, planned } from '#modules/planning/testing/house.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { InboxHouse } from '../happenings.ts'
import { type Next, one } from './put.ts'

export interface Money {
  readonly lines: readonly string[]
  readonly people: readonly Ctx[]
  /** What was written down together. */
  readonly given: (readonly { readonly ctx: Ctx; readonly id: string }[])[]
}

const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10)
const today = Date.parse('2026-03-11T00:00:00Z')

/** A plan that stands, what an hour costs, and three people who write their time down. */
export async function purse(house: InboxHouse): Promise<Money> {
  const { ctx, marketing } = house
  const settings = {
    threshold: 10,
    weekMinutes: 2250,
    toolsKey: 'hours',
    outcomeMetric: 'posts-live',
  } as const
  unwrap(await saveSettings(ctx, { currency: 'NOK', ...settings }))
  const lead = await house.member('Lena Vik', 'social-lead')
  const version = await draft(lead.ctx)
  const lines = [
    await planned(lead.ctx, version, { departmentId: marketing }),
    await planned(lead.ctx, version, { name: 'Tools', kind: 'tools', tactic: 2 }, 30_000),
  ]
  await approved(lead.ctx, ctx, version)
  unwrap(
    await addLoadedRate(ctx, {
      ...{
        name: 'Everybody',
        departmentId: null,
        validFrom: '2026-01-01',
        minor: 60_000,
        currency: 'NOK',
        people: 5,
      },
    }),
  )
  const people = await Promise.all(
    ['Ada Berg', 'Bo Dahl', 'Cato Eide'].map(async (name) => (await house.member(name, 'agent')).ctx),
  )
  return { lines, people, given: [] }
}

/** Money is spent or promised on a day. */
export async function posted(house: InboxHouse, money: Money, next: Next, at: number): Promise<void> {
  unwrap(
    await addPosting(house.ctx, {
      ...{ lineId: one(money.lines, next), kind: one(['actual', 'committed'] as const, next) },
      ...{ postedOn: dayOf(Math.min(at, today)), minor: 1000 + next(90_000), currency: 'NOK', note: '' },
    }),
  )
}

/** All three write down what a tactic took on a day, so that sums may be shown; sometimes they take it back. */
export async function worked(_house: InboxHouse, money: Money, next: Next, at: number): Promise<void> {
  const given: { ctx: Ctx; id: string }[] = []
  const words = { tactic: 1 + next(2), campaignId: null, note: '', day: dayOf(Math.min(at, today)) }
  for (const ctx of money.people) {
    const { id } = unwrap(await addTime(ctx, { ...words, minutes: 30 + next(200) }))
    given.push({ ctx, id })
  }
  money.given.push(given)
  if (next(3) > 0) return
  for (const { ctx, id } of one(money.given, next)) unwrap(await removeTime(ctx, { id, removed: true }))
}
