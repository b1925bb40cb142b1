import { readFile } from 'node:fs/promises'
import { errorCode } from '#platform/startup-error.ts'
import { type FeedReader, parse, UsageError } from './command.ts'
import type { Tool } from './tools.ts'

const nothing = { title: null, link: null, id: null, entries: [] }

/**
 * One line a file, in order, whatever happens to it: a file that cannot be read as a feed gets an empty feed with
 * `error`, so that line numbers and files stay in step, and makes the exit code 1.
 */
export const feedTool: Tool = {
  usage: 'weft tool feed FILE…',
  run: async (args, io, parts) => {
    const files = parse(args, {}, Number.POSITIVE_INFINITY).positionals
    if (files.length === 0) throw new UsageError('Which files? weft tool feed FILE…')
    const reader = await parts.feedReader()
    let code = 0
    for (const file of files) {
      const feed = await readOne(file, reader)
      if (typeof feed === 'string') {
        code = 1
        io.err(`weft tool feed: ${file}: ${feed}`)
        io.out(JSON.stringify({ ...nothing, error: feed }))
      } else io.out(JSON.stringify(feed))
    }
    return code
  },
}

/** The feed, or in words why there is none. */
async function readOne(file: string, { parseFeed }: FeedReader): Promise<object | string> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(file)
  } catch (error) {
    return `The file cannot be read (${errorCode(error)}).`
  }
  const feed = parseFeed(bytes)
  return 'refused' in feed ? feed.message : feed
}
