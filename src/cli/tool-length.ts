import { graphemeLength } from '#kernel/text.ts'
import type { TextMeasure } from '#networks/contract/limits.ts'
import { type Parts, parse, type TextRules, UsageError } from './command.ts'
import { readLines } from './lines.ts'
import type { Tool } from './tools.ts'

interface Row {
  readonly text: string
  /** A content warning; Mastodon counts it with the text, character by character, links in it included. */
  readonly spoilerText?: string
  /** The instance's own limit instead of the network's usual one. */
  readonly max?: number
}

export const lengthTool: Tool = {
  usage: 'weft tool length --network NAME [--max N]',
  run: async (args, io, parts) => {
    const { values } = parse(args, { network: { type: 'string' }, max: { type: 'string' } })
    const rules = await knownNetwork(values.network, parts)
    const max = values.max === undefined ? rules.limits.text.max : Number(values.max)
    if (!(Number.isInteger(max) && max > 0)) throw new UsageError('--max is a whole number above 0.')
    let number = 0
    for await (const line of readLines(io.stdin)) {
      number += 1
      if (line.trim() === '') continue
      const row = readRow(line)
      if (typeof row === 'string') {
        io.err(`weft tool length: line ${number}: ${row}`)
        return 2
      }
      const { length, limit, valid, links, mentions, tags } = measure(rules, row, row.max ?? max)
      io.out(JSON.stringify({ length, limit, valid, links, mentions, tags }))
    }
    return 0
  },
}

async function knownNetwork(name: string | undefined, { networks }: Parts): Promise<TextRules> {
  const load = name !== undefined && Object.hasOwn(networks, name) ? networks[name] : undefined
  if (load !== undefined) return load()
  const what = name === undefined ? '--network is missing.' : `There is no network "${name}".`
  throw new UsageError(`${what} Known: ${Object.keys(networks).join(', ')}.`)
}

function measure({ limits, measureText }: TextRules, row: Row, max: number): TextMeasure {
  const found = measureText(row.text, { ...limits, text: { ...limits.text, max } })
  if (limits.text.unit !== 'mastodon' || row.spoilerText === undefined) return found
  const length = found.length + graphemeLength(row.spoilerText)
  return { ...found, length, valid: length > 0 && length <= max }
}

/** A row, or what is wrong with the line. */
function readRow(line: string): Row | string {
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
