import { createReadStream } from 'node:fs'
import { errorCode } from '#platform/startup-error.ts'
import { type Io, parse, UsageError } from './command.ts'
import { readLines } from './lines.ts'
import { fileOf } from './tool-rows.ts'
import type { Tool } from './tools.ts'

const usage = `weft tool anomaly --in FILE.csv
    timestamp,value → timestamp,value,score (0 to 1; 0.5 and above is unusual)`

const atOnce = 500

/** Scores a series of counts point by point, each from what came before it alone; "-" is standard input. */
export const anomalyTool: Tool = {
  usage,
  run: async (args, io) => {
    const { values } = parse(args, { in: { type: 'string' } })
    const file = fileOf(values.in, 'in', usage)
    const { createDetector } = await import('#platform/anomaly/index.ts')
    const source = file === '-' ? io.stdin : createReadStream(file)
    try {
      return await scored(readLines(source), createDetector(), file, io)
    } catch (error) {
      if (errorCode(error) === undefined) throw error
      throw new UsageError(`${file} cannot be read (${errorCode(error)}).`)
    }
  },
}

async function scored(
  lines: AsyncIterable<string>,
  detect: (value: number) => number,
  file: string,
  io: Io,
): Promise<number> {
  let number = 0
  let bad = 0
  let waiting: string[] = ['timestamp,value,score']
  for await (const raw of lines) {
    number += 1
    const line = raw.replace(/^\uFEFF/, '').trim()
    if (line === '') continue
    if (number === 1) {
      if (!/^"?timestamp"?\s*,\s*"?value"?$/i.test(line)) {
        io.err(`weft tool anomaly: ${file} has to begin with the line timestamp,value.`)
        return 1
      }
      continue
    }
    const wrong = wrongIn(line)
    if (wrong) {
      // Its score is left empty, so that questions and answers stay in step.
      bad += 1
      io.err(`weft tool anomaly: ${file}, line ${number}: ${wrong}`)
      waiting.push(`${line},`)
    } else waiting.push(`${line},${round(detect(Number(line.slice(line.lastIndexOf(',') + 1))))}`)
    if (waiting.length < atOnce) continue
    io.out(waiting.join('\n'))
    waiting = []
  }
  if (waiting.length > 0) io.out(waiting.join('\n'))
  return bad > 0 ? 1 : 0
}

function wrongIn(line: string): string | null {
  const comma = line.lastIndexOf(',')
  const value = line.slice(comma + 1).trim()
  if (comma < 1) return `“${line}” has no comma; each line is one timestamp and one value.`
  if (value === '' || !Number.isFinite(Number(value)))
    return `“${value}” is no number. Missing is not 0: leave the line out.`
  return Number(value) < 0 ? `“${value}” is below 0, and counts are not.` : null
}

const round = (score: number): number => Math.round(score * 1e6) / 1e6
