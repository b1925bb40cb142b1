import { oneOf, type RawSearch, text } from '#web/search.ts'

export type WhatIfSearch = {
  member?: string
  kind: 'reply' | 'post'
  /** Ids of channels, joined by commas. */
  on?: string
  language?: string
  at?: string
}

const instant = (value: unknown): string | undefined => {
  const iso = text(value)
  return iso && !Number.isNaN(Date.parse(iso)) ? new Date(iso).toISOString() : undefined
}

export const whatIfSearch = (raw: RawSearch) => ({
  member: text(raw.member),
  kind: oneOf(raw.kind, ['post', 'reply'], 'post'),
  on: text(raw.on),
  language: text(raw.language),
  at: instant(raw.at),
})
