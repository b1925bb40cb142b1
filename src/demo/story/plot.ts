import type { ChannelKey } from '../company/channels.ts'
import type { DeskKey } from '../company/departments.ts'
import type { PictureKey } from '../pictures/scenes.ts'
import type { Lang } from '../words/topic.ts'

/** Somebody outside, with one account on the make-believe network. */
export interface Person {
  readonly handle: string
  readonly name: string
  readonly lang: Lang
}

/** What becomes of an answer: out, waiting for a second person, or refused by the network. */
export type Fate = 'live' | 'waiting' | 'refused'

/** A consent that somebody gave to one step of several. */
export interface Consent {
  readonly at: Date
  readonly by: string
}

/** One thing in the life of a conversation, in the order it happened. People are named by their keys. */
export type Step =
  | { readonly kind: 'in'; readonly at: Date; readonly text: string; readonly picture?: PictureKey }
  | {
      readonly kind: 'out'
      readonly at: Date
      readonly by: string
      readonly text: string
      readonly fate: Fate
      /** Who has consented while it still waits for somebody else. */
      readonly given?: readonly Consent[]
    }
  | { readonly kind: 'note'; readonly at: Date; readonly by: string; readonly text: string }
  | { readonly kind: 'assign'; readonly at: Date; readonly by: string; readonly to: string }
  | {
      readonly kind: 'hand'
      readonly at: Date
      readonly by: string
      readonly to: DeskKey
      readonly why: string
    }
  | { readonly kind: 'close'; readonly at: Date; readonly by: string }
  | { readonly kind: 'snooze'; readonly at: Date; readonly by: string; readonly until: Date }

export interface Conversation {
  readonly person: Person
  readonly channel: ChannelKey
  readonly lang: Lang
  /** Where the words of the first message bring it. */
  readonly desk: DeskKey
  /** Key of the post of ours it stands under, when it is a comment. */
  readonly under?: string
  readonly steps: readonly Step[]
}

export type PostState = 'live' | 'scheduled' | 'held' | 'refused'

/** Something of ours on its way out, or out. */
export interface PlannedPost {
  readonly key: string
  readonly title: string
  readonly idea: string
  readonly author: string
  readonly picture?: PictureKey
  readonly parts: readonly {
    readonly channel: ChannelKey
    readonly text: string
    readonly lang: string
    readonly state?: PostState
    readonly reason?: string
  }[]
  /** `draft`: being written; `submitted`: consent is asked for; `returned`: sent back; else it was consented to. */
  readonly state: 'draft' | 'submitted' | 'returned' | 'scheduled' | 'live' | 'stopped'
  readonly begunAt: Date
  readonly submittedAt?: Date
  readonly settledAt?: Date
  readonly settledBy?: string
  readonly note?: string
  /** Who has consented while it still waits for somebody else. */
  readonly given?: readonly Consent[]
  /** When it goes, or went, out; null while nobody has said. */
  readonly goesAt: Date | null
  readonly echo: number
}

/** Something a stranger said to anybody: about us or about others, and not to us. */
export interface Overheard {
  readonly person: Person
  readonly at: Date
  readonly text: string
}

/** Everything that happened, or is about to. */
export interface Plot {
  readonly conversations: readonly Conversation[]
  readonly overheard: readonly Overheard[]
  readonly posts: readonly PlannedPost[]
  readonly start: Date
}
