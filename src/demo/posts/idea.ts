import type { ChannelKey } from '../company/channels.ts'
import type { PictureKey } from '../pictures/scenes.ts'

/** Something we published: its words by language, its author, where it went. */
export interface PostIdea {
  readonly title: string
  /** Where the idea came from, as the author noted it. */
  readonly idea: string
  readonly author: string
  readonly channels: readonly ChannelKey[]
  readonly en: string
  readonly de?: string
  readonly no?: string
  /** Shorter words for every account but the first. */
  readonly elsewhere?: string
  readonly picture?: PictureKey
  /** How much people cared, 1 is usual. */
  readonly echo?: number
}

const de: readonly string[] = ['fjell_de']
const no: readonly string[] = ['fjell_no']

/** The words for one account: its own language where there are some. */
export function wordsFor(idea: PostIdea, channel: string): { readonly text: string; readonly lang: string } {
  if (de.includes(channel) && idea.de) return { text: idea.de, lang: 'de' }
  if (no.includes(channel) && idea.no) return { text: idea.no, lang: 'no' }
  return { text: (channel === idea.channels[0] ? undefined : idea.elsewhere) ?? idea.en, lang: 'en' }
}
