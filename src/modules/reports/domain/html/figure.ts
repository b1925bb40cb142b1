import type { FigureView, Tone } from '../view.ts'
import { type ReportLanguage, word } from '../words.ts'
import { bars } from './bars.ts'
import { esc } from './escape.ts'
import { ink } from './ink.ts'

const colour: Record<Tone, readonly [css: string, inline: string]> = {
  good: ['good', ink.good],
  bad: ['bad', ink.bad],
  plain: ['third', ink.third],
}
const mark: Record<Tone, string> = { good: '✓ ', bad: '! ', plain: '' }

const line = (text: string, css: string, inline: string, style = ''): string =>
  `<p class="${css}" style="margin:4px 0 0;font-size:13px;line-height:19px;color:${inline};${style}">${text}</p>`

/** One figure: what it is, its value or why there is none, how it moved, its course, and what it stands on. */
export function figureHtml(figure: FigureView, language: ReportLanguage): string {
  const { change } = figure
  const value =
    figure.value === null
      ? `<p class="second" style="margin:4px 0 0;padding:2px 8px;font-size:15px;line-height:22px;color:${ink.second};border-left:3px dotted ${ink.missing}">${esc(word(language, 'because', { why: figure.why ?? '' }))}</p>`
      : `<p class="ink big" style="margin:2px 0 0;font-size:28px;line-height:34px;font-weight:600;color:${ink.ink}">${esc(figure.value)}</p>`
  const parts = figure.parts.map(({ label, value: one, why }) =>
    one === null
      ? `${esc(label)}: <span class="third" style="color:${ink.third}">${esc(word(language, 'because', { why: why ?? '' }))}</span>`
      : `${esc(label)}: <b style="font-weight:600">${esc(one)}</b>`,
  )
  return `<tr><td class="pad line" style="padding:20px 32px;border-top:1px solid ${ink.line}">
<h3 class="second" style="margin:0;font-size:14px;line-height:20px;font-weight:600;color:${ink.second}">${esc(figure.name)}</h3>
${value}
${change ? line(`${mark[change.tone]}${esc(change.words)}`, ...colour[change.tone]) : ''}
${parts.map((part) => line(part, 'second', ink.second)).join('')}
${figure.targets.map(({ words, tone }) => line(`${mark[tone]}${esc(words)}`, ...colour[tone])).join('')}
${bars(figure)}
${[...figure.breaks, ...figure.comments].map((text) => line(esc(text), 'second', ink.second, `border-left:3px solid ${ink.line};padding-left:8px`)).join('')}
${line(esc(figure.basis), 'third', ink.third, 'font-size:12px;line-height:17px')}
<p class="third" style="margin:2px 0 0;font-size:12px;line-height:17px;color:${ink.third}">${esc(figure.version)}: ${esc(figure.definition)}</p>
</td></tr>`
}
