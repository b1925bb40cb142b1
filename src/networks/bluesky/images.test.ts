import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { fitted } from './images.ts'

const plain = (width: number, height: number, channels: 3 | 4 = 3) =>
  sharp({ create: { width, height, channels, background: { r: 20, g: 120, b: 60, alpha: 0.5 } } })

/** Noise does not compress: the worst picture there is. */
const noisy = (side: number) =>
  sharp({
    create: {
      width: side,
      height: side,
      channels: 3,
      background: 'black',
      noise: { type: 'gaussian', mean: 128, sigma: 80 },
    },
  })

describe('fitted', () => {
  it('leaves a small image as it is', async () => {
    const bytes = await plain(40, 30).png().toBuffer()
    const ready = await fitted(bytes, 1_000_000)
    expect(ready).toEqual({ bytes, mimeType: 'image/png', width: 40, height: 30 })
  })

  it('scales a large one down and keeps its proportions', async () => {
    const ready = await fitted(await plain(3000, 1500).jpeg().toBuffer(), 1_000_000)
    expect(ready).toMatchObject({ mimeType: 'image/jpeg', width: 2000, height: 1000 })
  })

  it('squeezes until it fits', async () => {
    const bytes = await noisy(800).jpeg({ quality: 100 }).toBuffer()
    const ready = await fitted(bytes, 150_000)
    expect(bytes.byteLength).toBeGreaterThan(150_000)
    expect(ready?.bytes.byteLength).toBeLessThanOrEqual(150_000)
  })

  it('keeps transparency', async () => {
    const ready = await fitted(await plain(2500, 100, 4).png().toBuffer(), 1_000_000)
    expect(ready?.mimeType).toBe('image/webp')
    expect((await sharp(ready?.bytes).metadata()).hasAlpha).toBe(true)
  })

  it('takes out where it was taken, and turns it the way it was held', async () => {
    const exif = { IFD0: { Artist: 'Ida' }, IFD3: { GPSLatitude: '59/1 54/1 0/1' } }
    const bytes = await plain(40, 30).jpeg().withMetadata({ orientation: 6 }).withExifMerge(exif).toBuffer()
    const ready = await fitted(bytes, 1_000_000)
    expect((await sharp(bytes).metadata()).exif).toBeDefined()
    expect(ready).toMatchObject({ width: 30, height: 40 })
    expect((await sharp(ready?.bytes).metadata()).exif).toBeUndefined()
  })

  it('refuses what is no image, whatever it is called', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'
    expect(await fitted(Buffer.from(svg), 1_000_000)).toBeUndefined()
    expect(await fitted(Buffer.from('%PDF-1.7'), 1_000_000)).toBeUndefined()
  })
})
