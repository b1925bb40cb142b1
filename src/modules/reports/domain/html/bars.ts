import type { FigureView } from '../view.ts'
import { esc } from './escape.ts'
import { ink } from './ink.ts'

const HEIGHT = 44

/**
 * A course as upright bars of plain table cells, because mail shows no drawings. From 0 up; where some are below 0 from
 * the lowest. What is not known stands hatched over its whole height, never as a bar of nothing.
 */
export function bars({ points, course, first, last }: FigureView): string {
  const values = points.flatMap(({ value }) => value ?? [])
  // Where nothing is known the reason stands above; a field of hatching says no more.
  if (points.length < 2 || values.length === 0) return ''
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)]
  const span = high - low || 1
  const cells = points.map(({ value }) => {
    if (value === null)
      return `<td class="miss" style="height:${HEIGHT}px;border-bottom:2px dotted ${ink.missing};padding:0 1px"></td>`
    const height = Math.max(2, Math.round(((value - low) / span) * HEIGHT))
    return `<td style="height:${HEIGHT}px;vertical-align:bottom;padding:0 1px"><div class="bar" style="height:${height}px;font-size:0;line-height:0;background:${ink.bar};border-radius:1px">&nbsp;</div></td>`
  })
  return `<table role="img" aria-label="${esc(course)}" width="100%" cellpadding="0" cellspacing="0" style="margin-top:12px;table-layout:fixed;border-collapse:collapse"><tr>${cells.join('')}</tr></table>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td class="third" style="font-size:12px;line-height:16px;color:${ink.third}">${esc(first)}</td><td class="third" align="right" style="font-size:12px;line-height:16px;color:${ink.third}">${esc(last)}</td></tr></table>`
}
