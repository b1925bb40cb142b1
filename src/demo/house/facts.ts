import { unwrap } from '#kernel/result.ts'
import {
  approveWording,
  enterWording,
  type FactInput,
  proposeFact,
  proposeWording,
} from '#modules/facts/index.ts'
import type { Company } from '../company/company.ts'
import { comingAndGoing, OWNER } from '../company/people.ts'
import type { Calendar } from '../story/calendar.ts'
import type { Deed } from '../write/deed.ts'

/** A fact with who proposes it, who consents, and who enters it; without the last it waits or is not for entering. */
interface Entry {
  readonly key: string
  readonly by: string
  readonly owner?: string
  readonly approve: readonly string[]
  readonly enter?: string
  readonly fact: FactInput
}

const en = (text: string) => ({ lang: 'en', text })
const annual = { text: 'Annual report, page 2' }

/** What everybody may say, once it is live. */
const open: readonly Entry[] = [
  {
    ...{ key: 'website', by: 'elin.dahl', approve: ['mikkel.aune'], enter: 'julie.thorsen' },
    fact: {
      kind: 'website',
      name: 'Our website',
      source: { text: 'The register of domains, with Anders' },
      wording: en('https://fjell.example'),
    },
  },
  {
    ...{ key: 'positioning', by: 'elin.dahl', approve: ['mikkel.aune', OWNER], enter: 'marit.eng' },
    fact: {
      kind: 'positioning',
      name: 'What we are, in one sentence',
      source: { text: 'Decided by Ruth and Elin in spring' },
      wording: en('Fjell & Sons: outdoor gear from Bergen since 1884.'),
    },
  },
  {
    ...{ key: 'headcount', by: 'elin.dahl', approve: ['kari.solberg', 'gunnar.lie'], enter: 'julie.thorsen' },
    fact: {
      kind: 'headcount',
      name: 'How many we are',
      source: annual,
      wording: en('Between 50 and 100 people work here.'),
    },
  },
  {
    ...{ key: 'ruth', by: 'elin.dahl', approve: ['kari.solberg', 'mikkel.aune'], enter: 'marit.eng' },
    fact: {
      kind: 'executive',
      name: 'Chief executive',
      source: { text: 'Register of companies' },
      subjectName: 'Ruth Fjell',
      places: null,
      wording: en('Chief executive'),
    },
  },
  {
    ...{ key: 'gunnar', by: 'elin.dahl', approve: ['kari.solberg', OWNER], enter: 'marit.eng' },
    fact: {
      kind: 'executive',
      name: 'Chief financial officer',
      source: { text: 'Register of companies' },
      subjectName: 'Gunnar Lie',
      places: null,
      wording: en('Chief financial officer'),
    },
  },
  {
    ...{
      key: 'delivery',
      by: 'elin.dahl',
      owner: comingAndGoing.leftLately,
      approve: ['mikkel.aune'],
      enter: 'julie.thorsen',
    },
    fact: {
      kind: 'free',
      name: 'Prices and tax',
      source: { text: 'Controlling, price list of the season' },
      wording: en('All prices include value-added tax.'),
    },
  },
  {
    ...{ key: 'benches', by: 'mikkel.aune', approve: [] },
    fact: {
      kind: 'free',
      name: 'Jackets mended last year',
      source: { text: 'Counted by Ola at the bench' },
      phrases: ['jackets came back to our benches'],
      wording: en('41,200 jackets came back to our benches last year.'),
    },
  },
]

/** What nobody may say yet, or at all. */
const closed = ({ at }: Calendar): readonly Entry[] => [
  {
    ...{ key: 'drammen', by: OWNER, approve: ['kari.solberg', 'hanne.voss'] },
    fact: {
      kind: 'termination',
      name: 'The shop in Drammen',
      source: { text: 'Minutes of the board, closed part' },
      phrases: ['shop in Drammen', 'Drammen shop', 'butikken i Drammen'],
      wording: en('The shop in Drammen closes at the end of the lease; two of three people move to Bergen.'),
    },
  },
  {
    ...{ key: 'half-year', by: OWNER, approve: ['dana.ortiz'] },
    fact: {
      kind: 'result',
      name: 'Half-year result',
      source: { text: 'Half-year report, draft 3' },
      embargoUntil: at(22, 8).toISOString(),
      phrases: ['214 million'],
      wording: en('Revenue of the first half was 214 million kroner, four per cent more than a year ago.'),
    },
  },
]

const next = {
  en: 'Fjell & Sons makes outdoor gear that is mended, not replaced. Bergen, since 1884.',
  de: 'Fjell & Sons macht Ausrüstung, die man flickt statt wegwirft. Bergen, seit 1884.',
}

export type FactIds = Map<string, string>

/** The vault: what is public, what is secret, what is under embargo, and what waits for somebody. */
export function factDeeds(calendar: Calendar, company: Company, ids: FactIds): Deed[] {
  const { at } = calendar
  const story = [...open, ...closed(calendar)].map((entry, i): Deed => {
    const late = entry.key === 'benches' || entry.key === 'half-year'
    return { at: late ? at(-2, 9 + i / 2) : at(-30, 8 + i / 2), run: () => tell(company, entry, ids) }
  })
  return [...story, { at: at(-14, 10.4), run: () => sayItBetter(company, ids) }]
}

async function tell(
  company: Company,
  { key, by, owner, approve, enter, fact }: Entry,
  ids: FactIds,
): Promise<void> {
  const ownerId = company.memberId(owner ?? by)
  const { factId, wordingId } = unwrap(await proposeFact(company.as(by), { ...fact, ownerId }))
  ids.set(key, factId)
  await settle(company, wordingId, approve, enter)
}

/** The sentence changes, and gets a German sister; profiles that still have the old one stand out. */
async function sayItBetter(company: Company, ids: FactIds): Promise<void> {
  const factId = ids.get('positioning') ?? ''
  for (const lang of ['en', 'de'] as const) {
    const { wordingId } = unwrap(
      await proposeWording(company.as('elin.dahl'), { factId, lang, text: next[lang] }),
    )
    await settle(company, wordingId, ['mikkel.aune', OWNER], 'marit.eng')
  }
}

async function settle(
  company: Company,
  wordingId: string,
  approve: readonly string[],
  enter: string | undefined,
): Promise<void> {
  for (const key of approve) unwrap(await approveWording(company.as(key), { wordingId }))
  if (enter) unwrap(await enterWording(company.as(enter), { wordingId }))
}

export const positioning = next
export const positioningBefore = 'Fjell & Sons: outdoor gear from Bergen since 1884.'
