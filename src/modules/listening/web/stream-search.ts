import type { HeardMention } from '#modules/listening/contract.ts'

type Mood = NonNullable<HeardMention['enrichment']>['sentiment']

/** What the server is asked for. */
export type StreamFilter = {
  channelId?: string | undefined
  queryId?: string | undefined
  network?: string | undefined
  language?: string | undefined
  sentiment?: Mood | undefined
  spam?: 'show' | 'hide' | undefined
  q?: string | undefined
  show: 'all' | 'addressed' | 'heard'
}

/** What stands in the address of the stream. */
export type StreamSearch = {
  channel?: string | undefined
  query?: string | undefined
  network?: string | undefined
  language?: string | undefined
  mood?: Mood | undefined
  spam?: 'hide' | undefined
  q?: string | undefined
  show: StreamFilter['show']
}

/** What the address asks for, as the server is asked. */
export function filterOf(search: StreamSearch): StreamFilter {
  const { channel, query, network, language, mood, spam, q, show } = search
  return { channelId: channel, queryId: query, network, language, sentiment: mood, spam, q, show }
}

/** Nothing narrowed: the patch that takes every filter away. */
export const nothingNarrowed: Readonly<Record<keyof StreamSearch, undefined>> = {
  channel: undefined,
  query: undefined,
  network: undefined,
  language: undefined,
  mood: undefined,
  spam: undefined,
  q: undefined,
  show: undefined,
}

/** Whether anything narrows the stream. */
export function isNarrowed({ show, ...rest }: StreamSearch): boolean {
  return show !== 'all' || Object.values(rest).some((value) => value !== undefined)
}
