import { type Config, loadConfig } from '#platform/config.ts'
import { StartupError } from '#platform/startup-error.ts'
import type { DemoSignIn } from '../../demo/accounts.ts'
import type { Command } from '../command.ts'
import { ownDatabase } from '../database.ts'
import { prepareDatabase, prepareKeys } from '../prepare.ts'
import { serve } from '../serve.ts'
import { parseServeOptions, serveUsage } from '../settings-options.ts'

export const up: Command = {
  usage: `weft up [OPTIONS]

Starts the embedded PostgreSQL (or uses DATABASE_URL), brings the database up to date, starts every role
and prints the address. Ctrl-C stops it. Through ./weft it also installs packages and builds the browser app.
${serveUsage}`,
  run: async (args, io) => {
    // On the screen of a person only what matters; logs for machines come from "weft start".
    const quiet = { logLevel: io.env.WEFT_LOG_LEVEL ?? 'warn' }
    const config = await loadConfig(io.env, { ...parseServeOptions(args), ...quiet })
    await refuseTakenPort(config)
    // Loading the program keeps this process busy while PostgreSQL starts in its own; a fault shows where it is awaited.
    import('../../compose.ts').catch(() => undefined)
    const { createLogger } = await import('#platform/log/index.ts')
    const log = createLogger(config.logLevel)
    io.out(config.databaseUrl === null ? '3/5 Starting the database' : '3/5 Connecting to the database')
    const database = await ownDatabase(config, (line) => io.out(`    ${line}`))
    let fresh = false
    try {
      io.out('4/5 Bringing the database up to date')
      fresh = await prepareDatabase(database.url, config.demo, (line) => io.out(`    ${line}`))
      await prepareKeys(database.url, config.secretKeys, io.err)
    } catch (error) {
      await database.close()
      throw error
    }
    io.out('5/5 Starting Weft')
    const demo = config.demo ? (await import('../../demo/accounts.ts')).demoSignIn : null
    return serve(config, database, log, (address) => announce(address, { demo, fresh }, io.out), io)
  },
}

/** Asked before the database is started, so that the answer comes at once. */
async function refuseTakenPort(config: Config): Promise<void> {
  if (!config.roles.includes('web')) return
  const { checkPort } = await import('../doctor/machine.ts')
  const { level, what, cure } = await checkPort(config)
  if (level === 'fail') throw new StartupError(what, cure ?? '')
}

interface Announced {
  readonly demo: DemoSignIn | null
  /** Nothing had ever run on this database. */
  readonly fresh: boolean
}

function announce(address: string, { demo, fresh }: Announced, out: (line: string) => void): void {
  out(`\nWeft is ready${address === '' ? '' : ` at ${address}`}`)
  if (demo) introduce(demo, out)
  else if (fresh)
    out('Open it in a browser: it asks for the name of your organisation and makes you its owner.')
  out('Ctrl-C stops it.')
}

function introduce({ accounts, password }: DemoSignIn, out: (line: string) => void): void {
  out('This is the demonstration company; nothing leaves this machine.')
  out(`Sign in as one of these; the password is always: ${password}`)
  const width = Math.max(...accounts.map(({ email }) => email.length))
  for (const { email, sees } of accounts) out(`  ${email.padEnd(width)}  ${sees}`)
}
