import type { Session } from '#networks/contract/account.ts'
import type { Fault } from '#networks/contract/faults.ts'
import type { OutgoingMedia } from '#networks/contract/publish.ts'
import { blueskyLimits } from './limits.ts'
import { call } from './session.ts'

const { maxSide, mimeTypes } = blueskyLimits.media.image

/** Pictures; drawings that sharp would render from instructions (SVG, PDF) are none. */
const readable = new Set<string>(['jpeg', 'png', 'webp', 'gif', 'avif', 'heif', 'tiff'])

interface Ready {
  readonly bytes: Uint8Array
  readonly mimeType: string
  readonly width: number
  readonly height: number
}

/** The embed for these images, uploaded; null for none. `maxBytes` is for each. */
export async function imagesEmbed(
  session: Session,
  media: readonly OutgoingMedia[],
  maxBytes: number,
): Promise<object | null | Fault> {
  const images: object[] = []
  for (const { bytes, alt } of media) {
    const ready = await fitted(bytes, maxBytes)
    if (!ready) return { kind: 'refused', reason: 'One of the images cannot be read.' }
    const upload = await call<{ blob: object }>(session, 'com.atproto.repo.uploadBlob', {
      body: ready.bytes,
      mimeType: ready.mimeType,
    })
    if (upload.kind !== 'answer') return upload
    const aspectRatio = { width: ready.width, height: ready.height }
    images.push({ alt, image: upload.body.blob, aspectRatio })
  }
  return images.length > 0 ? { $type: 'app.bsky.embed.images', images } : null
}

/**
 * The image within Bluesky's limits, or undefined when it is none. Left alone where it fits, except that what cameras
 * write into it (place, owner, which way is up) is taken out: the network publishes the file as it gets it.
 */
export async function fitted(bytes: Uint8Array, maxBytes: number): Promise<Ready | undefined> {
  const { default: sharp } = await import('sharp')
  const about = await sharp(bytes)
    .metadata()
    .catch(() => undefined)
  if (!about?.width || !about.height || !readable.has(about.format)) return undefined
  const mimeType = `image/${about.format}`
  const small = bytes.byteLength <= maxBytes && Math.max(about.width, about.height) <= maxSide
  if (small && mimeTypes.includes(mimeType) && !about.exif && !about.xmp) {
    return { bytes, mimeType, width: about.width, height: about.height }
  }
  const longest = Math.min(maxSide, Math.max(about.width, about.height))
  for (let attempt = 0; attempt < 10; attempt += 1) {
    const side = Math.round(longest * 0.8 ** attempt)
    for (const quality of [88, 75]) {
      const scaled = sharp(bytes).rotate().resize(side, side, { fit: 'inside', withoutEnlargement: true })
      const encoded = about.hasAlpha ? scaled.webp({ quality }) : scaled.jpeg({ quality })
      const { data, info } = await encoded.toBuffer({ resolveWithObject: true })
      if (data.byteLength > maxBytes) continue
      return { bytes: data, mimeType: `image/${info.format}`, width: info.width, height: info.height }
    }
  }
  return undefined
}
