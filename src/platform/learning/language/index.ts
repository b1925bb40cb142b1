import { eld } from 'eld/medium'
import { languageText } from './clean.ts'
import { votes } from './common-words.ts'
import { languageOfScript, usualLanguage } from './scripts.ts'

export interface LanguageGuess {
  /** ISO 639-1, always a guess. */
  readonly language: string
  /** From 0 to 1; low where there was little to go by. */
  readonly confidence: number
}

/** Changes when guesses may change. */
export const languageVersion = 'language-1'

/** So few words are weighed one by one as well. */
const few = 4
const indonesian =
  /\b(?:tidak|bisa|karena|gak|nggak|enggak|banget|aja|udah|kalo|gimana|kenapa|cuma|gue|lu|sih|dong|deh|kok|nih|bukan|sudah|mau|uang|mobil)\b/iu

/** The language of a post. Script first, then runs of letters, then common words where the post is short. */
export function detectLanguage(text: string): LanguageGuess {
  const words = languageText(text)
  const script = languageOfScript(words)
  if (script !== null)
    return { language: script.language, confidence: 0.6 + 0.39 * Math.min(1, script.share) }
  if (words === '') return { language: usualLanguage(text), confidence: 0.05 }
  const scores = new Map(Object.entries(eld.detect(words).getScores()))
  const list = words.toLowerCase().split(' ')
  if (list.length <= few) {
    for (const [language, vote] of votes(list)) {
      scores.set(language, (scores.get(language) ?? 0.4) + (0.45 * vote) / list.length)
    }
  }
  const [first, second] = [...scores].sort((a, b) => b[1] - a[1])
  if (first === undefined) return { language: usualLanguage(words), confidence: 0.1 }
  return {
    language: first[0] === 'ms' && indonesian.test(words) ? 'id' : first[0],
    confidence: confidenceOf(first[1], second?.[1] ?? 0, words.length),
  }
}

/** Length tells most: under ten letters nobody can be sure, from forty on a lead is a lead. */
function confidenceOf(best: number, next: number, length: number): number {
  const ahead = Math.min(1, Math.max(0, (best - next) / 0.2))
  const long = 1 - Math.exp(-length / 14)
  return Math.min(0.99, 0.15 + 0.85 * long * (0.45 + 0.55 * ahead))
}
