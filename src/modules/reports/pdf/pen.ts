import PDFDocument from 'pdfkit'
import { ink } from '../domain/html/ink.ts'
import { fontOf, runsOf, type Weight } from './fonts.ts'

/** A4 in points, 72 an inch. */
export const page = { width: 595.28, height: 841.89, margin: 48, foot: 64 } as const
export const inner = page.width - 2 * page.margin

export interface Style {
  readonly size: number
  /** Height of a line. */
  readonly leading: number
  readonly weight: Weight
  readonly colour: string
}

export const styles = {
  title: { size: 22, leading: 28, weight: 600, colour: ink.ink },
  heading: { size: 13, leading: 18, weight: 600, colour: ink.ink },
  name: { size: 10.5, leading: 14, weight: 600, colour: ink.second },
  figure: { size: 20, leading: 25, weight: 600, colour: ink.ink },
  text: { size: 10, leading: 14.5, weight: 400, colour: ink.ink },
  second: { size: 9, leading: 13, weight: 400, colour: ink.second },
  small: { size: 7.5, leading: 10.5, weight: 400, colour: ink.third },
} as const satisfies Record<string, Style>

/** Writes and draws on pages, from the top down; begins a new page where there is no room. */
export class Pen {
  readonly paper: PDFDocument
  y: number = page.margin

  constructor(about: {
    readonly title: string
    readonly author: string
    readonly language: string
    readonly at: Date
  }) {
    this.paper = new PDFDocument({
      ...{ size: 'A4', margin: 0, bufferPages: true, compress: true, font: fontOf('latin', 400) },
      ...{ lang: about.language, displayTitle: true },
      info: { Title: about.title, Author: about.author, Creator: 'Weft', CreationDate: about.at },
    })
  }

  /** Makes sure that so much stands together on this page. */
  room(height: number): void {
    if (this.y + height <= page.height - page.foot) return
    this.paper.addPage()
    this.y = page.margin
  }

  /** How wide a text is; measured word by word and kept, because lines are broken by trying. */
  width(text: string, style: Style): number {
    const words = text.split(' ')
    const spaces = (words.length - 1) * this.measured(' ', style.weight)
    return (words.reduce((sum, word) => sum + this.measured(word, style.weight), spaces) * style.size) / 100
  }

  private measured(word: string, weight: Weight): number {
    const key = `${weight} ${word}`
    let width = this.widths.get(key)
    if (width === undefined) {
      const at = { weight, size: 100 }
      width = runsOf(word, weight).reduce(
        (sum, { script, text }) => sum + this.take(script, at).widthOfString(text),
        0,
      )
      this.widths.set(key, width)
    }
    return width
  }

  private readonly widths = new Map<string, number>()

  /** One line where it is told, not broken. */
  put(text: string, x: number, y: number, style: Style): void {
    let at = x
    for (const run of runsOf(text, style.weight)) {
      const paper = this.take(run.script, style).fillColor(style.colour)
      const width = paper.widthOfString(run.text)
      paper.text(run.text, at, y + (style.leading - style.size) / 2 - style.size * 0.1, { lineBreak: false })
      at += width
    }
  }

  /** Lines no wider than this, broken at spaces; a word that is wider itself is broken where it must be. */
  lines(text: string, style: Style, width: number): string[] {
    const lines: string[] = []
    for (const paragraph of text.split('\n')) {
      let line = ''
      for (const word of paragraph.split(' ')) {
        const next = line === '' ? word : `${line} ${word}`
        if (this.width(next, style) <= width) line = next
        else {
          if (line !== '') lines.push(line)
          line = this.last(word, style, width, lines)
        }
      }
      lines.push(line)
    }
    return lines
  }

  private last(word: string, style: Style, width: number, lines: string[]): string {
    let line = ''
    for (const sign of word) {
      if (line !== '' && this.width(line + sign, style) > width) {
        lines.push(line)
        line = sign
      } else line += sign
    }
    return line
  }

  /** A paragraph from here down; gives where it ended. */
  write(text: string, style: Style, box: { readonly x?: number; readonly width?: number } = {}): void {
    const { x = page.margin, width = inner } = box
    for (const line of this.lines(text, style, width)) {
      this.room(style.leading)
      this.put(line, x, this.y, style)
      this.y += style.leading
    }
  }

  rule(): void {
    const { margin, width } = page
    this.paper.strokeColor(ink.line).lineWidth(0.75)
    this.paper
      .moveTo(margin, this.y)
      .lineTo(width - margin, this.y)
      .stroke()
  }

  private take(
    script: Parameters<typeof fontOf>[0],
    { weight, size }: Pick<Style, 'weight' | 'size'>,
  ): PDFDocument {
    const name = `${script}-${weight}`
    if (!this.known.has(name)) {
      this.paper.registerFont(name, fontOf(script, weight))
      this.known.add(name)
    }
    return this.paper.font(name).fontSize(size)
  }

  private readonly known = new Set<string>()
}
