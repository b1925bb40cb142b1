import { unwrap } from '#kernel/result.ts'
import {
  addTask,
  allClear,
  appoint,
  claim,
  emptyReview,
  type HourFigures,
  keepFigures,
  moveIncident,
  moveOnBoard,
  moveReview,
  openIncident,
  pauseForIncident,
  putOnBoard,
  saveReview,
  setFloor,
  setSaying,
  setSeverity,
  settleTask,
  writeEntry,
} from '#modules/incidents/index.ts'
import { publishStatement, statementCards } from '#modules/statements/index.ts'
import type { Company } from '../company/company.ts'
import { OWNER } from '../company/people.ts'
import { type Calendar, HOUR, MINUTE } from '../story/calendar.ts'
import type { Deed } from '../write/deed.ts'
import { zipDeeds } from './zips.ts'

const LID_DAY = -14
const ELIN = 'elin.dahl'
const ASTRID = 'astrid.moe'

/** Two weeks ago the lid of a thermos burst and burned somebody; it is over and reviewed. Zips are a small thing that runs. */
export function incidentDeeds(calendar: Calendar, company: Company): Deed[] {
  return [...lidDeeds(calendar, company), ...zipDeeds(calendar, company)]
}

interface Lid {
  id: string
  board: string
  task: string
}

/** Deeds so many minutes after a moment. */
const from =
  (began: Date) =>
  (minutes: number, run: () => Promise<unknown>): Deed => ({
    at: new Date(began.getTime() + minutes * MINUTE),
    run: async () => void (await run()),
  })

function lidDeeds(calendar: Calendar, company: Company): Deed[] {
  const lid: Lid = { id: '', board: '', task: '' }
  const began = calendar.at(LID_DAY, 10)
  const after = from(began)
  const elin = () => company.as(ELIN)
  return [
    after(22, async () => {
      const made = await openIncident(company.as('sofia.brandt'), {
        title: 'The lid of the Tind flask bursts open',
        summary:
          'Two photographs of burst lids under our post about the winter flask, and a third by private message.',
        scenario: 'product-safety',
        floor: null,
        severity: 2,
        departmentId: null,
        restricted: false,
        named: [],
        firstAt: new Date(began.getTime() + 4 * MINUTE).toISOString(),
        measuredBy: [],
      })
      lid.id = unwrap(made).id
    }),
    after(26, async () => unwrap(await claim(elin(), { id: lid.id }))),
    after(31, () => crew(company, lid.id)),
    after(34, async () => {
      const line = {
        id: lid.id,
        kind: 'rumour',
        words: 'Somebody in Bergen was scalded',
        source: 'A comment',
      } as const
      lid.board = unwrap(await putOnBoard(company.as('nora.lund'), line)).id
      const open = {
        id: lid.id,
        kind: 'unknown',
        words: 'Which batches have the new seal?',
        source: '',
      } as const
      unwrap(await putOnBoard(elin(), open))
    }),
    after(41, async () => {
      const proof = { id: lid.id, boardId: lid.board, kind: 'fact', state: 'confirmed' } as const
      unwrap(await moveOnBoard(elin(), { ...proof, source: 'Astrid spoke with the customer by telephone' }))
      const reason = 'A customer was burned on the hand and has been to a doctor.'
      unwrap(await setFloor(company.as(ASTRID), { id: lid.id, floor: 'harm', reason }))
    }),
    after(43, async () => {
      unwrap(await pauseForIncident(elin(), { id: lid.id, scope: 'campaign', scopeId: 'Tind flask' }))
    }),
    after(47, async () => {
      const saying = {
        say: 'Please do not use the Tind flask until we know more. Write to us with the number on its base; we call back today.',
        sayNot: 'No words about who made the seal, about how many are concerned, or about money.',
        askId: company.memberId('camilla.rosen'),
      }
      unwrap(await setSaying(elin(), { id: lid.id, ...saying }))
    }),
    after(52, () => firstWords(company, lid.id)),
    ...afternoonDeeds(company, lid, began),
    ...reviewDeeds(calendar, company, lid),
  ]
}

/** Half an hour after it was opened the owner says what is known, by words that were agreed ahead. */
async function firstWords(company: Company, incidentId: string): Promise<void> {
  const owner = company.as(OWNER)
  const cards = await statementCards(owner, { scenario: 'product-safety', state: 'approved' })
  const words = cards.find(({ language }) => language === 'en')
  if (!words) throw new Error('nobody agreed on words about the safety of a product')
  const filled = {
    product: 'the Tind flask',
    'what happened': 'three lids came off when the flask was opened; one person was burned on the hand',
    'what to do': 'Write to us with the number on its base, and we call you back today.',
    'next update at': '12:30',
  }
  const said = { statementId: words.id, channelIds: [company.channel('fjell').id], incidentId }
  unwrap(await publishStatement(owner, { ...said, words: filled, commanderId: company.memberId(ELIN) }))
}

/** How it went on after the first hour, update by update. */
function afternoonDeeds(company: Company, lid: Lid, began: Date): Deed[] {
  const after = from(began)
  const elin = () => company.as(ELIN)
  const say = (who: string, kind: 'note' | 'decision' | 'update', text: string) => async () =>
    unwrap(await writeEntry(company.as(who), { id: lid.id, kind, text, at: null, corrects: null }))
  return [
    after(
      80,
      say('sofia.brandt', 'update', 'Three cases known, one person hurt, all flasks sold since September.'),
    ),
    after(95, async () => {
      const task = { id: lid.id, kind: 'task', words: 'Stop the sale in the shops', dueAt: null } as const
      lid.task = unwrap(await addTask(elin(), { ...task, ownerId: company.memberId('henrik.strand') })).id
    }),
    after(
      120,
      say(ELIN, 'decision', 'We call back all flasks with the new seal, 1,940 of them, and pay for each.'),
    ),
    after(
      135,
      say('sofia.brandt', 'update', 'The recall is on the website in three languages. Shops are told.'),
    ),
    after(170, async () =>
      unwrap(await settleTask(company.as('henrik.strand'), { id: lid.id, taskId: lid.task, isDone: true })),
    ),
    after(200, async () => {
      const reason = 'The sale is stopped and every buyer we know has been written to.'
      unwrap(await moveIncident(elin(), { id: lid.id, to: 'contained', reason }))
    }),
    after(
      255,
      say('sofia.brandt', 'update', 'Fewer than ten questions an hour; the telephone is manned until ten.'),
    ),
    after(260, async () => {
      const reason = 'The burn is light, the customer is at home, and nobody else was hurt.'
      unwrap(await setFloor(elin(), { id: lid.id, floor: null, reason }))
      unwrap(await setSeverity(elin(), { id: lid.id, severity: 2, reason }))
    }),
    after(
      370,
      say('sofia.brandt', 'update', '610 flasks are announced to come back. Questions are about the money.'),
    ),
    after(
      485,
      say('sofia.brandt', 'update', 'The evening news shows the photograph. We expect a second wave.'),
    ),
    after(
      600,
      say(
        'sofia.brandt',
        'update',
        'It came and was small: thirty posts, most of them say that we answered.',
      ),
    ),
    after(715, say('sofia.brandt', 'update', 'Quiet again.')),
    after(13 * 60 + 5, () => keepFigures(company.system, lid.id, storm(began))),
    after(13 * 60 + 15, async () => unwrap(await allClear(elin(), { id: lid.id }))),
  ]
}

async function crew(company: Company, id: string): Promise<void> {
  const seats = [
    ['deputy', ASTRID],
    ['scribe', 'sofia.brandt'],
    ['spokesperson', OWNER],
    ['legal', 'hanne.voss'],
    ['customer', ASTRID],
    ['internal', 'camilla.rosen'],
  ] as const
  for (const [seat, key] of seats)
    unwrap(await appoint(company.as(ELIN), { id, seat, memberId: company.memberId(key) }))
}

/** What was counted by the hour: a storm of a morning, a second, smaller wave after the evening news, then quiet. */
function storm(began: Date): HourFigures[] {
  const counts = [14, 61, 88, 47, 22, 4, 5, 3, 19, 11, 4, 3, 2]
  return counts.map((mentions, hour): HourFigures => {
    const negative = Math.round(mentions * (hour < 4 ? 0.68 : 0.3))
    const positive = Math.round(mentions * (hour < 4 ? 0.06 : 0.3))
    return {
      ...{ at: new Date(began.getTime() + hour * HOUR), mentions, authors: Math.round(mentions * 0.8) },
      ...{ negative, positive, known: mentions, press: hour === 2 || hour === 8 ? 2 : 0 },
      ...{ reachLow: 900 * mentions, reachHigh: 2600 * mentions, baseline: 4 },
    }
  })
}

function reviewDeeds(calendar: Calendar, company: Company, lid: { readonly id: string }): Deed[] {
  const closed = calendar.at(LID_DAY, 23.4)
  const due = (days: number) => new Date(closed.getTime() + days * 24 * HOUR).toISOString()
  const keeper = () => company.as(ASTRID)
  return [
    {
      at: closed,
      run: async () => {
        const review = { ownerId: company.memberId(ASTRID), meetingAt: due(2) }
        const reason = 'Two waves have passed. Flasks come back; nobody else was hurt.'
        unwrap(await moveIncident(company.as(ELIN), { id: lid.id, to: 'closed', reason, review }))
      },
    },
    {
      at: calendar.at(LID_DAY + 2, 11),
      run: async () => {
        unwrap(
          await saveReview(keeper(), { id: lid.id, words: { ...emptyReview, ...reviewed }, revision: 1 }),
        )
        unwrap(await moveReview(keeper(), { id: lid.id, to: 'in-review' }))
      },
    },
    {
      at: calendar.at(LID_DAY + 3, 15),
      run: async () => {
        unwrap(await moveReview(company.as('camilla.rosen'), { id: lid.id, to: 'reviewed' }))
        const actions = [
          ['Pour boiling water into five of every batch before it is sold', 'yuki.tanaka', 40],
          ['Have words for a burn agreed ahead, in three languages', 'camilla.rosen', 12],
          ['Add “scald”, “burn” and “burst” to the words that ring the alarm', ELIN, 10],
        ] as const
        for (const [words, key, days] of actions)
          unwrap(
            await addTask(keeper(), {
              id: lid.id,
              kind: 'action',
              words,
              ownerId: company.memberId(key),
              dueAt: due(days),
            }),
          )
      },
    },
  ]
}

const reviewed = {
  happened:
    'At ten a customer showed a burst lid under our own post. By twenty past there were three. We opened an incident, knew of one burn at forty minutes past, and stopped the sale before noon.',
  impact: 'One person with a light burn. 1,940 flasks, of which 1,502 have come back. 283 posts in a day.',
  well: 'Service saw the pattern before any figure did, and said so at once. Everybody said the same.',
  hard: 'Our words were for a buckle, not for a burn; we wrote them anew while people waited.',
  luck: 'It was a weekday morning. On a Saturday night two of us would have been asleep.',
  causes:
    'The new seal swells in boiling water. It was tested at eighty degrees, because the old one had been. Nobody had written down that the test belongs to the material.',
  learned: 'A test belongs to the material. And whoever is hurt is called, not written to.',
}
