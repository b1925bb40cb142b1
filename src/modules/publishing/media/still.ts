import { readFile } from 'node:fs/promises'
import sharp, { type Metadata, type Region, type Sharp } from 'sharp'
import type { ImageLimits } from '#networks/contract/limits.ts'
import { inPixels, type Shares, type Size } from './crop.ts'
import { type Fitted, fitLossless, fitLossy, type Lossy } from './fit.ts'
import { pictureProblem } from './picture-problem.ts'
import { type Problem, problem } from './problem.ts'

export interface Picture {
  readonly name: string
  readonly mimeType: string
  readonly path: string
  readonly crop: Shares | null
  /** Only its first picture is wanted. */
  readonly moves: boolean
}

export interface Still extends Fitted {
  readonly mimeType: string
  readonly warnings: readonly string[]
}

/** Large pictures are decoded row by row; this is how many pixels one may have. */
const MAX_PIXELS = 100_000_000

/** One still picture as a network takes it: upright, cropped, within its sides and bytes, never made larger. */
export async function prepareStill(picture: Picture, limits: ImageLimits): Promise<Still | Problem> {
  const meta = await sharp(picture.path).metadata()
  const upright: Size = meta.autoOrient
  const unfit = pictureProblem(picture.name, upright, picture.crop, limits)
  if (unfit) return unfit
  const part = picture.crop ? inPixels(upright, picture.crop) : null
  const longest = Math.max(part?.width ?? upright.width, part?.height ?? upright.height)
  const asItIs = !part && longest <= limits.maxSide && (meta.orientation ?? 1) === 1
  if (asItIs && !picture.moves && isClean(meta) && limits.mimeTypes.includes(picture.mimeType)) {
    const bytes = await readFile(picture.path)
    if (bytes.byteLength <= limits.maxBytes)
      return { bytes, ...upright, quality: null, mimeType: picture.mimeType, warnings: [] }
  }
  const side = Math.min(limits.maxSide, longest)
  const at = await sized(picture.path, part, side, meta.space !== 'cmyk')
  const alpha = meta.hasAlpha === true && !(await at(side).stats()).isOpaque
  return encode(picture, { at, side, alpha }, limits)
}

/** Nothing in it says where or by whom it was taken. */
function isClean({ exif, xmp, iptc }: Metadata): boolean {
  return !exif && !xmp && !iptc
}

/** Decodes, turns, crops and scales once; what it gives makes the copies of any smaller size. */
async function sized(path: string, part: Region | null, side: number, keepColours: boolean) {
  const image = sharp(path, { limitInputPixels: MAX_PIXELS, failOn: 'error' }).autoOrient()
  const within = (length: number) =>
    ({ width: length, height: length, fit: 'inside', withoutEnlargement: true }) as const
  const cropped = (part ? image.extract(part) : image).resize(within(side))
  const base = await (keepColours ? cropped.keepIccProfile() : cropped)
    .png({ compressionLevel: 0 })
    .toBuffer()
  return (length: number): Sharp => sharp(base).resize(within(length)).keepIccProfile()
}

interface Source {
  readonly at: (side: number) => Sharp
  readonly side: number
  /** Parts of it are transparent. */
  readonly alpha: boolean
}

async function encode(picture: Picture, source: Source, limits: ImageLimits): Promise<Still | Problem> {
  const takes = (type: string) => limits.mimeTypes.includes(type)
  const bounds = { maxBytes: limits.maxBytes, side: source.side }
  const warnings: string[] = []
  const graphic = picture.mimeType === 'image/png' || picture.mimeType === 'image/gif' || source.alpha
  // Drawings, screens and signs keep their sharp edges as long as that fits.
  if (graphic)
    for (const type of exactTypes(source.side).filter(takes)) {
      const exact = await fitLossless(source.at, type, bounds)
      if (exact) return { ...exact, mimeType: type, warnings }
    }
  const type = lossyType(picture.mimeType, source.alpha, takes)
  if (!type) return problem(`This network takes none of the formats “${picture.name}” could be turned into.`)
  const flat = source.alpha && type === 'image/jpeg'
  if (flat)
    warnings.push('What is transparent in it is shown white, because this network takes no transparency.')
  const at = flat ? (side: number) => source.at(side).flatten({ background: '#ffffff' }) : source.at
  const fitted = await fitLossy(at, type, bounds)
  if (!fitted)
    return problem(
      `“${picture.name}” cannot be made small enough for this network without becoming unreadable.`,
    )
  if (Math.max(fitted.width, fitted.height) < Math.min(source.side, limits.maxSide))
    warnings.push(
      `It was made ${fitted.width} × ${fitted.height} pixels small to stay within the network’s limit.`,
    )
  return { ...fitted, mimeType: type, warnings }
}

/** WebP without loss is small but slow to make; for large pictures it is not worth the wait. */
function exactTypes(side: number): readonly ('image/png' | 'image/webp')[] {
  return side > 2500 ? ['image/png'] : ['image/png', 'image/webp']
}

/** The format it has, where that can be encoded and is taken; else the one that loses least. */
function lossyType(own: string, alpha: boolean, takes: (type: string) => boolean): Lossy | undefined {
  const order: readonly Lossy[] = alpha
    ? ['image/webp', 'image/avif', 'image/jpeg']
    : ['image/jpeg', 'image/webp', 'image/avif']
  return order.find((type) => type === own && takes(type)) ?? order.find(takes)
}
