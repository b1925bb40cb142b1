/** Above this share the meter says “near”. */
export const NEAR = 0.6

export interface Sentence {
  readonly text: string
  readonly grams: readonly number[]
}

/** The longest sentence of ours of which at least four fifths of the runs stand in the other text; null: none. */
export function sameSentence(sentences: readonly Sentence[], other: ReadonlySet<number>): string | null {
  let found: string | null = null
  for (const { text, grams } of sentences) {
    const shared = grams.filter((gram) => other.has(gram)).length
    if (grams.length === 0 || shared < grams.length * 0.8) continue
    if (found === null || text.length > found.length) found = text
  }
  return found
}

/** Cuts a text into sentences as its language does. */
export function sentencesOf(text: string, lang: string): string[] {
  const rules = new Intl.Segmenter(known(lang), { granularity: 'sentence' })
  return Array.from(rules.segment(text), ({ segment }) => segment.trim()).filter((one) => one !== '')
}

function known(lang: string): string {
  try {
    return Intl.getCanonicalLocales(lang)[0] ?? 'en'
  } catch {
    return 'en'
  }
}
