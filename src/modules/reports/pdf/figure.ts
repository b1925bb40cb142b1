import { ink } from '../domain/html/ink.ts'
import type { FigureView, Tone } from '../domain/view.ts'
import { type ReportLanguage, word } from '../domain/words.ts'
import { drawChart } from './chart.ts'
import { inner, type Pen, page, type Style, styles } from './pen.ts'

const GAP = 24
const LEFT = inner * 0.46
const RIGHT = { x: page.margin + LEFT + GAP, width: inner - LEFT - GAP }
const CHART = 52

const toned = (tone: Tone): Style => ({
  ...styles.second,
  colour: { good: ink.good, bad: ink.bad, plain: ink.third }[tone],
})

interface Line {
  readonly text: string
  readonly style: Style
}

/** One figure over the whole width: its words on the left, its course on the right, what it stands on below. */
export function drawFigure(pen: Pen, figure: FigureView, language: ReportLanguage): void {
  const left = wrapped(pen, leftLines(figure, language), LEFT)
  const right = wrapped(pen, rightLines(figure), RIGHT.width)
  const chart = isDrawn(figure) ? CHART + 20 : 0
  const height = Math.max(sum(left), chart + sum(right)) + 28
  pen.room(Math.min(height, 400))
  pen.rule()
  const top = pen.y + 12
  if (chart > 0) drawChart(pen, figure, { ...RIGHT, y: top + 4, height: CHART })
  const end = Math.max(putAll(pen, left, page.margin, top), putAll(pen, right, RIGHT.x, top + chart))
  pen.y = end + 14
}

/** A course of one point, or of none that is known, is no course. */
const isDrawn = ({ points }: FigureView): boolean =>
  points.length > 1 && points.some(({ value }) => value !== null)

function leftLines(figure: FigureView, language: ReportLanguage): Line[] {
  const because = (why: string | null) => word(language, 'because', { why: why ?? '' })
  return [
    { text: figure.name, style: styles.name },
    figure.value === null
      ? { text: because(figure.why), style: styles.second }
      : { text: figure.value, style: styles.figure },
    ...(figure.change ? [{ text: figure.change.words, style: toned(figure.change.tone) }] : []),
    ...figure.parts.map(({ label, value, why }) => ({
      text: `${label}: ${value ?? because(why)}`,
      style: styles.second,
    })),
    ...figure.targets.map(({ words, tone }) => ({ text: words, style: toned(tone) })),
    ...[...figure.breaks, ...figure.comments].map((text) => ({ text, style: styles.second })),
  ]
}

function rightLines({ basis, version, definition }: FigureView): Line[] {
  return [
    { text: basis, style: styles.small },
    { text: `${version}: ${definition}`, style: styles.small },
  ]
}

const wrapped = (pen: Pen, lines: readonly Line[], width: number): Line[] =>
  lines.flatMap(({ text, style }) => pen.lines(text, style, width).map((line) => ({ text: line, style })))

const sum = (lines: readonly Line[]): number => lines.reduce((all, { style }) => all + style.leading, 0)

function putAll(pen: Pen, lines: readonly Line[], x: number, top: number): number {
  let y = top
  for (const { text, style } of lines) {
    pen.put(text, x, y, style)
    y += style.leading
  }
  return y
}
