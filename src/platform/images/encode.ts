import type { Sharp } from 'sharp'
import type { FittedImage, ImageBounds } from './bounds.ts'

interface Traits {
  readonly moves: boolean
  readonly hasAlpha: boolean
  /** Drawn rather than taken: worth keeping exact where there is room. */
  readonly isLossless: boolean
}

interface Size {
  readonly width: number
  readonly height: number
}

type Encode = (picture: Sharp, quality: number) => Sharp

interface Way {
  readonly mimeType: string
  readonly encode: Encode
  /** Qualities to choose from, the best first; one where quality is no choice. */
  readonly best: number
  readonly least: number
}

/** Better than this nobody sees; worse than this everybody does, and fewer pixels look better. */
const best = 95
const least = 72

const jpeg: Way = {
  mimeType: 'image/jpeg',
  best,
  least,
  encode: (picture, quality) =>
    picture.jpeg({ quality, progressive: true, chromaSubsampling: quality >= 90 ? '4:4:4' : '4:2:0' }),
}
const webp: Way = {
  mimeType: 'image/webp',
  best,
  least,
  encode: (picture, quality) => picture.webp({ quality, smartSubsample: true }),
}
const png: Way = {
  mimeType: 'image/png',
  best,
  least: best,
  encode: (picture) => picture.png(),
}
const gif: Way = { mimeType: 'image/gif', best, least: best, encode: (picture) => picture.gif() }

/**
 * Encodes what `part` draws within `bounds`: the largest picture first, and of it the best quality that fits. Undefined
 * when the network takes no kind we write, or when nothing that could be called a picture fits.
 */
export async function encodedWithin(
  part: () => Sharp,
  full: Size,
  traits: Traits,
  bounds: ImageBounds,
): Promise<FittedImage | undefined> {
  const ways = waysOf(traits, bounds.mimeTypes)
  let side = Math.min(bounds.maxSide, Math.max(full.width, full.height))
  for (let attempt = 0; attempt < 12 && side >= 1 && ways.length > 0; attempt += 1) {
    const drawn = await draw(part, side, traits)
    let smallest = Number.POSITIVE_INFINITY
    for (const way of ways) {
      const found = await bestQuality(drawn, way, bounds.maxBytes)
      if (typeof found !== 'number') return found
      smallest = Math.min(smallest, found)
    }
    // Bytes go with the area; a little less than that, so that the next attempt is likely to fit.
    side = Math.floor(side * Math.min(0.9, Math.sqrt(bounds.maxBytes / smallest) * 0.97))
  }
  return undefined
}

/** Kinds to try, the most faithful first; of those that lose something only the one people are used to. */
function waysOf({ moves, hasAlpha, isLossless }: Traits, known: readonly string[]): readonly Way[] {
  const first = (...ways: readonly Way[]) => ways.filter((way) => known.includes(way.mimeType)).slice(0, 1)
  if (moves) return first(gif, webp)
  const lossy = hasAlpha ? first(webp, png) : first(jpeg, webp, png)
  return isLossless || hasAlpha ? [...new Set([...first(png), ...lossy])] : lossy
}

/** Decoded and scaled once, then encoded as often as it takes. */
async function draw(part: () => Sharp, side: number, { moves }: Traits): Promise<() => Sharp> {
  const scaled = () => part().resize(side, side, { fit: 'inside', withoutEnlargement: true })
  if (moves) return scaled
  const { default: sharp } = await import('sharp')
  const { data, info } = await scaled().toColourspace('srgb').raw({ depth: 'uchar' }).toBuffer({
    resolveWithObject: true,
  })
  const { width, height, channels } = info
  return () => sharp(data, { raw: { width, height, channels } })
}

/** The picture in the best quality that fits, or how many bytes the least takes. */
async function bestQuality(
  drawn: () => Sharp,
  { mimeType, encode, best: top, least: bottom }: Way,
  maxBytes: number,
): Promise<FittedImage | number> {
  const at = async (quality: number): Promise<FittedImage & { readonly fits: boolean }> => {
    const { data, info } = await encode(drawn(), quality).toBuffer({ resolveWithObject: true })
    const height = info.pageHeight ?? info.height
    return { bytes: data, mimeType, width: info.width, height, fits: data.byteLength <= maxBytes }
  }
  const finest = await at(top)
  if (finest.fits) return plain(finest)
  if (bottom === top) return finest.bytes.byteLength
  const coarsest = await at(bottom)
  if (!coarsest.fits) return coarsest.bytes.byteLength
  let found = coarsest
  for (let low = bottom, high = top; high - low > 1; ) {
    const middle = Math.floor((low + high) / 2)
    const tried = await at(middle)
    if (tried.fits) {
      found = tried
      low = middle
    } else high = middle
  }
  return plain(found)
}

function plain({ bytes, mimeType, width, height }: FittedImage): FittedImage {
  return { bytes, mimeType, width, height }
}
