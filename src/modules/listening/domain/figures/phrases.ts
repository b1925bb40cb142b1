import { stopWords } from './stop-words.ts'

export interface Said {
  readonly text: string
  readonly language: string | null
}

const LONGEST = 3
const MOST_CHARACTERS = 2000
/** A phrase of fewer posts is chance. */
const FEWEST = 3
/** Posts added on both sides of a comparison: with few posts nothing rises much. */
const CALM = 5

const noise = /https?:\/\/\S+|www\.\S+|@[\p{L}\p{N}_.@-]+/giu
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u
const segmenter = new Intl.Segmenter('und', { granularity: 'word' })

/** Words of a text in small letters, cut into runs at full stops and the like; links and names of accounts left out. */
export function runsOf(text: string): string[][] {
  const plain = text.slice(0, MOST_CHARACTERS).normalize('NFKC').replace(noise, ' . ').toLowerCase()
  return plain
    .split(/[.!?;:,()[\]{}"“”«»…|\n]+/u)
    .map(wordsOf)
    .filter((run) => run.length > 0)
}

function wordsOf(part: string): string[] {
  const apart = part.replace(/(\p{L})['’](\p{L})/gu, '$1$2')
  if (!unspaced.test(apart)) return apart.match(/[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*/gu) ?? []
  return Array.from(segmenter.segment(apart)).flatMap(({ segment, isWordLike }) =>
    isWordLike ? [segment] : [],
  )
}

/** The phrases of one to three words in a text, each once. None begins or ends with a word that says nothing. */
export function phrasesOf({ text, language }: Said): Set<string> {
  const stop = stopWords(language)
  const empty = (word: string): boolean =>
    stop.has(word) || /^\p{N}+$/u.test(word) || (word.length === 1 && !unspaced.test(word))
  const found = new Set<string>()
  for (const words of runsOf(text))
    for (let from = 0; from < words.length; from += 1) {
      if (empty(words[from] ?? '')) continue
      for (let length = 1; length <= LONGEST && from + length <= words.length; length += 1)
        if (!empty(words[from + length - 1] ?? '')) found.add(words.slice(from, from + length).join(' '))
    }
  return found
}

/** Adds how many of these texts have each phrase. */
export function countPhrases(texts: readonly Said[], into: Map<string, number>): void {
  for (const text of texts)
    for (const phrase of phrasesOf(text)) into.set(phrase, (into.get(phrase) ?? 0) + 1)
}

/** How many times the usual; both numbers a period, before scaled to as many texts as now. */
export function riseOf(count: number, before: number): number {
  return (count + CALM) / (before + CALM)
}

export interface Ranked {
  readonly phrase: string
  readonly count: number
  readonly before: number
  readonly rise: number | null
  readonly fresh: boolean
}

/** What the ranking is given: posts by phrase now and before, and what one post of before is worth now. */
export interface Compared {
  readonly now: ReadonlyMap<string, number>
  readonly before: ReadonlyMap<string, number> | null
  /** 1 when both periods were read whole. */
  readonly scale: number
  /** Phrases nobody shall see. */
  readonly hidden: (phrase: string) => boolean
}

const COMMON = 40
const RISING = 20

/** The most common phrases, and those that rise most; a part of a longer phrase only where it is more than that. */
export function rankPhrases({ now, before, scale, hidden }: Compared): Ranked[] {
  const rows = [...now]
    .filter(([phrase, count]) => count >= FEWEST && !hidden(phrase))
    .map(([phrase, count]): Ranked => {
      const earlier = before?.get(phrase) ?? 0
      return {
        phrase,
        count,
        before: earlier,
        rise: before ? riseOf(count, earlier * scale) : null,
        fresh: before !== null && earlier === 0,
      }
    })
  const whole = withoutParts(rows)
  const byCount = [...whole].sort((a, b) => b.count - a.count || a.phrase.localeCompare(b.phrase))
  const byRise = [...whole].sort((a, b) => (b.rise ?? 0) - (a.rise ?? 0) || b.count - a.count)
  const shown = new Set([...byCount.slice(0, COMMON), ...byRise.slice(0, RISING)])
  return byCount.filter((row) => shown.has(row))
}

/** Without phrases that hardly ever occur outside a longer one. */
function withoutParts(rows: readonly Ranked[]): Ranked[] {
  const longer = new Map<string, number>()
  for (const { phrase, count } of rows) {
    const words = phrase.split(' ')
    for (let length = 1; length < words.length; length += 1)
      for (let from = 0; from + length <= words.length; from += 1) {
        const part = words.slice(from, from + length).join(' ')
        longer.set(part, Math.max(longer.get(part) ?? 0, count))
      }
  }
  return rows.filter(({ phrase, count }) => (longer.get(phrase) ?? 0) < 0.8 * count)
}
