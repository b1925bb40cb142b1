import type { ReactNode } from 'react'
import { decimalsOf, majorOf } from '#kernel/money.ts'
import { classes } from '#web/design/classes.ts'
import { t } from '#web/i18n.ts'
import { formatLocale } from '#web/locale.ts'
import css from '../planning.module.css'
import { monthNames } from '../words.ts'
import { type GridChange, type GridRow, useGrid } from './use-grid.ts'

type Row = GridRow & { head: ReactNode; name: string; end?: ReactNode; reasons?: readonly (string | null)[] }

type MoneyGridProps = {
  caption: string
  rows: readonly Row[]
  /** 0 to 11: marked as now. */
  thisMonth?: number | undefined
  endHead?: string | undefined
  foot?: ReactNode
  onSet: (changes: GridChange[]) => void
}

/** Lines by months, walked and filled like a spreadsheet. */
export function MoneyGrid({ caption, rows, thisMonth, endHead, foot, onSet }: MoneyGridProps) {
  const grid = useGrid(rows, onSet)
  const months = monthNames()
  return (
    <div className={css.stack}>
      <div className={css.scroll}>
        <table
          ref={grid.table}
          className={css.grid}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: it is one, as in a spreadsheet
          role="grid"
          onKeyDown={grid.onKeyDown}
          onPaste={grid.onPaste}
        >
          <caption className="vh">{caption}</caption>
          <thead>
            <tr>
              <th scope="col" style={{ textAlign: 'start' }}>
                {t('Line')}
              </th>
              {months.map((name, month) => (
                <th key={name} scope="col" className={month === thisMonth ? css.now : undefined}>
                  {name}
                </th>
              ))}
              <th scope="col" className={css.sum}>
                {t('Year')}
              </th>
              {endHead ? <th scope="col">{endHead}</th> : null}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={row.id}>
                <th scope="row">{row.head}</th>
                {months.map((name, month) => (
                  <GridCell
                    key={name}
                    grid={grid}
                    row={row}
                    index={index}
                    month={month}
                    now={month === thisMonth}
                  />
                ))}
                <td className={css.sum}>{amountText(sum(row.cells), row)}</td>
                {endHead ? <td>{row.end}</td> : null}
              </tr>
            ))}
          </tbody>
          {foot ? <tfoot>{foot}</tfoot> : null}
        </table>
      </div>
      <p className="q t13" aria-live="polite">
        {grid.wrong ||
          t(
            'Arrow keys move, typing writes, Enter keeps, Escape leaves. Cells can be pasted from a spreadsheet.',
          )}
      </p>
    </div>
  )
}

type CellProps = {
  grid: ReturnType<typeof useGrid>
  row: Row
  index: number
  month: number
  now: boolean
}

function GridCell({ grid, row, index, month, now }: CellProps) {
  const here = grid.at.row === index && grid.at.month === month
  const value = row.cells[month] ?? null
  if (here && grid.draft !== null) {
    return (
      <td className={now ? css.now : undefined}>
        <input
          // biome-ignore lint/a11y/noAutofocus: the viewer has just begun to write in this cell
          autoFocus
          aria-label={`${row.name}, ${monthNames()[month]}`}
          inputMode="decimal"
          value={grid.draft}
          onChange={(event) => grid.setDraft(event.target.value)}
          onBlur={grid.commit}
        />
      </td>
    )
  }
  const reason = row.reasons?.[month] ?? undefined
  return (
    <td
      tabIndex={here ? 0 : -1}
      data-cell={`${index}-${month}`}
      title={reason}
      className={classes(now && css.now, value === null && css.waits)}
      onFocus={() => grid.setAt({ row: index, month })}
      onDoubleClick={() => grid.open('F2')}
    >
      {reason ? '?' : amountText(value, row)}
    </td>
  )
}

const sum = (cells: readonly (number | null)[]): number =>
  cells.reduce<number>((all, one) => all + (one ?? 0), 0)

function amountText(minor: number | null, { currency }: Row): string {
  if (minor === null) return '–'
  const places = minor % 10 ** decimalsOf(currency) === 0 ? 0 : decimalsOf(currency)
  return new Intl.NumberFormat(formatLocale(), {
    minimumFractionDigits: places,
    maximumFractionDigits: places,
  }).format(majorOf(minor, currency))
}
