import { type Command, type Io, parse, UsageError } from '../command.ts'
import { commands, findCommand } from '../table.ts'

export const help: Command = {
  usage: 'weft help [COMMAND | settings]',
  run: async (args, io) => {
    const [topic] = parse(args, {}, 1).positionals
    if (topic === undefined) overview(io)
    else if (topic === 'settings') await settings(io)
    else await about(topic, io)
    return 0
  },
}

function overview(io: Io): void {
  io.out('Weft: how a whole organisation listens, answers, speaks and learns on social media.\n')
  io.out('weft COMMAND [OPTIONS]\n')
  for (const { name, summary } of commands) io.out(`  ${name.padEnd(9)} ${summary}`)
  io.out('  test      Run the tests (only ./weft in a checkout knows this one).\n')
  io.out('More about one: weft help COMMAND. Settings: weft help settings.')
}

async function about(topic: string, io: Io): Promise<void> {
  const entry = findCommand(topic)
  if (entry === undefined) throw new UsageError(`There is no command "${topic}".`)
  const { usage } = await entry.load()
  io.out(`${entry.summary}\n\n${usage}`)
}

async function settings(io: Io): Promise<void> {
  const { settingsTable } = await import('#platform/config.ts')
  io.out('Environment variables; an option of the same meaning wins.\n')
  for (const { name, standard, about: text } of settingsTable()) {
    io.out(`${name}\n    ${text}\n    Default: ${standard}.`)
  }
}
