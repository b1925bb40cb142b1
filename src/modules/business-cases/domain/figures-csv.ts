import { isDay } from '#kernel/local-time.ts'
import { readNumber } from '#kernel/written-number.ts'
import { type MeasureId, measureIds, measures } from './measures.ts'

export const figureColumns = [
  'peer',
  'measure',
  'network',
  'name',
  'value',
  'date',
  'source',
  'note',
] as const

export interface Wrong {
  /** 2 is the first below the head. */
  readonly line: number
  readonly column: string
  readonly message: string
}

export interface ReadFigure {
  readonly line: number
  readonly peer: string
  readonly measure: MeasureId
  readonly network: string | null
  readonly label: string
  readonly value: number
  readonly asOf: string
  readonly source: string
  readonly note: string
}

type Cells = Readonly<Record<string, string>>
interface Known {
  readonly peers: ReadonlySet<string>
  readonly networks: ReadonlySet<string>
  readonly today: string
}

/** Rows of a table of peers’ figures, each told by line and column what is wrong with it. */
export function readFigures(rows: readonly Cells[], known: Known): { rows: ReadFigure[]; wrong: Wrong[] } {
  const wrong: Wrong[] = []
  const read = rows.map((cells, index) => readOne(cells, index + 2, known, wrong))
  return { rows: read, wrong }
}

function readOne(cells: Cells, line: number, known: Known, wrong: Wrong[]): ReadFigure {
  const say = (column: string, message: string): void => {
    wrong.push({ line, column, message })
  }
  // A spreadsheet’s guard against formulas goes again.
  const of = (column: string): string => (cells[column] ?? '').trim().replace(/^'(?=[=+\-@])/, '')
  const peer = of('peer')
  if (!known.peers.has(peer.toLowerCase()))
    say('peer', `There is no peer “${peer.slice(0, 80)}”. Add it first.`)
  const measure = measureIds.find((one) => one === of('measure').toLowerCase())
  if (!measure) say('measure', `Use one of ${measureIds.join(', ')}.`)
  const network = of('network').toLowerCase() || null
  if (measure && measures[measure].byNetwork && !(network && known.networks.has(network)))
    say('network', `Use one of ${[...known.networks].join(', ')}.`)
  if (measure === 'other' && of('name') === '') say('name', 'Say what was counted.')
  const told = readNumber(of('value'))
  const value = 'value' in told ? told.value : 0
  if ('wrong' in told && told.wrong === 'ambiguous')
    say('value', 'This may mean a thousand or one. Write it with two decimals.')
  else if ('wrong' in told || Math.abs(value) > 1e12) say('value', 'Write a number such as 1250 or 4.5.')
  const asOf = of('date')
  if (!isDay(asOf)) say('date', 'Write a day such as 2026-03-31.')
  else if (asOf > known.today) say('date', 'This day is still to come.')
  if (of('source') === '') say('source', 'Say where the figure is from.')
  for (const [column, most] of [
    ['name', 80],
    ['source', 300],
    ['note', 300],
  ] as const)
    if (of(column).length > most) say(column, `Use at most ${most} characters.`)
  return {
    line,
    peer,
    measure: measure ?? 'other',
    network: measure && measures[measure].byNetwork ? network : null,
    label: of('name'),
    ...{ value, asOf, source: of('source'), note: of('note') },
  }
}
