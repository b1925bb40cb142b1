import { createHash } from 'node:crypto'
import type { MediaItem, VariantInput } from './contract.ts'

export type Content = Pick<VariantInput, 'channelId' | 'text' | 'lang'> & {
  readonly media: readonly MediaItem[]
} & Partial<Pick<VariantInput, 'title' | 'thread' | 'firstComment' | 'poll' | 'card' | 'updateOf'>>

/** SHA-256 over everything a reader would see, in a fixed order: consent is for exactly this. */
export function contentDigest(contents: readonly Content[]): string {
  const canonical = [...contents]
    .sort((a, b) => (order(a) < order(b) ? -1 : 1))
    .map((content) => [
      content.channelId,
      content.text,
      content.lang,
      content.media.map(medium),
      // Nothing when there is nothing, so that what was consented to before these existed stays consented to.
      ...extras(content),
    ])
  return createHash('sha256').update(JSON.stringify(canonical)).digest('hex')
}

const order = (content: Content) => `${content.channelId}/${content.lang ?? ''}`

function medium({ fileId, alt, crop, captions }: MediaItem): unknown[] {
  const cut = crop ? [crop.x, crop.y, crop.width, crop.height] : null
  const read = captions?.map((one) => [one.lang, one.fileId]) ?? []
  return cut || read.length > 0 ? [fileId, alt, cut, read] : [fileId, alt]
}

function extras(content: Content): unknown[] {
  const { title, thread = [], firstComment, poll, card, updateOf } = content
  const parts = thread.map((part) => [part.text, part.media.map(medium)])
  const more = [
    title || null,
    parts.length > 0 ? parts : null,
    firstComment || null,
    poll ? [poll.options, poll.multiple, poll.minutes] : null,
    card ? [card.url, card.title, card.description, card.imageFileId] : null,
    updateOf ?? null,
  ]
  return more.some((one) => one !== null) ? [more] : []
}
