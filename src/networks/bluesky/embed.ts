import type { Session } from '#networks/contract/account.ts'
import { type Fault, isFault } from '#networks/contract/faults.ts'
import type { LinkCard, OutgoingMedia, PublishRequest } from '#networks/contract/publish.ts'
import { imagesEmbed, uploadImage } from './images.ts'
import { blueskyLimits, cardImageBytes } from './limits.ts'
import { videoEmbed } from './video.ts'

const oneOrTheOther =
  'A post on Bluesky carries images, or one video, or a link card. Take away what is too much, or make it a thread.'

/** True for what is sent as a film, whatever people call it. */
function isFilm({ kind, mimeType }: OutgoingMedia): boolean {
  return kind === 'video' || mimeType.startsWith('video/')
}

/** Whether a smaller copy of its pictures could help a request that was refused as too large. */
export function hasPictures({ media, card }: PublishRequest): boolean {
  return media.some((one) => !isFilm(one)) || (card?.image ?? null) !== null
}

/** What is attached to the post, uploaded; null for nothing. `maxImageBytes` is for each image. */
export async function embedOf(
  session: Session,
  { media, card }: PublishRequest,
  maxImageBytes: number,
): Promise<object | null | Fault> {
  if (media.some(({ kind }) => kind === 'document' || kind === 'audio')) {
    return { kind: 'refused', reason: 'Bluesky takes images and videos, no documents and no sound alone.' }
  }
  const films = media.filter(isFilm)
  const parts = films.length + (media.length > films.length ? 1 : 0) + (card ? 1 : 0)
  if (parts > 1) return { kind: 'refused', reason: oneOrTheOther }
  const [film] = films
  if (film) return videoEmbed(session, film)
  return card ? cardEmbed(session, card) : imagesEmbed(session, media, maxImageBytes)
}

async function cardEmbed(session: Session, card: LinkCard): Promise<object | Fault> {
  const { url: uri, title, description, image } = card
  const bounds = { ...blueskyLimits.media.image, maxBytes: cardImageBytes }
  const thumb = image ? await uploadImage(session, image, bounds) : null
  if (thumb && isFault(thumb)) return thumb
  const external = { uri, title, description, ...(thumb && { thumb: thumb.blob }) }
  return { $type: 'app.bsky.embed.external', external }
}
