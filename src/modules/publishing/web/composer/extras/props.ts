import type { ChannelCard } from '#modules/channels/contract.ts'
import type { ColumnContext } from '../column-context.ts'
import type { Variant } from '../content.ts'

export type ExtrasProps = { variant: Variant; channel: ChannelCard; context: ColumnContext; name: string }
