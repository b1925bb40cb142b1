import css from './spark-line.module.css'
import { sparkOf } from './spark-shape.ts'

const [WIDTH, HEIGHT] = [34, 16]
/** Room for the dot at the end and the thickness of the line, in px. */
const EDGE = 2

/** How a figure went, month by month, as small as a word; its words stand beside it, for every reader (`courseWords`). */
export function SparkLine({ points }: { points: readonly (number | null)[] }) {
  const spark = sparkOf(points, WIDTH - 2 * EDGE, HEIGHT - 2 * EDGE)
  if (!spark) return null
  return (
    <svg viewBox={`${-EDGE} ${-EDGE} ${WIDTH} ${HEIGHT}`} className={css.spark} aria-hidden="true">
      {spark.missing.map((line) => (
        <path key={line} d={line} className={css.missing} />
      ))}
      {spark.lines.map((line) => (
        <path key={line} d={line} />
      ))}
      {spark.lone.map(({ x, y }) => (
        <circle key={x} cx={x} cy={y} r={1} />
      ))}
      {spark.end ? <circle cx={spark.end.x} cy={spark.end.y} r={1.8} /> : null}
    </svg>
  )
}
