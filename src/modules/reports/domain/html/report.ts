import type { ReportView } from '../view.ts'
import { word } from '../words.ts'
import { boardHtml } from './board.ts'
import { esc } from './escape.ts'
import { figureHtml } from './figure.ts'
import { FONT, ink } from './ink.ts'
import { sheet } from './sheet.ts'

/**
 * The whole report as one HTML page: the letter, the preview and the page behind a link are this same text. Tables and
 * inline styles, because mail programs know little else; no pictures, no addresses but the one into the house.
 */
export function reportHtml(view: ReportView, closing: readonly string[] = []): string {
  const { language } = view
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><meta name="robots" content="noindex"><title>${esc(view.title)}</title><style>${sheet}</style></head>
<body class="page" style="margin:0;padding:0;background:${ink.page};font-family:${FONT};-webkit-text-size-adjust:100%">
<div role="main"><table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" style="background:${ink.page}"><tr><td align="center" style="padding:24px 8px">
<table role="presentation" class="paper" width="100%" cellpadding="0" cellspacing="0" style="max-width:640px;background:${ink.paper};border:1px solid ${ink.line};border-radius:10px;text-align:left">
${headHtml(view)}
${view.board ? boardHtml(view.board, language) : ''}
${view.figures.map((figure) => figureHtml(figure, language)).join('\n')}
${view.figures.length === 0 && !view.board ? part(word(language, 'figures'), [word(language, 'noFigures')]) : ''}
${
  view.missing.length > 0
    ? part(
        word(language, 'missing'),
        view.missing.map(({ name, why }) => `${name}: ${why}`),
      )
    : ''
}
${view.gaps.length > 0 ? part(word(language, 'gaps'), view.gaps) : ''}
<tr><td class="pad line" style="padding:20px 32px 24px;border-top:1px solid ${ink.line}">${[...view.notes, ...closing].map((note) => `<p class="third" style="margin:0 0 4px;font-size:12px;line-height:17px;color:${ink.third}">${esc(note)}</p>`).join('')}</td></tr>
</table></td></tr></table></div></body></html>
`
}

function headHtml(view: ReportView): string {
  const { language, link } = view
  const brief = view.brief.map(
    (text) =>
      `<li class="ink" style="margin:0 0 4px;font-size:15px;line-height:22px;color:${ink.ink}">${esc(text)}</li>`,
  )
  const act = link
    ? `<p style="margin:16px 0 0"><a class="act" href="${esc(link)}" style="display:inline-block;padding:9px 16px;border-radius:4px;background:${ink.accent};color:#ffffff;font-size:14px;line-height:20px;font-weight:600;text-decoration:none">${esc(word(language, 'open'))}</a></p>`
    : ''
  return `<tr><td class="pad" style="padding:28px 32px 24px">
<p class="third" style="margin:0;font-size:13px;line-height:18px;color:${ink.third}">${esc(view.organisation)} · ${esc(view.scope)}</p>
<h1 class="ink" style="margin:4px 0 0;font-size:24px;line-height:30px;font-weight:600;color:${ink.ink}">${esc(view.title)}</h1>
<p class="second" style="margin:4px 0 0;font-size:15px;line-height:22px;color:${ink.second}">${esc(view.days)}</p>
${view.note ? `<p class="second" style="margin:12px 0 0;font-size:15px;line-height:22px;color:${ink.second};white-space:pre-line">${esc(view.note)}</p>` : ''}
${brief.length > 0 ? `<h2 class="ink" style="margin:20px 0 8px;font-size:16px;line-height:22px;font-weight:600;color:${ink.ink}">${esc(word(language, 'inBrief'))}</h2><ul style="margin:0;padding:0 0 0 20px">${brief.join('')}</ul>` : ''}
${act}</td></tr>`
}

function part(title: string, lines: readonly string[]): string {
  return `<tr><td class="pad line" style="padding:20px 32px;border-top:1px solid ${ink.line}"><h2 class="ink" style="margin:0 0 8px;font-size:16px;line-height:22px;font-weight:600;color:${ink.ink}">${esc(title)}</h2><ul style="margin:0;padding:0 0 0 20px">${lines.map((text) => `<li class="second" style="margin:0 0 4px;font-size:13px;line-height:19px;color:${ink.second}">${esc(text)}</li>`).join('')}</ul></td></tr>`
}
