import { Missing } from '#web/design/figure.tsx'
import { Link } from '#web/link.tsx'
import type { Figure } from '../contract.ts'
import { markOf } from './reasons.ts'
import { said } from './said.ts'
import styles from './scoreboard.module.css'
import { type Part, writeFigure } from './words.ts'

type FigureLinkProps = {
  figure: Figure
  part: Pick<Part, 'unit'>
  /** The page with the rows behind it. */
  to: string
  /** What is read before the value: “Median, Sales”. */
  label: string
  /** Reasons that stand numbered below; without them the hatched cell says its own. */
  reasons?: readonly string[] | undefined
}

/** One figure as the way to its rows. Missing is drawn, never 0. */
export function FigureLink({ figure, part, to, label, reasons }: FigureLinkProps) {
  const words = writeFigure(figure, part.unit)
  return (
    <Link to={to} className={styles.figureLink}>
      <span className="vh">{label}: </span>
      {words ?? (
        <Missing reason={said(figure.reason ?? '')} mark={reasons ? markOf(reasons, figure) : undefined} />
      )}
    </Link>
  )
}

/** The reasons for the hatched cells above, by their numbers. */
export function Reasons({ reasons }: { reasons: readonly string[] }) {
  if (reasons.length === 0) return null
  return (
    <ol className={styles.why}>
      {reasons.map((reason, index) => (
        <li key={reason}>
          <b className={styles.mark}>{index + 1}</b> {said(reason)}
        </li>
      ))}
    </ol>
  )
}
