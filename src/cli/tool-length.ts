import { parse, type TextMeasurer, type TextRow, UsageError } from './command.ts'
import { readLines } from './lines.ts'
import type { Tool } from './tools.ts'

export const lengthTool: Tool = {
  usage: 'weft tool length --network NAME [--max N]',
  run: async (args, io, parts) => {
    const { values } = parse(args, { network: { type: 'string' }, max: { type: 'string' } })
    const measurer = await parts.textMeasurer()
    const network = knownNetwork(values.network, measurer)
    const max = values.max === undefined ? undefined : Number(values.max)
    if (max !== undefined && !(Number.isInteger(max) && max > 0))
      throw new UsageError('--max is a whole number above 0.')
    let number = 0
    for await (const line of readLines(io.stdin)) {
      number += 1
      if (line.trim() === '') continue
      const row = readRow(line)
      if (typeof row === 'string') {
        io.err(`weft tool length: line ${number}: ${row}`)
        return 2
      }
      const { length, limit, valid, links, mentions, tags } = measurer.measure(network, { max, ...row })
      io.out(JSON.stringify({ length, limit, valid, links, mentions, tags }))
    }
    return 0
  },
}

function knownNetwork(name: string | undefined, { networks }: TextMeasurer): string {
  if (name !== undefined && networks.includes(name)) return name
  const what = name === undefined ? '--network is missing.' : `There is no network "${name}".`
  throw new UsageError(`${what} Known: ${networks.join(', ')}.`)
}

/** A row, or what is wrong with the line. */
function readRow(line: string): TextRow | string {
  let row: unknown
  try {
    row = JSON.parse(line)
  } catch (error) {
    return `not JSON (${error instanceof Error ? error.message : error})`
  }
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return 'not an object like {"text": "…"}'
  const { text, spoiler_text: spoilerText, max } = row as Record<string, unknown>
  if (typeof text !== 'string') return '"text" is missing or no string'
  if (spoilerText !== undefined && spoilerText !== null && typeof spoilerText !== 'string') {
    return '"spoiler_text" is no string'
  }
  if (max !== undefined && max !== null && !(typeof max === 'number' && Number.isInteger(max) && max > 0)) {
    return '"max" is no whole number above 0'
  }
  return {
    text,
    ...(typeof spoilerText === 'string' ? { spoilerText } : {}),
    ...(typeof max === 'number' ? { max } : {}),
  }
}
