import { share } from '#kernel/money.ts'
import { type Amount, addUp, known, mapAmount, unknown } from './amount.ts'

/** How tools that everybody uses are shared out among tactics and departments. */
export const toolsKeys = ['hours', 'spend', 'alike'] as const
export type ToolsKey = (typeof toolsKeys)[number]

export const noKey = 'Tools cannot be shared out: there is nothing to share them by in this period.'

/**
 * The part of shared tools that falls to one of several: by hours, by spend, or alike. A key whose sum is 0 shares nothing
 * out, so the part is unknown unless there is nothing to share.
 */
export function toolsShare(tools: Amount, key: { readonly part: number; readonly all: number }): Amount {
  if (tools.minor === null || tools.minor === 0) return tools
  if (key.all <= 0) return unknown(noKey)
  return mapAmount(tools, (minor) => share(minor, Math.round(key.part), Math.round(key.all)))
}

/** (spend + time + tools) ÷ outcomes; unknown when a part is, or when there was no outcome. */
export function costPerOutcome(
  parts: { readonly spend: Amount; readonly time: Amount; readonly tools: Amount },
  outcomes: { readonly value: number | null; readonly reason: string | null },
): Amount & { readonly total: Amount } {
  const total = addUp([parts.spend, parts.time, parts.tools])
  const each = (): Amount => {
    if (total.minor === null) return total
    if (outcomes.value === null) return unknown(outcomes.reason ?? 'The outcomes are not known.')
    if (outcomes.value <= 0) return unknown('There was no outcome in this period.')
    return known(Math.round(total.minor / outcomes.value))
  }
  return { ...each(), total }
}
