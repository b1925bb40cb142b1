import type { Limits, TextMeasure } from '#networks/contract/limits.ts'
import type { MediaKind } from '#networks/contract/publish.ts'

export const severities = ['must-fix', 'needs-consent', 'good-to-know'] as const
export type Severity = (typeof severities)[number]

export type Place = 'text' | 'media' | 'title' | 'poll' | 'card' | 'first-comment' | 'thread'

/** One rule's verdict; `span` is where in the text, half-open, in code points. */
export interface Check {
  /** Stable id of the rule, e.g. `text.too-long`. */
  readonly id: string
  readonly severity: Severity
  readonly message: string
  readonly cure: string | null
  readonly span: [number, number] | null
  /** Which post of a thread; absent or 0: the first. */
  readonly part?: number | undefined
  /** What it is about, when it is not the text. */
  readonly place?: Place | undefined
  /** The earlier post it speaks of, as `updateOf` names it. */
  readonly refers?: string | undefined
}

export interface MediaFile {
  readonly mimeType: string
  /** In bytes. */
  readonly size: number
  readonly name: string
  /** Absent: told by the type. */
  readonly kind?: MediaKind | 'captions' | undefined
  /** In pixels. */
  readonly width?: number | null | undefined
  readonly height?: number | null | undefined
  readonly seconds?: number | null | undefined
  readonly pages?: number | null | undefined
  readonly hasAudio?: boolean | null | undefined
}

export interface MediaFacts {
  readonly alt: string
  /** Null: the file is not there. */
  readonly file: MediaFile | null
  /** The part that is sent, in shares of width and height. */
  readonly crop?: { readonly width: number; readonly height: number } | null | undefined
  /** How many captions files go with it. */
  readonly captions?: number | undefined
  /** Share of the picture that is text, 0 to 1; absent: nobody looked. */
  readonly textShare?: number | undefined
}

/** One post: a variant by itself, or one of the posts of its thread. */
export interface PostSubject {
  readonly networkName: string
  readonly limits: Limits
  readonly text: string
  readonly measure: TextMeasure
  readonly media: readonly MediaFacts[]
}

/** A text that is not the post itself, with its length as the network counts. */
export interface Measured {
  readonly text: string
  readonly length: number
}

export interface PollSubject {
  readonly options: readonly string[]
  readonly multiple: boolean
  readonly minutes: number
}

export interface CardSubject {
  readonly url: string
  readonly title: string
  readonly description: string
}

/** What an employee’s own channel needs to say. */
export interface DisclosureSubject {
  readonly organisation: string
  readonly network: string
  readonly lang: string | null
  /** The organisation’s own phrases, beside the table that ships. */
  readonly accepted: readonly { readonly phrase: string; readonly lang: string | null }[]
}

export interface CheckSubject extends PostSubject {
  readonly channelName: string
  readonly canPublish: boolean
  /** What other rooms know against it: company facts, links, listed words, what was said before. */
  readonly findings: readonly Check[]
  /** The further posts of a thread, in order. */
  readonly thread?: readonly Pick<PostSubject, 'text' | 'measure' | 'media'>[] | undefined
  readonly title?: Measured | null | undefined
  readonly firstComment?: Measured | null | undefined
  readonly poll?: PollSubject | null | undefined
  readonly card?: CardSubject | null | undefined
  /** Null or absent: the channel speaks for the organisation by its name. */
  readonly disclosure?: DisclosureSubject | null | undefined
  /** Posts of this channel that are out or planned within a day; absent: not counted. */
  readonly postsThatDay?: number | undefined
}

export type PostRule = (post: PostSubject) => Check[]
export type Rule = (subject: CheckSubject) => Check[]

/** Puts one verdict together. */
export function note(
  id: string,
  severity: Severity,
  message: string,
  cure: string | null = null,
  more: { readonly span?: Check['span']; readonly place?: Place } = {},
): Check {
  const { span = null, place } = more
  return place ? { id, severity, message, cure, span, place } : { id, severity, message, cure, span }
}

/** `1 character`, `2 characters`. */
export function plural(count: number, one: string, other = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : other}`
}
