import type { Model } from '../types.ts'
import styles from './model.module.css'
import { type Drawing, drawings } from './model-drawings.ts'

/** The model as a small drawing: filled are those who speak by themselves, rings those who ask first. */
export function ModelDiagram({ model }: { model: Model }) {
  const drawing: Drawing = drawings[model]
  return (
    <svg viewBox="0 0 120 72" className={styles.drawing} aria-hidden="true">
      <path className={styles.thread} d={drawing.threads} />
      {drawing.cells ? <path className={styles.cell} d={drawing.cells} /> : null}
      {drawing.dots.map(({ x, y, r, speaks }) => (
        <circle key={`${x} ${y}`} cx={x} cy={y} r={r} className={speaks ? styles.speaks : styles.asks} />
      ))}
    </svg>
  )
}
