import { type Command, UsageError } from '../command.ts'
import { tools } from '../tools.ts'

export const tool: Command = {
  usage: `weft tool length --network NAME [--max N] < rows.jsonl
    Reads JSON lines {"text": …} and writes, in order, a line for each:
    {"length","limit","valid","links","mentions","tags"}; the last three hold [start, end] in code points.
    Mastodon rows may add "spoiler_text" (counts too) and "max" (the instance's limit).

weft tool feed FILE…
    Reads RSS, Atom or JSON Feed files and writes one JSON object for each:
    {"title","link","id","entries":[{"id","title","link","author","summary","content","published","updated"}]}.`,
  run: async ([name, ...args], io, parts) => {
    const load = name === undefined ? undefined : Object.hasOwn(tools, name) ? tools[name] : undefined
    if (load === undefined) {
      const known = Object.keys(tools).join(', ')
      throw new UsageError(
        `${name === undefined ? 'Which tool?' : `There is no tool "${name}".`} Known: ${known}.`,
      )
    }
    const found = await load()
    return found.run(args, io, parts)
  },
}
