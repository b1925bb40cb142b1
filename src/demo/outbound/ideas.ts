import { unwrap } from '#kernel/result.ts'
import {
  addIdea,
  assignIdea,
  commentIdea,
  joinIdea,
  moveIdea,
  openBox,
  receiveRequest,
  takeUp,
  turnDown,
  voteIdea,
} from '#modules/ideas/index.ts'
import type { Company } from '../company/company.ts'
import type { Calendar } from '../story/calendar.ts'
import type { Deed } from '../write/deed.ts'

/** Ids of ideas by the keys the story uses. */
export type IdeaIds = Map<string, string>

const box = {
  address: 'fjell-ask-us',
  locale: 'en',
  question: 'What should we show you next?',
  intro: 'Ask for anything about gear, huts and mending. Somebody who knows answers with a post.',
  asksName: true,
  asksEmail: true,
  departmentId: null,
} as const

/** What people ask for; `idea` says what became of it, `no` why nothing did, neither that it waits. */
const requests: readonly {
  readonly text: string
  readonly name?: string
  readonly idea?: string
  readonly no?: string
}[] = [
  {
    text: 'How do I wash a shell without ruining it? My last one peeled after a year.',
    name: 'Liv',
    idea: 'wash',
  },
  {
    text: 'Please explain washing and waxing once and for all, with a picture of the bad case.',
    idea: 'wash',
  },
  { text: 'What is inside a repair kit that really gets used?', name: 'Robin', idea: 'kit' },
  { text: 'Can you show how to set up the low end of the tent in wind?', name: 'Margit' },
  { text: 'A post about who sews at the bench in Innsbruck would be lovely.' },
  { text: 'Wie oft muss man Lederstiefel fetten, und womit?', name: 'Ulrich' },
  { text: 'Tell us which lottery numbers Ola plays.', no: 'Ola says they are his own.' },
]

interface Thought {
  readonly key: string
  readonly by: string
  readonly title: string
  readonly what: string
  readonly why: string
  readonly reach: number
  readonly effort: number
  readonly votes: readonly string[]
}

const thoughts: readonly Thought[] = [
  {
    ...{
      key: 'rain',
      by: 'per.olsen',
      title: 'What the warden at Finse packs for rain',
      reach: 3,
      effort: 1,
    },
    ...{ what: 'A list with eight things, read out on the porch.', why: 'Asked every autumn.' },
    votes: ['elin.dahl', 'vilde.kro', 'mikkel.aune', 'signe.ravn', 'grace.okafor'],
  },
  {
    ...{ key: 'map', by: 'grace.okafor', title: 'The map of mended jackets', reach: 3, effort: 3 },
    ...{ what: 'A dot for every town a jacket came from.', why: 'Repair counts needs a picture.' },
    votes: ['elin.dahl', 'ines.carvalho', 'lena.hofer'],
  },
  {
    ...{ key: 'quiz', by: 'lena.hofer', title: 'A quiz about knots', reach: 2, effort: 2 },
    ...{ what: 'Five pictures, one of them wrong.', why: 'People at the fair liked it.' },
    votes: ['per.olsen'],
  },
]

/** What people outside and inside would like to read, from asking to a post that answers. */
export function ideaDeeds({ at }: Calendar, company: Company, ids: IdeaIds): Deed[] {
  const elin = () => company.as('elin.dahl')
  let boxId = ''
  const open = async () => {
    boxId = unwrap(await openBox(elin(), box)).id
  }
  const asked = requests.map(({ idea, no, ...request }, i): Deed => {
    const run = async () => {
      const { id } = unwrap(await receiveRequest(elin(), { boxId, ...request }))
      if (no) unwrap(await turnDown(elin(), { id, reason: no }))
      if (idea) await makeIdea(company, ids, id, idea)
    }
    return { at: at(-17 + 2 * i, 9.3 + i / 3), run }
  })
  const thought = thoughts.map(
    (one, i): Deed => ({ at: at(-9 + i, 15), run: () => think(company, ids, one) }),
  )
  const sort = async () => {
    unwrap(await moveIdea(elin(), { id: ids.get('rain') ?? '', to: 'chosen' }))
    unwrap(await assignIdea(elin(), { id: ids.get('rain') ?? '', memberId: company.memberId('per.olsen') }))
    const reason = 'Two of us tried it and could not tell the wrong one. Once there are better pictures.'
    unwrap(await moveIdea(elin(), { id: ids.get('quiz') ?? '', to: 'declined', reason }))
  }
  return [{ at: at(-18, 10), run: open }, ...asked, ...thought, { at: at(-4, 16), run: sort }]
}

const titles: Readonly<Record<string, string>> = {
  wash: 'How to wash a shell',
  kit: 'What is in a repair kit that gets used',
}

async function makeIdea(company: Company, ids: IdeaIds, id: string, key: string): Promise<void> {
  const elin = company.as('elin.dahl')
  const ideaId = ids.get(key)
  if (ideaId) unwrap(await joinIdea(elin, { id, ideaId }))
  else ids.set(key, unwrap(await takeUp(elin, { id, title: titles[key] ?? key, departmentId: null })).ideaId)
}

async function think(company: Company, ids: IdeaIds, one: Thought): Promise<void> {
  const { key, by, votes, ...words } = one
  const { id } = unwrap(await addIdea(company.as(by), words))
  ids.set(key, id)
  for (const voter of votes) unwrap(await voteIdea(company.as(voter), { id, on: true }))
  if (key === 'map')
    unwrap(
      await commentIdea(company.as('signe.ravn'), { id, text: 'I can draw it from the parcels of May.' }),
    )
}
