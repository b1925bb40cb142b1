import { newId } from '#kernel/ids.ts'
import { isDay } from '#kernel/local-time.ts'
import { type Currency, isCurrency } from '#kernel/money.ts'
import { ok, type Result } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { namedCells } from '#platform/sheet/index.ts'
import { ratesEvent } from '../events.ts'
import { checkVarianceJob } from '../jobs/check-variance.ts'
import { allowed, type Done, done, known, wrongField } from '../policy.ts'
import { outcomeMetrics } from '../queries/rates.ts'
import type { Settings } from '../queries/settings.ts'
import { todayOf } from '../queries/today.ts'
import { saveSettingsRow, setExchange } from '../store/rates.ts'
import { insertLoadedRate, removeLoadedRate as markRemoved } from '../store/time.ts'

/** Sets the currency of the house, its full week, and when and by what it shares out and tells. */
export async function saveSettings(ctx: Ctx, settings: Settings): Promise<Result<Done>> {
  const member = await allowed(ctx)
  if (!member.ok) return member
  const { outcomeMetric, weekMinutes } = settings
  if (weekMinutes < 60) return wrongField('hours', 'A week has at least one hour.')
  if (outcomeMetric !== null && !outcomeMetrics(ctx).some(({ id }) => id === outcomeMetric))
    return wrongField('outcomeMetric', 'There is no such figure.')
  return ctx.write(async (tx): Promise<Result<Done>> => {
    await saveSettingsRow(tx, { organisationId: ctx.organisationId, ...settings, changedAt: ctx.now() })
    tx.emit(ratesEvent('settings-saved', ctx.organisationId, { currency: settings.currency }))
    await tx.enqueue(checkVarianceJob, { year: Number((await todayOf(ctx)).slice(0, 4)) })
    return ok(done)
  })
}

export interface NewExchange {
  readonly base: Currency
  readonly quote: Currency
  readonly day: string
  /** A decimal number as text: 11.4275. */
  readonly rate: string
  readonly source: string
}

/** Enters the rate of a day; one of the same day is replaced, and the record says so. */
export async function addExchange(ctx: Ctx, rate: NewExchange): Promise<Result<Done>> {
  const member = await allowed(ctx)
  if (!member.ok) return member
  if (rate.base === rate.quote) return wrongField('quote', 'Choose two different currencies.')
  return store(ctx, member.value.memberId, [rate])
}

async function store(ctx: Ctx, byId: string, rates: readonly NewExchange[]): Promise<Result<Done>> {
  return ctx.write(async (tx): Promise<Result<Done>> => {
    const { organisationId } = ctx
    const rows = rates.map((rate) => ({
      ...{ organisationId, ...rate, byId, at: ctx.now() },
      rate: rate.rate.replace(',', '.'),
    }))
    const [first] = rates
    await setExchange(tx, rows)
    tx.emit(ratesEvent('exchange-entered', organisationId, { n: rates.length, source: first?.source ?? '' }))
    await tx.enqueue(checkVarianceJob, { year: Number((await todayOf(ctx)).slice(0, 4)) })
    return ok(done)
  })
}

const MOST_RATES = 5000

/** Takes rates in from CSV with the columns base, quote, day, rate and source: all of them, or says what is wrong where. */
export async function importExchange(
  ctx: Ctx,
  { csv }: { readonly csv: string },
): Promise<Result<{ taken: number; wrong: { row: number; message: string }[] }>> {
  const member = await allowed(ctx)
  if (!member.ok) return member
  const cells = namedCells(csv, ['base', 'quote', 'day', 'rate', 'source'], MOST_RATES)
  if (!cells.ok) return cells
  const wrong: { row: number; message: string }[] = []
  const rates = new Map<string, NewExchange>()
  cells.value.forEach((cell, index) => {
    const [base = '', quote = ''] = [cell.base?.toUpperCase(), cell.quote?.toUpperCase()]
    const { day = '', rate = '', source = '' } = cell
    const why =
      !isCurrency(base) || !isCurrency(quote) || base === quote
        ? 'Write two different currencies, such as EUR and NOK.'
        : !isDay(day)
          ? 'Write a day such as 2026-03-31.'
          : !/^\d{1,9}([.,]\d{1,8})?$/.test(rate) || Number(rate.replace(',', '.')) <= 0
            ? 'Write a rate such as 11.4275.'
            : source === '' || source.length > 120
              ? 'Say where the rate is from.'
              : null
    if (why) wrong.push({ row: index + 2, message: why })
    else if (isCurrency(base) && isCurrency(quote))
      rates.set(`${base} ${quote} ${day}`, { base, quote, day, rate, source })
  })
  if (wrong.length > 0) return ok({ taken: 0, wrong: wrong.slice(0, 200) })
  const stored = await store(ctx, member.value.memberId, [...rates.values()])
  return stored.ok ? ok({ taken: rates.size, wrong: [] }) : stored
}

export interface NewLoadedRate {
  readonly name: string
  readonly departmentId: string | null
  readonly validFrom: string
  readonly minor: number
  readonly currency: Currency
  readonly people: number
}

/** Says what an hour of a role group costs the house on average; below three people it would be somebody's pay. */
export async function addLoadedRate(ctx: Ctx, words: NewLoadedRate): Promise<Result<{ id: string }>> {
  const member = await allowed(ctx)
  if (!member.ok) return member
  if (words.people < 3)
    return wrongField('people', 'Average over at least three people, or it is somebody’s pay.')
  const right = await known(ctx, { departmentId: words.departmentId, ownerId: null })
  if (!right.ok) return right
  return ctx.write(async (tx): Promise<Result<{ id: string }>> => {
    const id = newId(ctx.now().getTime())
    const { organisationId } = ctx
    await insertLoadedRate(tx, { organisationId, id, ...words, removedAt: null, at: ctx.now() })
    tx.emit(ratesEvent('loaded-rate-changed', id))
    return ok({ id })
  })
}

export async function removeLoadedRate(
  ctx: Ctx,
  { id, removed }: { readonly id: string; readonly removed: boolean },
): Promise<Result<Done>> {
  const member = await allowed(ctx)
  if (!member.ok) return member
  return ctx.write(async (tx): Promise<Result<Done>> => {
    await markRemoved(tx, { organisationId: ctx.organisationId, id }, removed ? ctx.now() : null)
    tx.emit(ratesEvent('loaded-rate-changed', id))
    return ok(done)
  })
}
