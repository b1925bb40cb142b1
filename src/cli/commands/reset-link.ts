import { loadConfig } from '#platform/config.ts'
import { type Command, UsageError } from '../command.ts'
import { openDatabase } from '../database.ts'
import { dataUsage, parseDataOptions } from '../settings-options.ts'

export const resetLink: Command = {
  usage: `weft reset-link EMAIL [--data DIR]

Prints a link for a new password, good for an hour and one use: for whoever runs Weft, when somebody cannot sign in
and no mail server is set up. Whoever holds the link can sign in as that person; the record of events keeps that it
was used.
${dataUsage}`,
  run: async (args, io) => {
    const { given, words } = parseDataOptions(args, 1)
    const [email] = words
    if (email === undefined) throw new UsageError('Whose password? Give the e-mail address.')
    const config = await loadConfig(io.env, { ...given, logLevel: 'error' })
    const database = await openDatabase(config, io.err)
    try {
      const { resetLinkFor } = await import('../../compose.ts')
      const result = await resetLinkFor({ ...config, databaseUrl: database.url }, email)
      if (result.ok) io.out(result.value.link)
      else io.err(result.error.message)
      return result.ok ? 0 : 1
    } finally {
      await database.close()
    }
  },
}
