import type { GridCell } from '../../contract.ts'
import css from './board.module.css'

const paths = { up: 'M1 11 L6 7 L10 8 L15 2', down: 'M1 3 L6 7 L10 6 L15 12', level: 'M1 7 L15 7' }

/** Which way a figure goes, where there is no line of months yet; the words for it stand beside. */
export function TrendMark({ trend }: Pick<GridCell, 'trend'>) {
  if (trend === null) return null
  return (
    <svg viewBox="0 0 16 14" className={css.trend} aria-hidden="true">
      <path d={paths[trend]} />
    </svg>
  )
}
