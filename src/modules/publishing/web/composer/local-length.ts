import { codePointOffsets, graphemeLength } from '#kernel/text.ts'
import type { ChannelCard } from '#modules/channels/contract.ts'
import type { CheckReport } from '../../contract.ts'
import { carrySpans, type Mark } from './marks.ts'

export type Measured = {
  readonly length: number
  readonly limit: number
  readonly marks: readonly Mark[]
}

const eyed = /https?:\/\/[^\s]+|(?<![\p{L}\p{N}])[#@][\p{L}\p{N}_][\p{L}\p{N}_.@-]*/gu

/** What looks like a link, a tag or a mention, before a network has said so. */
export function guessedMarks(text: string): Mark[] {
  const at = codePointOffsets(text)
  return Array.from(text.matchAll(eyed), (found) => {
    const end = found.index + found[0].replace(/[.,:;!?]+$/u, '').length
    return { kind: 'link', span: [at(found.index), at(end)] }
  })
}

const link = /https?:\/\/[^\s]+/gu

/** A first count while the network’s own is on its way: it may be off by a little, never by a link. */
export function localLength(text: string, limits: ChannelCard['limits']['text']): number {
  if (limits.linkLength === undefined) return graphemeLength(text)
  const stand = 'x'.repeat(limits.linkLength)
  return graphemeLength(text.replace(link, stand))
}

/**
 * Length and marks of a text: as the network counts where its verdict on this very text is known, else counted here,
 * with the marks of the last verdict carried along.
 */
export function measured(
  text: string,
  limits: ChannelCard['limits']['text'],
  last: { readonly text: string; readonly report: CheckReport } | undefined,
): Measured {
  const known = last?.text === text
  const length = known ? last.report.length : localLength(text, limits)
  const limit = last?.report.limit ?? limits.max
  const spans = last ? [...last.report.links, ...last.report.mentions, ...last.report.tags] : []
  const marks: Mark[] = last
    ? carrySpans(last.text, text, spans).map((span) => ({ kind: 'link', span }))
    : guessedMarks(text)
  const over = overSpan(text, length - limit, known ? last.report : undefined)
  if (over) marks.push({ kind: 'over', span: over })
  return { length, limit, marks }
}

function overSpan(
  text: string,
  over: number,
  report: CheckReport | undefined,
): readonly [number, number] | null {
  if (over <= 0) return null
  const told = report?.checks.find((check) => check.id === 'text.too-long')?.span
  if (told) return told
  const points = Array.from(text).length
  return [Math.max(0, points - over), points]
}
