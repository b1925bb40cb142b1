import type { Sharp } from 'sharp'
import type { FittedImage, ImageBounds, Size, Unfit } from './bounds.ts'
import { type Traits, type Way, waysOf } from './ways.ts'

/** Pixels along the longest side below which a picture says nothing any more. */
const smallest = 160

interface Encoded extends Size {
  readonly bytes: Buffer
  readonly mimeType: string
}

/**
 * Encodes what `part` draws within `bounds`: the largest picture first, and of it the best quality that fits.
 */
export async function encodedWithin(
  part: () => Sharp,
  full: Size,
  traits: Omit<Traits, 'alpha'>,
  bounds: ImageBounds,
): Promise<FittedImage | Unfit> {
  const most = Math.min(bounds.maxSide, Math.max(full.width, full.height))
  const floor = Math.min(smallest, most)
  for (let side = most; ; ) {
    const { alpha, drawn } = await draw(part, side, traits.moves)
    const ways = waysOf({ ...traits, alpha }, most, bounds.mimeTypes)
    if (ways.length === 0) return { unfit: 'no-kind' }
    let fewest = Number.POSITIVE_INFINITY
    for (const way of ways) {
      const flattened = alpha && way.mimeType === 'image/jpeg'
      const shown = flattened ? () => drawn().flatten({ background: '#ffffff' }) : drawn
      const found = await bestQuality(shown, way, bounds.maxBytes)
      if (typeof found !== 'number') return { ...found, flattened, shrunk: side < most }
      fewest = Math.min(fewest, found)
    }
    if (side <= floor) return { unfit: 'too-large' }
    // Bytes go with the area; a little less than that, so that the next attempt is likely to fit.
    const aim = side * Math.min(0.9, Math.sqrt(bounds.maxBytes / fewest) * 0.97)
    side = Math.max(floor, Math.floor(aim))
  }
}

interface Drawn {
  readonly drawn: () => Sharp
  /** Parts of it are transparent. */
  readonly alpha: boolean
}

/** Decoded and scaled once, then encoded as often as it takes. Colours in sRGB: many servers drop the profile. */
async function draw(part: () => Sharp, side: number, moves: boolean): Promise<Drawn> {
  const scaled = () => part().resize(side, side, { fit: 'inside', withoutEnlargement: true })
  if (moves) return { drawn: scaled, alpha: false }
  const { default: sharp } = await import('sharp')
  const { data, info } = await scaled().toColourspace('srgb').raw({ depth: 'uchar' }).toBuffer({
    resolveWithObject: true,
  })
  const { width, height, channels } = info
  const alpha = (channels === 2 || channels === 4) && isTransparent(data, channels)
  const picture = () => sharp(data, { raw: { width, height, channels } })
  return { drawn: alpha || channels % 2 === 1 ? picture : () => picture().removeAlpha(), alpha }
}

function isTransparent(pixels: Buffer, channels: number): boolean {
  for (let at = channels - 1; at < pixels.length; at += channels) if (pixels[at] !== 255) return true
  return false
}

/** The picture in the best quality that fits, or how many bytes the least takes. */
async function bestQuality(
  drawn: () => Sharp,
  { mimeType, encode, best, least }: Way,
  maxBytes: number,
): Promise<Encoded | number> {
  const at = async (quality: number): Promise<Encoded> => {
    const { data, info } = await encode(drawn(), quality).toBuffer({ resolveWithObject: true })
    return { bytes: data, mimeType, width: info.width, height: info.pageHeight ?? info.height }
  }
  const fits = ({ bytes }: Encoded) => bytes.byteLength <= maxBytes
  const finest = await at(best)
  if (fits(finest)) return finest
  if (least === best) return finest.bytes.byteLength
  const coarsest = await at(least)
  if (!fits(coarsest)) return coarsest.bytes.byteLength
  let found = coarsest
  for (let low = least, high = best; high - low > 1; ) {
    const middle = Math.floor((low + high) / 2)
    const tried = await at(middle)
    if (fits(tried)) {
      found = tried
      low = middle
    } else high = middle
  }
  return found
}
