import { loadConfig } from '#platform/config.ts'
import type { Command } from '../command.ts'
import { ownDatabase } from '../database.ts'
import { prepareKeys, refuseUnprepared } from '../prepare.ts'
import { serve } from '../serve.ts'
import { parseServeOptions, serveUsage } from '../settings-options.ts'

export const start: Command = {
  usage: `weft start [--roles web,worker,ingest] [OPTIONS]

For services: logs are JSON lines on standard error, the database must be up to date ("weft migrate").
Several processes may share one DATABASE_URL, each with its own roles.

  --roles LIST    what this process does (default: web,worker,ingest)
${serveUsage}`,
  run: async (args, io) => {
    const config = await loadConfig(io.env, parseServeOptions(args))
    const { createLogger } = await import('#platform/log/index.ts')
    const log = createLogger(config.logLevel)
    const database = await ownDatabase(config, (line) => log.info(line))
    try {
      await refuseUnprepared(database.url, config.demo)
      await prepareKeys(database.url, config.secretKeys, (line) => log.warn(line))
    } catch (error) {
      await database.close()
      throw error
    }
    return serve(config, database, log, (address) => io.out(readyLine(address, config.roles)), io)
  },
}

function readyLine(address: string, roles: readonly string[]): string {
  return address === '' ? `Weft is ready (${roles.join(', ')})` : `Weft is ready at ${address}`
}
