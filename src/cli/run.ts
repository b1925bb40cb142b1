import { StartupError } from '#platform/startup-error.ts'
import { type Io, type Parts, UsageError } from './command.ts'
import { findCommand } from './table.ts'

const processIo: Io = {
  env: process.env,
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  stdin: process.stdin,
}

/** What people type without thinking, before any command. */
const aliases: Record<string, string> = {
  '-h': 'help',
  '--help': 'help',
  '-v': 'version',
  '--version': 'version',
}

/**
 * Runs one command line (without `node` and the file name). Comes back with the exit code when the command is
 * done: 0 well, 1 not well, 2 wrong call.
 */
export async function run(argv: readonly string[], parts: Parts, io: Io = processIo): Promise<number> {
  const [first = 'help', ...rest] = argv
  const name = aliases[first] ?? first
  const asksHelp = rest.includes('--help') || rest.includes('-h')
  const entry = findCommand(asksHelp ? 'help' : name)
  try {
    if (entry === undefined) throw new UsageError(`There is no command "${first}".`)
    const command = await entry.load()
    return await command.run(asksHelp ? [name] : rest, io, parts)
  } catch (error) {
    return complain(error, name, io)
  }
}

function complain(error: unknown, name: string, io: Io): number {
  if (error instanceof UsageError) {
    io.err(`weft: ${error.message}`)
    io.err(`Try "weft help${findCommand(name) === undefined ? '' : ` ${name}`}".`)
    return 2
  }
  if (error instanceof StartupError) {
    io.err(`weft: ${error.message}`)
    io.err(`  → ${error.cure}`)
    return 1
  }
  io.err(
    'weft: This is a defect in Weft. Please report it with the lines below; "weft doctor" may help meanwhile.',
  )
  io.err(error instanceof Error ? (error.stack ?? error.message) : String(error))
  return 1
}
