import sharp from 'sharp'
import { ok, type Result } from '#kernel/result.ts'
import { damaged, unfit } from '../refusals.ts'
import type { Format } from '../sniff.ts'
import type { Taken } from '../taken.ts'
import type { Cleaner } from './cleaned.ts'
import { decoder, inTurn, MAX_MOVING_PIXELS, MAX_PIXELS, MAX_SIDE, proveDecodable } from './decode.ts'
import { drawSvg } from './draw.ts'
import { cleanGif } from './gif.ts'
import { cleanJpeg } from './jpeg.ts'
import { cleanPng, isMovingPng } from './png.ts'
import { dangerIn } from './svg.ts'
import { cleanWebp } from './webp.ts'

const MAX_SVG = 5 * 1024 * 1024

const tailNote =
  'Something stood behind the end of the picture (phones put films and second versions there); only the picture was kept.'
const BROKEN = 'it is not a whole image, or its content is something else than its name says.'

/** A picture as it is kept: proven by decoding, upright, at most 8192 pixels a side, without place or owner. */
export async function takeImage(name: string, format: Format, bytes: Buffer): Promise<Result<Taken>> {
  try {
    if (format === 'svg') return await takeSvg(name, bytes)
    const animated = format === 'gif' || format === 'webp'
    // Only the header is read here, so a bomb is known by what it claims before anything is decoded.
    const meta = await sharp(bytes, { animated, limitInputPixels: false }).metadata()
    const frames = animated ? (meta.pages ?? 1) : 1
    const width = meta.width
    const height = meta.pageHeight ?? meta.height
    if (width * height > MAX_PIXELS) return tooManyPixels(name, width * height)
    if (width * height * frames > MAX_MOVING_PIXELS)
      return unfit(
        `“${name}” has ${frames} frames of ${width} × ${height} pixels, more than can be handled.`,
        'Make it smaller or shorter and add it again.',
      )
    const picture = {
      name,
      format,
      bytes,
      width,
      height,
      frames,
      turned: (meta.orientation ?? 1) > 1,
      alpha: meta.hasAlpha === true,
    }
    return await inTurn(width * height * frames, () =>
      takePixels({ ...picture, cmyk: meta.space === 'cmyk' }),
    )
  } catch {
    return damaged(name, BROKEN)
  }
}

interface Picture {
  readonly name: string
  readonly format: Format
  readonly bytes: Buffer
  readonly width: number
  readonly height: number
  readonly frames: number
  readonly turned: boolean
  readonly alpha: boolean
  readonly cmyk: boolean
}

const cleaners: Readonly<Partial<Record<Format, Cleaner>>> = {
  jpeg: cleanJpeg,
  png: cleanPng,
  webp: cleanWebp,
  gif: cleanGif,
}

async function takePixels(picture: Picture): Promise<Result<Taken>> {
  const { name, format, bytes, width, height, frames, turned, cmyk } = picture
  const clean = cleaners[format]
  const cleaned = clean?.(bytes)
  if (clean && !cleaned) return damaged(name, BROKEN)
  const notes = cleaned?.tail ? [tailNote] : []
  if (format === 'png' && isMovingPng(bytes))
    notes.push('It is a moving PNG; only its still picture was kept.')
  const large = Math.max(width, height) > MAX_SIDE && frames === 1
  if (!cleaned || turned || cmyk || large) return ok(await encodeAnew(picture, notes))
  await proveDecodable(cleaned.bytes, frames > 1)
  const mimeType = `image/${format}`
  const kind = format === 'gif' && frames > 1 ? 'gif' : 'image'
  return ok({ name, mimeType, kind, width, height, frames, notes, bytes: cleaned.bytes })
}

/** For what cannot be copied as it is: turned, too large, printers' colours, or a format no network takes. */
async function encodeAnew(picture: Picture, notes: string[]): Promise<Taken> {
  const { name, format, bytes, alpha, cmyk } = picture
  const upright = decoder(bytes)
    .autoOrient()
    .resize({ width: MAX_SIDE, height: MAX_SIDE, fit: 'inside', withoutEnlargement: true })
  const coloured = cmyk ? upright.toColourspace('srgb') : upright.keepIccProfile()
  const lossless = alpha || format === 'png'
  const encoded = lossless ? coloured.png() : coloured.jpeg({ quality: 95, chromaSubsampling: '4:4:4' })
  const { data, info } = await encoded.toBuffer({ resolveWithObject: true })
  if (Math.max(picture.width, picture.height) > MAX_SIDE)
    notes.push(
      `It has ${Math.round((picture.width * picture.height) / 1e6)} megapixels; it is kept at ${info.width} × ${info.height} pixels, more than any network shows.`,
    )
  const now = lossless ? 'png' : 'jpeg'
  if (format !== now)
    notes.push(`It was turned from ${format.toUpperCase()} into ${now.toUpperCase()}, which networks take.`)
  return {
    name: format === now ? name : renamed(name, now === 'jpeg' ? 'jpg' : 'png'),
    mimeType: `image/${now}`,
    kind: 'image',
    width: info.width,
    height: info.height,
    frames: 1,
    notes,
    bytes: data,
  }
}

async function takeSvg(name: string, bytes: Buffer): Promise<Result<Taken>> {
  const help = 'Export it as PNG from the program it was drawn with, and add that.'
  if (bytes.length > MAX_SVG) return unfit(`“${name}” is a drawing of more than 5 MB.`, help)
  const svg = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  const danger = dangerIn(svg)
  if (danger) return unfit(`“${name}” is a drawing that ${danger}.`, help)
  const png = await inTurn(MAX_PIXELS, () => drawSvg(svg))
  const { width, height } = await sharp(png).metadata()
  const notes = [`It was drawn as a picture of ${width} × ${height} pixels; networks take no SVG.`]
  const drawn = { name: renamed(name, 'png'), mimeType: 'image/png', kind: 'image' as const }
  return ok({ ...drawn, width, height, frames: 1, notes, bytes: png })
}

function tooManyPixels(name: string, pixels: number): Result<Taken> {
  const millions = Math.round(pixels / 1e6).toLocaleString('en')
  return unfit(
    `“${name}” has ${millions} megapixels; at most ${MAX_PIXELS / 1e6} can be handled.`,
    'Make it smaller and add it again.',
  )
}

function renamed(name: string, extension: string): string {
  return `${name.replace(/\.[a-z0-9]{1,5}$/i, '')}.${extension}`
}
