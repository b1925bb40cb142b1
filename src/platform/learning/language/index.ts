import { isPlain } from '../plain.ts'
import { languageText } from './clean.ts'
import { votes } from './common-words.ts'
import { plainWords } from './plain-words.ts'
import { bestRuns, bestRunsOfPlain, runScores, type Score } from './run-scores.ts'
import { loadRuns } from './run-table.ts'
import { languageOfScript, usualLanguage } from './scripts.ts'

export interface LanguageGuess {
  /** ISO 639-1, always a guess. */
  readonly language: string
  /** From 0 to 1; low where there was little to go by. */
  readonly confidence: number
}

/** Changes when guesses may change. */
export const languageVersion = 'language-1'

const runs = loadRuns()

/** So few words are weighed one by one as well. */
const few = 4
const indonesian =
  /\b(?:tidak|bisa|karena|gak|nggak|enggak|banget|aja|udah|kalo|gimana|kenapa|cuma|gue|lu|sih|dong|deh|kok|nih|bukan|sudah|mau|uang|mobil)\b/iu

/** The language of a post. Script first, then runs of letters, then common words where the post is short. */
export function detectLanguage(text: string): LanguageGuess {
  const plain = plainWords(text)
  if (plain)
    return guessOf(bestRunsOfPlain(runs, plain.bytes, plain.to), plain.length, () => languageText(text))
  const words = languageText(text)
  const script = isPlain(words) ? null : languageOfScript(words)
  if (script !== null)
    return { language: script.language, confidence: 0.6 + 0.39 * Math.min(1, script.share) }
  if (words === '') return { language: usualLanguage(text), confidence: 0.05 }
  const list = words.split(' ', few + 1)
  const best = list.length <= few ? weighed(runScores(runs, words), words) : bestRuns(runs, words)
  return guessOf(best, words.length, () => words)
}

/** By the two best, and how long what was looked at is. */
function guessOf([first, second]: readonly Score[], length: number, words: () => string): LanguageGuess {
  if (first === undefined) return { language: usualLanguage(words()), confidence: 0.1 }
  return {
    language: first[0] === 'ms' && indonesian.test(words()) ? 'id' : first[0],
    confidence: confidenceOf(first[1], second?.[1] ?? 0, length),
  }
}

/** Of few words each is weighed as well. */
function weighed(scores: readonly Score[], words: string): Score[] {
  const list = words.toLowerCase().split(' ')
  // Of equals the one that led before counts.
  const all = new Map([...scores].sort((a, b) => b[1] - a[1]))
  for (const [language, vote] of votes(list))
    all.set(language, (all.get(language) ?? 0.4) + (0.45 * vote) / list.length)
  return bestOf([...all])
}

/** The two best; of equals the earlier. */
function bestOf(scores: readonly Score[]): Score[] {
  let first: Score | undefined
  let second: Score | undefined
  for (const one of scores)
    if (first === undefined || one[1] > first[1]) [first, second] = [one, first]
    else if (second === undefined || one[1] > second[1]) second = one
  return [first, second].filter((one) => one !== undefined)
}

/** Length tells most: under ten letters nobody can be sure, from forty on a lead is a lead. */
function confidenceOf(best: number, next: number, length: number): number {
  const ahead = Math.min(1, Math.max(0, (best - next) / 0.2))
  const long = 1 - Math.exp(-length / 14)
  return Math.min(0.99, 0.15 + 0.85 * long * (0.45 + 0.55 * ahead))
}
