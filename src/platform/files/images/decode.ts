import sharp, { type Sharp } from 'sharp'

/** Pixels of one picture at the most; a small file can claim a huge one. */
export const MAX_PIXELS = 100_000_000
/** Pixels of all frames together. */
export const MAX_MOVING_PIXELS = 400_000_000
/** Longest side that is kept, in pixels. */
export const MAX_SIDE = 8192

/** Above this, pictures are decoded one after another, so that several together do not fill the memory. */
const HEAVY = 24_000_000

/** Reads rows as they come and stops at the first wrong one. */
export function decoder(bytes: Uint8Array, more: { readonly animated?: boolean } = {}): Sharp {
  const limitInputPixels = more.animated ? MAX_MOVING_PIXELS : MAX_PIXELS
  return sharp(bytes, { ...more, limitInputPixels, failOn: 'error', sequentialRead: true })
}

let last: Promise<unknown> = Promise.resolve()

/** Runs `work` at once, or, for a heavy picture, after the heavy ones before it. */
export async function inTurn<T>(pixels: number, work: () => Promise<T>): Promise<T> {
  if (pixels < HEAVY) return work()
  const mine = last.then(work, work)
  last = mine.catch(() => undefined)
  return mine
}

/** Decodes every row (of every frame) and keeps nothing: proof that the content is what its header says. Throws. */
export async function proveDecodable(bytes: Uint8Array, animated: boolean): Promise<void> {
  await decoder(bytes, { animated }).resize({ width: 32 }).raw().toBuffer()
}
