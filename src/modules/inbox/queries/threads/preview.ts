import { clip } from '#kernel/text.ts'
import type { MentionCard } from '#modules/listening/index.ts'

/** The line under a conversation's name in the list. */
export function previewOf(mention: Pick<MentionCard, 'text' | 'media'>): string {
  const text = mention.text.replace(/\s+/g, ' ').trim()
  if (text) return clip(text, 200)
  return mention.media.length > 0
    ? `${mention.media.length} ${mention.media.length === 1 ? 'picture' : 'pictures'}`
    : 'No words'
}
