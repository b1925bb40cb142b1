import { readFile } from 'node:fs/promises'
import type { Metadata } from 'sharp'
import { type Crop, type FittedImage, type ImageBounds, isUnfit, pixelsOf, type Unfit } from './bounds.ts'
import { encodedWithin } from './encode.ts'
import { stripped } from './strip.ts'

/** Pictures; drawings that would be rendered from instructions (SVG, PDF) are none. */
const readable = new Set<string>(['jpeg', 'png', 'webp', 'gif', 'avif', 'heif', 'tiff'])

/** Pixels we decode at the most, all frames of a moving picture together; a small file can claim a huge picture. */
const maxPixels = { still: 150_000_000, moving: 400_000_000 }

export interface Wanted {
  /** Only this part of it. */
  readonly crop?: Crop | null
  /** True: of a picture that moves only the first frame. */
  readonly still?: boolean
}

/**
 * A picture within a network's bounds, as good as they allow, or why there is none. `source` is the file's bytes or its
 * path. What fits already is not encoded again: only what cameras and programs wrote beside the picture is taken out.
 * Anything else is encoded once, from the original: turned upright, colours in sRGB, cut to `crop`, never enlarged, in
 * the best quality that fits, and smaller only when no quality does. Doing it again to what comes out changes nothing.
 */
export async function fitPicture(
  source: Uint8Array | string,
  bounds: ImageBounds,
  { crop = null, still = false }: Wanted = {},
): Promise<FittedImage | Unfit> {
  if (source.length === 0) return { unfit: 'unreadable' }
  const { default: sharp } = await import('sharp')
  const open = (animated: boolean) => {
    const limitInputPixels = animated ? maxPixels.moving : maxPixels.still
    return sharp(source, { limitInputPixels, animated, failOn: 'error' })
  }
  const about = await open(false)
    .metadata()
    .catch(() => null)
  if (!about?.width || !about.height || !readable.has(about.format)) return { unfit: 'unreadable' }
  const frames = (about.pages ?? 1) > 1 && (about.format === 'gif' || about.format === 'webp')
  const asItIs = crop === null && !(frames && still) ? await untouched(source, about, bounds) : undefined
  if (asItIs) return asItIs
  const moves = frames && !still
  const { width, height } = about.autoOrient
  const part = crop && pixelsOf(crop, { width, height })
  const whole = moves ? open(true) : open(false).autoOrient()
  const draw = () => (part ? whole.clone().extract(part) : whole.clone())
  try {
    return await encodedWithin(draw, part ?? { width, height }, { moves, mimeType: typeOf(about) }, bounds)
  } catch {
    // Cut short or damaged: it cannot be decoded.
    return { unfit: 'unreadable' }
  }
}

/** As `fitPicture`, for those who only need to know that there is no picture. */
export async function fitImage(bytes: Uint8Array, bounds: ImageBounds): Promise<FittedImage | undefined> {
  const made = await fitPicture(bytes, bounds)
  return isUnfit(made) ? undefined : made
}

/** The file without what stands beside the picture, where the picture itself fits. */
async function untouched(
  source: Uint8Array | string,
  about: Metadata,
  bounds: ImageBounds,
): Promise<FittedImage | undefined> {
  const { width, height } = about.autoOrient
  const mimeType = typeOf(about)
  const upright = (about.orientation ?? 1) === 1
  if (!upright || Math.max(width, height) > bounds.maxSide || !bounds.mimeTypes.includes(mimeType))
    return undefined
  const bytes = stripped(typeof source === 'string' ? await readFile(source) : source, about.format)
  return bytes && bytes.byteLength <= bounds.maxBytes
    ? { bytes, mimeType, width, height, flattened: false, shrunk: false }
    : undefined
}

function typeOf({ mediaType, format }: Metadata): string {
  return mediaType ?? `image/${format}`
}
