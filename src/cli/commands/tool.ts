import { type Command, UsageError } from '../command.ts'
import { tools } from '../tools.ts'

export const tool: Command = {
  usage: `weft tool length --network NAME [--max N] < rows.jsonl
    Reads JSON lines {"text": …} and writes, in order, a line for each:
    {"length","limit","valid","links","mentions","tags"}; the last three hold [start, end] in code points.
    Mastodon rows may add "spoiler_text" (counts too) and "max" (the instance's limit).

weft tool feed FILE…
    Reads RSS, Atom or JSON Feed files and writes one JSON object for each:
    {"title","link","id","entries":[{"id","title","link","author","summary","content","published","updated"}]}.

weft tool match --queries FILE.jsonl --posts FILE.jsonl
    {"id","query"} and {"id","text","author","lang","site","source","reach"} → {"post","queries":[…]}, a line for each
    post that a query finds, in order. The language of queries: docs/listening.md. "-" reads standard input.

weft tool language --in FILE.jsonl
    {"text"} → {"language","confidence"}: ISO 639-1, always a guess, with a confidence from 0 to 1.

weft tool sentiment --train FILE.jsonl --val FILE.jsonl --in FILE.jsonl
    Learns from the rows {"text","label"} of --train alone; --val sets the confidence and when to abstain.
    Writes {"label","confidence","abstain"}: the label is always the best guess, of the kind it came in.

weft tool classify --train FILE.jsonl --val FILE.jsonl --in FILE.jsonl
    The same for any classes. Writes {"label","confidence","abstain","best"}: "best" is always the best class,
    "label" is "oos" where it abstains. Rows labelled "oos" set when that is; without them it never abstains.

    These three answer in order, a line for each row of --in ("-" reads standard input). A row that cannot be
    read is told with its line number, answered with "error", and makes the exit code 1.`,
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
