import sharp, { type Sharp } from 'sharp'
import { describe, expect, it } from 'vitest'
import { textShare } from './picture-text.ts'

const draw = (inner: string) =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="600"><rect width="100%" height="100%" fill="#fff"/>${inner}</svg>`,
    ),
  )

async function share(picture: Sharp): Promise<number> {
  const { data, info } = await sharp(await picture.png().toBuffer())
    .resize({ width: 480, height: 480, fit: 'inside' })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return textShare({ width: info.width, height: info.height, data })
}

/** Marks like letters without a font: bars and dots of changing height, in lines with space between. */
const lines = (ink: string, size: number, from = 40) =>
  Array.from({ length: Math.floor((600 - from) / (size * 1.6)) }, (_, row) =>
    Array.from({ length: Math.floor(900 / (size * 0.55)) }, (_, at) => {
      const x = 40 + at * size * 0.55
      const y = from + row * size * 1.6
      const tall = [1, 0.7, 0.85, 0.6][(at * 7 + row * 3) % 4] ?? 1
      const cross =
        (at + row) % 3 === 0 ? `<rect x="${x}" y="${y}" width="${size * 0.4}" height="${size * 0.14}"/>` : ''
      return (at + row) % 6 === 5
        ? ''
        : `<g fill="${ink}"><rect x="${x}" y="${y + size * (1 - tall)}" width="${size * 0.15}" height="${size * tall}"/>${cross}<rect x="${x}" y="${y + size * 0.5}" width="${size * 0.4}" height="${size * 0.13}"/></g>`
    }).join(''),
  ).join('')

const noise = (sigma: number) =>
  sharp({
    create: {
      width: 1000,
      height: 600,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma },
    },
  })

describe('text in pictures', () => {
  it.each<[string, () => Sharp]>([
    ['a page of small letters', () => draw(lines('#111', 26))],
    ['a slide of large letters', () => draw(lines('#224', 40))],
    [
      'light letters on dark',
      () => draw(`<rect width="100%" height="100%" fill="#123"/>${lines('#fff', 30)}`),
    ],
  ])('is most of %s', async (_, picture) => {
    expect(await share(picture())).toBeGreaterThan(0.2)
  })

  it.each<[string, () => Sharp]>([
    ['an empty page', () => draw('')],
    ['soft noise like a photograph', () => noise(30)],
    ['hard noise', () => noise(100)],
    [
      'a gradient',
      () =>
        draw(
          '<defs><linearGradient id="g"><stop offset="0" stop-color="#024"/><stop offset="1" stop-color="#fda"/></linearGradient></defs><rect width="100%" height="100%" fill="url(#g)"/>',
        ),
    ],
    [
      'stripes',
      () =>
        draw(
          Array.from({ length: 100 }, (_, at) => `<rect x="${at * 10}" width="5" height="600"/>`).join(''),
        ),
    ],
    [
      'round shapes',
      () =>
        draw(
          Array.from(
            { length: 60 },
            (_, at) =>
              `<circle cx="${(at * 137) % 1000}" cy="${(at * 91) % 600}" r="${10 + (at % 30)}" fill="#${((at * 4523) % 4096).toString(16).padStart(3, '0')}"/>`,
          ).join(''),
        ),
    ],
    [
      'one line below a picture',
      () => draw(`<rect width="100%" height="100%" fill="#9cb"/>${lines('#111', 26, 560)}`),
    ],
  ])('is little of %s', async (_, picture) => {
    expect(await share(picture())).toBeLessThan(0.12)
  })

  it('is none of a picture that is too small', () => {
    expect(textShare({ width: 8, height: 8, data: new Uint8Array(64) })).toBe(0)
  })
})
