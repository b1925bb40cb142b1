import { ink } from '../domain/html/ink.ts'
import type { ReportView } from '../domain/view.ts'
import { word } from '../domain/words.ts'
import { drawBoard } from './board.ts'
import { drawFigure } from './figure.ts'
import { inner, Pen, page, styles } from './pen.ts'

/** The report on A4, with vector charts and page numbers. `at` is when it was made. */
export async function reportPdf(view: ReportView, at: Date): Promise<Buffer> {
  const { language } = view
  const pen = new Pen({ title: `${view.title}, ${view.days}`, author: view.organisation, language, at })
  drawHead(pen, view)
  if (view.board) drawBoard(pen, view.board, language)
  for (const figure of view.figures) drawFigure(pen, figure, language)
  if (view.figures.length === 0 && !view.board) pen.write(word(language, 'noFigures'), styles.text)
  drawList(
    pen,
    word(language, 'missing'),
    view.missing.map(({ name, why }) => `${name}: ${why}`),
  )
  drawList(pen, word(language, 'gaps'), view.gaps)
  pen.rule()
  pen.y += 10
  for (const note of view.notes) pen.write(note, styles.small)
  number(pen, view)
  return bytesOf(pen)
}

function drawHead(pen: Pen, view: ReportView): void {
  pen.write(`${view.organisation} · ${view.scope}`, { ...styles.second, colour: ink.third })
  pen.y += 2
  pen.write(view.title, styles.title)
  pen.write(view.days, { ...styles.text, colour: ink.second })
  if (view.note) {
    pen.y += 8
    pen.write(view.note, styles.text, { width: inner * 0.8 })
  }
  if (view.brief.length > 0) {
    pen.y += 14
    pen.write(word(view.language, 'inBrief'), styles.heading)
    pen.y += 3
    for (const line of view.brief) drawItem(pen, line)
  }
  pen.y += 16
}

function drawItem(pen: Pen, line: string): void {
  pen.room(styles.text.leading)
  pen.put('–', page.margin, pen.y, styles.text)
  pen.write(line, styles.text, { x: page.margin + 12, width: inner - 12 })
}

function drawList(pen: Pen, title: string, lines: readonly string[]): void {
  if (lines.length === 0) return
  pen.room(styles.heading.leading + 4 * styles.text.leading)
  pen.rule()
  pen.y += 12
  pen.write(title, styles.heading)
  pen.y += 3
  for (const line of lines) drawItem(pen, line)
  pen.y += 12
}

function number(pen: Pen, view: ReportView): void {
  const { start, count } = pen.paper.bufferedPageRange()
  for (let index = 0; index < count; index += 1) {
    pen.paper.switchToPage(start + index)
    const y = page.height - 40
    pen.put(`${view.organisation} · ${view.title} · ${view.days}`, page.margin, y, styles.small)
    const words = word(view.language, 'page', { page: index + 1, pages: count })
    pen.put(words, page.width - page.margin - pen.width(words, styles.small), y, styles.small)
  }
}

function bytesOf({ paper }: Pen): Promise<Buffer> {
  return new Promise((done, fail) => {
    const chunks: Uint8Array[] = []
    paper.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    paper.on('end', () => done(Buffer.concat(chunks)))
    paper.on('error', fail)
    paper.end()
  })
}
