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
    /** Media of a post altogether; each kind may have a lower number of its own. */
    readonly maxCount: number
    /** True: a post without media is not accepted (Instagram, TikTok, YouTube). */
    readonly required?: boolean | undefined
    /** True: images and a video may stand in one post. */
    readonly mixed?: boolean | undefined
    readonly image: ImageLimits
    /** Moving pictures in GIF; absent: sent as an image. */
    readonly gif?: (Omit<ImageLimits, 'mimeTypes'> & { readonly maxCount: number }) | undefined
    readonly video?: VideoLimits | undefined
    readonly document?: DocumentLimits | undefined
  }
  /** Posts that hang together. Absent: one post only. */
  readonly thread?: { readonly maxParts: number } | undefined
  /** A comment of ours under the post, sent at once after it. */
  readonly firstComment?: { readonly max: number } | undefined
  readonly poll?: PollLimits | undefined
  /** Absent: the network makes its own card, or shows none. */
  readonly card?: CardLimits | undefined
  /** A headline of its own (YouTube, Reddit, Pinterest), in the unit of `text`. */
  readonly title?: { readonly max: number; readonly required: boolean } | undefined
  readonly tags?: { readonly max: number } | undefined
  readonly mentions?: { readonly max: number } | undefined
  /** False: links in the text cannot be followed (Instagram, TikTok). */
  readonly links?: { readonly clickable: boolean; readonly max?: number | undefined } | undefined
  /** Posts a day and account that the network allows. */
  readonly perDay?: number | undefined
}

export interface ImageLimits {
  readonly maxBytes: number
  readonly mimeTypes: readonly string[]
  /** 0: the network has no alt text. */
  readonly maxAltLength: number
  /** Longest side in pixels we send; larger ones are scaled down before upload. */
  readonly maxSide: number
  readonly maxCount?: number | undefined
  /** Width divided by height. */
  readonly minRatio?: number | undefined
  readonly maxRatio?: number | undefined
  readonly minSide?: number | undefined
}

export interface VideoLimits {
  readonly maxCount: number
  readonly maxBytes: number
  readonly mimeTypes: readonly string[]
  readonly minSeconds?: number | undefined
  readonly maxSeconds?: number | undefined
  readonly maxAltLength: number
  /** True: captions are taken as WebVTT. */
  readonly captions: boolean
  readonly minRatio?: number | undefined
  readonly maxRatio?: number | undefined
  readonly maxSide?: number | undefined
}

export interface DocumentLimits {
  readonly maxCount: number
  readonly maxBytes: number
  readonly mimeTypes: readonly string[]
  readonly maxPages?: number | undefined
}

export interface PollLimits {
  readonly minOptions: number
  readonly maxOptions: number
  readonly maxOptionLength: number
  readonly minMinutes: number
  readonly maxMinutes: number
  readonly multiple: boolean
  /** True: a poll may stand beside media. */
  readonly withMedia: boolean
}

export interface CardLimits {
  readonly maxTitle: number
  readonly maxDescription: number
  /** True: a card may stand beside media. */
  readonly withMedia: boolean
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
