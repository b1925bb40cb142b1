import { loadClassifier } from '#platform/learning/index.ts'
import { employeeFinder } from './employees.ts'
import { type OwnModel, ownVersion } from './own-model.ts'
import type { OwnModels, ReadingTools } from './read-post.ts'

/** A model of the organisation as it is stored. */
export interface StoredModel {
  readonly number: number
  readonly languages: Iterable<string>
  /** As `saveClassifier` wrote it. */
  readonly body: Uint8Array
}

export interface ReadingNeeds {
  /** The people of the house, who are not scored. */
  readonly people: Iterable<{ readonly name: string; readonly handles: readonly string[] }>
  /** The organisation's own models; facts without one are left out. */
  readonly own: Partial<Readonly<Record<keyof OwnModels, StoredModel>>>
  /** Told of a model that cannot be read (other features since, cut off): the rules speak in its place. */
  readonly unreadable?: (number: number, error: unknown) => void
}

/**
 * What `readPost` works with. The tables of languages take near 200 MB and a second or two: they are loaded with the
 * first call, not with the room.
 */
export async function loadReadingTools({ people, own, unreadable }: ReadingNeeds): Promise<ReadingTools> {
  const { detectLanguage, languageVersion } = await import('#platform/learning/language/index.ts')
  const open = (stored: StoredModel | undefined) => opened(stored, unreadable)
  return {
    language: detectLanguage,
    languageVersion,
    namesEmployee: employeeFinder(people),
    own: {
      sentiment: open(own.sentiment),
      intent: open(own.intent),
      urgency: open(own.urgency),
      spam: open(own.spam),
    },
  }
}

function opened(stored: StoredModel | undefined, unreadable: ReadingNeeds['unreadable']): OwnModel | null {
  if (stored === undefined) return null
  try {
    return openModel(stored)
  } catch (error) {
    unreadable?.(stored.number, error)
    return null
  }
}

/** A stored model, ready to speak. Throws where it cannot be read. */
export function openModel({ number, languages, body }: StoredModel): OwnModel {
  const classifier = loadClassifier(body)
  return {
    version: ownVersion(number),
    languages: new Set(languages),
    predict: (text) => classifier.predict(text),
  }
}
