import type { BrandAccount, ChannelKey } from '../company/channels.ts'
import { DEAF } from '../company/channels.ts'
import type { DeskKey } from '../company/departments.ts'
import type { Employee } from '../company/people.ts'
import type { Crowd } from '../outside/crowd.ts'
import { farewells, thanks } from '../words/common.ts'
import { fill, type Matter, matterFor } from '../words/fill.ts'
import { firstAnswers, outcries, recallTalks } from '../words/recall.ts'
import type { Lang, Talk, Topic } from '../words/topic.ts'
import { topics } from '../words/topics.ts'
import { type Calendar, MINUTE } from './calendar.ts'
import { firstName, whoAnswers } from './cast.ts'
import { type Dice, decks } from './dice.ts'
import {
  answeredAt,
  DEAF_FROM,
  DEAF_TO,
  FIRST_DAY,
  hourOfDay,
  phaseOf,
  RECALL_DAY,
  recallShare,
  SETTLED_FROM,
  volume,
} from './phases.ts'
import type { Conversation, Person, Step } from './plot.ts'

export interface Telling {
  readonly calendar: Calendar
  readonly chance: Dice
  readonly crowd: Crowd
  /** 1 is the whole story; tests tell a tenth of it. */
  readonly scale: number
}

type Deal = ReturnType<typeof decks>

/** What people wrote to us and what we answered, day after day. */
export function history(telling: Telling): Conversation[] {
  const { calendar, chance, scale } = telling
  const deal = decks(chance)
  const told: Conversation[] = []
  for (let day = FIRST_DAY; day <= 0; day += 1) {
    const count = volume(calendar, chance, day) * scale
    // A part of a conversation is told some days and not on others.
    const whole = Math.floor(count) + (chance.chance(count % 1) ? 1 : 0)
    for (let i = 0; i < whole; i += 1) {
      const at = calendar.at(day, hourOfDay(chance))
      const one = chance.chance(recallShare(day)) ? outcry(telling, deal, at) : usual(telling, deal, at)
      if (!unheard(calendar, one) && settled(calendar, one)) told.push(one)
    }
  }
  return told
}

/** Written to the account that was not collected just then: nobody here knows of it. */
function unheard(calendar: Calendar, { channel, steps }: Conversation): boolean {
  const day = calendar.dayOf(steps[0]?.at ?? calendar.now)
  return channel === DEAF && day >= DEAF_FROM && day < DEAF_TO
}

const HOUR_AGO = 60 * MINUTE

/** All of it has happened, and in the last days it is closed. */
function settled(calendar: Calendar, { steps }: Conversation): boolean {
  const last = steps.at(-1)
  if (!last || last.at.getTime() > calendar.now.getTime() - HOUR_AGO) return false
  return last.kind === 'close' || calendar.dayOf(last.at) < SETTLED_FROM
}

interface Opening {
  readonly person: Person
  readonly channel: ChannelKey
  readonly desk: DeskKey
  readonly lang: Lang
  readonly matter: Matter
  readonly text: string
  readonly talk: Omit<Talk, 'open'>
  readonly notes: readonly string[]
  readonly handed?: Topic['handed']
  readonly picture?: boolean
}

const languages: readonly (readonly [Lang, number])[] = [
  ['en', 62],
  ['de', 22],
  ['no', 16],
]

function usual(telling: Telling, deal: Deal, at: Date): Conversation {
  const { topic, ...opening } = openWith(telling, deal, at)
  return converse(telling, deal, at, topic.handed ? { ...opening, handed: topic.handed } : opening)
}

/** Only what somebody would write now: for the mentions that arrive while people look on. */
export function openingLines(telling: Telling, at: Date): { readonly person: Person; readonly text: string } {
  const { person, text } = openWith(telling, decks(telling.chance), at)
  return { person, text }
}

function openWith(
  { chance, calendar, crowd }: Telling,
  deal: Deal,
  at: Date,
): Opening & { readonly topic: Topic } {
  const recall = phaseOf(calendar.dayOf(at)) === 'recall'
  const open = topics.filter((topic) => recall || !topic.recall)
  const topic = chance.weighted(open, (one) => one.weight)
  const [wanted] = chance.weighted(languages, ([, weight]) => weight)
  const lang = topic[wanted] ? wanted : 'en'
  const spoken = deal(openings(topic, lang))
  const channel = channelFor(chance, topic.channels, lang)
  const person = crowd.someone(lang)
  const matter = matterFor(chance, lang, channel)
  const text = fill(spoken.open, matter, { calendar, lang, at })
  const { talk } = spoken
  return { topic, person, channel, desk: topic.desk, lang, matter, text, talk, notes: topic.notes }
}

interface Spoken {
  readonly open: string
  readonly talk: Talk
}

const known = new Map<string, readonly Spoken[]>()

/** Every opening of a topic with the talk it belongs to; the same list each time, so that it can be dealt out. */
function openings(topic: Topic, lang: Lang): readonly Spoken[] {
  const key = `${topic.key}/${lang}`
  const list =
    known.get(key) ??
    (topic[lang] ?? topic.en).flatMap((one) => one.open.map((open) => ({ open, talk: one })))
  known.set(key, list)
  return list
}

const home: Partial<Record<Lang, ChannelKey>> = { de: 'fjell_de', no: 'fjell_no' }

function channelFor(chance: Dice, channels: readonly ChannelKey[], lang: Lang): ChannelKey {
  const own = home[lang]
  return own && chance.chance(0.85) ? own : chance.pick(channels)
}

const loud: readonly BrandAccount['handle'][] = [
  'fjell',
  'fjell',
  'fjell_service',
  'fjell_service',
  'fjell_uk',
]

/** About the buckle: an outcry, what happened, what they want, not always all three. */
function outcry(telling: Telling, deal: Deal, at: Date): Conversation {
  const { chance, calendar, crowd } = telling
  const [lang] = chance.weighted(languages, ([, weight]) => weight)
  const { cry, event, ask } = outcries[lang]
  const parts = [
    deal(cry),
    ...(chance.chance(0.8) ? [deal(event)] : []),
    ...(chance.chance(0.75) ? [deal(ask)] : []),
  ]
  const channel = channelFor(chance, loud as ChannelKey[], lang)
  const matter = matterFor(chance, lang, channel)
  const text = parts.map((part) => fill(part, matter, { calendar, lang, at })).join(' ')
  const early = calendar.dayOf(at) === RECALL_DAY
  const talk = early ? { ...recallTalks[lang], answer: firstAnswers[lang] } : recallTalks[lang]
  const notes = [
    'Batch 24-121. On the list, buckle booked.',
    'Called the hut, they still have nine.',
    'Cut thumb: passed on to Sebastian.',
  ]
  const opening = {
    person: crowd.newcomer(lang),
    channel,
    desk: 'service' as const,
    lang,
    matter,
    text,
    talk,
    notes,
  }
  return converse(telling, deal, at, { ...opening, picture: chance.chance(0.18) })
}

const MOOD = { silent: 0.05, done: 0.17 }

/** From the opening to the end: who took it, what was said, how it closed. */
function converse(telling: Telling, deal: Deal, at: Date, opening: Opening): Conversation {
  const { chance, calendar } = telling
  const { person, channel, desk, lang } = opening
  const steps: Step[] = [
    { kind: 'in', at, text: opening.text, ...(opening.picture ? { picture: 'buckle' as const } : {}) },
  ]
  const done = (): Conversation => ({ person, channel, desk, lang, steps })
  const answer = answeredAt(calendar, chance, at, { desk: opening.handed?.to ?? desk })
  const mood = chance.next()
  const agent = takeOver({ chance, calendar, deal }, opening, steps, answer)
  if (mood < MOOD.silent && !opening.picture) {
    steps.push({ kind: 'close', at: after(chance, answer, 30, 300), by: agent.key })
    return done()
  }
  const say = (when: Date, line: string): Step => ({
    kind: 'out',
    at: when,
    by: agent.key,
    text: words({ calendar }, opening, agent, line, when),
    fate: 'live',
  })
  const hear = (when: Date, line: string): Step => ({
    kind: 'in',
    at: when,
    text: words({ calendar }, opening, agent, line, when),
  })
  const { talk } = opening
  const content = talk.thanks.length > 0 ? talk.thanks : thanks[lang]
  steps.push(say(answer, deal(talk.answer)))
  let last = answer
  const soon = (): Date => (last = answeredAt(calendar, chance, last, { desk, share: 0.45 }))
  const later = (least: number, most: number): Date => (last = after(chance, last, least, most))
  if (mood > MOOD.silent + MOOD.done) {
    const asksAgain = talk.more.length > 0 && chance.chance(0.55)
    const [again, second] = asksAgain ? deal(talk.more) : []
    if (again !== undefined && second !== undefined) {
      steps.push(hear(later(6, 700), again))
      steps.push(say(soon(), second))
      if (chance.chance(0.75)) steps.push(hear(later(5, 500), deal(content)))
    } else {
      steps.push(hear(later(6, 900), deal(content)))
      if (chance.chance(0.6)) steps.push(say(soon(), deal(farewells[lang])))
    }
  }
  // A desk leaves some of the newest open after its answer, in case they write again.
  const waits = last > calendar.at(-5, 0) && steps.at(-1)?.kind === 'out' && chance.chance(0.4)
  if (!waits || last > calendar.at(SETTLED_FROM, 0))
    steps.push({ kind: 'close', at: after(chance, last, 1, 240), by: agent.key })
  return done()
}

/** Assignment, hand-over and a note before the first answer; returns who answers. */
function takeOver(
  { chance, calendar, deal }: { chance: Dice; calendar: Calendar; deal: Deal },
  opening: Opening,
  steps: Step[],
  answer: Date,
): Employee {
  const written = steps[0]?.at ?? answer
  const { handed, lang } = opening
  const first = whoAnswers(chance, opening.desk, lang)
  const handsOn = handed !== undefined && !chance.chance(0.15)
  const wait = answer.getTime() - written.getTime()
  // Taken shortly before it is answered: a desk that sleeps takes nothing.
  const lead = Math.min(wait * 0.9, chance.around(handsOn ? 110 : 25, 0.4) * MINUTE)
  const left = (part: number) => new Date(answer.getTime() - lead * part)
  if (handsOn) {
    const agent = whoAnswers(chance, handed.to, lang)
    steps.push({ kind: 'assign', at: left(1), by: first.key, to: first.key })
    steps.push({ kind: 'hand', at: left(0.7), by: first.key, to: handed.to, why: deal(handed.why) })
    steps.push({ kind: 'assign', at: left(0.35), by: agent.key, to: agent.key })
    addNote(agent)
    return agent
  }
  if (chance.chance(0.55)) steps.push({ kind: 'assign', at: left(1), by: first.key, to: first.key })
  addNote(first)
  return first

  function addNote(by: Employee): void {
    if (!chance.chance(0.1)) return
    const at = left(0.2)
    steps.push({
      kind: 'note',
      at,
      by: by.key,
      text: words({ calendar }, opening, by, deal(opening.notes), at),
    })
  }
}

function words(
  { calendar }: { calendar: Calendar },
  { matter, lang, person }: Opening,
  agent: Employee,
  line: string,
  at: Date,
): string {
  const both = { ...matter, me: firstName(agent.name), you: firstName(person.name) }
  return fill(line, both, { calendar, lang, at })
}

function after(chance: Dice, when: Date, least: number, most: number): Date {
  return new Date(when.getTime() + Math.min(most, least + chance.around((most - least) / 8, 0.8)) * MINUTE)
}
