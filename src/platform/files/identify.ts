import sharp from 'sharp'
import { ok, type Result, refuse } from '#kernel/result.ts'

export interface ImageFacts {
  readonly mimeType: string
  readonly width: number
  readonly height: number
}

const mimeTypes: Readonly<Record<string, string>> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  tiff: 'image/tiff',
}

/** Pixels we decode at the most; a small file can claim a huge picture. */
const MAX_PIXELS = 100_000_000

/** What the bytes really are. A file that is no image, is broken, or is too large to decode is refused in words. */
export async function identifyImage(name: string, bytes: Uint8Array): Promise<Result<ImageFacts>> {
  const no = (message: string) => refuse('invalid', message, { fields: { file: message } })
  try {
    const image = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
    const { format, width, height, mediaType, pages } = await image.metadata()
    const mimeType = mediaType === 'image/avif' ? 'image/avif' : mimeTypes[format ?? '']
    if (!mimeType || !width || !height)
      return no(`“${name}” is not an image Weft can send. Use JPEG, PNG, WebP, AVIF or GIF.`)
    // Decoding one frame proves that the content is what the header says.
    if ((pages ?? 1) === 1) await image.stats()
    return ok({ mimeType, width, height })
  } catch {
    return no(
      `“${name}” is not a whole image: it is damaged, or its content is something else than its name says.`,
    )
  }
}
