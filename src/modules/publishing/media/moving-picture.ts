import { readFile } from 'node:fs/promises'
import sharp, { type Region } from 'sharp'
import type { Limits } from '#networks/contract/limits.ts'
import { inWords, type Opened } from '#platform/files/index.ts'
import { inPixels, type Shares, type Size } from './crop.ts'
import { pictureProblem } from './picture-problem.ts'
import { type Problem, problem } from './problem.ts'
import type { Still } from './still.ts'

type GifLimits = NonNullable<Limits['media']['gif']>

const MAX_PIXELS = 400_000_000
/** Pixels along the longest side below which a moving picture says nothing any more. */
const SMALLEST = 160
/** Each attempt takes a fifth of the side at least. */
const STEP = 0.8

/** A GIF that goes on moving: as it is where it fits, else cropped and with fewer pixels and colours. */
export async function prepareGif(
  opened: Opened,
  crop: Shares | null,
  limits: GifLimits,
): Promise<Still | Problem> {
  const { name } = opened.card
  const meta = await sharp(opened.path, { animated: true, limitInputPixels: MAX_PIXELS }).metadata()
  const full = { width: meta.width, height: meta.pageHeight ?? meta.height }
  const unfit = pictureProblem(name, full, crop, limits)
  if (unfit) return unfit
  const part = crop ? inPixels(full, crop) : null
  const size = part ?? full
  const longest = Math.max(size.width, size.height)
  if (!part && longest <= limits.maxSide && opened.size <= limits.maxBytes) {
    const bytes = await readFile(opened.path)
    return { bytes, ...full, quality: null, mimeType: 'image/gif', warnings: [] }
  }
  const scaled = await smaller({ path: opened.path, part, size }, limits)
  if (scaled) return scaled
  return problem(
    `“${name}” moves for too long to fit into the ${inWords(limits.maxBytes)} this network takes. Shorten it, or make a video of it.`,
  )
}

interface Frames {
  readonly path: string
  readonly part: Region | null
  readonly size: Size
}

/** Encoded anew with as many pixels as fit; each attempt aims by how far the one before was off. */
async function smaller({ path, part, size }: Frames, limits: GifLimits): Promise<Still | null> {
  const longest = Math.max(size.width, size.height)
  const most = Math.min(longest, limits.maxSide)
  const least = Math.min(SMALLEST, most)
  for (let side = most; ; ) {
    const image = sharp(path, { animated: true, limitInputPixels: MAX_PIXELS })
    const { data, info } = await (part ? image.extract(part) : image)
      .resize({ width: Math.max(1, Math.round((size.width * side) / longest)), withoutEnlargement: true })
      .gif({ effort: 4, interFrameMaxError: 4 })
      .toBuffer({ resolveWithObject: true })
    const height = info.pageHeight ?? info.height
    if (data.byteLength <= limits.maxBytes) {
      const said = `It was made ${info.width} × ${height} pixels small to stay within the network’s limit.`
      const warnings = side < most ? [said] : []
      return { bytes: data, width: info.width, height, quality: null, mimeType: 'image/gif', warnings }
    }
    if (side <= least) return null
    const aim = side * Math.sqrt(limits.maxBytes / data.byteLength) * 0.95
    side = Math.max(least, Math.floor(Math.min(aim, side * STEP)))
  }
}
