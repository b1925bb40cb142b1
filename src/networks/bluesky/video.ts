import type { Session } from '#networks/contract/account.ts'
import { type Fault, isFault } from '#networks/contract/faults.ts'
import type { OutgoingMedia } from '#networks/contract/publish.ts'
import { captionBytes } from './limits.ts'
import { type Blob, uploadBlob } from './upload.ts'
import { encodedBlob, isHostedByBluesky } from './video-service.ts'

const encoder = new TextEncoder()

/** The embed for a video with its captions, uploaded. A moving picture without sound says so, and plays by itself. */
export async function videoEmbed(session: Session, media: OutgoingMedia): Promise<object | Fault> {
  const captions = await captionsOf(session, media)
  if (isFault(captions)) return captions
  const uploaded = await videoBlob(session, media)
  if (isFault(uploaded)) return uploaded
  const { alt, width, height, kind } = media
  return {
    $type: 'app.bsky.embed.video',
    video: uploaded.blob,
    ...(captions.files.length > 0 && { captions: captions.files }),
    ...(alt !== '' && { alt }),
    ...(width > 0 && height > 0 && { aspectRatio: { width: Math.round(width), height: Math.round(height) } }),
    ...(kind === 'gif' && { presentation: 'gif' }),
  }
}

/**
 * Accounts hosted by Bluesky have their videos encoded before the post is written, so that nobody sees a gap. A data
 * server of its own keeps the file, and the network encodes it when it sees the post.
 */
function videoBlob(session: Session, { bytes, mimeType }: OutgoingMedia): Promise<Blob | Fault> {
  return isHostedByBluesky(session) ? encodedBlob(session, bytes) : uploadBlob(session, bytes, mimeType)
}

async function captionsOf(
  session: Session,
  { captions = [] }: OutgoingMedia,
): Promise<{ readonly kind: 'captions'; readonly files: readonly object[] } | Fault> {
  const files: object[] = []
  for (const { lang, vtt } of captions) {
    const bytes = encoder.encode(vtt)
    if (bytes.byteLength > captionBytes) {
      const kilobytes = captionBytes / 1000
      return { kind: 'refused', reason: `The captions in “${lang}” are longer than ${kilobytes} kB.` }
    }
    const uploaded = await uploadBlob(session, bytes, 'text/vtt')
    if (isFault(uploaded)) return uploaded
    files.push({ lang, file: uploaded.blob })
  }
  return { kind: 'captions', files }
}
