/** A part of a sentence that says one thing, with UTF-16 offsets in the text it comes from. */
export interface Clause {
  readonly text: string
  readonly from: number
  readonly to: number
  /** True for points of a list whose first line forbids: “Do not: …”. */
  readonly underBan: boolean
}

export interface Sentence {
  readonly text: string
  readonly from: number
  readonly to: number
}

const markers = /^\s*(?:[-*+]|\d+[.)])\s+/

/** Sentences in order. A line that is only wrapped belongs to the sentence before it; a list point or a table row stands for itself. */
export function sentencesIn(text: string, lang: string): Sentence[] {
  // Same length, so that offsets stay true.
  const unwrapped = text.replace(/\n(?!\s*\n|\s*[-*+#>|]|\s*\d+[.)])/g, ' ')
  const segmenter = new Intl.Segmenter(lang, { granularity: 'sentence' })
  return Array.from(segmenter.segment(unwrapped), ({ segment, index }) => {
    const lead = segment.length - segment.trimStart().length
    const body = segment.trim()
    return { text: body, from: index + lead, to: index + lead + body.length }
  }).filter((sentence) => sentence.text !== '')
}

const turn: Readonly<Record<string, RegExp>> = {
  en: /;|,?\s+(?:but|however|yet|except|unless)\b/giu,
  de: /;|,\s*(?:aber|jedoch|sondern|allerdings|doch|außer)(?!\p{L})/giu,
}

/** Sentences cut where they turn (“but”, “;”), so that a right in one half does not excuse a ban in the other. */
export function clausesIn(text: string, lang: string, bans: (clause: string) => boolean): Clause[] {
  let underBan = false
  return sentencesIn(text, lang).flatMap((sentence) => {
    const point = markers.test(sentence.text)
    if (!point) underBan = false
    const clauses = cut(sentence, turn[lang] ?? /;/gu).map((part) => ({
      ...part,
      underBan: point && underBan,
    }))
    if (sentence.text.endsWith(':')) underBan = bans(sentence.text)
    return clauses
  })
}

function cut(sentence: Sentence, where: RegExp): Sentence[] {
  const cuts = [0, ...Array.from(sentence.text.matchAll(where), (match) => match.index), sentence.text.length]
  return cuts.slice(1).flatMap((end, i) => {
    const start = cuts[i] ?? 0
    const part = sentence.text.slice(start, end)
    return part.trim() === '' ? [] : [{ text: part, from: sentence.from + start, to: sentence.from + end }]
  })
}
