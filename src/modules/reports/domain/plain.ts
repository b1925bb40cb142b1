import type { FigureView, ReportView } from './view.ts'
import { word } from './words.ts'

/** The letter for programs that show no HTML, and for who prefers it. */
export function plainText(view: ReportView, closing: readonly string[] = []): string {
  const { language } = view
  const blocks = [
    `${view.title}\n${view.organisation} · ${view.scope}\n${view.days}`,
    view.note,
    [word(language, 'inBrief'), ...view.brief.map((line) => `- ${line}`)].join('\n'),
    ...view.figures.map((figure) => figureText(figure, view)),
    view.missing.length > 0
      ? [word(language, 'missing'), ...view.missing.map(({ name, why }) => `- ${name}: ${why}`)].join('\n')
      : '',
    view.gaps.length > 0 ? [word(language, 'gaps'), ...view.gaps.map((gap) => `- ${gap}`)].join('\n') : '',
    [...view.notes, ...closing, ...(view.link ? [view.link] : [])].join('\n'),
  ]
  return `${blocks.filter(Boolean).join('\n\n')}\n`
}

function figureText(figure: FigureView, { language }: ReportView): string {
  const value = figure.value ?? word(language, 'because', { why: figure.why ?? '' })
  return [
    `${figure.name}: ${value}${figure.change ? ` (${figure.change.words})` : ''}`,
    ...figure.parts.map(
      ({ label, value: one, why }) => `  ${label}: ${one ?? word(language, 'because', { why: why ?? '' })}`,
    ),
    ...figure.targets.map(({ words }) => `  ${words}`),
    ...figure.comments.map((line) => `  ${line}`),
    ...figure.breaks.map((line) => `  ${line}`),
    `  ${figure.course}`,
    `  ${figure.basis} · ${figure.version}`,
  ].join('\n')
}
