import type { ChannelCard } from '#modules/channels/contract.ts'
import { readSetting, writeSetting } from '#web/choices.ts'
import { isPublishable } from './channel-words.ts'
import { addChannel, type Content, emptyContent } from './content.ts'

const setting = 'publish.channels'
/** A newcomer’s draft begins with every channel while there are few. */
const few = 3

/** The next draft begins with the channels of the last one. */
export function rememberChannels(channelIds: readonly string[]): void {
  writeSetting(setting, channelIds)
}

/** What a new draft begins with: the channels written for last, else all of a few; `at` from the calendar. */
export function freshContent(channels: readonly ChannelCard[], at: string | undefined): Content {
  const open = channels.filter((channel) => isPublishable(channel) && channel.state === 'connected')
  const last = readSetting<string[]>(setting, [])
  const known = Array.isArray(last) ? last.filter((id) => open.some((channel) => channel.id === id)) : []
  const ids = known.length > 0 ? known : open.length <= few ? open.map((channel) => channel.id) : []
  const moment = at !== undefined && !Number.isNaN(Date.parse(at)) ? new Date(at).toISOString() : null
  return ids.reduce(addChannel, { ...emptyContent, scheduledAt: moment })
}
