import { unwrap } from '#kernel/result.ts'
import { listConversations } from '#modules/inbox/index.ts'
import {
  addTask,
  claim,
  describeIncident,
  measureIncident,
  putOnBoard,
  setSaying,
  writeEntry,
} from '#modules/incidents/index.ts'
import { raiseByHand, sayReal } from '#modules/signals/index.ts'
import type { Company } from '../company/company.ts'
import { type Calendar, DAY, HOUR, MINUTE } from '../story/calendar.ts'
import type { Deed } from '../write/deed.ts'
import { openedFor } from './alarms.ts'

const WORDS = 'Zips of the Skarv jacket fail after the wash'

/** What runs today: zips of a jacket that fail after the wash, a small thing that somebody keeps in sight. */
export function zipDeeds(calendar: Calendar, company: Company): Deed[] {
  const zips = { id: '' }
  const began = calendar.at(-1, 13)
  const sofia = () => company.as('sofia.brandt')
  const after = (minutes: number, run: () => Promise<unknown>): Deed => ({
    at: new Date(began.getTime() + minutes * MINUTE),
    run: async () => void (await run()),
  })
  return [
    after(40, async () => {
      const conversationIds = await aboutZips(company, began)
      const { id: signalId } = unwrap(await raiseByHand(sofia(), { words: WORDS, conversationIds }))
      unwrap(await sayReal(company.as('elin.dahl'), { signalId }))
    }),
    after(44, async () => {
      const id = await openedFor(company, WORDS)
      zips.id = id
      unwrap(await claim(sofia(), { id }))
      const summary =
        'Nine people since the weekend, all with jackets of this autumn. Nobody is hurt; many are cross.'
      const words = { title: WORDS, summary, scenario: 'product-safety' } as const
      unwrap(await describeIncident(sofia(), { id, ...words }))
      const by = [{ kind: 'desk', id: company.departmentId('service') }] as const
      unwrap(await measureIncident(sofia(), { id, by }))
    }),
    after(55, async () => {
      const { id } = zips
      const fact = {
        id,
        kind: 'fact',
        words: 'All nine were bought after 1 September',
        source: 'Order numbers',
      } as const
      unwrap(await putOnBoard(sofia(), fact))
      const open = { id, kind: 'unknown', words: 'Is it the slider or the tape?', source: '' } as const
      unwrap(await putOnBoard(sofia(), open))
      const rumour = {
        id,
        kind: 'rumour',
        words: 'The same zip is in the children’s jacket',
        source: 'A shop in Innsbruck',
      } as const
      unwrap(await putOnBoard(company.as('theresa.koller'), rumour))
    }),
    after(70, async () => {
      const task = {
        id: zips.id,
        kind: 'task',
        words: 'Wash five jackets of each batch',
        ownerId: company.memberId('ola.bratland'),
      } as const
      const dueAt = new Date(began.getTime() + 30 * HOUR).toISOString()
      unwrap(await addTask(sofia(), { ...task, dueAt }))
    }),
    after(75, async () => {
      const say =
        'We are looking into the zips of this autumn’s Skarv jacket. Send us yours and we repair it, at our cost.'
      const sayNot = 'Nothing about the maker of the zip, and no word of a recall.'
      unwrap(await setSaying(sofia(), { id: zips.id, say, sayNot, askId: company.memberId('sofia.brandt') }))
    }),
    after(180, async () => {
      const text =
        'Eleven people now. Repair takes two days; nobody waited longer than an hour for an answer.'
      unwrap(await writeEntry(sofia(), { id: zips.id, kind: 'update', text, at: null, corrects: null }))
    }),
  ]
}

const ZIP = /\bzips?\b|glidel|verschlu(ss|ß)/i
const PAGES = 8
/** What is older is another matter: it would make the incident begin then. */
const LATELY = 1.5 * DAY

/** Settled conversations of the day before that are about zips, as somebody would look them up. */
async function aboutZips(company: Company, before: Date): Promise<string[]> {
  const found: string[] = []
  let cursor: string | undefined
  for (let page = 0; page < PAGES; page += 1) {
    const asked = { view: 'closed', sort: 'newest', limit: 100, cursor } as const
    const { conversations, nextCursor } = unwrap(await listConversations(company.as('sofia.brandt'), asked))
    for (const { id, title, lastMessageAt } of conversations) {
      const ago = before.getTime() - Date.parse(lastMessageAt)
      if (ago > 0 && ago < LATELY && ZIP.test(title)) found.push(id)
    }
    if (!nextCursor) break
    cursor = nextCursor
  }
  return found
}
