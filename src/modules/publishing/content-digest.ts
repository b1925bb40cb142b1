import { createHash } from 'node:crypto'
import type { MediaItem } from './contract.ts'

export interface Content {
  readonly channelId: string
  readonly text: string
  readonly media: readonly MediaItem[]
  readonly lang: string | null
}

/** SHA-256 over everything a reader would see, in a fixed order: consent is for exactly this. */
export function contentDigest(contents: readonly Content[]): string {
  const canonical = [...contents]
    .sort((a, b) => (a.channelId < b.channelId ? -1 : 1))
    .map((content) => [
      content.channelId,
      content.text,
      content.lang,
      content.media.map((item) => [item.fileId, item.alt]),
    ])
  return createHash('sha256').update(JSON.stringify(canonical)).digest('hex')
}
