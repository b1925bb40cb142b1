import type { GridCell } from '../../contract.ts'
import css from './board.module.css'

const paths = { up: 'M1 11 L6 7 L10 8 L15 2', down: 'M1 3 L6 7 L10 6 L15 12', level: 'M1 7 L15 7' }

/** Which way a figure goes; the words for it stand beside. Green and red say whether that is good. */
export function TrendMark({ trend, better }: Pick<GridCell, 'trend' | 'better'>) {
  if (trend === null) return null
  const look = better === null ? '' : better ? 'good' : 'stop'
  return (
    <svg viewBox="0 0 16 14" className={`${css.trend} ${look}`} aria-hidden="true">
      <path d={paths[trend]} />
    </svg>
  )
}
