import { readSettings } from '#platform/config.ts'
import type { Command } from '../command.ts'
import { openDatabase } from '../database.ts'
import { claimDatabase } from '../purpose.ts'
import { dataUsage, parseDataOptions } from '../settings-options.ts'

export const migrate: Command = {
  usage: `weft migrate [--data DIR]

Works on DATABASE_URL when set, else on the embedded database (running or not).
${dataUsage}`,
  run: async (args, io) => {
    const settings = readSettings(io.env, parseDataOptions(args).given)
    const database = await openDatabase(settings, io.err)
    try {
      const { migrateAll } = await import('../../compose.ts')
      await claimDatabase(database.url, settings.demo)
      const ran = await migrateAll(database.url)
      for (const name of ran) io.out(`ran ${name}`)
      io.out(
        ran.length === 0 ? 'The database is up to date.' : `The database is up to date; ${ran.length} ran.`,
      )
      return 0
    } finally {
      await database.close()
    }
  },
}
