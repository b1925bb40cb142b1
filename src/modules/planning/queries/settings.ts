import { eq } from 'drizzle-orm'
import type { Currency } from '#kernel/money.ts'
import { isCurrency } from '#kernel/money.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { ToolsKey } from '../domain/budget/cost.ts'
import { planningSettings } from '../tables/budget.ts'

export interface Settings {
  readonly currency: Currency
  readonly threshold: number
  readonly weekMinutes: number
  readonly toolsKey: ToolsKey
  readonly outcomeMetric: string | null
}

/** Until somebody says otherwise: euro, ten percent over, 37.5 hours a week, tools by hours. */
const standard: Settings = {
  currency: 'EUR',
  threshold: 10,
  weekMinutes: 2250,
  toolsKey: 'hours',
  outcomeMetric: null,
}

export async function settingsOf(tx: Tx, organisationId: string): Promise<Settings> {
  const [row] = await tx
    .select()
    .from(planningSettings)
    .where(eq(planningSettings.organisationId, organisationId))
  if (!row) return standard
  const { threshold, weekMinutes, toolsKey, outcomeMetric } = row
  return { currency: currencyOf(row.currency), threshold, weekMinutes, toolsKey, outcomeMetric }
}

/** A code that was stored; all that are stored were known then. */
export function currencyOf(code: string): Currency {
  if (!isCurrency(code)) throw new Error(`${code} is no currency we keep`)
  return code
}
