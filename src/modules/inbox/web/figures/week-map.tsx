import { formatNumber, t } from '#web/i18n.ts'
import css from './week-map.module.css'
import { dayName, hourName } from './words.ts'

export type WeekCell = {
  /** 0 is Monday 00:00, 167 Sunday 23:00. */
  hour: number
  /** null: not known or too few; drawn hatched. */
  value: number | null
  /** What the cell says: “35 min of 12”. */
  words: string
}

type WeekMapProps = {
  /** “Median first response by hour of the week”. */
  label: string
  cells: readonly WeekCell[]
  /** How a value is written, for the key. */
  write: (value: number) => string
  onCell?: ((hour: number) => void) | undefined
  current?: number | undefined
}

const days = [0, 1, 2, 3, 4, 5, 6]
const hours = Array.from({ length: 24 }, (_, hour) => hour)
const shades = [0, 1, 2, 3, 4]

/** A week as a map: a row a day, a column an hour, darker for more. It is a table, so it is read as one as well. */
export function WeekMap({ label, cells, write, onCell, current }: WeekMapProps) {
  const byHour = new Map(cells.map((cell) => [cell.hour, cell]))
  const top = shadeTop(cells)
  const beyond = cells.some(({ value }) => (value ?? 0) > top)
  return (
    <figure className={css.box}>
      {/* biome-ignore lint/a11y/useSemanticElements: it groups nothing to fill in */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div className={css.scroll} tabIndex={0} role="group" aria-label={label}>
        <table className={css.map}>
          <caption className="vh">{label}</caption>
          <thead>
            <tr>
              <td />
              {hours.map((hour) => (
                <th key={hour} scope="col" className="num">
                  {hour % 3 === 0 ? formatNumber(hour) : <span className="vh">{formatNumber(hour)}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {days.map((day) => (
              <tr key={day}>
                <th scope="row">{dayName(day)}</th>
                {hours.map((hour) => (
                  <Cell
                    key={hour}
                    cell={byHour.get(day * 24 + hour)}
                    hour={day * 24 + hour}
                    top={top}
                    onCell={onCell}
                    current={current === day * 24 + hour}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <figcaption className={`t13 q ${css.key}`}>
        <span>{t('little')}</span>
        {shades.map((shade) => (
          <i key={shade} data-shade={shade} aria-hidden="true" />
        ))}
        <span>{beyond ? t('{value} and more', { value: write(top) }) : write(top)}</span>
        <i data-shade="none" aria-hidden="true" />
        <span>{t('too few to say')}</span>
      </figcaption>
    </figure>
  )
}

/** The darkest shade begins near the top, so that one odd hour does not make all others pale: at the 95th of 100 values. */
function shadeTop(cells: readonly WeekCell[]): number {
  const known = cells.flatMap(({ value }) => (value === null ? [] : [value])).sort((a, b) => a - b)
  return known[Math.max(0, Math.ceil(known.length * 0.95) - 1)] ?? 0
}

type CellProps = {
  cell: WeekCell | undefined
  hour: number
  top: number
  onCell: WeekMapProps['onCell']
  current: boolean
}

function Cell({ cell, hour, top, onCell, current }: CellProps) {
  if (!cell) return <td data-shade="empty" />
  const shade =
    cell.value === null
      ? 'none'
      : Math.min(shades.length - 1, Math.floor((cell.value / (top || 1)) * shades.length))
  const words = `${hourName(hour)}: ${cell.words}`
  if (!onCell)
    return (
      <td data-shade={shade} title={words}>
        <span className="vh">{cell.words}</span>
      </td>
    )
  return (
    <td data-shade={shade}>
      <button
        type="button"
        title={words}
        aria-label={words}
        aria-pressed={current}
        onClick={() => onCell(hour)}
      />
    </td>
  )
}
