import type { Command } from './command.ts'

export interface Entry {
  readonly name: string
  readonly summary: string
  /** Imported only when asked for, so that `weft help` stays quick. */
  readonly load: () => Promise<Command>
}

/** Every command, in the order `weft help` shows them. A new one is a file and a line. */
export const commands: readonly Entry[] = [
  {
    name: 'up',
    summary: 'Prepare everything and start Weft; what you want nearly always.',
    load: async () => (await import('./commands/up.ts')).up,
  },
  {
    name: 'start',
    summary: 'Start some or all roles on a database that is prepared already.',
    load: async () => (await import('./commands/start.ts')).start,
  },
  {
    name: 'demo',
    summary: 'Start with the demonstration company; the same as up --demo.',
    load: async () => (await import('./commands/demo.ts')).demo,
  },
  {
    name: 'migrate',
    summary: 'Bring the database up to date.',
    load: async () => (await import('./commands/migrate.ts')).migrate,
  },
  {
    name: 'audit',
    summary: 'Verify that nobody changed the record of events (audit verify).',
    load: async () => (await import('./commands/audit.ts')).audit,
  },
  {
    name: 'figures',
    summary: 'Work out anew the figures that are kept (figures recompute).',
    load: async () => (await import('./commands/figures.ts')).figures,
  },
  {
    name: 'reset-link',
    summary: 'Make a link for a new password, when somebody cannot sign in.',
    load: async () => (await import('./commands/reset-link.ts')).resetLink,
  },
  {
    name: 'doctor',
    summary: 'Check this installation and say how to mend what is wrong.',
    load: async () => (await import('./commands/doctor.ts')).doctor,
  },
  {
    name: 'tool',
    summary: 'Small tools for scripts: length, feed, match, language, sentiment, classify.',
    load: async () => (await import('./commands/tool.ts')).tool,
  },
  {
    name: 'help',
    summary: 'Show this, or more about one command.',
    load: async () => (await import('./commands/help.ts')).help,
  },
  {
    name: 'version',
    summary: 'Show the version.',
    load: async () => (await import('./commands/version.ts')).version,
  },
]

export function findCommand(name: string): Entry | undefined {
  return commands.find((entry) => entry.name === name)
}
