import { isDay } from '#kernel/local-time.ts'
import { loadConfig } from '#platform/config.ts'
import { type Command, parse, UsageError } from '../command.ts'
import { openDatabase } from '../database.ts'
import { dataOptions, dataUsage, givenData } from '../settings-options.ts'

export const figures: Command = {
  usage: `weft figures recompute [--metric ID] [--from DAY] [--to DAY] [--data DIR]

Works out anew every figure that is kept, from the rooms' own rows, whether it seems true or not: of one metric, or of
periods that touch these days (to is not included). Says how many were kept and how many came out otherwise; more than
a few of those while nothing happens is a defect worth reporting. Exit 0.
${dataUsage}`,
  run: async (args, io) => {
    const { values, positionals } = parse(
      args,
      { ...dataOptions, metric: { type: 'string' }, from: { type: 'string' }, to: { type: 'string' } },
      1,
    )
    if (positionals[0] !== 'recompute')
      throw new UsageError('What to do with the figures? Only "recompute" is known.')
    const config = await loadConfig(io.env, { ...givenData(values), logLevel: 'error' })
    const [from, to] = [dayFrom(values.from, '--from'), dayFrom(values.to, '--to')]
    const database = await openDatabase(config, io.err)
    try {
      const { recomputeFiguresFor } = await import('../../compose.ts')
      const asked = { metricId: values.metric ?? null, from, to }
      const { looked, changed } = await recomputeFiguresFor({ ...config, databaseUrl: database.url }, asked)
      io.out(`${looked} figures worked out anew, ${changed} of them came out otherwise`)
      return 0
    } finally {
      await database.close()
    }
  },
}

function dayFrom(text: string | undefined, option: string): Date | null {
  if (text === undefined) return null
  if (!isDay(text)) throw new UsageError(`${option} wants a day such as 2026-03-01, not "${text}".`)
  return new Date(`${text}T00:00:00Z`)
}
