import { unwrap } from '#kernel/result.ts'
import {
  addItem,
  askCouncil,
  attend,
  castVote,
  closeMeeting,
  closeVote,
  listSeats,
  type NewItem,
  nameSeat,
  openMeeting,
  openVote,
  planMeeting,
  sealMinutes,
  setCharter,
  starterCharter,
} from '#modules/council/index.ts'
import { currentRulebook } from '#modules/governance/index.ts'
import type { Company } from '../company/company.ts'
import { type Calendar, dayAfter } from '../story/calendar.ts'
import type { Deed } from '../write/deed.ts'
import { councilWords } from './own-words.ts'

const CHAIR = 'astrid.moe'
const HELD = -20

/** Who sits for what. The seat for IT and security has stayed empty. */
const seats = [
  ['marketing', 'elin.dahl'],
  ['pr', 'camilla.rosen'],
  ['hr', 'kari.solberg'],
  ['legal', 'hanne.voss'],
  ['service', CHAIR],
  ['sales', 'henrik.strand'],
  ['product', 'yuki.tanaka'],
  ['ir', 'dana.ortiz'],
  ['executive', 'gunnar.lie'],
] as const
const excused = 'dana.ortiz'

/** The council: a meeting that decided, one to come with its agenda, a vote that runs, and a question from the house. */
export function councilDeeds(calendar: Calendar, company: Company): Deed[] {
  const { at } = calendar
  const chair = () => company.as(CHAIR)
  const held = { id: '', items: [] as string[] }
  return [
    { at: at(-32, 9.5), run: () => found(company) },
    {
      at: at(-29, 10),
      run: async () => {
        held.id = await plan(company, at(HELD, 14), 'After the recall')
      },
    },
    {
      at: at(-25, 11),
      run: async () => {
        for (const [by, item] of await decided(calendar, company))
          held.items.push(unwrap(await addItem(company.as(by), { ...item, meetingId: held.id })).id)
      },
    },
    { at: at(HELD, 14), run: () => meet(company, held.id) },
    ...[0, 1, 2].map((no) => ({
      at: at(HELD, 14.3 + no / 3),
      run: () => vote(company, held.items[no] ?? ''),
    })),
    { at: at(HELD, 15.4), run: async () => void unwrap(await closeMeeting(chair(), { id: held.id })) },
    {
      at: at(HELD + 1, 9),
      run: async () => void unwrap(await sealMinutes(chair(), { id: held.id, revision: 1 })),
    },
    { at: at(-10, 10), run: () => prepareNext(calendar, company) },
    { at: at(-2, 9), run: () => openBetween(calendar, company) },
    {
      at: at(-1, 13),
      run: async () => {
        const text =
          'Two customers sent voice messages this week. May we answer in the same way, and who keeps a copy?'
        unwrap(await askCouncil(company.as('sofia.brandt'), { title: 'Voice messages', text }))
      },
    },
  ]
}

async function found(company: Company): Promise<void> {
  const chair = company.as(CHAIR)
  unwrap(
    await setCharter(chair, {
      basedOn: 0,
      text: starterCharter.en,
      chairId: company.memberId(CHAIR),
      quorum: { kind: 'percent', value: 50 },
      majority: 'simple',
      namedVotes: true,
      cadence: null,
      termMonths: 24,
      reason: 'The recall showed that nine departments have to hear the same thing at the same time.',
      seats: [...seats.map(([area]) => area), 'it'],
    }),
  )
  const { seats: made } = unwrap(await listSeats(chair))
  for (const [area, key] of seats) {
    const id = made.find((seat) => seat.area === area)?.id ?? ''
    unwrap(await nameSeat(chair, { id, memberId: company.memberId(key) }))
  }
}

async function plan(company: Company, startsAt: Date, title: string): Promise<string> {
  const when = { title, startsAt: startsAt.toISOString(), place: 'Bergen, the table by the window' }
  return unwrap(await planMeeting(company.as(CHAIR), when)).id
}

type Item = readonly [by: string, item: Omit<NewItem, 'meetingId'>]

const text = { kind: 'text' } as const

async function decided(calendar: Calendar, company: Company): Promise<Item[]> {
  const { content, version } = await currentRulebook(company.system)
  const change = { content: JSON.parse(JSON.stringify([...content, ...councilWords])) }
  return [
    [
      'elin.dahl',
      {
        title: 'Dates and places are read twice',
        text: 'Forty people stood in Voss on the wrong Saturday.',
        minutes: 20,
        proposal: {
          text: 'A post that names a day or a place is read by a second person before it goes out.',
          change: { kind: 'rules', change, basedOn: version },
          ownerId: company.memberId('elin.dahl'),
          dueOn: null,
          effectiveOn: null,
        },
      },
    ],
    [
      'camilla.rosen',
      {
        title: 'Pictures of people only with their word',
        minutes: 10,
        proposal: {
          text: 'Whoever can be recognised in a picture has said yes before it goes to consent. Signe keeps the list.',
          change: text,
          ownerId: company.memberId('elin.dahl'),
          dueOn: dayAfter(calendar, -3),
          effectiveOn: null,
        },
      },
    ],
    [
      CHAIR,
      {
        title: 'Who answers at weekends',
        minutes: 25,
        proposal: {
          text: 'Two people of service answer on Saturdays and Sundays until the recall is closed; their hours are paid.',
          change: text,
          ownerId: company.memberId(CHAIR),
          dueOn: dayAfter(calendar, 10),
          effectiveOn: null,
        },
      },
    ],
  ]
}

async function meet(company: Company, id: string): Promise<void> {
  const chair = company.as(CHAIR)
  unwrap(await openMeeting(chair, { id }))
  for (const [, key] of seats) {
    const presence = key === excused ? 'excused' : 'present'
    unwrap(await attend(chair, { id, memberId: company.memberId(key), presence }))
  }
}

async function vote(company: Company, id: string): Promise<void> {
  const chair = company.as(CHAIR)
  unwrap(await openVote(chair, { id }))
  for (const [, key] of seats)
    if (key !== excused) {
      const choice = key === 'henrik.strand' ? 'abstain' : 'yes'
      unwrap(await castVote(company.as(key), { id, round: 1, choice }))
    }
  unwrap(await closeVote(chair, { id }))
}

async function prepareNext(calendar: Calendar, company: Company): Promise<void> {
  const meetingId = await plan(company, calendar.at(6, 14), 'Before the half-year results')
  const agenda: readonly Item[] = [
    [
      'dana.ortiz',
      { title: 'Who says what on the day of the results', text: 'One page, with names.', minutes: 20 },
    ],
    ['elin.dahl', { title: 'First voices: what the first wave taught us', minutes: 15 }],
    [
      'camilla.rosen',
      { title: 'A drill for the first hour', text: 'On a Tuesday, unannounced.', minutes: 15 },
    ],
    [
      'henrik.strand',
      {
        title: 'Stockists answer for their own shops',
        minutes: 20,
        proposal: {
          text: 'Store ambassadors may answer about opening hours and stock until the end of the season.',
          change: text,
          ownerId: company.memberId('henrik.strand'),
          dueOn: dayAfter(calendar, 40),
          effectiveOn: null,
        },
      },
    ],
  ]
  for (const [by, item] of agenda) unwrap(await addItem(company.as(by), { ...item, meetingId }))
}

/** A vote between meetings: five have voted, four have not. */
async function openBetween({ at, now }: Calendar, company: Company): Promise<void> {
  const proposal = {
    text: 'The account for trail days is opened anew under a second pair of eyes, and its old posts stay where they are.',
    change: text,
    ownerId: company.memberId('elin.dahl'),
    dueOn: dayAfter({ now }, 14),
    effectiveOn: null,
  }
  const item = {
    title: 'The trail days account',
    text: 'The network took our access away.',
    proposal,
    meetingId: null,
  }
  const { id } = unwrap(await addItem(company.as('elin.dahl'), item))
  unwrap(await openVote(company.as(CHAIR), { id, closesAt: at(4, 18).toISOString() }))
  for (const key of ['elin.dahl', 'yuki.tanaka', 'henrik.strand', 'gunnar.lie', 'kari.solberg'])
    unwrap(await castVote(company.as(key), { id, round: 1, choice: 'yes' }))
}
