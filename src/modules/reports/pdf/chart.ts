import { ink } from '../domain/html/ink.ts'
import type { FigureView } from '../domain/view.ts'
import { type Pen, styles } from './pen.ts'

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A course as upright bars. From 0 up, or from the lowest below it; what is not known is hatched over its whole height. */
export function drawChart(pen: Pen, { points, first, last }: FigureView, box: Box): void {
  const { paper } = pen
  const values = points.flatMap(({ value }) => value ?? [])
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)]
  const span = high - low || 1
  const step = box.width / points.length
  const bar = Math.min(18, step * 0.72)
  const foot = box.y + box.height
  const zero = foot - ((0 - low) / span) * box.height
  for (const [index, { value }] of points.entries()) {
    const x = box.x + index * step + (step - bar) / 2
    if (value === null) hatch(pen, { x, y: box.y, width: bar, height: box.height })
    else {
      const top = foot - ((value - low) / span) * box.height
      const height = Math.max(0.75, Math.abs(zero - top))
      paper
        .rect(x, Math.min(top, zero) - (value === 0 ? 0.75 : 0), bar, height)
        .fillColor(ink.bar)
        .fill()
    }
  }
  paper.strokeColor(ink.line).lineWidth(0.75)
  paper
    .moveTo(box.x, zero)
    .lineTo(box.x + box.width, zero)
    .stroke()
  pen.put(first, box.x, foot + 3, styles.small)
  pen.put(last, box.x + box.width - pen.width(last, styles.small), foot + 3, styles.small)
}

/** Missing is drawn: slanting lines in a box without an edge. */
export function hatch({ paper }: Pen, { x, y, width, height }: Box): void {
  paper.save().rect(x, y, width, height).clip().strokeColor(ink.missing).lineWidth(0.4)
  for (let at = -height; at < width; at += 4) paper.moveTo(x + at, y + height).lineTo(x + at + height, y)
  paper.stroke().restore()
}
