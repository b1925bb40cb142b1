import type { ChannelKey } from '../company/channels.ts'
import type { DeskKey } from '../company/departments.ts'

export type Lang = 'en' | 'de' | 'no'

/**
 * What people write about one kind of matter, and what we answer. Braces are filled in: `{order}`, `{product}`,
 * `{day-3}` (the weekday three days before it is written), `{me}` (who answers), `{you}` (who wrote).
 */
export interface Talk {
  readonly open: readonly string[]
  readonly answer: readonly string[]
  /** They are not done yet, and what we say then. */
  readonly again: readonly string[]
  readonly second: readonly string[]
  /** They are content; the shared words of their language when empty. */
  readonly thanks?: readonly string[]
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
  readonly en: Talk
  readonly de?: Talk
  readonly no?: Talk
}
