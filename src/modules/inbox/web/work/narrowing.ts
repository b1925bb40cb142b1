import type { Selection } from '#modules/inbox/contract.ts'
import { type RawSearch, text } from '#web/search.ts'

export type Filters = NonNullable<Selection['filters']>
export type Sort = NonNullable<Selection['sort']>
/** What a view is narrowed by, as the address has it. */
export type Narrowing = { q?: string | undefined; sort?: Sort | undefined; f?: Filters | undefined }

export const sorts: readonly Sort[] = ['due', 'newest', 'oldest', 'priority']
const lists = [
  'desks',
  'owners',
  'channels',
  'networks',
  'kinds',
  'labels',
  'priorities',
  'states',
  'languages',
  'moods',
] as const
export type ListFilter = (typeof lists)[number]
export const everyState = ['open', 'snoozed', 'closed'] as const

/** Reads the address: what is no filter is left out; what the server does not take, it says itself. */
export function narrowingOf(raw: RawSearch): Narrowing {
  const sort = sorts.find((one) => one === raw.sort)
  return { q: text(raw.q), sort, f: filtersOf(raw.f) }
}

function filtersOf(raw: unknown): Filters | undefined {
  if (typeof raw !== 'object' || raw === null) return undefined
  const given = raw as Record<string, unknown>
  const entries: [string, unknown][] = lists.flatMap((name) => {
    const value = given[name]
    const words = Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
    return words.length > 0 ? [[name, words] as [string, unknown]] : []
  })
  const minutes = given.waitingMinutes
  if (typeof minutes === 'number' && minutes > 0) entries.push(['waitingMinutes', Math.round(minutes)])
  return entries.length > 0 ? (Object.fromEntries(entries) as Filters) : undefined
}

/** The filters with one list changed; nothing left is no filter. */
export function withList(
  filters: Filters | undefined,
  name: ListFilter,
  values: readonly string[],
): Filters | undefined {
  const { [name]: _, ...rest } = filters ?? {}
  const next = values.length > 0 ? { ...rest, [name]: [...values] } : rest
  return Object.keys(next).length > 0 ? (next as Filters) : undefined
}

/** A value put into a list, or taken out where it stood. */
export function toggled(values: readonly string[] | undefined, value: string): string[] {
  const now = values ?? []
  return now.includes(value) ? now.filter((one) => one !== value) : [...now, value]
}

/** One word for what the list is about: another one starts at the top. */
export const scopeOf = ({ q, sort, f }: Narrowing): string => JSON.stringify([q, sort, f])
