import { unwrap } from '#kernel/result.ts'
import { adoptRules, currentRulebook, setQuiet, setRegister } from '#modules/governance/index.ts'
import { brandAccounts, type ChannelKey } from '../company/channels.ts'
import type { Company } from '../company/company.ts'
import { OWNER } from '../company/people.ts'
import type { Calendar } from '../story/calendar.ts'
import type { Deed } from '../write/deed.ts'
import { ownWords } from './own-words.ts'

/** In days from today: the house gives itself rules after the recall. */
export const RULES_DAY = -34

type Entry = Omit<Parameters<typeof setRegister>[1], 'channelId' | 'departmentId'>

const plain = { region: null, recognised: false, evidence: null } as const
const notice = 'Annual report, page 4: “Where we publish news for shareholders”'

const register: Readonly<Record<ChannelKey, Entry>> = {
  fjell: { ...plain, audiences: ['customers'], languages: ['en'] },
  fjell_service: { ...plain, audiences: ['customers'], languages: ['en', 'no'] },
  fjell_no: { ...plain, audiences: ['customers'], region: 'NO', languages: ['no'] },
  fjell_de: { ...plain, audiences: ['customers', 'partners'], region: 'DE', languages: ['de'] },
  fjell_uk: { ...plain, audiences: ['customers'], region: 'GB', languages: ['en'] },
  fjell_shop: { ...plain, audiences: ['customers'], languages: ['en'] },
  fjell_repair: { ...plain, audiences: ['customers'], languages: ['en'] },
  fjell_lab: { ...plain, audiences: ['customers', 'partners'], languages: ['en'] },
  fjell_jobs: { ...plain, audiences: ['candidates'], languages: ['en', 'de'] },
  fjell_press: {
    ...plain,
    audiences: ['press'],
    languages: ['en', 'de'],
    recognised: true,
    evidence: notice,
  },
  fjell_investors: {
    ...plain,
    audiences: ['investors', 'regulators'],
    languages: ['en'],
    recognised: true,
    evidence: notice,
  },
  fjell_trail: { ...plain, audiences: ['customers'], languages: ['en'] },
}

/** The model of the house and its own words, whose channel is whose, and the quiet weeks before the half-year results. */
export function rulesDeeds(calendar: Calendar, company: Company): Deed[] {
  const { at } = calendar
  return [
    { at: at(RULES_DAY, 9.2), run: () => adoptModel(company) },
    { at: at(RULES_DAY, 11), run: () => fillRegister(company) },
    { at: at(-5, 10.1), run: () => planQuiet(calendar, company) },
  ]
}

async function adoptModel(company: Company): Promise<void> {
  const { content } = await currentRulebook(company.system)
  const reason =
    'What the recall taught us: marketing is the hub, every department speaks about its own matters on its own channels, and what touches safety, people or figures is read by those who answer for it.'
  const change = {
    model: 'hub-and-spoke' as const,
    centreId: company.departmentId('marketing'),
    certifiedBy: { post: ['speaking-for-us'], reply: [] },
    content: [...content, ...ownWords],
  }
  unwrap(await adoptRules(company.as(OWNER), { change, reason }))
}

async function fillRegister(company: Company): Promise<void> {
  for (const { handle, desk } of brandAccounts) {
    const channelId = company.channel(handle).id
    const departmentId = company.departmentId(desk)
    unwrap(await setRegister(company.as('elin.dahl'), { ...register[handle], channelId, departmentId }))
  }
}

async function planQuiet({ at }: Calendar, company: Company): Promise<void> {
  const quiet = {
    name: 'Before the half-year results',
    from: at(8, 0).toISOString(),
    to: at(22, 8).toISOString(),
  }
  unwrap(await setQuiet(company.as(OWNER), { ...quiet, channelIds: null }))
}
