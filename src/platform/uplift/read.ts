import { type Clock, clockOf } from './moments.ts'
import type { Panel } from './panel.ts'
import type { Series } from './series.ts'
import { type Config, type Lined, numberIn, TableError, textIn } from './table.ts'

const DAY = 86_400_000

/** Periods of a table, and what can be said of their length. */
export interface Times {
  readonly before: number
  readonly after: number
  /** Periods are days. */
  readonly daily: boolean
}

interface Timed extends Lined {
  readonly moment: number
}

/** The rows within the end, in the order of time, and how the table writes its dates. */
function timed(rows: readonly Lined[], config: Config): { kept: Timed[]; clock: Clock } {
  if (rows.length === 0) throw new TableError('The table has no rows.')
  const clock = clockOf(rows.map(({ row, line }) => textIn(row, config.date, line)))
  const end = config.end === undefined ? Number.POSITIVE_INFINITY : clock(config.end, 'end')
  const start = clock(config.start, 'start')
  if (end < start) throw new TableError(`The end (${config.end}) comes before the start (${config.start}).`)
  const kept = rows
    .map(({ row, line }) => ({ row, line, moment: clock(textIn(row, config.date, line), `line ${line}`) }))
    .filter(({ moment }) => moment <= end)
    .sort((a, b) => a.moment - b.moment)
  return { kept, clock }
}

function timesOf(moments: readonly number[], config: Config, clock: Clock): Times {
  const start = clock(config.start, 'start')
  const before = moments.filter((moment) => moment < start).length
  const after = moments.length - before
  if (before < 2 || after < 1) {
    throw new TableError(
      `There are ${before} periods before the start (${config.start}) and ${after} from it on; at least 2 and 1 are needed.`,
    )
  }
  const steps = moments.slice(1).map((moment, i) => moment - (moments[i] ?? 0))
  const usual = [...steps].sort((a, b) => a - b)[Math.floor(steps.length / 2)]
  return { before, after, daily: usual === DAY }
}

/** Units over periods, of a long table, or of a wide one whose controls are the other units. */
export function panelOf(rows: readonly Lined[], config: Config): { panel: Panel; times: Times } {
  const { kept, clock } = timed(rows, config)
  const names = config.controls
  const units = new Map<string, Map<number, number>>()
  const put = (unit: string, moment: number, value: number, line: number): void => {
    const seen = units.get(unit) ?? new Map<number, number>()
    if (seen.has(moment))
      throw new TableError(`“${unit}” has two values for one period; the second is in line ${line}.`)
    seen.set(moment, value)
    units.set(unit, seen)
  }
  for (const { row, line, moment } of kept) {
    if (config.unit !== undefined) {
      put(textIn(row, config.unit, line), moment, numberIn(row, config.outcome, line), line)
    } else {
      for (const name of [config.outcome, ...(names ?? [])])
        put(name, moment, numberIn(row, name, line), line)
    }
  }
  const treatedNames = config.unit === undefined ? [config.outcome] : (config.treated ?? [])
  if (treatedNames.length === 0) throw new TableError('Say in “treated” which units were treated.')
  const moments = [...new Set(kept.map(({ moment }) => moment))]
  const times = timesOf(moments, config, clock)
  const valuesOf = (unit: string): number[] => {
    const values = units.get(unit)
    if (!values) throw new TableError(`“${unit}” is in no row of the column “${config.unit}”.`)
    return moments.map((moment, i) => {
      const value = values.get(moment)
      if (value === undefined)
        throw new TableError(
          `“${unit}” has no value in period ${i + 1} of ${moments.length}; missing is not 0.`,
        )
      return value
    })
  }
  const controls = [...units.keys()].filter((unit) => !treatedNames.includes(unit))
  if (controls.length === 0)
    throw new TableError('There is no unit that was not treated, so there is nothing to compare with.')
  const panel = {
    treated: treatedNames.map(valuesOf),
    controls: controls.map(valuesOf),
    before: times.before,
  }
  return { panel, times }
}

/** One outcome with the series beside it, of a wide table. */
export function seriesOf(rows: readonly Lined[], config: Config): { series: Series; times: Times } {
  if (config.unit !== undefined) {
    throw new TableError('This method reads one series: leave “unit” out and name the columns in “controls”.')
  }
  const { kept, clock } = timed(rows, config)
  const moments = kept.map(({ moment }) => moment)
  const double = kept.find(({ moment }, i) => moment === moments[i - 1])
  if (double) throw new TableError(`Line ${double.line} repeats a period.`)
  // Columns before periods: a name that is wrong is the likelier mistake.
  const column = (name: string): number[] => kept.map(({ row, line }) => numberIn(row, name, line))
  const outcome = column(config.outcome)
  const controls = (config.controls ?? []).map(column)
  const times = timesOf(moments, config, clock)
  const series = {
    outcome,
    controls,
    before: times.before,
    weekdays: times.daily ? moments.map((moment) => new Date(moment).getUTCDay()) : null,
  }
  return { series, times }
}
