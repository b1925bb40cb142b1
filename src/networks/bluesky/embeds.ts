import type { NormalisedMedia } from '#networks/contract/receive.ts'
import { imageUrl, postUrl } from './addresses.ts'
import { asObject, asObjects, asText, type Shape } from './shape.ts'

/** What is attached to a post: images, video, a link card, a quoted post. From the view, or else from the record. */
export function mediaOf(view: Shape | undefined, record: Shape, did: string): NormalisedMedia[] {
  return view ? viewed(view) : recorded(asObject(record.embed), did)
}

function viewed(view: Shape): NormalisedMedia[] {
  switch (asText(view.$type)) {
    case 'app.bsky.embed.images#view':
      return asObjects(view.images).flatMap((image) => imageOf(image, asText(image.thumb)))
    case 'app.bsky.embed.gallery#view':
      return asObjects(view.items).flatMap((image) => imageOf(image, asText(image.thumbnail)))
    case 'app.bsky.embed.video#view':
      return videoOf(view)
    case 'app.bsky.embed.external#view':
      return cardOf(asObject(view.external))
    case 'app.bsky.embed.record#view':
      return quoteOf(asObject(view.record))
    case 'app.bsky.embed.recordWithMedia#view':
      return [...viewed(asObject(view.media) ?? {}), ...quoteOf(asObject(asObject(view.record)?.record))]
    default:
      return []
  }
}

function imageOf(image: Shape, preview: string | undefined): NormalisedMedia[] {
  const url = asText(image.fullsize) ?? preview
  return url ? [{ kind: 'image', url, previewUrl: preview ?? null, alt: asText(image.alt) ?? '' }] : []
}

function videoOf(view: Shape): NormalisedMedia[] {
  const url = asText(view.playlist)
  const kind = view.presentation === 'gif' ? 'gif' : 'video'
  const previewUrl = asText(view.thumbnail) ?? null
  return url ? [{ kind, url, previewUrl, alt: asText(view.alt) ?? '' }] : []
}

/** Apps take the address out of the text once it has a card, so the card is where it is. */
function cardOf(card: Shape | undefined): NormalisedMedia[] {
  const url = asText(card?.uri)
  if (!url) return []
  const gif = /^https:\/\/media\.tenor\.com\//.test(url)
  const alt = [asText(card?.title), asText(card?.description)].filter(Boolean).join('\n')
  return [{ kind: gif ? 'gif' : 'other', url, previewUrl: asText(card?.thumb) ?? null, alt }]
}

function quoteOf(quoted: Shape | undefined): NormalisedMedia[] {
  const url = postUrl(asText(quoted?.uri) ?? '')
  if (!url) return []
  const author = asText(asObject(quoted?.author)?.handle)
  const text = asText(asObject(quoted?.value)?.text)
  const alt = author === undefined || text === undefined ? '' : `@${author}: ${text}`
  return [{ kind: 'other', url, previewUrl: null, alt }]
}

function recorded(embed: Shape | undefined, did: string): NormalisedMedia[] {
  switch (asText(embed?.$type)) {
    case 'app.bsky.embed.images':
      return asObjects(embed?.images).flatMap((image) => blobOf(image, did))
    case 'app.bsky.embed.gallery':
      return asObjects(embed?.items).flatMap((image) => blobOf(image, did))
    case 'app.bsky.embed.external':
      return cardOf({ ...asObject(embed?.external), thumb: undefined })
    case 'app.bsky.embed.record':
      return quoteOf(asObject(embed?.record))
    case 'app.bsky.embed.recordWithMedia':
      return [...recorded(asObject(embed?.media), did), ...quoteOf(asObject(asObject(embed?.record)?.record))]
    default:
      return []
  }
}

function blobOf(image: Shape, did: string): NormalisedMedia[] {
  const cid = asText(asObject(asObject(image.image)?.ref)?.$link)
  if (!cid) return []
  const url = imageUrl(did, cid, 'feed_fullsize')
  return [
    { kind: 'image', url, previewUrl: imageUrl(did, cid, 'feed_thumbnail'), alt: asText(image.alt) ?? '' },
  ]
}
