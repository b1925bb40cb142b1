import { parse } from './command.ts'
import { answerRows, examples, fileOf } from './tool-rows.ts'
import type { Tool } from './tools.ts'

const usage = `weft tool sentiment --train FILE.jsonl --val FILE.jsonl --in FILE.jsonl
    {"text","label"} → {"label","confidence","abstain"}
weft tool sentiment --model PROGRAM --in FILE.jsonl
    the same from a program of your own (docs/listening.md)`

/** Of the guesses that are made (not abstained from), such a share is to be right. */
const keptRight = 0.75

/** Learns from one file, is set by another, and guesses for a third; what it says on standard error is for people. */
export const sentimentTool: Tool = {
  usage,
  run: async (args, io) => {
    const { values } = parse(args, {
      train: { type: 'string' },
      val: { type: 'string' },
      in: { type: 'string' },
      model: { type: 'string' },
    })
    if (values.model !== undefined) {
      const { answerByProgram } = await import('./tool-sentiment-model.ts')
      return answerByProgram(values.model, fileOf(values.in, 'in', usage), io)
    }
    const [train, val, file] = (['train', 'val', 'in'] as const).map((name) =>
      fileOf(values[name], name, usage),
    ) as [string, string, string]
    const { trainClassifier } = await import('#platform/learning/index.ts')
    const learned = await examples(train, io, 'sentiment')
    const set = await examples(val, io, 'sentiment')
    const classifier = trainClassifier(learned.rows, {
      encoder: 'social',
      validation: set.rows,
      balanced: true,
      keptRight,
    })
    if (classifier.labels.length === 0) {
      io.err(
        `weft tool sentiment: ${train} holds no row to learn from. Each line is {"text": "…", "label": 0}.`,
      )
      return 1
    }
    const answer = (text: string) => {
      const { label, confidence, abstain } = classifier.predict(text)
      return { label, confidence: Math.round(confidence * 10_000) / 10_000, abstain }
    }
    const blank = { label: null, confidence: 0, abstain: true }
    const bad = await answerRows(file, io, 'sentiment', answer, blank)
    return bad + learned.bad + set.bad > 0 ? 1 : 0
  },
}
