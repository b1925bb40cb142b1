import type { Ctx } from '#platform/ctx.ts'
import type { ChannelKey } from './channels.ts'
import type { DeskKey } from './departments.ts'

/** A channel as the story needs it. */
export interface StoryChannel {
  readonly id: string
  readonly handle: string
  readonly displayName: string
  /** Our account on the make-believe network. */
  readonly remoteId: string
  readonly connectedAt: Date
}

/** The company once it stands in the database: ids by the keys the story uses. */
export interface Company {
  readonly organisationId: string
  readonly departmentId: (desk: DeskKey) => string
  readonly memberId: (key: string) => string
  readonly nameOf: (key: string) => string
  readonly channel: (key: ChannelKey) => StoryChannel
  readonly channels: readonly StoryChannel[]
  /** The standing mandate that came with somebody's roles. */
  readonly mandateOf: (key: string) => string | null
  /** Who may consent, by name. */
  readonly approvers: readonly { readonly id: string; readonly name: string }[]
  /** Who is asked first when several may consent, by key. */
  readonly consenting: readonly string[]
  /** A context in which somebody acts. */
  readonly as: (key: string) => Ctx
  /** A context in which nobody does. */
  readonly system: Ctx
}
