import type { Sharp } from 'sharp'

/** Formats in which a picture can be made smaller at the cost of what the eye hardly sees. */
export type Lossy = 'image/jpeg' | 'image/webp' | 'image/avif'

/** Nothing is sent below this quality; rather it gets fewer pixels. */
export const FLOOR: Readonly<Record<Lossy, number>> = { 'image/jpeg': 70, 'image/webp': 70, 'image/avif': 50 }
const BEST: Readonly<Record<Lossy, number>> = { 'image/jpeg': 95, 'image/webp': 95, 'image/avif': 80 }
/** Pixels along the longest side below which a picture says nothing any more. */
const SMALLEST = 320

export interface Fitted {
  readonly bytes: Buffer
  readonly width: number
  readonly height: number
  /** Null: nothing was lost. */
  readonly quality: number | null
}

/** Encodes at one quality. Fine colour edges are kept while there is room for them. */
function lossy(image: Sharp, type: Lossy, quality: number): Sharp {
  if (type === 'image/webp') return image.webp({ quality, smartSubsample: true })
  if (type === 'image/avif') return image.avif({ quality, effort: 3 })
  return image.jpeg({ quality, chromaSubsampling: quality >= 90 ? '4:4:4' : '4:2:0', mozjpeg: quality < 90 })
}

async function encoded(image: Sharp, quality: number | null): Promise<Fitted> {
  const { data, info } = await image.toBuffer({ resolveWithObject: true })
  return { bytes: data, width: info.width, height: info.height, quality }
}

/**
 * The picture at the highest quality that stays within `maxBytes`, never below the floor; when even that is too much,
 * with fewer pixels. `at` gives the finished picture at most `side` pixels long. Null when it cannot be brought there.
 */
export async function fitLossy(
  at: (side: number) => Sharp,
  type: Lossy,
  limits: { readonly maxBytes: number; readonly side: number },
): Promise<Fitted | null> {
  for (let side = limits.side; ; side = Math.round(side * 0.8)) {
    const try_ = (quality: number) => encoded(lossy(at(side), type, quality), quality)
    const fits = ({ bytes }: Fitted) => bytes.byteLength <= limits.maxBytes
    const best = await try_(BEST[type])
    if (fits(best)) return best
    const least = await try_(FLOOR[type])
    if (fits(least)) return highest(least, [FLOOR[type], BEST[type]], try_, fits)
    if (side <= SMALLEST) return null
  }
}

/** Between a quality that fits and one that does not, halving what is left. */
async function highest(
  fitting: Fitted,
  [low, high]: readonly [number, number],
  attempt: (quality: number) => Promise<Fitted>,
  fits: (one: Fitted) => boolean,
): Promise<Fitted> {
  if (high - low <= 2) return fitting
  const middle = Math.round((low + high) / 2)
  const tried = await attempt(middle)
  return fits(tried)
    ? highest(tried, [middle, high], attempt, fits)
    : highest(fitting, [low, middle], attempt, fits)
}

/** The picture without any loss, or null when that is too large. */
export async function fitLossless(
  at: (side: number) => Sharp,
  type: 'image/png' | 'image/webp',
  limits: { readonly maxBytes: number; readonly side: number },
): Promise<Fitted | null> {
  const image = at(limits.side)
  const one = await encoded(
    type === 'image/png' ? image.png({ compressionLevel: 9 }) : image.webp({ lossless: true }),
    null,
  )
  return one.bytes.byteLength <= limits.maxBytes ? one : null
}
