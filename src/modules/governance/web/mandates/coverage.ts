import type { Coverage } from '../types.ts'

type Person = Coverage['cells'][number]['people'][number]
/** Who could speak there in one language; null: the channel has no language of its own. */
export type Voice = { language: string | null; people: readonly Person[] }
export type CoverageRow = {
  topic: string
  holes: number
  /** By channel; a channel where nothing is wanted is absent. */
  places: ReadonlyMap<string, readonly Voice[]>
}

/** The answer as rows of topics, those with most holes first; only those with holes when asked so. */
export function coverageRows(
  { topics, cells }: Pick<Coverage, 'topics' | 'cells'>,
  onlyHoles: boolean,
): CoverageRow[] {
  const byTopic = new Map(topics.map((topic) => [topic, new Map<string, Voice[]>()]))
  for (const { topic, channelId, language, people } of cells) {
    const places = byTopic.get(topic) ?? new Map<string, Voice[]>()
    byTopic.set(topic, places)
    places.set(channelId, [...(places.get(channelId) ?? []), { language, people }])
  }
  return [...byTopic]
    .map(([topic, places]) => {
      const voices = [...places.values()].flat()
      return { topic, places, holes: voices.filter((voice) => voice.people.length === 0).length }
    })
    .filter((row) => !onlyHoles || row.holes > 0)
    .sort((a, b) => b.holes - a.holes || a.topic.localeCompare(b.topic))
}
