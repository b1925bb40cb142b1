import { createReadStream } from 'node:fs'
import { errorCode } from '#platform/startup-error.ts'
import { type Io, parse, UsageError } from './command.ts'
import { readLineBatches } from './lines.ts'
import { fileOf } from './tool-rows.ts'
import type { Tool } from './tools.ts'

const usage = `weft tool anomaly --in FILE.csv
    timestamp,value → timestamp,value,score (0 to 1; 0.5 and above is unusual)`

/** Scores a series of counts point by point, each from what came before it alone; "-" is standard input. */
export const anomalyTool: Tool = {
  usage,
  run: async (args, io) => {
    const { values } = parse(args, { in: { type: 'string' } })
    const file = fileOf(values.in, 'in', usage)
    const { createDetector } = await import('#platform/anomaly/index.ts')
    const source = file === '-' ? io.stdin : createReadStream(file)
    try {
      return await scored(readLineBatches(source), createDetector(), file, io)
    } catch (error) {
      if (errorCode(error) === undefined) throw error
      throw new UsageError(`${file} cannot be read (${errorCode(error)}).`)
    }
  },
}

interface Done {
  readonly answers: string[]
  /** Lines that were no count. */
  bad: number
  /** Lines read. */
  number: number
}

async function scored(
  batches: AsyncIterable<readonly string[]>,
  detect: (value: number) => number,
  file: string,
  io: Io,
): Promise<number> {
  const done: Done = { answers: ['timestamp,value,score'], bad: 0, number: 0 }
  for await (const lines of batches) {
    for (const raw of lines) {
      done.number += 1
      const line = (done.number === 1 ? raw.replace(/^\uFEFF/, '') : raw).trim()
      if (line === '') continue
      if (done.number > 1)
        answer(line, detect, done, (wrong) =>
          io.err(`weft tool anomaly: ${file}, line ${done.number}: ${wrong}`),
        )
      else if (!/^"?timestamp"?\s*,\s*"?value"?$/i.test(line)) {
        io.err(`weft tool anomaly: ${file} has to begin with the line timestamp,value.`)
        return 1
      }
    }
    if (done.answers.length > 0) io.out(done.answers.splice(0).join('\n'))
  }
  if (done.answers.length > 0) io.out(done.answers.join('\n'))
  return done.bad > 0 ? 1 : 0
}

/** Scores one line; of one that is no count the score is left empty, so that questions and answers stay in step. */
function answer(
  line: string,
  detect: (value: number) => number,
  done: Done,
  complain: (wrong: string) => void,
): void {
  const comma = line.lastIndexOf(',')
  const written = line.slice(comma + 1)
  const value = Number(written)
  const wrong = wrongIn(line, comma, written, value)
  if (wrong === null) return void done.answers.push(`${line},${round(detect(value))}`)
  done.bad += 1
  complain(wrong)
  done.answers.push(`${line},`)
}

function wrongIn(line: string, comma: number, written: string, value: number): string | null {
  if (comma < 1) return `“${line}” has no comma; each line is one timestamp and one value.`
  if (!Number.isFinite(value) || written.trim() === '')
    return `“${written.trim()}” is no number. Missing is not 0: leave the line out.`
  return value < 0 ? `“${written.trim()}” is below 0, and counts are not.` : null
}

const round = (score: number): number => (score === 0 ? 0 : Math.round(score * 1e6) / 1e6)
