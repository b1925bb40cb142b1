import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import type { Format } from '../sniff.ts'
import { sniff } from '../sniff.ts'
import { takeImage } from './take.ts'

async function take(bytes: Buffer, name = 'photo.jpg') {
  const format: Format | undefined = sniff(bytes)
  if (!format) throw new Error('the test made nothing that is known')
  return takeImage(name, format, bytes)
}

const kept = async (bytes: Buffer) => {
  const taken = await take(bytes)
  if (!taken.ok) throw new Error(taken.error.message)
  return { ...taken.value, bytes: Buffer.from(taken.value.bytes ?? []) }
}

const refusal = async (bytes: Buffer, name = 'photo.jpg') => {
  const taken = await take(bytes, name)
  return taken.ok ? 'taken' : `${taken.error.message} ${taken.error.help}`
}

/** A picture in which every pixel differs from its neighbours. */
function noisy(width = 96, height = 64, channels: 3 | 4 = 3) {
  const raw = Buffer.alloc(width * height * channels)
  for (let at = 0; at < raw.length; at += 1) raw[at] = (at * 7919) % 251
  return sharp(raw, { raw: { width, height, channels } })
}

const pixels = (bytes: Buffer) => sharp(bytes).raw().toBuffer()
const secret = {
  IFD0: { Copyright: 'Ada Secret' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '59/1 54/1 0/1' },
}

async function gif(frames: number, width = 20, height = 10): Promise<Buffer> {
  const raw = Buffer.alloc(width * height * 3 * frames)
  for (let at = 0; at < raw.length; at += 1) raw[at] = Math.floor(at / (width * height * 3)) * 60
  return sharp(raw, { raw: { width, height: height * frames, channels: 3, pageHeight: height } })
    .gif({ delay: 100 })
    .toBuffer()
}

/** A PNG that claims a size its data need not have. */
function bomb(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data])
    const out = Buffer.alloc(8 + data.length + 4)
    out.writeUInt32BE(data.length)
    body.copy(out, 4)
    out.writeUInt32BE(crc32(body), 8 + data.length)
    return out
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width)
  head.writeUInt32BE(height, 4)
  head.set([8, 0, 0, 0, 0], 8)
  const data = deflateSync(Buffer.alloc(1_000_000))
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

describe('a picture that is taken', () => {
  it.each([
    ['JPEG', () => noisy().jpeg({ quality: 80 }), 'image/jpeg'],
    ['progressive JPEG', () => noisy().jpeg({ quality: 80, progressive: true }), 'image/jpeg'],
    ['PNG', () => noisy(96, 64, 4).png(), 'image/png'],
    ['WebP', () => noisy(96, 64, 4).webp({ quality: 70 }), 'image/webp'],
    ['WebP without loss', () => noisy().webp({ lossless: true }), 'image/webp'],
  ])('keeps every pixel and forgets place and owner (%s)', async (_, make, mimeType) => {
    const sent = await make()
      .withExif(secret)
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><a>Ada Secret</a></x:xmpmeta>')
      .toBuffer()
    expect(sent.includes('Ada Secret')).toBe(true)
    const card = await kept(sent)
    expect(card).toMatchObject({ mimeType, width: 96, height: 64, kind: 'image', frames: 1, notes: [] })
    expect(card.bytes.includes('Ada Secret')).toBe(false)
    expect((await sharp(card.bytes).metadata()).exif).toBeUndefined()
    expect((await pixels(card.bytes)).equals(await pixels(sent))).toBe(true)
  })

  it('keeps its colour profile', async () => {
    const sent = await noisy().withIccProfile('p3').jpeg().toBuffer()
    expect((await sharp((await kept(sent)).bytes).metadata()).icc?.length).toBeGreaterThan(0)
  })

  it('stands upright', async () => {
    const sent = await noisy().withMetadata({ orientation: 6 }).jpeg().toBuffer()
    const card = await kept(sent)
    expect([card.width, card.height]).toEqual([64, 96])
    const meta = await sharp(card.bytes).metadata()
    expect([meta.width, meta.height, meta.orientation ?? 1]).toEqual([64, 96, 1])
  })

  it.each([
    ['TIFF', () => noisy().tiff(), 'image/jpeg', 'photo.jpg'],
    ['TIFF with transparency', () => noisy(96, 64, 4).tiff({ compression: 'lzw' }), 'image/png', 'photo.png'],
    ['AVIF', () => noisy().avif({ effort: 0 }), 'image/jpeg', 'photo.jpg'],
  ])('becomes what networks take (%s)', async (_, make, mimeType, name) => {
    const taken = await take(await make().toBuffer(), 'photo.tiff')
    expect(taken).toMatchObject({ ok: true, value: { mimeType, name, width: 96, height: 64 } })
  })

  it('goes on moving, with its frames counted', async () => {
    const sent = await gif(4)
    const card = await kept(sent)
    expect(card).toMatchObject({ kind: 'gif', mimeType: 'image/gif', frames: 4, width: 20, height: 10 })
    expect((await sharp(card.bytes, { animated: true }).metadata()).pages).toBe(4)
    expect(await kept(await gif(1))).toMatchObject({ kind: 'image', mimeType: 'image/gif', frames: 1 })
  })

  it('may be a drawing, which is kept as pixels', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="60"><rect width="60" height="60" fill="red"/></svg>'
    const taken = await take(Buffer.from(svg), 'logo.svg')
    expect(taken).toMatchObject({
      ok: true,
      value: { name: 'logo.png', mimeType: 'image/png', width: 2400, height: 1200 },
    })
  })

  it('may have 60 megapixels, and is kept as large as any network shows, saying so', async () => {
    const sent = await sharp({ create: { width: 10_000, height: 6000, channels: 3, background: '#246' } })
      .jpeg()
      .toBuffer()
    const card = await kept(sent)
    expect([card.width, card.height]).toEqual([8192, 4915])
    expect(card.notes).toEqual([expect.stringMatching(/60 megapixels; it is kept at 8192 × 4915/)])
  })
})

describe('a picture that is also something else', () => {
  const script = Buffer.from('*/=1;alert(1)//<script>alert(1)</script>')
  const zip = Buffer.from('PK\x03\x04evil PK\x05\x06', 'latin1')
  it.each([
    ['JPEG', () => noisy().jpeg().toBuffer()],
    ['PNG', () => noisy().png().toBuffer()],
    ['WebP', () => noisy().webp().toBuffer()],
    ['GIF', () => gif(2)],
  ])('loses the other one behind its end (%s)', async (_, make) => {
    const plain = await make()
    for (const other of [script, zip]) {
      const card = await kept(Buffer.concat([plain, other]))
      expect(card.notes).toEqual([expect.stringContaining('only the picture was kept')])
      expect(card.bytes.includes(other.subarray(0, 4))).toBe(false)
      expect((await pixels(card.bytes)).equals(await pixels(plain))).toBe(true)
    }
  })

  it('loses what hides in comments', async () => {
    const jpeg = await noisy().jpeg().toBuffer()
    const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, script.length + 2]), script])
    const card = await kept(Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2)]))
    expect(card.bytes.includes('alert')).toBe(false)
    const plain = await gif(2)
    const hidden = Buffer.concat([Buffer.from([0x21, 0xfe, script.length]), script, Buffer.from([0])])
    const at = plain.indexOf(Buffer.from([0x21, 0xf9]))
    const gifar = Buffer.concat([plain.subarray(0, at), hidden, plain.subarray(at)])
    expect((await kept(gifar)).bytes.includes('alert')).toBe(false)
  })
})

describe('a picture that is refused', () => {
  it.each([
    ['JPEG', () => noisy().jpeg().toBuffer()],
    ['PNG', () => noisy().png().toBuffer()],
    ['WebP', () => noisy().webp().toBuffer()],
    ['GIF', () => gif(3)],
    ['TIFF', () => noisy().tiff().toBuffer()],
    ['AVIF', () => noisy().avif({ effort: 0 }).toBuffer()],
  ])('was cut off (%s)', async (_, make) => {
    const whole = await make()
    for (const share of [0.5, 0.9])
      expect(await refusal(whole.subarray(0, Math.floor(whole.length * share)))).toContain('is damaged')
  })

  it('claims more pixels than can be handled, found out without decoding it', async () => {
    const started = performance.now()
    expect(await refusal(bomb(60_000, 60_000))).toContain('3,600 megapixels; at most 100')
    expect(performance.now() - started).toBeLessThan(5000)
  })

  it('claims more than it holds', async () => {
    expect(await refusal(bomb(5000, 5000))).toContain('is damaged')
  })

  it('has a chunk whose checksum is wrong', async () => {
    const png = await noisy().png().toBuffer()
    png[png.length - 30] = (png[png.length - 30] ?? 0) ^ 1
    expect(await refusal(png)).toContain('is damaged')
  })

  it('is a drawing with a script', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
    expect(await refusal(svg, 'logo.svg')).toBe(
      '“logo.svg” is a drawing that holds a script. Export it as PNG from the program it was drawn with, and add that.',
    )
  })

  it('is a drawing that takes too long to draw', async () => {
    const blur =
      '<feGaussianBlur stdDeviation="900"/><feTurbulence baseFrequency="0.9" numOctaves="200"/>'.repeat(400)
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="4000" height="4000"><filter id="f">${blur}</filter><rect width="4000" height="4000" filter="url(#f)"/></svg>`
    const started = performance.now()
    expect(await refusal(Buffer.from(svg), 'fog.svg')).toContain('damaged')
    expect(performance.now() - started).toBeLessThan(25_000)
  })
})
