import type { BoardCell, BoardView } from '../view.ts'
import { type ReportLanguage, word } from '../words.ts'
import { esc } from './escape.ts'
import { ink } from './ink.ts'

/** Tactics by department as a small table: departments are numbered, because a mail has no room for ten names side by side. */
export function boardHtml(board: BoardView, language: ReportLanguage): string {
  if (board.departments.length === 0) return ''
  const one = board.departments.length === 1
  const heads = board.departments.map(
    (name, index) =>
      `<th scope="col" align="center" class="third" style="padding:0 1px 4px;text-align:center;font-size:12px;font-weight:400;color:${ink.third}" title="${esc(name)}">${one ? '' : index + 1}</th>`,
  )
  const rows = board.rows.map(
    ({ name, cells }) =>
      `<tr><th scope="row" class="second" align="left" style="padding:3px 8px 3px 0;overflow-wrap:anywhere;hyphens:auto;font-size:13px;line-height:17px;font-weight:400;color:${ink.second}">${esc(name)}</th>${cells.map(cellHtml).join('')}</tr>`,
  )
  const key = one
    ? ''
    : `<p class="third" style="margin:8px 0 0;font-size:12px;line-height:17px;color:${ink.third}">${board.departments.map((name, index) => `${index + 1}&nbsp;${esc(name)}`).join(' · ')}</p>`
  return `<tr><td class="pad line" style="padding:24px 32px;border-top:1px solid ${ink.line}">
<h2 class="ink" style="margin:0 0 12px;font-size:16px;line-height:22px;font-weight:600;color:${ink.ink}">${esc(word(language, 'board'))}</h2>
<table width="100%" cellpadding="0" cellspacing="0" style="border-collapse:separate;table-layout:fixed"><tr><th scope="col" align="left" width="40%" class="third" style="padding:0 0 4px;font-size:12px;font-weight:400;color:${ink.third}">${esc(word(language, 'tactic'))}</th>${heads.join('')}</tr>${rows.join('')}</table>
${key}
<p class="third" style="margin:4px 0 0;font-size:12px;line-height:17px;color:${ink.third}">${esc(word(language, 'boardNote'))}</p>
</td></tr>`
}

function cellHtml({ level, state }: BoardCell): string {
  const css = state === 'unknown' ? 'miss' : `l${level ?? 0}`
  const fill = ink.levels[level ?? 0] ?? ink.paper
  const words = state === 'unknown' ? '?' : level === null ? '' : String(level)
  return `<td align="center" style="padding:1px;text-align:center"><div class="${css} ink line" style="height:20px;line-height:20px;font-size:12px;color:${ink.ink};background-color:${state === 'unknown' ? 'transparent' : fill};border:1px solid ${ink.line};border-radius:3px">${words || '&nbsp;'}</div></td>`
}
