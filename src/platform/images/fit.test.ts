import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import type { ImageBounds } from './bounds.ts'
import { fitImage, fitPicture, type Wanted } from './fit.ts'

const all = ['image/jpeg', 'image/png', 'image/webp', 'image/gif']
const bounds: ImageBounds = { maxBytes: 1_000_000, maxSide: 2000, mimeTypes: all }

async function fitted(source: Uint8Array | string, to: ImageBounds, wanted?: Wanted) {
  const made = await fitPicture(source, to, wanted)
  if ('unfit' in made) throw new Error(made.unfit)
  return made
}

const plain = (width: number, height: number, channels: 3 | 4 = 3) =>
  sharp({ create: { width, height, channels, background: { r: 20, g: 120, b: 60, alpha: 0.5 } } })

/** Noise does not compress: the worst picture there is. */
const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const
const noisy = (side: number) =>
  sharp({ create: { width: side, height: side, channels: 3, background: 'black', noise } })

const secrets = { IFD0: { Artist: 'Ida Nordby' }, IFD3: { GPSLatitude: '59/1 54/1 0/1' } }

/** Whether any of it can still be read out of the file, by whatever means. */
function tells(bytes: Uint8Array | undefined): boolean {
  return Buffer.from(bytes ?? []).includes('Ida Nordby')
}

describe('a picture that fits', () => {
  it('is left as it is', async () => {
    const bytes = await plain(40, 30).png().toBuffer()
    const ready = await fitImage(bytes, bounds)
    expect(ready).toEqual({
      bytes: new Uint8Array(bytes),
      mimeType: 'image/png',
      width: 40,
      height: 30,
      flattened: false,
      shrunk: false,
    })
  })

  it.each(['jpeg', 'png', 'webp'] as const)(
    'loses what was written beside it and no pixel: %s',
    async (format) => {
      const bytes = await noisy(64).toFormat(format).withExif(secrets).toBuffer()
      expect(tells(bytes)).toBe(true)
      const ready = await fitImage(bytes, bounds)
      expect(tells(ready?.bytes)).toBe(false)
      expect((await sharp(ready?.bytes).metadata()).exif).toBeUndefined()
      expect(await sharp(ready?.bytes).raw().toBuffer()).toEqual(await sharp(bytes).raw().toBuffer())
      expect(await fitImage(ready?.bytes ?? bytes, bounds)).toEqual(ready)
    },
  )

  it.each(['jpeg', 'png', 'webp', 'gif'] as const)('loses what hangs behind its end: %s', async (format) => {
    const bytes = await plain(20, 20).toFormat(format).toBuffer()
    const ready = await fitImage(Buffer.concat([bytes, Buffer.from('<script>Ida Nordby</script>')]), bounds)
    expect(tells(ready?.bytes)).toBe(false)
    expect(ready?.bytes.byteLength).toBe(bytes.byteLength)
  })

  it('keeps its colour profile and its progressive scans', async () => {
    const bytes = await noisy(80).withIccProfile('p3').jpeg({ progressive: true }).toBuffer()
    const ready = await fitImage(bytes, bounds)
    const about = await sharp(ready?.bytes).metadata()
    expect(about).toMatchObject({ isProgressive: true, icc: expect.anything() })
  })

  it('keeps moving', async () => {
    const frames = [plain(10, 10), noisy(10)].map((one) => one.png().toBuffer())
    const bytes = await sharp(await Promise.all(frames), { join: { animated: true } })
      .gif({ delay: [100, 100], loop: 0 })
      .toBuffer()
    const withComment = Buffer.concat([
      bytes.subarray(0, -1),
      Buffer.from([0x21, 0xfe, 10]),
      Buffer.from('Ida Nordby'),
      Buffer.from([0, 0x3b]),
    ])
    const ready = await fitImage(withComment, bounds)
    expect(tells(ready?.bytes)).toBe(false)
    expect(await sharp(ready?.bytes, { animated: true }).metadata()).toMatchObject({ pages: 2, loop: 0 })
  })
})

describe('a picture that has to change', () => {
  it('is scaled down in proportion, and never up', async () => {
    const ready = await fitImage(await plain(3000, 1500).jpeg().toBuffer(), bounds)
    expect(ready).toMatchObject({ mimeType: 'image/jpeg', width: 2000, height: 1000 })
    const tiff = await fitImage(await plain(30, 20).tiff().toBuffer(), bounds)
    expect(tiff).toMatchObject({ width: 30, height: 20 })
  })

  it('has the best quality that fits, and all its pixels while there is one', async () => {
    const bytes = await noisy(500).jpeg({ quality: 100 }).toBuffer()
    const sizes = await Promise.all([72, 80].map((quality) => encodedSize(bytes, quality)))
    const maxBytes = Math.round(((sizes[0] ?? 0) + (sizes[1] ?? 0)) / 2)
    const ready = await fitImage(bytes, { ...bounds, maxBytes })
    expect(ready).toMatchObject({ width: 500, height: 500 })
    expect(ready?.bytes.byteLength).toBeLessThanOrEqual(maxBytes)
    // One step better would not have fitted.
    expect(ready?.bytes.byteLength).toBeGreaterThan(maxBytes * 0.93)
  })

  it('is made smaller when no quality fits', async () => {
    const bytes = await noisy(800).jpeg({ quality: 100 }).toBuffer()
    const ready = await fitImage(bytes, { ...bounds, maxBytes: 50_000 })
    expect(ready?.bytes.byteLength).toBeLessThanOrEqual(50_000)
    expect(ready?.width).toBeLessThan(800)
    expect(ready?.width).toBeGreaterThan(150)
  })

  it('stands upright without saying so, and without saying where it was taken', async () => {
    const bytes = await plain(40, 30)
      .jpeg()
      .withMetadata({ orientation: 6 })
      .withExifMerge(secrets)
      .toBuffer()
    const ready = await fitImage(bytes, bounds)
    expect(ready).toMatchObject({ width: 30, height: 40 })
    const about = await sharp(ready?.bytes).metadata()
    expect(about.exif).toBeUndefined()
    expect(about.orientation).toBeUndefined()
    expect(tells(ready?.bytes)).toBe(false)
  })

  it('is cut as people saw it, the right way up', async () => {
    const right = await plain(20, 40).png().toBuffer()
    const picture = plain(40, 40).composite([
      { input: await noisy(40).png().toBuffer() },
      { input: right, left: 20, top: 0 },
    ])
    // Lying on its side: what people see on the right is stored at the bottom or the top.
    const lying = await sharp(await picture.png().toBuffer())
      .rotate(270)
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    const ready = await fitted(lying, bounds, { crop: { x: 0.5, y: 0, width: 0.5, height: 1 } })
    expect(ready).toMatchObject({ width: 20, height: 40 })
    const { channels } = await sharp(ready?.bytes).extract({ left: 5, top: 5, width: 10, height: 30 }).stats()
    expect(channels.map(({ mean }) => Math.round(mean / 10))).toEqual([2, 12, 6])
  })

  it('keeps its transparency', async () => {
    const ready = await fitImage(await plain(2500, 100, 4).png().toBuffer(), bounds)
    expect((await sharp(ready?.bytes).metadata()).hasAlpha).toBe(true)
  })

  it('keeps its colours, whatever profile and space it came in', async () => {
    const red = { create: { width: 2100, height: 10, channels: 3, background: '#c82828' } } as const
    const wide = await sharp(red).withIccProfile('p3').jpeg({ quality: 100 }).toBuffer()
    const print = await sharp(red).toColourspace('cmyk').jpeg({ quality: 100 }).toBuffer()
    for (const bytes of [wide, print]) {
      const ready = await fitImage(bytes, bounds)
      const { channels } = await sharp(ready?.bytes).stats()
      const [r = 0, g = 0, b = 0] = channels.map(({ mean }) => mean)
      expect(Math.abs(r - 200)).toBeLessThan(25)
      expect(Math.abs(g - 40)).toBeLessThan(25)
      expect(Math.abs(b - 40)).toBeLessThan(25)
      expect((await sharp(ready?.bytes).metadata()).space).toBe('srgb')
    }
  })

  it('takes a kind the network knows', async () => {
    const avif = await noisy(40).avif().toBuffer()
    expect((await fitImage(avif, bounds))?.mimeType).toBe('image/jpeg')
    const onlyPng = { ...bounds, mimeTypes: ['image/png'] }
    expect((await fitImage(avif, onlyPng))?.mimeType).toBe('image/png')
    expect(await fitImage(avif, { ...bounds, mimeTypes: ['image/tiff'] })).toBeUndefined()
  })
})

describe('what is no picture', () => {
  it('is refused, whatever it is called', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>1</script></svg>'
    expect(await fitImage(Buffer.from(svg), bounds)).toBeUndefined()
    expect(await fitImage(Buffer.from('%PDF-1.7'), bounds)).toBeUndefined()
    expect(await fitImage(new Uint8Array(), bounds)).toBeUndefined()
  })

  it('is refused when it is cut short and would have to be decoded', async () => {
    const whole = await noisy(2100).jpeg().toBuffer()
    expect(await fitImage(whole.subarray(0, whole.length / 2), bounds)).toBeUndefined()
  })
})

async function encodedSize(bytes: Uint8Array, quality: number): Promise<number> {
  const encoded = await sharp(bytes)
    .jpeg({ quality, progressive: true, chromaSubsampling: '4:2:0' })
    .toBuffer()
  return encoded.byteLength
}
