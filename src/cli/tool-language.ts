import { parse } from './command.ts'
import { answerRows, fileOf } from './tool-rows.ts'
import type { Tool } from './tools.ts'

const usage =
  'weft tool language --in FILE.jsonl   {"text"} → {"language","confidence"}; "-" reads standard input'

/** Guesses the language of each text: ISO 639-1, always a guess, with a confidence from 0 to 1. */
export const languageTool: Tool = {
  usage,
  run: async (args, io) => {
    const { values } = parse(args, { in: { type: 'string' } })
    const file = fileOf(values.in, 'in', usage)
    const { detectLanguage } = await import('#platform/learning/language/index.ts')
    const answer = (text: string) => {
      const { language, confidence } = detectLanguage(text)
      return { language, confidence: rounded(confidence) }
    }
    const bad = await answerRows(file, io, 'language', answer, { language: null, confidence: 0 })
    return bad > 0 ? 1 : 0
  },
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000
}
