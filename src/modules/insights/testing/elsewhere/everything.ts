import { newId } from '#kernel/ids.ts'
import { happen, type InboxHouse } from '../happenings.ts'
import { drift, incident, mergedIncident, settled, signal } from './alarm.ts'
import { exchange, forgotten, handed, onePerson, reopened } from './answers.ts'
import { answered, ears, heard, request, uncoded, visits } from './came.ts'
import { entered, type Kept, withdrawn } from './kept-records.ts'
import { posted, purse, worked } from './money.ts'
import { asked, consent, gone, post, target } from './out.ts'
import { certified, rulesOfTheHouse } from './people.ts'
import { type Next, one } from './put.ts'
import { goes, otherRate, otherUpdates, otherZone, quiet } from './rules.ts'

type Happening = (next: Next, at: number) => Promise<void>

/** By what they are about, so that a test can say what it wants more of. */
export type Happenings = Readonly<Record<string, Happening>>

/**
 * Everything a metric counts, in a house whose inbox is filled past the commands; each happening leaves the facts a command
 * would have left. Late arrivals are the rule: whatever happens, happens on any of the six weeks before now.
 */
export async function everything(house: InboxHouse): Promise<{ happenings: Happenings; channel: string }> {
  const channels = [newId(), newId()] as const
  const other = await house.member('Tore Lie', 'agent')
  const out = { channels, posts: [] }
  const alarm = { channel: channels[0], incidents: [], signals: [], drifts: [] }
  const came = { ...(await ears(house)), channels, requests: [], placements: [] }
  const answers = { people: [house.agent, other.id] as const, channel: channels[0], exchanges: [] }
  const kept: Kept = { known: [], count: 0 }
  const money = await purse(house)
  await uncoded(house)
  await rulesOfTheHouse(house, channels)
  const happenings: Happenings = {
    conversation: (next) => happen(house, next),
    exchange: (next, at) => exchange(house, answers, next, at),
    reopened: (next, at) => reopened(house, answers, next, at),
    handed: (next, at) => handed(house, answers, next, at),
    'one person': (next, at) => onePerson(house, answers, next, at),
    forgotten: (next, at) => forgotten(house, answers, next, at),
    post: (next, at) => post(house, out, next, at),
    gone: (next, at) => gone(house, out, next, at),
    target: (next, at) => target(house, out, next, at),
    consent: (next, at) => consent(house, out, next, at),
    asked: (next, at) => asked(house, out, next, at),
    incident: (next, at) => incident(house, alarm, next, at),
    'merged incident': (next, at) => mergedIncident(house, alarm, next, at),
    signal: (next, at) => signal(house, alarm, next, at),
    settled: (next, at) => settled(house, alarm, next, at),
    drift: (next, at) => drift(house, alarm, next, at),
    heard: (next, at) => heard(house, came, next, at),
    request: (next, at) => request(house, came, next, at),
    answered: (next, at) => answered(house, came, next, at),
    visits: (next, at) => visits(house, came, next, at),
    entered: (next, at) => entered(house, kept, next, at),
    withdrawn: (next) => withdrawn(house, kept, next),
    posted: (next, at) => posted(house, money, next, at),
    worked: (next, at) => worked(house, money, next, at),
    certified: (next, at) => certified(house, next, at),
  }
  return { happenings, channel: channels[0] }
}

/** What changes how everything is counted, the past included. */
export async function ruleChanges(house: InboxHouse): Promise<Happenings> {
  const staff: string[] = []
  for (const name of ['Ny Aas', 'Ny Bru', 'Ny Dal']) staff.push((await house.member(name, 'agent')).id)
  return {
    'other zone': (next, at) => otherZone(house, next, at),
    'other updates': (next, at) => otherUpdates(house, next, at),
    quiet: (next, at) => quiet(house, next, at),
    'other rate': (next, at) => otherRate(house, next, at),
    goes: (next, at) => goes(house, staff, next, at),
  }
}

/** What happens more often than the rest: there are twelve kinds of records, and many figures of conversations. */
const often: Readonly<Record<string, number>> = {
  entered: 12,
  exchange: 6,
  consent: 3,
  post: 2,
  conversation: 2,
}

const FIRST = Date.parse('2026-01-26T00:00:00Z')
const DAYS = 43

/** Any minute of the six weeks before now. */
export const anyMinute = (next: Next): number => FIRST + next(DAYS) * 86_400_000 + next(1440) * 60_000

/** One of them, at any of these minutes. */
export async function somethingHappens(all: Happenings, next: Next): Promise<void> {
  const names = Object.keys(all).flatMap((name) => Array.from({ length: often[name] ?? 1 }, () => name))
  await all[one(names, next)]?.(next, anyMinute(next))
}
