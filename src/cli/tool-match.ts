import { createReadStream } from 'node:fs'
import type { Matcher, Post } from '#platform/matcher/index.ts'
import { errorCode } from '#platform/startup-error.ts'
import { type Io, parse, UsageError } from './command.ts'
import { readLines } from './lines.ts'
import type { Tool } from './tools.ts'

const usage = 'weft tool match --queries Q.jsonl --posts P.jsonl'

/** Posts between two looks at which names the queries are found by. */
const tuneEvery = 1000

type Id = string | number

/**
 * One line a post that matches a query, in the order of the posts. A line that cannot be read, a query with a problem
 * and a second query of the same id are told on standard error and make the exit code 1; the rest is matched.
 */
export const matchTool: Tool = {
  usage,
  run: async (args, io) => {
    const { values } = parse(args, { queries: { type: 'string' }, posts: { type: 'string' } })
    if (values.queries === undefined) throw new UsageError(`--queries is missing. ${usage}`)
    if (values.posts === undefined) throw new UsageError(`--posts is missing. ${usage}`)
    const matching = await readQueries(values.queries, io)
    const postsWell = await matchPosts(values.posts, matching, io)
    return matching.well && postsWell ? 0 : 1
  },
}

interface Matching {
  readonly matcher: Matcher
  /** Ids as the file has them, by the matcher's id, which is the query's number. */
  readonly ids: ReadonlyMap<string, Id>
  readonly well: boolean
}

async function readQueries(file: string, io: Io): Promise<Matching> {
  const { createMatcher, parseQuery } = await import('#platform/matcher/index.ts')
  const matcher = createMatcher()
  const ids = new Map<string, Id>()
  const known = new Set<Id>()
  let well = true
  const complain = (number: number, what: string) => {
    well = false
    io.err(`weft tool match: ${file}, line ${number}: ${what}`)
  }
  for await (const { number, row } of rowsOf(file, io)) {
    if (typeof row === 'string') complain(number, row)
    else if (!isId(row.id))
      complain(number, '"id" is missing or neither a string nor a number. Give each query an id.')
    else if (known.has(row.id))
      complain(number, `The id ${JSON.stringify(row.id)} is taken. Give each query its own.`)
    else if (typeof row.query !== 'string')
      complain(number, '"query" is missing or no string. Write what to look for.')
    else {
      const parsed = parseQuery(row.query)
      known.add(row.id)
      if (parsed.ok) {
        const key = String(number).padStart(12, '0')
        ids.set(key, row.id)
        matcher.set(key, parsed.query)
      } else
        for (const one of parsed.problems)
          complain(number, `at character ${one.at + 1}: ${one.message} ${one.cure}`)
    }
  }
  return { matcher, ids, well }
}

async function matchPosts(file: string, { matcher, ids }: Matching, io: Io): Promise<boolean> {
  let well = true
  let posts = 0
  for await (const { number, row } of rowsOf(file, io)) {
    const post = typeof row === 'string' ? row : postOf(row)
    if (typeof post === 'string') {
      well = false
      io.err(`weft tool match: ${file}, line ${number}: ${post}`)
      continue
    }
    const found = matcher.match(post)
    if (found.length > 0) {
      const queries = found.toSorted().map((key) => ids.get(key))
      io.out(JSON.stringify({ post: post.id, queries }))
    }
    posts += 1
    if (posts % tuneEvery === 0) matcher.tune()
  }
  return well
}

type Row = Record<string, unknown>

/** The rows of a file of JSON lines with their line numbers; text says what is wrong with a line. */
async function* rowsOf(file: string, io: Io): AsyncGenerator<{ number: number; row: Row | string }> {
  let number = 0
  for await (const line of linesOf(file, io)) {
    number += 1
    const text = number === 1 ? line.replace(/^\ufeff/, '') : line
    if (text.trim() !== '') yield { number, row: rowOf(text) }
  }
}

async function* linesOf(file: string, io: Io): AsyncGenerator<string> {
  try {
    yield* readLines(file === '-' ? io.stdin : createReadStream(file))
  } catch (error) {
    throw new UsageError(`${file} cannot be read (${errorCode(error)}).`)
  }
}

function rowOf(line: string): Row | string {
  try {
    const row: unknown = JSON.parse(line)
    if (typeof row === 'object' && row !== null && !Array.isArray(row)) return row as Row
    return 'This is no object. Write one JSON object a line.'
  } catch (error) {
    return `This is no JSON (${error instanceof Error ? error.message : error}). Write one JSON object a line.`
  }
}

function postOf(row: Row): (Post & { readonly id: Id }) | string {
  const { id, text, reach } = row
  if (!isId(id)) return '"id" is missing or neither a string nor a number. Give each post an id.'
  if (typeof text !== 'string') return '"text" is missing or no string. Write the text of the post.'
  const fields: Record<string, string> = {}
  for (const field of ['author', 'lang', 'site', 'source']) {
    const value = row[field] ?? undefined
    if (value !== undefined && typeof value !== 'string')
      return `"${field}" is no string. Write it as text, or leave it out.`
    if (value !== undefined) fields[field] = value
  }
  if (reach !== undefined && reach !== null && typeof reach !== 'number') {
    return '"reach" is no number. Write how many people it reached, or leave it out.'
  }
  return { id, text, ...fields, ...(typeof reach === 'number' ? { reach } : {}) }
}

const isId = (id: unknown): id is Id => typeof id === 'string' || typeof id === 'number'
