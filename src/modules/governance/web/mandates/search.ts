import { flag, oneOf, type RawSearch, text } from '#web/search.ts'

export const mandateViews = ['standing', 'spokespersons', 'flagged', 'over'] as const
export type MandateView = (typeof mandateViews)[number]

export type MandatesSearch = {
  view: MandateView
  q?: string
  /** The channel and act of the short question below the register. */
  why?: string
  kind: 'reply' | 'post'
}

export const mandatesSearch = (raw: RawSearch) => ({
  view: oneOf(raw.view, mandateViews, 'standing'),
  q: text(raw.q),
  why: text(raw.why),
  kind: oneOf(raw.kind, ['reply', 'post'], 'reply'),
})

/** What a form begins with: a hole of the coverage, or the mandate that is changed. */
export type GrantSearch = {
  topic?: string
  channel?: string
  language?: string
  change?: string
  of?: string
}

export const grantSearch = (raw: RawSearch) => ({
  topic: text(raw.topic),
  channel: text(raw.channel),
  language: text(raw.language),
  change: text(raw.change),
  of: text(raw.of),
})

export const coverageSearch = (raw: RawSearch) => ({ holes: flag(raw.holes) || undefined })
