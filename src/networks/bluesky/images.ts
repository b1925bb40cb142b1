import type { Session } from '#networks/contract/account.ts'
import { type Fault, isFault } from '#networks/contract/faults.ts'
import type { OutgoingMedia } from '#networks/contract/publish.ts'
import { fitImage, type ImageBounds } from '#platform/images/index.ts'
import { blueskyLimits } from './limits.ts'
import { uploadBlob } from './upload.ts'

/** The embed for these images, uploaded; null for none. `maxBytes` is for each. */
export async function imagesEmbed(
  session: Session,
  media: readonly OutgoingMedia[],
  maxBytes: number,
): Promise<object | null | Fault> {
  const images: object[] = []
  for (const one of media) {
    const uploaded = await uploadImage(session, one, { ...blueskyLimits.media.image, maxBytes })
    if (isFault(uploaded)) return uploaded
    const { blob: image, width, height } = uploaded
    images.push({ alt: one.alt, image, aspectRatio: { width, height } })
  }
  return images.length > 0 ? { $type: 'app.bsky.embed.images', images } : null
}

interface UploadedImage {
  readonly kind: 'uploaded'
  readonly blob: object
  readonly width: number
  readonly height: number
}

/** Brings an image within `bounds` and uploads it. The network publishes the file as it gets it. */
export async function uploadImage(
  session: Session,
  { bytes }: OutgoingMedia,
  bounds: ImageBounds,
): Promise<UploadedImage | Fault> {
  const ready = await fitImage(bytes, bounds)
  if (!ready) return { kind: 'refused', reason: 'One of the images cannot be read.' }
  const uploaded = await uploadBlob(session, ready.bytes, ready.mimeType)
  if (isFault(uploaded)) return uploaded
  return { kind: 'uploaded', blob: uploaded.blob, width: ready.width, height: ready.height }
}
