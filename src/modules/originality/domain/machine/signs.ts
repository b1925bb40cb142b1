/** One habit of writing that machines have more than people. */
export interface Sign {
  /** As it is named to the writer; null: the words that were found. */
  readonly name: string | null
  readonly weight: number
  /** With the flags `giu`. */
  readonly pattern: RegExp
  /** So many times before it counts. */
  readonly least: number
}

/** A list of stock phrases as one sign each time: whole words, any space between them, straight or typographic quotes. */
export function phrases(weight: number, ...list: readonly string[]): Sign {
  const alternatives = list.map((phrase) =>
    phrase.replaceAll(' ', '\\s+').replaceAll("'", "[’']").replaceAll('…', '[^.!?\\n]{1,60}'),
  )
  return {
    name: null,
    weight,
    pattern: new RegExp(`(?:\\b|(?=\\[))(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'giu'),
    least: 1,
  }
}

/** Certain: nobody writes this by themselves. */
export const CERTAIN = 10

/** Habits that do not depend on the language. */
export const rhythm: readonly Sign[] = [
  { name: 'many dashes', weight: 1.5, pattern: /\s?—\s?/gu, least: 3 },
  {
    name: 'lines that begin with an emoji',
    weight: 1.5,
    pattern: /^[ \t]*(?:[-*•]\s+)?\p{Extended_Pictographic}/gmu,
    least: 3,
  },
  {
    name: 'marks of formatting left over',
    weight: 2,
    pattern: /\*\*[^*\n]{2,80}\*\*|^#{2,4} \S/gmu,
    least: 1,
  },
  {
    name: 'a label before every line',
    weight: 1.5,
    pattern: /^[ \t]*(?:\d+[.)]|[-*•])\s+[^:\n]{2,40}:\s/gmu,
    least: 3,
  },
]
