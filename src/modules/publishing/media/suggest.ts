import sharp from 'sharp'
import type { Limits } from '#networks/contract/limits.ts'
import type { Ctx } from '#platform/ctx.ts'
import { openStored } from '#platform/files/index.ts'
import type { Crop } from '#platform/images/index.ts'
import { cropFor, type Focus, neededRatio } from './crop.ts'

/** A small copy is enough to see where a picture matters. */
const SIDE = 400

/**
 * The crop to suggest for a picture on a network with limits to its shape, laid around what draws the eye. Null when
 * its shape is taken as it is, or it is no still picture.
 */
export async function suggestCrop(
  ctx: Ctx,
  fileId: string,
  limits: Pick<Limits, 'media'>,
): Promise<Crop | null> {
  const opened = await openStored(ctx, fileId)
  const { width, height, kind = 'image' } = opened?.card ?? {}
  if (!opened || !width || !height || kind !== 'image') return null
  const ratio = neededRatio({ width, height }, limits.media.image)
  if (ratio === null) return null
  return cropFor(ratio, { width, height }, await focusOf(opened.path, ratio))
}

async function focusOf(path: string, ratio: number): Promise<Focus> {
  const small = await sharp(path)
    .autoOrient()
    .resize({ width: SIDE, height: SIDE, fit: 'inside', withoutEnlargement: true })
    .png()
    .toBuffer({ resolveWithObject: true })
  const { width, height } = small.info
  const wide = width / height > ratio
  const box = wide
    ? { width: Math.max(1, Math.round(height * ratio)), height }
    : { width, height: Math.max(1, Math.round(width / ratio)) }
  const { info } = await sharp(small.data)
    .resize({ ...box, fit: 'cover', position: sharp.strategy.attention })
    .toBuffer({ resolveWithObject: true })
  const middle = (offset: number | undefined, extent: number, all: number) =>
    (-(offset ?? 0) + extent / 2) / all
  return {
    x: middle(info.cropOffsetLeft, box.width, width),
    y: middle(info.cropOffsetTop, box.height, height),
  }
}
