import type { ChannelCard } from '#modules/channels/contract.ts'
import type { Draft } from '../../contract.ts'
import type { Content } from './content.ts'

export type ComposerProps = {
  /** Null before the first key. */
  draft: Draft | null
  /** What a new draft begins with. */
  fresh: Content
  channels: readonly ChannelCard[]
  canManage: boolean
  onCreated: (draft: Draft) => void
  onGone: () => void
}
