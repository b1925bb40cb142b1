import { readSettings } from '#platform/config.ts'
import { type Command, UsageError } from '../command.ts'
import { openDatabase } from '../database.ts'
import { refuseUnprepared } from '../prepare.ts'
import { dataUsage, parseDataOptions } from '../settings-options.ts'

export const audit: Command = {
  usage: `weft audit verify [--data DIR]

Reads every organisation's chain of events from the first to the last and names each row that was
changed, removed or inserted. Exit 0 when whole, 1 when not.
${dataUsage}`,
  run: async (args, io) => {
    const { given, words } = parseDataOptions(args, 1)
    if (words[0] !== 'verify')
      throw new UsageError('What to do with the audit record? Only "verify" is known.')
    const settings = readSettings(io.env, given)
    const database = await openDatabase(settings, io.err)
    try {
      await refuseUnprepared(database.url, settings.demo)
      const { verifyAudit } = await import('../../compose.ts')
      const report = await verifyAudit(database.url)
      for (const { organisationId, seq, problem } of report.findings) {
        io.out(`organisation ${organisationId}, event ${seq}: ${problem}`)
      }
      const read = `${report.events} events of ${report.organisations} organisations read`
      io.out(
        report.findings.length === 0
          ? `whole: ${read}`
          : `NOT WHOLE: ${report.findings.length} findings, ${read}`,
      )
      return report.findings.length === 0 ? 0 : 1
    } finally {
      await database.close()
    }
  },
}
