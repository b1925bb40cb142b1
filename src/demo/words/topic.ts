import type { ChannelKey } from '../company/channels.ts'
import type { DeskKey } from '../company/departments.ts'

export type Lang = 'en' | 'de' | 'no'

/**
 * Sentences that fit each other: any opening of a talk goes with any of its answers. Braces are filled in: `{order}`,
 * `{product}`, `{day-3}` (the weekday three days before it is written), `{me}` (who answers), `{you}` (who wrote).
 */
export interface Talk {
  readonly open: readonly string[]
  readonly answer: readonly string[]
  /** What they ask next, each with what we say then. */
  readonly more: readonly (readonly [again: string, second: string])[]
  /** They are content; the shared words of their language when there are none. */
  readonly thanks: readonly string[]
}

export function talk(
  open: readonly string[],
  answer: readonly string[],
  more: Talk['more'] = [],
  thanks: readonly string[] = [],
): Talk {
  return { open, answer, more, thanks }
}

export interface Topic {
  readonly key: string
  /** The desk whose words stand in the openings. */
  readonly desk: DeskKey
  /** The desk it is handed to, and why; for what the words do not tell. */
  readonly handed?: { readonly to: DeskKey; readonly why: readonly string[] }
  readonly weight: number
  /** Only while people talk about the recall. */
  readonly recall?: true
  /** Where English ones are written; the others go to the account of their language. */
  readonly channels: readonly ChannelKey[]
  /** What colleagues note about it. */
  readonly notes: readonly string[]
  readonly en: readonly Talk[]
  readonly de?: readonly Talk[]
  readonly no?: readonly Talk[]
}
