import { inflateSync } from 'node:zlib'
import jsQR from 'jsqr'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { modulesOf, type QrLook, QUIET, wrongColours } from './matrix.ts'
import { pdfOf } from './pdf.ts'
import { svgOf } from './svg.ts'

const link = 'https://fjell.link/7k3mwq2p'
const look: QrLook = {
  ...{ millimetres: 30, correction: 'medium', dark: '#102030', light: '#ffffff' },
  caption: 'fjell.link/7k3mwq2p',
}

/** What a reader of somebody else’s reads from a drawn picture. */
async function read(svg: string, width = 600): Promise<string | undefined> {
  const { data, info } = await sharp(Buffer.from(svg), { density: 300 })
    .resize({ width })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return jsQR.default(new Uint8ClampedArray(data), info.width, info.height)?.data
}

const logo = sharp({ create: { width: 80, height: 80, channels: 4, background: '#c03030' } })
  .png()
  .toBuffer()

describe('a QR', () => {
  it.each(['low', 'medium', 'quartile', 'high'] as const)(
    'is read back with correction %s',
    async (correction) => {
      expect(await read(svgOf(link, { ...look, correction }, null))).toBe(link)
    },
  )

  it('is read back with a picture in the middle, small, in colours, and with a long address', async () => {
    const high: QrLook = { ...look, correction: 'high' }
    expect(await read(svgOf(link, high, await logo))).toBe(link)
    expect(await read(svgOf(link, { ...look, light: '#f4e9c8' }, null), 180)).toBe(link)
    const long = `https://weft.example/l/${'long-word-'.repeat(4)}x`
    expect(await read(svgOf(long, { ...high, caption: long }, await logo))).toBe(long)
  })

  it('has four light modules around it and the size that was asked for', () => {
    const modules = modulesOf(link, 'medium')
    const edge = modules.length + 2 * QUIET
    const svg = svgOf(link, look, null)
    expect(svg).toContain('width="30mm"')
    const starts = [...svg.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, y, w]) => [
      Number(x),
      Number(y),
      Number(w),
    ])
    expect(Math.min(...starts.map(([x = 0]) => x))).toBe(QUIET)
    expect(Math.min(...starts.map(([, y = 0]) => y))).toBe(QUIET)
    expect(Math.max(...starts.map(([x = 0, , w = 0]) => x + w))).toBe(edge - QUIET)
  })

  it('writes what stands under it as words, never as markup', () => {
    expect(svgOf(link, { ...look, caption: '<script>"&' }, null)).not.toContain('<script')
  })
})

describe('the PDF', () => {
  it('draws exactly the modules of the code, on a page of its size', async () => {
    const pdf = Buffer.from(pdfOf(link, { ...look, caption: null }, null)).toString('latin1')
    expect(pdf.startsWith('%PDF-1.4')).toBe(true)
    const [, width = ''] = /MediaBox \[0 0 ([\d.]+)/.exec(pdf) ?? []
    expect(Number(width)).toBeCloseTo((30 / 25.4) * 72, 2)
    const start = pdf.indexOf('stream\n') + 7
    const content = inflateSync(
      Buffer.from(pdf.slice(start, pdf.indexOf('\nendstream')), 'latin1'),
    ).toString()
    const modules = modulesOf(link, 'medium')
    const unit = Number(width) / (modules.length + 2 * QUIET)
    const drawn = new Set<string>()
    for (const [, x = '', y = '', w = ''] of content.matchAll(/^([\d.]+) ([\d.]+) ([\d.]+) [\d.]+ re$/gm)) {
      const row = Math.round((Number(width) - Number(y)) / unit) - QUIET - 1
      const first = Math.round(Number(x) / unit) - QUIET
      for (let at = 0; at < Math.round(Number(w) / unit); at += 1) drawn.add(`${first + at} ${row}`)
    }
    const dark = modules.flatMap((row, y) => row.flatMap((on, x) => (on ? [`${x} ${y}`] : [])))
    expect([...drawn].sort()).toEqual(dark.sort())
  })

  it('says truly where its objects begin, with a picture too', async () => {
    const { data, info } = await sharp(await logo)
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true })
    const raster = { width: info.width, height: info.height, rgb: data }
    const pdf = Buffer.from(pdfOf(link, { ...look, correction: 'high' }, raster)).toString('latin1')
    const at = Number(/startxref\n(\d+)/.exec(pdf)?.[1])
    expect(pdf.slice(at, at + 4)).toBe('xref')
    const starts = [...pdf.slice(at).matchAll(/^(\d{10}) 00000 n /gm)].map(([, start]) => Number(start))
    expect(starts).toHaveLength(6)
    expect(starts.map((start) => pdf.slice(start, start + 7))).toEqual(
      [1, 2, 3, 4, 5, 6].map((n) => `${n} 0 obj`),
    )
  })
})

it.each([
  ['#000000', '#ffffff', null],
  ['#ffffff', '#000000', 'darker'],
  ['#888888', '#ffffff', 'too close'],
])('colours %s on %s', (dark, light, wrong) => {
  const said = wrongColours(dark, light)
  if (wrong === null) expect(said).toBeNull()
  else expect(said).toContain(wrong)
})
