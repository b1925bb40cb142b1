import { parse } from './command.ts'
import { answerRows, examples, fileOf } from './tool-rows.ts'
import type { Tool } from './tools.ts'

const usage = `weft tool classify --train FILE.jsonl --val FILE.jsonl --in FILE.jsonl
    {"text","label"} → {"label","confidence","abstain","best"}`

/** The label of rows that belong to no class. */
const outside = 'oos'

/**
 * Learns classes from one file, is set by another, and guesses for a third. Where it abstains, `label` is "oos" and
 * `best` still the class that fits best; without rows labelled "oos" there is nothing to abstain by, and it never does.
 */
export const classifyTool: Tool = {
  usage,
  run: async (args, io) => {
    const { values } = parse(args, {
      train: { type: 'string' },
      val: { type: 'string' },
      in: { type: 'string' },
    })
    const [train, val, file] = (['train', 'val', 'in'] as const).map((name) =>
      fileOf(values[name], name, usage),
    ) as [string, string, string]
    const { trainClassifier } = await import('#platform/learning/index.ts')
    const learned = await examples(train, io, 'classify')
    const set = await examples(val, io, 'classify')
    const classifier = trainClassifier(learned.rows, { validation: set.rows, outside })
    if (classifier.labels.length === 0) {
      io.err(
        `weft tool classify: ${train} holds no row to learn from. Each line is {"text": "…", "label": "…"}.`,
      )
      return 1
    }
    const answer = (text: string) => {
      const { label: best, confidence, abstain } = classifier.predict(text)
      const label = abstain ? outside : best
      return { label, confidence: Math.round(confidence * 10_000) / 10_000, abstain, best }
    }
    const blank = { label: null, confidence: 0, abstain: true, best: null }
    const bad = await answerRows(file, io, 'classify', answer, blank)
    return bad + learned.bad + set.bad > 0 ? 1 : 0
  },
}
