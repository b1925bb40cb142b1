import type { Company } from '../company/company.ts'
import type { StoryEngine } from '../story-engine.ts'
import type { Deed } from './deed.ts'
import { appendHistory, type Fact } from './events.ts'

interface Telling {
  readonly story: StoryEngine
  readonly company: Company
  readonly facts: readonly Fact[]
  readonly deeds: readonly Deed[]
  readonly now: Date
}

/**
 * Writes the chain of facts in the order of time; between them, at their moments, what the rooms' commands do, and what
 * the rooms do by themselves because of it.
 */
export async function runTimeline({ story, company, facts, deeds, now }: Telling): Promise<number> {
  const { organisationId, system } = company
  const rest = [...facts].sort((a, b) => a.at.getTime() - b.at.getTime())
  let from = 0
  const appendUntil = async (at: Date | null): Promise<void> => {
    let to = from
    while (to < rest.length && (at === null || (rest[to]?.at ?? at) < at)) to += 1
    await system.write((tx) => appendHistory(tx, organisationId, rest.slice(from, to)))
    from = to
  }
  const follow = async (until: Date | null): Promise<void> => {
    for (let one = story.next(until); one; one = story.next(until)) {
      await appendUntil(one.at)
      story.moveTo(one.at)
      await one.run()
    }
  }
  story.follow()
  for (const deed of [...deeds].sort((a, b) => a.at.getTime() - b.at.getTime())) {
    await follow(deed.at)
    await appendUntil(deed.at)
    story.moveTo(deed.at)
    await deed.run()
  }
  await follow(null)
  await appendUntil(null)
  story.moveTo(now)
  return rest.length
}
