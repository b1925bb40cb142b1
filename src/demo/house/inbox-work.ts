import { unwrap } from '#kernel/result.ts'
import {
  listConversations,
  orderViews,
  readInOlder,
  saveLabel,
  saveView,
  setLabels,
  setPriority,
} from '#modules/inbox/index.ts'
import type { Company } from '../company/company.ts'
import { type Calendar, HOUR } from '../story/calendar.ts'
import type { Deed } from '../write/deed.ts'

const LEAD = 'elin.dahl'
const AGENT = 'sofia.brandt'

/** What is sorted by, with the words by which conversations of the story come to carry it. */
const labels = [
  { name: 'Warranty', tone: null, words: ['warranty', 'zip', 'repair', 'Garantie'] },
  { name: 'Order', tone: null, words: ['parcel', 'order', 'refund', 'Paket'] },
  { name: 'Press', tone: 'wait', words: ['journalist', 'newspaper', 'interview'] },
  { name: 'Safety', tone: 'stop', words: ['recall', 'burn', 'gas', 'stove'] },
  { name: 'Happy customer', tone: 'good', words: ['love', 'thank', 'danke'] },
] as const

/** Labels, priorities and saved views, as people who have worked with them for some weeks have them. */
export function inboxWorkDeeds(calendar: Calendar, company: Company): Deed[] {
  const ids = new Map<string, string>()
  const at = (hours: number) => new Date(calendar.now.getTime() - hours * HOUR)
  return [
    {
      at: at(24 * 21),
      run: async () => {
        for (const { name, tone } of labels)
          ids.set(name, unwrap(await saveLabel(company.as(LEAD), { name, tone })).id)
      },
    },
    {
      at: at(2),
      run: async () => {
        await readInOlder(company.system)
        await sortThem(company, ids)
      },
    },
    { at: at(1.5), run: () => keepViews(company, ids) },
  ]
}

const everything = { view: 'all', filters: { states: ['open', 'snoozed', 'closed'] }, limit: 6 } as const

/** Sofia put words to what she read; what is about safety presses. */
async function sortThem(company: Company, ids: ReadonlyMap<string, string>): Promise<void> {
  const sofia = company.as(AGENT)
  for (const { name, words } of labels)
    for (const word of words) {
      const { conversations } = unwrap(await listConversations(sofia, { ...everything, q: word }))
      for (const card of conversations) {
        const id = ids.get(name) ?? ''
        // Where her role does not reach, somebody else’s does.
        const put = await setLabels(sofia, { id: card.id, add: [id], remove: [] })
        if (put.ok && name === 'Safety' && card.state === 'open')
          unwrap(await setPriority(sofia, { id: card.id, priority: 'urgent' }))
        else if (put.ok && name === 'Press')
          unwrap(await setPriority(sofia, { id: card.id, priority: 'high' }))
        else if (put.ok && name === 'Happy customer')
          unwrap(await setPriority(sofia, { id: card.id, priority: 'low' }))
      }
    }
}

async function keepViews(company: Company, ids: ReadonlyMap<string, string>): Promise<void> {
  const lead = company.as(LEAD)
  const label = (name: string): string[] => [ids.get(name) ?? '']
  const shared = { shared: 'all', departmentIds: [] } as const
  const made = [
    unwrap(
      await saveView(lead, {
        ...shared,
        name: 'Urgent, nobody’s yet',
        filters: { priorities: ['urgent', 'high'], owners: ['nobody'] },
        sort: 'priority',
      }),
    ),
    unwrap(
      await saveView(lead, {
        ...shared,
        name: 'About safety',
        filters: { labels: label('Safety') },
        sort: 'due',
      }),
    ),
    unwrap(
      await saveView(lead, {
        name: 'Unhappy and waiting',
        filters: { moods: ['negative'], waitingMinutes: 60 },
        sort: 'oldest',
        shared: 'departments',
        departmentIds: [company.departmentId('service')],
      }),
    ),
    unwrap(
      await saveView(lead, {
        name: 'German, closed',
        filters: { languages: ['de'], states: ['closed'] },
        sort: 'newest',
        shared: 'me',
        departmentIds: [],
      }),
    ),
  ]
  unwrap(await orderViews(lead, { ids: made.map((view) => view.id) }))
}
