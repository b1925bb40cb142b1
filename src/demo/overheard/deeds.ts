import { sql } from 'drizzle-orm'
import type { EventData } from '#kernel/event.ts'
import { unwrap } from '#kernel/result.ts'
import { addSource, saveQuery } from '#modules/listening/index.ts'
import type { Company } from '../company/company.ts'
import { type Calendar, MINUTE } from '../story/calendar.ts'
import type { Deed } from '../write/deed.ts'
import type { Ledger } from '../write/ledger.ts'
import { HEARD_FROM } from './overhear.ts'
import { type StoryQuery, storyQueries } from './queries.ts'
import { rivals } from './words.ts'

/** Where we listen beyond our accounts, all of it through the one account that is ours in English. */
export const listensTo: readonly { readonly kind: 'search' | 'tag'; readonly term: string }[] = [
  { kind: 'search', term: 'Fjell & Sons' },
  ...rivals.map((term) => ({ kind: 'search' as const, term })),
  { kind: 'tag', term: 'fjellandsons' },
]

/** Stored mentions are counted in the first minute; then somebody looks for silence, and daily after that. */
const SILENCE_AFTER = 1.5 * MINUTE

/** The social lead saves what we listen for and where; what was said since is collected when the demonstration runs. */
export function listeningDeeds(calendar: Calendar, company: Company, ledger: Ledger): Deed[] {
  const { at } = calendar
  return [
    { at: at(HEARD_FROM - 1, 9.5), run: () => addSources(company) },
    ...storyQueries.map((query, index) => ({
      at: at(query.day, 10 + index / 10),
      run: () => save(query, calendar, company, ledger),
    })),
  ]
}

async function addSources(company: Company): Promise<void> {
  const elin = company.as('elin.dahl')
  const { id: channelId } = company.channel('fjell')
  for (const where of listensTo) {
    const { id } = unwrap(await addSource(elin, { channelId, ...where }))
    // A new source begins with what is newest; this one has listened all along.
    await company.system.write((tx) =>
      tx.execute(sql`update source set cursor = '0'
        where organisation_id = ${company.organisationId} and id = ${id}`),
    )
  }
}

async function save(
  { name, purpose, text, note, rival, desk, floor }: StoryQuery,
  { now }: Calendar,
  company: Company,
  ledger: Ledger,
): Promise<void> {
  const elin = company.as('elin.dahl')
  const { id } = unwrap(
    await saveQuery(elin, {
      name,
      purpose,
      text,
      rival,
      note: note ?? null,
      departmentId: desk ? company.departmentId(desk) : null,
      floorCount: floor?.count ?? null,
      floorDays: floor?.days ?? null,
      expertId: floor ? company.memberId(floor.expert) : null,
    }),
  )
  if (!floor) return
  const wish = { queryId: id, changedAt: elin.now().toISOString() } satisfies EventData
  ledger.due('listening.silence', wish, new Date(now.getTime() + SILENCE_AFTER))
}
