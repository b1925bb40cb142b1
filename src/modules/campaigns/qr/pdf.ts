import { deflateSync } from 'node:zlib'
import { LOGO_SHARE, modulesOf, type QrLook, QUIET, runsOf } from './matrix.ts'

const POINTS = 72 / 25.4
const CAPTION = 3.4

/** Pixels of a picture, three bytes each, for the middle. */
export interface Raster {
  readonly width: number
  readonly height: number
  readonly rgb: Uint8Array
}

/** A QR as a PDF page of exactly its size: shapes, not pixels, and the caption as text (Helvetica, which every reader has). */
export function pdfOf(text: string, look: QrLook, logo: Raster | null): Uint8Array {
  const modules = modulesOf(text, look.correction)
  const edge = modules.length + 2 * QUIET
  const unit = (look.millimetres * POINTS) / edge
  const width = edge * unit
  const height = (edge + (look.caption ? CAPTION : 0)) * unit
  const content = [
    `${inks(look.light)} rg 0 0 ${num(width)} ${num(height)} re f`,
    `${inks(look.dark)} rg`,
    ...runsOf(modules).map(
      (run) =>
        `${num((run.x + QUIET) * unit)} ${num(height - (run.y + QUIET + 1) * unit)} ${num(run.width * unit)} ${num(unit)} re`,
    ),
    'f',
    logo ? picture(modules.length, edge, unit, height, look.light) : '',
    look.caption ? words(look.caption, width, unit, look.dark) : '',
  ].join('\n')
  return assembled(width, height, content, logo)
}

function picture(size: number, edge: number, unit: number, height: number, light: string): string {
  const side = size * LOGO_SHARE * unit
  const left = (edge * unit - side) / 2
  const low = height - (edge * unit + side) / 2
  const inner = side - unit
  return [
    `${inks(light)} rg ${num(left)} ${num(low)} ${num(side)} ${num(side)} re f`,
    `q ${num(inner)} 0 0 ${num(inner)} ${num(left + unit / 2)} ${num(low + unit / 2)} cm /Logo Do Q`,
  ].join('\n')
}

function words(caption: string, width: number, unit: number, dark: string): string {
  const size = Math.min(2.6 * unit, (width - 2 * unit) / (caption.length * 0.56))
  const plain = caption.replace(/[^\x20-\x7e]/g, '?').replace(/[\\()]/g, '\\$&')
  const left = (width - caption.length * 0.5 * size) / 2
  return `${inks(dark)} rg BT /F1 ${num(size)} Tf ${num(Math.max(unit, left))} ${num(1.6 * unit)} Td (${plain}) Tj ET`
}

function assembled(width: number, height: number, content: string, logo: Raster | null): Uint8Array {
  const drawn = deflateSync(Buffer.from(content, 'latin1'))
  const pictures = logo ? '/XObject << /Logo 6 0 R >>' : ''
  const box = `[0 0 ${num(width)} ${num(height)}]`
  const objects: Buffer[] = [
    plain('<< /Type /Catalog /Pages 2 0 R >>'),
    plain('<< /Type /Pages /Kids [3 0 R] /Count 1 >>'),
    plain(
      `<< /Type /Page /Parent 2 0 R /MediaBox ${box} /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> ${pictures} >> >>`,
    ),
    stream('/Filter /FlateDecode', drawn),
    plain('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'),
  ]
  if (logo)
    objects.push(
      stream(
        `/Type /XObject /Subtype /Image /Width ${logo.width} /Height ${logo.height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode`,
        deflateSync(logo.rgb),
      ),
    )
  return written(objects)
}

const plain = (text: string): Buffer => Buffer.from(text, 'latin1')

function stream(entries: string, bytes: Buffer): Buffer {
  return Buffer.concat([
    plain(`<< ${entries} /Length ${bytes.length} >>\nstream\n`),
    bytes,
    plain('\nendstream'),
  ])
}

/** Objects with the table of where each begins, as a reader looks them up. */
function written(objects: readonly Buffer[]): Uint8Array {
  const parts: Buffer[] = [plain('%PDF-1.4\n')]
  const starts: number[] = []
  let at = parts[0]?.length ?? 0
  objects.forEach((body, index) => {
    const whole = Buffer.concat([plain(`${index + 1} 0 obj\n`), body, plain('\nendobj\n')])
    starts.push(at)
    at += whole.length
    parts.push(whole)
  })
  const table = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('')
  const count = objects.length + 1
  parts.push(
    plain(
      `xref\n0 ${count}\n0000000000 65535 f \n${table}trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(parts)
}

function inks(colour: string): string {
  return [1, 3, 5].map((at) => num(Number.parseInt(colour.slice(at, at + 2), 16) / 255)).join(' ')
}

const num = (value: number): string => String(Math.round(value * 10_000) / 10_000)
