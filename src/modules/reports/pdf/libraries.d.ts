// What we use of two packages that bring no types.
declare module 'fontkit' {
  export interface Point {
    x: number
    y: number
    readonly endContour: boolean
    copy(): Point
  }
  /** A glyph as it stands in the file: of points of its own, or of other glyphs, each moved by so much. */
  export interface Shape {
    readonly points?: Point[]
    readonly components?: { readonly glyphID: number; dx: number; dy: number }[]
  }
  export interface Glyph {
    codePoints: readonly number[]
    readonly advanceWidth: number
    readonly path: {
      readonly commands: readonly { readonly command: string; readonly args: readonly number[] }[]
    }
    _decode(): Shape | null | undefined
    _getMetrics(): { readonly leftBearing: number }
  }
  /** A font as it is cut down to the glyphs a document uses; the part of it that we do otherwise. */
  export interface Subset {
    readonly font: Font
    readonly glyf: Uint8Array[]
    readonly loca: { readonly offsets: number[] }
    readonly hmtx: { readonly metrics: { advance: number; bearing: number }[] }
    offset: number
    _addGlyph(gid: number): number
  }
  export interface Font {
    readonly postscriptName: string
    variationCoords?: readonly number[]
    readonly _variationProcessor: { transformPoints(gid: number, points: Point[]): void } | null
    getGlyph(gid: number, codePoints?: readonly number[]): Glyph
    hasGlyphForCodePoint(codePoint: number): boolean
    createSubset(): Subset
    layout(text: string): object
  }
  export function create(bytes: Uint8Array): Font
}

declare module 'pdfkit' {
  import type { Readable } from 'node:stream'
  import type { Font } from 'fontkit'

  interface Options {
    readonly size: 'A4'
    readonly margin: number
    readonly bufferPages: boolean
    readonly compress: boolean
    readonly font: Font
    readonly lang: string
    readonly info: Readonly<Record<string, string | Date>>
    readonly displayTitle: boolean
  }
  class PDFDocument extends Readable {
    constructor(options: Options)
    addPage(): this
    switchToPage(page: number): this
    bufferedPageRange(): { readonly start: number; readonly count: number }
    registerFont(name: string, font: Font): this
    font(name: string): this
    fontSize(points: number): this
    widthOfString(text: string): number
    text(text: string, x: number, y: number, options: { readonly lineBreak: false }): this
    fillColor(colour: string): this
    strokeColor(colour: string): this
    lineWidth(points: number): this
    dash(length: number, options?: { readonly space: number }): this
    undash(): this
    moveTo(x: number, y: number): this
    lineTo(x: number, y: number): this
    rect(x: number, y: number, width: number, height: number): this
    roundedRect(x: number, y: number, width: number, height: number, radius: number): this
    link(x: number, y: number, width: number, height: number, url: string): this
    clip(): this
    save(): this
    restore(): this
    fill(): this
    stroke(): this
    end(): void
  }
  // biome-ignore lint/style/noDefaultExport: it is theirs
  export default PDFDocument
}
