import type { Company } from '../company/company.ts'
import type { StoryEngine } from '../story-engine.ts'
import type { Deed } from './deeds.ts'
import { appendHistory, type Fact } from './events.ts'

/** Writes the chain of facts in the order of time; between them, at their moments, what the rooms' commands do. */
export async function runTimeline(
  story: StoryEngine,
  company: Company,
  facts: readonly Fact[],
  deeds: readonly Deed[],
): Promise<number> {
  const { organisationId, system } = company
  const rest = [...facts].sort((a, b) => a.at.getTime() - b.at.getTime())
  let from = 0
  const appendUntil = async (at: Date | null): Promise<void> => {
    let to = from
    while (to < rest.length && (at === null || (rest[to]?.at ?? at) < at)) to += 1
    await system.write((tx) => appendHistory(tx, organisationId, rest.slice(from, to)))
    from = to
  }
  for (const deed of [...deeds].sort((a, b) => a.at.getTime() - b.at.getTime())) {
    await appendUntil(deed.at)
    story.moveTo(deed.at)
    await deed.run()
  }
  await appendUntil(null)
  return rest.length
}
