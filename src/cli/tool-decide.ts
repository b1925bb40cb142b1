import { readFile } from 'node:fs/promises'
import { errorCode } from '#platform/startup-error.ts'
import { type Decider, parse, UsageError } from './command.ts'
import { readLines } from './lines.ts'
import type { Tool } from './tools.ts'

/**
 * One line an answer, in order, whatever a line says: a scenario that cannot be read is answered with `error`, so that
 * questions and answers stay in step, and makes the exit code 1.
 */
export const decideTool: Tool = {
  usage: 'weft tool decide [--house FILE.json] < scenarios.jsonl',
  run: async (args, io, parts) => {
    const { values } = parse(args, { house: { type: 'string' } })
    const decider = await parts.decider()
    const house = values.house === undefined ? null : await readHouse(values.house, decider)
    let number = 0
    let code = 0
    for await (const line of readLines(io.stdin)) {
      number += 1
      if (line.trim() === '') continue
      const answer = decider.answer(line, house)
      if ('error' in answer) {
        code = 1
        io.err(`weft tool decide: line ${number}: ${answer.error}`)
      }
      io.out(JSON.stringify(answer))
    }
    return code
  },
}

async function readHouse(file: string, decider: Decider): Promise<unknown> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    throw new UsageError(`${file} cannot be read (${errorCode(error)}).`)
  }
  const house = decider.house(text)
  if (typeof house === 'string') throw new UsageError(`${file}: ${house}`)
  return house
}
