import type { Calendar } from '../story/calendar.ts'
import { DAY, HOUR } from '../story/calendar.ts'
import type { Dice } from '../story/dice.ts'
import { FIRST_DAY, RECALL_DAY } from '../story/phases.ts'
import type { PlannedPost } from '../story/plot.ts'
import { better } from './better.ts'
import { early, recallPosts } from './early.ts'
import { type PostIdea, wordsFor } from './idea.ts'
import { lately } from './lately.ts'
import { type NowPost, nowPosts } from './now.ts'

const approvers = ['elin.dahl', 'hanne.voss', 'camilla.rosen', 'astrid.moe', 'dana.ortiz', 'yuki.tanaka']
const BETTER_FROM = RECALL_DAY + 11

/** What we published and what is on its way, oldest first. */
export function planPosts(calendar: Calendar, chance: Dice): PlannedPost[] {
  const spread = (list: readonly PostIdea[], from: number, to: number): PlannedPost[] =>
    list.map((idea, i) => {
      const day = Math.floor(from + ((to - from) * i) / list.length)
      return published(calendar, chance, idea, calendar.at(day, 8 + Math.floor(chance.next() * 20) / 2))
    })
  const posts = [
    ...spread(early, FIRST_DAY + 2, RECALL_DAY - 1),
    ...recallPosts.map((idea) =>
      published(calendar, chance, idea, calendar.at(RECALL_DAY + idea.day, idea.hour), true),
    ),
    ...spread([...better, ...lately], BETTER_FROM, -1),
    ...nowPosts.map((one) => onItsWay(calendar, one)),
  ]
  return posts.sort((a, b) => (a.goesAt ?? a.begunAt).getTime() - (b.goesAt ?? b.begunAt).getTime())
}

/** Consented to and out; in a hurry within the hour, else after a day or two. */
function published(
  calendar: Calendar,
  chance: Dice,
  idea: PostIdea,
  goesAt: Date,
  hurry = false,
): PlannedPost {
  const before = (hours: number) => new Date(goesAt.getTime() - hours * HOUR)
  const settled = hurry ? 0.15 : chance.around(7, 0.5)
  const asked = settled + (hurry ? 0.25 : Math.min(3.8, chance.around(1.6, 0.6)))
  const others = approvers.filter((key) => key !== idea.author)
  return {
    ...parts(idea),
    key: `${idea.title}/${calendar.dayOf(goesAt)}`,
    state: 'live',
    begunAt: before(asked + (hurry ? 0.5 : chance.around(20, 0.5))),
    submittedAt: before(asked),
    settledAt: before(settled),
    settledBy: hurry && idea.author !== 'hanne.voss' ? 'hanne.voss' : chance.pick(others),
    goesAt,
  }
}

function onItsWay(calendar: Calendar, one: NowPost): PlannedPost {
  const { now } = calendar
  const ago = (hours: number) => new Date(now.getTime() - hours * HOUR)
  const { trouble } = one
  const base = parts(one)
  return {
    ...base,
    parts: base.parts.map((part) =>
      part.channel === trouble?.channel ? { ...part, state: trouble.state, reason: trouble.reason } : part,
    ),
    key: `${one.title}/now`,
    state: one.state,
    begunAt: ago(one.begun),
    ...(one.sentOn === undefined ? {} : { submittedAt: ago(one.sentOn) }),
    ...(one.settled
      ? {
          settledAt: ago(one.settled.ago),
          settledBy: one.settled.by,
          ...(one.settled.note ? { note: one.settled.note } : {}),
        }
      : {}),
    ...(one.given ? { given: Object.entries(one.given).map(([by, hours]) => ({ by, at: ago(hours) })) } : {}),
    goesAt: one.goesIn === null ? null : slotFor(calendar, one.goesIn),
  }
}

function parts(idea: PostIdea) {
  return {
    title: idea.title,
    idea: idea.idea,
    author: idea.author,
    ...(idea.picture ? { picture: idea.picture } : {}),
    parts: idea.channels.map((channel) => ({ channel, ...wordsFor(idea, channel) })),
    echo: idea.echo ?? 1,
  }
}

/** The minute so many hours from now; what is further away is planned for the half hours of a working day. */
function slotFor(calendar: Calendar, hours: number): Date {
  const at = new Date(calendar.now.getTime() + hours * HOUR)
  if (Math.abs(hours) < 4) return new Date(Math.floor(at.getTime() / 60_000) * 60_000)
  const day = calendar.dayOf(at)
  const hour = Math.ceil(calendar.hourOf(at) * 2) / 2
  if (hour < 8) return calendar.at(day, 8.5)
  return hour > 18.5 ? calendar.at(day + 1, 9) : calendar.at(day, hour)
}

export const oldest = (calendar: Calendar): Date => new Date(calendar.at(FIRST_DAY, 0).getTime() - 3 * DAY)
