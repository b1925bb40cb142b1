import { employeeOf } from '../company/people.ts'
import { type Calendar, HOUR, MINUTE } from '../story/calendar.ts'
import { firstName } from '../story/cast.ts'
import type { Conversation, PlannedPost, Step } from '../story/plot.ts'
import { fill } from '../words/fill.ts'
import { desks } from './desks.ts'
import type { Line, Scene } from './script.ts'
import { services } from './service.ts'
import { sofias } from './sofia.ts'

export const scenes: readonly Scene[] = [...sofias, ...services, ...desks]

/** The conversations of today and yesterday, with their times counted back from now. */
export function playScenes(calendar: Calendar, posts: readonly PlannedPost[]): Conversation[] {
  return scenes.map((scene) => {
    const steps = scene.lines.map((line) => stepOf(calendar, scene, line))
    const under = postUnder(posts, scene, steps[0]?.at)
    const { person, channel, desk } = scene
    return { person, channel, desk, lang: person.lang, steps, ...(under ? { under } : {}) }
  })
}

function postUnder(posts: readonly PlannedPost[], scene: Scene, at: Date | undefined): string | undefined {
  const post = posts.find(
    ({ title, goesAt, parts }) =>
      title === scene.under &&
      goesAt !== null &&
      at !== undefined &&
      goesAt < at &&
      parts.some((part) => part.channel === scene.channel),
  )
  if (scene.under && !post)
    throw new Error(`there is no post “${scene.under}” for ${scene.person.name} to write under`)
  return post?.key
}

function stepOf(calendar: Calendar, { person, channel }: Scene, line: Line): Step {
  const before = (minutes: number) => new Date(calendar.now.getTime() - minutes * MINUTE)
  const at = before(line[1])
  const words = (text: string, me = ''): string =>
    fill(text, { us: channel, me, you: firstName(person.name) }, { calendar, lang: person.lang, at })
  switch (line[0]) {
    case 'them':
      return { kind: 'in', at, text: words(line[2]), ...(line[3] ? { picture: line[3] } : {}) }
    case 'us':
      return {
        kind: 'out',
        at,
        by: line[2],
        text: words(line[3], firstName(employeeOf(line[2]).name)),
        fate: line[4] ?? 'live',
        ...(line[5]
          ? { given: Object.entries(line[5]).map(([key, ago]) => ({ by: key, at: before(ago) })) }
          : {}),
      }
    case 'note':
      return { kind: 'note', at, by: line[2], text: words(line[3]) }
    case 'take':
      return { kind: 'assign', at, by: line[2], to: line[3] ?? line[2] }
    case 'hand':
      return { kind: 'hand', at, by: line[2], to: line[3], why: line[4] }
    case 'close':
      return { kind: 'close', at, by: line[2] }
    case 'aside':
      return { kind: 'snooze', at, by: line[2], until: new Date(at.getTime() + line[3] * HOUR) }
  }
}
