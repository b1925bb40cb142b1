import { openMoodProgram } from '#platform/learning/program/open.ts'
import type { Io } from './command.ts'
import { textRows } from './tool-rows.ts'

const AT_ONCE = 200
/** Nobody waits at a screen: a slow model may take its time. */
const PATIENCE_MS = 600_000

/**
 * Answers every row of a file with a program on this machine, one line each, in order. Ends with 1 as soon as the program
 * fails: what the built-in lists would say in its place is no measure of it.
 */
export async function answerByProgram(path: string, file: string, io: Io): Promise<number> {
  const told = { warn: (data: object) => io.err(`weft tool sentiment: ${path}: ${JSON.stringify(data)}`) }
  const program = openMoodProgram({ path, log: told, answerMs: PATIENCE_MS, startMs: PATIENCE_MS })
  try {
    const { state, version } = await program.ready()
    if (state !== 'well') return 1
    io.err(`weft tool sentiment: answers come from ${version}.`)
    return await answerAll(program.ask.bind(program), file, io)
  } finally {
    program.close()
  }
}

type Ask = ReturnType<typeof openMoodProgram>['ask']

async function answerAll(ask: Ask, file: string, io: Io): Promise<number> {
  let bad = 0
  let waiting: ({ readonly text: string } | { readonly error: string })[] = []
  const flush = async (): Promise<boolean> => {
    const answers = await ask(waiting.flatMap((one) => ('text' in one ? [one.text] : [])))
    let next = 0
    for (const one of waiting) {
      const blank = { label: null, confidence: 0, abstain: true }
      if ('error' in one) io.out(JSON.stringify({ ...blank, error: one.error }))
      else {
        const answer = answers[next]
        next += 1
        if (!answer) return false
        io.out(JSON.stringify({ ...answer, abstain: answer.label === 'unsure' }))
      }
    }
    waiting = []
    return true
  }
  for await (const one of textRows(file, io)) {
    if ('row' in one) waiting.push({ text: one.row.text })
    else {
      bad += 1
      io.err(`weft tool sentiment: ${file}, line ${one.number}: ${one.wrong}`)
      waiting.push({ error: one.wrong })
    }
    if (waiting.length >= AT_ONCE && !(await flush())) return 1
  }
  return (await flush()) && bad === 0 ? 0 : 1
}
