import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import type { Network } from '#networks/contract/network.ts'

/** Where a command speaks; tests hand in their own. */
export interface Io {
  readonly env: NodeJS.ProcessEnv
  /** One line on standard output. */
  out(line: string): void
  /** One line on standard error. */
  err(line: string): void
  stdin: AsyncIterable<Buffer | string>
}

/** What main.ts hands in, so that the command line names no adapter; loaded when a tool asks. */
export interface Parts {
  /** By the network's id. */
  readonly networks: Readonly<Record<string, () => Promise<TextRules>>>
  readonly feedReader: () => Promise<FeedReader>
  readonly decider: () => Promise<Decider>
}

/** Of a network, what counts a text. */
export type TextRules = Pick<Network, 'limits' | 'measureText'>

export interface FeedReader {
  parseFeed(bytes: Uint8Array): object | { readonly refused: string; readonly message: string }
}

/** Decides scenarios of files by the code that decides in earnest. */
export interface Decider {
  /** A house from the text of a file, or what is wrong with it. */
  house(text: string): object | string
  answer(line: string, house: unknown): object
}

export interface Command {
  /** What `weft help <name>` prints below the summary. */
  readonly usage: string
  /** @returns the exit code: 0 well, 1 not well, 2 wrong call. */
  run(args: string[], io: Io, parts: Parts): Promise<number>
}

/** A command that was called wrongly: the message and the way to the help are printed, exit 2. */
export class UsageError extends Error {}

type Parsed<T extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ args: string[]; options: T; allowPositionals: true; strict: true }>
>

/** node:util's parser with its complaints as UsageError. `positionals` is how many may stand without a dash. */
export function parse<const T extends ParseArgsOptionsConfig>(
  args: string[],
  options: T,
  positionals = 0,
): Parsed<T> {
  let parsed: Parsed<T>
  try {
    parsed = parseArgs({ args, options, allowPositionals: true, strict: true })
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw new UsageError(message.replace(/\. To specify a positional.*$/s, '.'), { cause: error })
  }
  const extra = parsed.positionals[positionals]
  if (extra !== undefined) throw new UsageError(`"${extra}" is one word too many.`)
  return parsed
}
