import type { ChannelKey } from '../company/channels.ts'
import type { DeskKey } from '../company/departments.ts'
import type { PictureKey } from '../pictures/scenes.ts'
import type { Fate, Person } from '../story/plot.ts'
import type { Lang } from '../words/topic.ts'

/** A step told by hand; `ago` is in minutes before now. */
export type Line =
  | readonly ['them', ago: number, text: string, picture?: PictureKey]
  /** With those who have consented while it waits, by minutes before now. */
  | readonly ['us', ago: number, by: string, text: string, fate?: Fate, given?: Record<string, number>]
  | readonly ['note', ago: number, by: string, text: string]
  | readonly ['take', ago: number, by: string, to?: string]
  | readonly ['hand', ago: number, by: string, to: DeskKey, why: string]
  | readonly ['close', ago: number, by: string]
  | readonly ['aside', ago: number, by: string, hours: number]

/** A conversation written by hand: what people see first must not come out of a mill. */
export interface Scene {
  readonly person: Person
  readonly channel: ChannelKey
  readonly desk: DeskKey
  /** Title of the post of ours it stands under. */
  readonly under?: string
  readonly lines: readonly Line[]
}

export function scene(
  who: readonly [name: string, handle: string, lang?: Lang],
  channel: ChannelKey,
  desk: DeskKey,
  lines: readonly Line[],
  under?: string,
): Scene {
  const [name, handle, lang = 'en'] = who
  return { person: { name, handle, lang }, channel, desk, lines, ...(under ? { under } : {}) }
}
