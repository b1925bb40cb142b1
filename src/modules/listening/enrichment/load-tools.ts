import { loadClassifier, versionOf } from '#platform/learning/index.ts'
import { employeeFinder } from './employees.ts'
import type { ReadingTools } from './read-post.ts'
import type { LearnedMood } from './sentiment.ts'

export interface ReadingNeeds {
  /** The people of the house, who are not scored. */
  readonly people: Iterable<{ readonly name: string; readonly handles: readonly string[] }>
  /** Models as `saveClassifier` wrote them; null where there is none. */
  readonly moods: Uint8Array | null
  readonly intents: Uint8Array | null
}

/**
 * What `readPost` works with. The tables of languages take near 200 MB and a second or two: they are loaded with the
 * first call, not with the room. Throws where a model cannot be read.
 */
export async function loadReadingTools({ people, moods, intents }: ReadingNeeds): Promise<ReadingTools> {
  const { detectLanguage, languageVersion } = await import('#platform/learning/language/index.ts')
  return {
    language: detectLanguage,
    languageVersion,
    namesEmployee: employeeFinder(people),
    moods: learned(moods),
    intents: learned(intents),
  }
}

function learned(bytes: Uint8Array | null): LearnedMood | null {
  if (bytes === null) return null
  const classifier = loadClassifier(bytes)
  return { version: versionOf(bytes), predict: (text) => classifier.predict(text) }
}
