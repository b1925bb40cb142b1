import type { Card, Medium, Poll, VariantWords } from './variant.ts'

/** One post that has to go out for a variant. */
export interface Part<M extends Medium> {
  /** 1 is the post itself; further posts of a thread follow, and a first comment has the last number. */
  readonly part: number
  /** The part it answers; null for the first. */
  readonly after: number | null
  readonly text: string
  readonly media: readonly M[]
  readonly poll: Poll | null
  readonly card: Card | null
  readonly headline: string | null
  readonly firstComment: boolean
}

/**
 * A variant taken apart into the posts that go out one after the other. Each part of a thread answers the one before it;
 * the first comment answers the post itself. Pure.
 */
export function partsOf<M extends Medium>(variant: VariantWords<M>): Part<M>[] {
  const { text, media = [], thread = [], firstComment, poll, card, title } = variant
  const plain = { poll: null, card: null, headline: null, firstComment: false }
  const first: Part<M> = {
    part: 1,
    after: null,
    text,
    media,
    poll: poll ?? null,
    card: card ?? null,
    headline: title || null,
    firstComment: false,
  }
  const further = thread.map(
    (one, index): Part<M> => ({
      ...plain,
      part: index + 2,
      after: index + 1,
      text: one.text,
      media: one.media,
    }),
  )
  const comment = firstComment?.trim()
    ? [{ ...plain, part: further.length + 2, after: 1, text: firstComment, media: [], firstComment: true }]
    : []
  return [first, ...further, ...comment]
}
