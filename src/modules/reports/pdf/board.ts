import { ink } from '../domain/html/ink.ts'
import type { BoardView } from '../domain/view.ts'
import { type ReportLanguage, word } from '../domain/words.ts'
import { hatch } from './chart.ts'
import { inner, type Pen, page, styles } from './pen.ts'

const NAME = 172
const ROW = 17

/** Tactics by department, each with its level; the deeper the colour the further. */
export function drawBoard(pen: Pen, board: BoardView, language: ReportLanguage): void {
  const { departments, rows } = board
  if (departments.length === 0) return
  const step = Math.min(64, (inner - NAME) / departments.length)
  const fits = departments.every((name) =>
    name.split(' ').every((word) => pen.width(word, styles.small) <= step - 4),
  )
  // Names that a column cannot take without breaking words stand below, by number.
  const heads = departments.map((name, index) =>
    fits ? pen.lines(name, styles.small, step - 4).slice(0, 3) : [String(index + 1)],
  )
  const headHeight = Math.max(...heads.map((lines) => lines.length)) * styles.small.leading
  pen.room(headHeight + rows.length * ROW + 70)
  pen.write(word(language, 'board'), styles.heading)
  pen.y += 6
  for (const [index, lines] of heads.entries())
    for (const [no, line] of lines.entries())
      pen.put(line, page.margin + NAME + index * step, pen.y + no * styles.small.leading, styles.small)
  pen.y += headHeight + 3
  for (const { name, cells } of rows) {
    pen.put(name, page.margin, pen.y + 1, styles.second)
    for (const [index, { level, state }] of cells.entries()) {
      const box = { x: page.margin + NAME + index * step, y: pen.y, width: step - 4, height: ROW - 3 }
      if (state === 'unknown') hatch(pen, box)
      else
        pen.paper
          .roundedRect(box.x, box.y, box.width, box.height, 2)
          .fillColor(ink.levels[level ?? 0] ?? ink.paper)
          .fill()
      pen.paper
        .roundedRect(box.x, box.y, box.width, box.height, 2)
        .strokeColor(ink.line)
        .lineWidth(0.5)
        .stroke()
      if (level !== null) pen.put(String(level), box.x + 4, box.y + 0.5, styles.second)
    }
    pen.y += ROW
  }
  pen.y += 4
  if (!fits) pen.write(departments.map((name, index) => `${index + 1} ${name}`).join(' · '), styles.small)
  pen.write(word(language, 'boardNote'), styles.small)
  pen.y += 14
}
