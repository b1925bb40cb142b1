import type { Crowd } from '../outside/crowd.ts'
import { comments } from '../words/comments.ts'
import { fill } from '../words/fill.ts'
import type { Lang } from '../words/topic.ts'
import type { Calendar } from './calendar.ts'
import { MINUTE } from './calendar.ts'
import { firstName, whoAnswers } from './cast.ts'
import { type Dice, decks } from './dice.ts'
import { answeredAt } from './phases.ts'
import type { Conversation, PlannedPost, Step } from './plot.ts'

/** What people wrote under our posts: a few under each, most of them kind. */
export function commentsOn(
  posts: readonly PlannedPost[],
  { calendar, chance, crowd, scale }: { calendar: Calendar; chance: Dice; crowd: Crowd; scale: number },
): Conversation[] {
  const deal = decks(chance)
  const newest = calendar.at(-2, 0)
  return posts.flatMap((post) => {
    const { goesAt } = post
    if (post.state !== 'live' || goesAt === null || goesAt > newest) return []
    return post.parts.flatMap(({ channel, lang: tag }) => {
      const lang: Lang = tag === 'de' || tag === 'no' ? tag : 'en'
      return chance.chance(Math.min(0.8, 0.22 * post.echo) * scale) ? [comment(goesAt, channel, lang)] : []
    })

    function comment(published: Date, channel: Conversation['channel'], lang: Lang): Conversation {
      // Somebody new each time: one person under one post is one conversation.
      const person = crowd.newcomer(lang)
      const at = new Date(published.getTime() + chance.around(150, 0.9) * MINUTE)
      const [said, answered] = deal(comments[lang])
      const out = answeredAt(calendar, chance, at, { desk: 'marketing' })
      const agent = whoAnswers(chance, 'marketing', lang)
      const words = (text: string, when: Date) =>
        fill(
          text,
          { us: channel, me: firstName(agent.name), you: firstName(person.name) },
          { calendar, lang, at: when },
        )
      const taken = new Date(out.getTime() - 9 * MINUTE)
      const steps: Step[] = [
        { kind: 'in', at, text: words(said, at) },
        { kind: 'assign', at: taken, by: agent.key, to: agent.key },
        { kind: 'out', at: out, by: agent.key, text: words(answered, out), fate: 'live' },
        { kind: 'close', at: new Date(out.getTime() + 20 * MINUTE), by: agent.key },
      ]
      return { person, channel, desk: 'service', lang, under: post.key, steps }
    }
  })
}
