import sharp from 'sharp'
import type { Ctx } from '../ctx.ts'
import { frameOf } from './frame.ts'
import { MAX_PIXELS } from './images/decode.ts'
import { drawPoster } from './poster.ts'
import { derivedFrom, type Opened } from './read.ts'

const widths = [160, 320, 640, 1280] as const

/**
 * A still picture of a stored file as WebP, at most as wide as the next of our four widths: the picture itself, the
 * first picture of a moving one, a picture out of a video where ffmpeg is there, else a sheet that says what it is.
 */
export async function preview(ctx: Ctx, opened: Opened, width: number): Promise<Uint8Array> {
  const wide = widths.find((one) => one >= width) ?? 1280
  const source = await sourceOf(ctx, opened)
  if (!source) return drawPoster(opened.card, wide)
  return derivedFrom(ctx, opened, `preview ${wide}`, () => shrunk(source, wide))
}

async function sourceOf(ctx: Ctx, opened: Opened): Promise<string | Uint8Array | null> {
  const kind = opened.card.kind ?? 'image'
  if (kind === 'image' || kind === 'gif') return opened.path
  if (kind !== 'video') return null
  const frame = await derivedFrom(ctx, opened, 'frame', () => frameOf(opened)).catch(() => null)
  return frame && frame.byteLength > 0 ? frame : null
}

async function shrunk(source: string | Uint8Array, wide: number): Promise<Uint8Array> {
  return sharp(source, { limitInputPixels: MAX_PIXELS, sequentialRead: true })
    .autoOrient()
    .resize({ width: wide, height: wide * 2, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 80 })
    .toBuffer()
}
