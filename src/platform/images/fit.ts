import type { Crop, FittedImage, ImageBounds } from './bounds.ts'
import { encodedWithin } from './encode.ts'
import { stripped } from './strip.ts'

/** Pictures; drawings that would be rendered from instructions (SVG, PDF) are none. */
const readable = new Set<string>(['jpeg', 'png', 'webp', 'gif', 'avif', 'heif', 'tiff'])

/** Pixels we decode at the most; a small file can claim a huge picture. */
const maxPixels = 150_000_000

/**
 * A picture within a network's bounds, as good as they allow; undefined when the bytes are no picture we read, or one
 * that cannot be made to fit. What fits already is not encoded again: only what cameras and programs wrote beside the
 * picture is taken out. Anything else is encoded once, from the original: turned upright, colours in sRGB, cut to
 * `crop`, never enlarged, in the best quality that fits, and smaller only when no quality does. Doing it again to what
 * comes out changes nothing.
 */
export async function fitImage(
  bytes: Uint8Array,
  bounds: ImageBounds,
  crop: Crop | null = null,
): Promise<FittedImage | undefined> {
  if (bytes.byteLength === 0) return undefined
  const { default: sharp } = await import('sharp')
  const open = () => sharp(bytes, { limitInputPixels: maxPixels, failOn: 'error' })
  const about = await open()
    .metadata()
    .catch(() => undefined)
  if (!about?.width || !about.height || !readable.has(about.format)) return undefined
  const { width, height } = about.autoOrient
  const mimeType = about.mediaType ?? `image/${about.format}`
  const upright = (about.orientation ?? 1) === 1
  const small = Math.max(width, height) <= bounds.maxSide && bounds.mimeTypes.includes(mimeType)
  const clean = crop === null && upright && small ? stripped(bytes, about.format) : undefined
  if (clean && clean.byteLength <= bounds.maxBytes) return { bytes: clean, mimeType, width, height }
  const moves = (about.pages ?? 1) > 1 && (about.format === 'gif' || about.format === 'webp')
  const source = moves ? sharp(bytes, { limitInputPixels: maxPixels, animated: true }) : open().autoOrient()
  const traits = { moves, hasAlpha: about.hasAlpha, isLossless: about.format === 'png' }
  const part = crop && pixelsOf(crop, width, height)
  const draw = () => (part ? source.clone().extract(part) : source.clone())
  return encodedWithin(draw, part ?? { width, height }, traits, bounds).catch(() => undefined)
}

interface Pixels {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

function pixelsOf({ x, y, width, height }: Crop, fullWidth: number, fullHeight: number): Pixels {
  const left = clamp(Math.round(x * fullWidth), 0, fullWidth - 1)
  const top = clamp(Math.round(y * fullHeight), 0, fullHeight - 1)
  return {
    left,
    top,
    width: clamp(Math.round(width * fullWidth), 1, fullWidth - left),
    height: clamp(Math.round(height * fullHeight), 1, fullHeight - top),
  }
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high)
}
