/** A text of a feed: HTML that has been cleaned, or plain text. */
export interface FeedText {
  readonly value: string
  readonly html: boolean
}

export interface FeedMedia {
  readonly url: string
  readonly mimeType: string | null
  readonly alt: string
}

export interface FeedItem {
  readonly id: string | null
  readonly title: FeedText | null
  readonly link: string | null
  readonly author: string | null
  readonly summary: FeedText | null
  readonly content: FeedText | null
  /** ISO, UTC, whole seconds; null when absent or not a date. */
  readonly published: string | null
  readonly updated: string | null
  readonly lang: string | null
  readonly media: readonly FeedMedia[]
}

export interface FeedDocument {
  readonly title: FeedText | null
  readonly link: string | null
  readonly id: string | null
  readonly author: string | null
  readonly lang: string | null
  readonly image: string | null
  readonly entries: readonly FeedItem[]
}

export interface Refused {
  readonly refused: 'not_a_feed' | 'unsafe' | 'too_large' | 'empty'
  /** A whole sentence. */
  readonly message: string
  /** Feeds that an HTML page announces, best first. */
  readonly suggestions: readonly string[]
}

export function refused(
  code: Refused['refused'],
  message: string,
  suggestions: readonly string[] = [],
): Refused {
  return { refused: code, message, suggestions }
}

/** Thrown inside the parser to leave deep recursion; `parseFeedDocument` turns it into a refusal. */
export class UnsafeFeed extends Error {
  override readonly name = 'UnsafeFeed'
}
