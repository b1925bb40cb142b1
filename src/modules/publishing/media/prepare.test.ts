import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ImageLimits, Limits } from '#networks/contract/limits.ts'
import type { Ctx } from '#platform/ctx.ts'
import { storeFile } from '#platform/files/index.ts'
import { makeMoving } from '#platform/files/testing/moving.ts'
import { makePdf } from '#platform/files/testing/pdf.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { type Prepared, prepareMedia } from './prepare.ts'
import { suggestCrop } from './suggest.ts'
import { likeness, photograph } from './testing/pictures.ts'

let app: TestApp
let ctx: Ctx
beforeAll(async () => {
  app = await testApp()
  ctx = (await app.organisation()).ctx
})
afterAll(() => app.close())

const image: ImageLimits = {
  maxBytes: 2_000_000,
  mimeTypes: ['image/jpeg', 'image/png', 'image/webp'],
  maxAltLength: 100,
  maxSide: 500,
}
const limits = (more: Partial<Limits['media']> = {}): Pick<Limits, 'media'> => ({
  media: { maxCount: 4, image, ...more },
})
const only = (mimeTypes: string[], more: Partial<ImageLimits> = {}) =>
  limits({ image: { ...image, mimeTypes, ...more } })

async function store(name: string, bytes: Buffer): Promise<string> {
  const stored = await storeFile(ctx, { name, bytes })
  if (!stored.ok) throw new Error(stored.error.message)
  return stored.value.id
}

type Item = Parameters<typeof prepareMedia>[1]
async function prepared(fileId: string, to = limits(), more: Partial<Item> = {}): Promise<Prepared> {
  const made = await prepareMedia(ctx, { fileId, alt: 'What it shows', ...more }, to)
  if ('problem' in made) throw new Error(made.problem)
  return made
}

async function refused(fileId: string, to = limits(), more: Partial<Item> = {}): Promise<string> {
  const made = await prepareMedia(ctx, { fileId, alt: '', ...more }, to)
  return 'problem' in made ? made.problem : 'taken'
}

const flat = (width: number, height: number, channels: 3 | 4 = 3) =>
  sharp({
    create: {
      width,
      height,
      channels,
      background: channels === 4 ? { r: 200, g: 0, b: 0, alpha: 0.4 } : '#c00',
    },
  })

describe('a still picture', () => {
  it('goes out untouched where it fits', async () => {
    const bytes = await photograph(480, 360).jpeg({ quality: 88 }).toBuffer()
    const made = await prepared(await store('a.jpg', bytes))
    expect(made).toMatchObject({
      kind: 'image',
      name: 'a.jpg',
      mimeType: 'image/jpeg',
      alt: 'What it shows',
      width: 480,
      height: 360,
      warnings: [],
    })
    expect(Buffer.from(made.bytes).equals(bytes)).toBe(true)
  })

  it('is scaled down to the longest side and never up', async () => {
    const large = await prepared(await store('b.jpg', await photograph(1200, 600).jpeg().toBuffer()))
    expect([large.width, large.height]).toEqual([500, 250])
    const small = await prepared(
      await store('c.webp', await flat(50, 40).webp().toBuffer()),
      only(['image/jpeg']),
    )
    expect([small.width, small.height, small.mimeType]).toEqual([50, 40, 'image/jpeg'])
  })

  it('shows the part that was chosen', async () => {
    const half = await sharp({ create: { width: 400, height: 200, channels: 3, background: '#f00' } })
      .composite([
        {
          input: await sharp({ create: { width: 200, height: 200, channels: 3, background: '#00f' } })
            .png()
            .toBuffer(),
          left: 200,
          top: 0,
        },
      ])
      .png()
      .toBuffer()
    const made = await prepared(await store('d.png', half), limits(), {
      crop: { x: 0.5, y: 0.25, width: 0.5, height: 0.5 },
    })
    expect([made.width, made.height]).toEqual([200, 100])
    const { channels } = await sharp(Buffer.from(made.bytes)).stats()
    expect(channels.slice(0, 3).map(({ mean }) => Math.round(mean))).toEqual([0, 0, 255])
  })

  it.each(['image/jpeg', 'image/webp'] as const)(
    'keeps as much quality as the limit allows (%s)',
    async (type) => {
      // Sent in another format than the one it is stored in, so that it has to be encoded.
      const image = photograph(500, 375)
      const photo = await (type === 'image/webp'
        ? image.jpeg({ quality: 100 })
        : image.webp({ quality: 100 })
      ).toBuffer()
      const id = await store('e', photo)
      const best = await prepared(id, only([type]))
      for (const share of [0.85, 0.7]) {
        const maxBytes = Math.floor(best.bytes.byteLength * share)
        const made = await prepared(id, only([type], { maxBytes }))
        expect(made.bytes.byteLength).toBeLessThanOrEqual(maxBytes)
        // Not far below the limit (fine colour edges go all at once), and near to the picture it was.
        expect(made.bytes.byteLength).toBeGreaterThan(maxBytes * 0.55)
        expect([made.width, made.warnings]).toEqual([500, []])
        expect(await likeness(photo, Buffer.from(made.bytes))).toBeGreaterThan(0.9)
      }
    },
  )

  it('rather gets fewer pixels than less than the least quality, and says so', async () => {
    const id = await store('f.png', await photograph(500, 375).png().toBuffer())
    const made = await prepared(id, only(['image/jpeg'], { maxBytes: 9000 }))
    expect(made.bytes.byteLength).toBeLessThanOrEqual(9000)
    expect(made.width).toBeLessThan(500)
    expect(made.warnings).toEqual([expect.stringContaining(`${made.width} × ${made.height}`)])
    const again = await sharp(Buffer.from(made.bytes)).png().toBuffer()
    const least = await sharp(again).jpeg({ quality: 60, mozjpeg: true }).toBuffer()
    expect(made.bytes.byteLength).toBeGreaterThan(least.length)
    expect(await refused(id, only(['image/jpeg'], { maxBytes: 500 }))).toContain(
      'without becoming unreadable',
    )
  })

  it('keeps drawings exact, and transparency where it can be shown', async () => {
    const id = await store('g.png', await flat(1000, 250, 4).png().toBuffer())
    expect(await prepared(id)).toMatchObject({ mimeType: 'image/png', width: 500, warnings: [] })
    expect(await prepared(id, only(['image/webp', 'image/jpeg']))).toMatchObject({
      mimeType: 'image/webp',
      warnings: [],
    })
    const white = await prepared(id, only(['image/jpeg']))
    expect(white).toMatchObject({
      mimeType: 'image/jpeg',
      warnings: [expect.stringContaining('shown white')],
    })
    expect(await refused(id, only(['image/jxl']))).toContain('none of the formats')
  })

  it('carries no place and no owner, whatever the store held', async () => {
    const photo = await photograph(600, 400)
      .withExif({ IFD0: { Copyright: 'Ada Secret' } })
      .jpeg()
      .toBuffer()
    const made = await prepared(await store('h.jpg', photo))
    expect(Buffer.from(made.bytes).includes('Ada Secret')).toBe(false)
  })

  it('is made once for the same terms', async () => {
    const id = await store('i.png', await photograph(900, 600).png().toBuffer())
    const first = await prepared(id, only(['image/jpeg']))
    const copies = () => readdir(join(app.dataDir, 'files', ctx.organisationId, 'derived'))
    const before = await copies()
    const second = await prepared(id, only(['image/jpeg']), { alt: 'Other words' })
    expect(await copies()).toEqual(before)
    expect(Buffer.from(second.bytes).equals(Buffer.from(first.bytes))).toBe(true)
    expect(second.alt).toBe('Other words')
  })

  it('that is not there, or in a shape not taken, is a problem in words', async () => {
    expect(await refused('0190a000-0000-7000-8000-000000000009')).toContain('not in the file store')
    const id = await store('j.png', await flat(450, 150).png().toBuffer())
    expect(await refused(id, only(['image/png'], { maxRatio: 1.91 }))).toContain('too wide')
    const crop = await suggestCrop(ctx, id, only([], { maxRatio: 1.91 }))
    expect(crop).not.toBeNull()
    expect(await prepared(id, only(['image/png'], { maxRatio: 1.91 }), { crop })).toMatchObject({
      width: 286,
      height: 150,
    })
    expect(await suggestCrop(ctx, id, limits())).toBeNull()
  })

  it('is cropped around what draws the eye', async () => {
    const dot = await sharp({ create: { width: 80, height: 80, channels: 3, background: '#ff2200' } })
      .png()
      .toBuffer()
    const picture = await sharp({ create: { width: 900, height: 300, channels: 3, background: '#ccc' } })
      .composite([{ input: dot, left: 760, top: 110 }])
      .png()
      .toBuffer()
    const crop = await suggestCrop(ctx, await store('k.png', picture), only([], { maxRatio: 1 }))
    expect(crop?.width).toBeCloseTo(1 / 3, 2)
    expect((crop?.x ?? 0) + (crop?.width ?? 0)).toBeGreaterThan(840 / 900)
  })
})

describe('a moving picture', () => {
  const gif = { maxBytes: 2_000_000, maxAltLength: 100, maxSide: 500, maxCount: 1 }
  async function moving(frames: number, width: number, height: number): Promise<Buffer> {
    const raw = await sharp(
      await photograph(width, height * frames)
        .png()
        .toBuffer(),
    )
      .removeAlpha()
      .raw()
      .toBuffer()
    return sharp(raw, { raw: { width, height: height * frames, channels: 3, pageHeight: height } })
      .gif({ delay: 100 })
      .toBuffer()
  }
  const frames = async ({ bytes }: Prepared) => {
    const meta = await sharp(Buffer.from(bytes), { animated: true }).metadata()
    return [meta.pages, meta.width, meta.pageHeight]
  }

  it('goes on moving where the network takes it: untouched, smaller, cropped', async () => {
    const bytes = await moving(3, 200, 100)
    const id = await store('l.gif', bytes)
    const whole = await prepared(id, limits({ gif }))
    expect(whole).toMatchObject({ kind: 'gif', mimeType: 'image/gif', warnings: [] })
    expect(Buffer.from(whole.bytes).equals(bytes)).toBe(true)
    expect(await frames(await prepared(id, limits({ gif: { ...gif, maxSide: 100 } })))).toEqual([3, 100, 50])
    const part = await prepared(id, limits({ gif }), { crop: { x: 0.5, y: 0, width: 0.5, height: 1 } })
    expect(await frames(part)).toEqual([3, 100, 100])
  })

  it('gets fewer pixels to fit, says so, or is refused', async () => {
    const id = await store('m.gif', await moving(3, 240, 150))
    const whole = await prepared(id, limits({ gif }))
    const small = await prepared(
      id,
      limits({ gif: { ...gif, maxBytes: Math.floor(whole.bytes.byteLength * 0.7) } }),
    )
    expect((await frames(small))[0]).toBe(3)
    expect(small.width).toBeLessThan(240)
    expect(small.warnings).toEqual([expect.stringContaining('pixels small')])
    expect(await refused(id, limits({ gif: { ...gif, maxBytes: 2000 } }))).toContain('make a video of it')
  })

  it('stands still where the network takes none, and says so', async () => {
    const id = await store('n.gif', await moving(3, 200, 100))
    const made = await prepared(id, only(['image/jpeg', 'image/png', 'image/gif']))
    expect(made).toMatchObject({
      kind: 'image',
      mimeType: 'image/png',
      width: 200,
      height: 100,
      warnings: [expect.stringContaining('does not move')],
    })
  })
})

describe('videos and documents', () => {
  const video = {
    maxCount: 1,
    maxBytes: 1_000_000,
    mimeTypes: ['video/mp4'],
    maxAltLength: 100,
    captions: true,
  }
  const vtt = 'WEBVTT\n\n00:00.000 --> 00:01.000\nHei på deg'

  it('go out as they are, with captions where there are any', async () => {
    const id = await store('o.mp4', await makeMoving({ audio: true, rotation: 90 }))
    const captions = [{ lang: 'nb', fileId: await store('o.vtt', Buffer.from(vtt)) }]
    const made = await prepared(id, limits({ video }), { captions })
    expect(made).toMatchObject({
      kind: 'video',
      mimeType: 'video/mp4',
      width: 240,
      height: 320,
      seconds: 2,
      captions: [{ lang: 'nb', vtt }],
      warnings: [],
    })
    const without = await prepared(id, limits({ video: { ...video, captions: false } }), {
      captions,
      crop: { x: 0, y: 0, width: 1, height: 0.5 },
    })
    expect(without.captions).toBeUndefined()
    expect(without.warnings).toEqual([
      expect.stringContaining('sent whole'),
      expect.stringContaining('no captions'),
    ])
  })

  it('say when captions are gone or are none', async () => {
    const id = await store('p.mp4', await makeMoving())
    expect(await refused(id, limits({ video }), { captions: [{ lang: 'nb', fileId: id }] })).toContain('“nb”')
    expect(await refused(id)).toContain('takes no videos')
  })

  it('of paper go where paper is taken', async () => {
    const id = await store('q.pdf', makePdf({ pages: 2 }))
    const document = { maxCount: 1, maxBytes: 100_000, mimeTypes: ['application/pdf'], maxPages: 10 }
    expect(await prepared(id, limits({ document }))).toMatchObject({
      kind: 'document',
      mimeType: 'application/pdf',
      name: 'q.pdf',
    })
    expect(await refused(id)).toContain('takes no documents')
    expect(await refused(await store('r.m4a', await makeMoving({ video: false, audio: true })))).toContain(
      'sound by itself',
    )
  })
})
