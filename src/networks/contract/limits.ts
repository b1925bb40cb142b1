/** How a network counts the length of a text. */
export type LengthUnit =
  | 'graphemes' // user-perceived characters (Bluesky)
  | 'mastodon' // graphemes; links count `linkLength`, remote mentions count without their host
  | 'x-weighted' // twitter-text weights; links count `linkLength`
  | 'utf16'

/** A network's rulebook as dated data. An instance may report its own numbers; they replace these per channel. */
export interface Limits {
  /** ISO date on which these numbers were read from `source`. */
  readonly asOf: string
  /** A document or `instance` when the server reported them itself. */
  readonly source: string
  readonly text: {
    readonly unit: LengthUnit
    readonly max: number
    /** What any link counts, where the network reserves a fixed length. */
    readonly linkLength?: number | undefined
    /** Upper bound in UTF-8 bytes, where one exists beside the length. */
    readonly maxBytes?: number | undefined
  }
  readonly media: {
    readonly maxCount: number
    readonly image: {
      readonly maxBytes: number
      readonly mimeTypes: readonly string[]
      readonly maxAltLength: number
      /** Longest side in pixels we send; larger ones are scaled down before upload. */
      readonly maxSide: number
    }
  }
}

/** The verdict on one text. Offsets are half-open [start, end) in code points. */
export interface TextMeasure {
  readonly length: number
  readonly limit: number
  readonly valid: boolean
  readonly links: readonly Span[]
  readonly mentions: readonly Span[]
  readonly tags: readonly Span[]
}

export type Span = readonly [start: number, end: number]
