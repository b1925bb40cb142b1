import type { Figure, Unit } from './figure.ts'

const head = ['bench', 'figure', 'measured', 'held against', 'ratio', 'ten times as much', 'growth', 'from']

/** The figures as one Markdown table, aligned for a terminal. */
export function table(figures: readonly Figure[]): string {
  const rows = [head, ...figures.map(cells)]
  const widths = head.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)))
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`
  return [line(head), rule, ...figures.map((figure) => line(cells(figure)))].join('\n')
}

function cells({ bench, what, value, unit, against, tenfold, runs }: Figure): string[] {
  return [
    bench,
    what,
    amount(value, unit),
    against ? `${against.name} ${amount(against.value, unit)}` : '',
    against ? times(value / against.value) : '',
    tenfold ? `${tenfold.what}: ${amount(tenfold.value, unit)}` : '',
    tenfold ? times(growth(value, tenfold.value, unit)) : '',
    runs,
  ]
}

/** How much dearer one is with ten times as much; a rate that halves is twice as dear. */
function growth(value: number, tenfold: number, unit: Unit): number {
  return unit === 'a second' ? value / tenfold : tenfold / value
}

export function amount(value: number, unit: Unit): string {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2
  const words = value.toLocaleString('en-GB', { maximumFractionDigits: digits })
  return unit === 'a second' ? `${words}/s` : `${words} ${unit}`
}

function times(ratio: number): string {
  return `${ratio.toLocaleString('en-GB', { maximumSignificantDigits: 2 })}×`
}
