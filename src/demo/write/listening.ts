import { newId } from '#kernel/ids.ts'
import { type BrandAccount, DEAF, LOST } from '../company/channels.ts'
import type { StoryChannel } from '../company/company.ts'
import { type Calendar, MINUTE } from '../story/calendar.ts'
import { DEAF_FROM, DEAF_TO } from '../story/phases.ts'
import type { Heard } from './heard.ts'
import type { Pen } from './pen.ts'

/** The raw item, the mention made of it, and the fact that it can be read. Returns its id and when it reached us. */
export function storeMention(
  { ledger }: Pen,
  { channel, raw, item }: Heard,
): { readonly id: string; readonly at: Date } {
  const published = new Date(item.publishedAt ?? 0)
  const at = new Date(published.getTime() + 600 + (published.getTime() % 1900))
  const id = newId(at.getTime())
  const { author } = item
  ledger.add('intake', intakeRow(channel, raw.remoteId, raw.body, at, 'done', null))
  ledger.add('mention', {
    id,
    channel_id: channel.id,
    network: 'fake',
    remote_id: raw.remoteId,
    kind: item.mentionKind,
    url: item.url,
    title: item.title,
    text: item.text,
    lang: item.lang,
    published_at: published,
    received_at: at,
    clock_unsure: false,
    author_remote_id: author.remoteId,
    author_handle: author.handle,
    author_name: author.displayName,
    author_avatar_url: author.avatarUrl,
    author_profile_url: author.profileUrl,
    author_followers: author.followers,
    media: item.media,
    in_reply_to: item.inReplyTo,
    thread_root: item.threadRoot,
    addressed: item.addressed,
    reply_context: item.replyContext,
    deleted_at: null,
  })
  ledger.fact(at, null, 'mention.ready', id, { channelId: channel.id, addressed: true })
  return { id, at }
}

function intakeRow(
  channel: StoryChannel,
  remoteId: string,
  body: unknown,
  at: Date,
  state: 'done' | 'dead',
  reason: string | null,
) {
  return {
    id: newId(at.getTime()),
    channel_id: channel.id,
    remote_id: remoteId,
    body,
    received_at: at,
    state,
    reason,
  }
}

/** Sources that listen from now on, where their readers stand. */
export function storeSources(pen: Pen): ReadonlyMap<string, string> {
  const { ledger, company, heard, now } = pen
  const ids = new Map<string, string>()
  const silent: BrandAccount['handle'] = LOST
  for (const channel of company.channels) {
    const id = newId(channel.connectedAt.getTime())
    ids.set(channel.handle, id)
    const lost = channel.handle === silent
    const good = lost ? lostAt(now) : now
    ledger.add('source', {
      id,
      channel_id: channel.id,
      network: 'fake',
      state: lost ? 'paused' : 'active',
      cursor: heard.cursors.get(channel.handle) ?? null,
      streaming: false,
      polled_at: good,
      succeeded_at: good,
      received_at: newest(pen, channel),
      failures: lost ? 1 : 0,
      fault: lost ? LOST_REASON : null,
      next_at: now,
      not_before: null,
      wake: 0,
      created_at: channel.connectedAt,
    })
  }
  return ids
}

export const LOST_REASON = 'Access was revoked.'
/** When the network took our access to one account away: yesterday. */
export const lostAt = (now: Date): Date => new Date(now.getTime() - 19 * 60 * MINUTE)

function newest({ heard }: Pen, channel: StoryChannel): Date | null {
  const times = [...heard.items.values()]
    .filter((one) => one.channel === channel)
    .map((one) => new Date(one.item.publishedAt ?? 0).getTime())
  return times.length > 0 ? new Date(Math.max(...times) + 1000) : null
}

/** The fortnight in which one account heard nothing, and the account that hears nothing now. */
export function storeGaps(pen: Pen, calendar: Calendar, sources: ReadonlyMap<string, string>): void {
  const deaf = { from: calendar.at(DEAF_FROM, 0.4), to: calendar.at(DEAF_TO, 0.2) }
  storeGap(
    pen,
    sources,
    DEAF,
    deaf,
    'The server was moved and answered nobody; what was written meanwhile is not handed out.',
  )
  storeGap(pen, sources, LOST, { from: lostAt(pen.now), to: null }, LOST_REASON)
}

function storeGap(
  { ledger, company }: Pen,
  sources: ReadonlyMap<string, string>,
  handle: BrandAccount['handle'],
  { from, to }: { readonly from: Date; readonly to: Date | null },
  reason: string,
): void {
  const { id: channelId } = company.channel(handle as typeof DEAF)
  const id = newId(from.getTime())
  ledger.add('source_gap', {
    id,
    source_id: sources.get(handle),
    channel_id: channelId,
    from_at: from,
    to_at: to,
    reason,
    late_items: 0,
  })
  const noticed = new Date(from.getTime() + 3 * MINUTE)
  ledger.fact(noticed, null, 'source.gap-opened', id, { channelId, from: from.toISOString(), reason })
  if (to) ledger.fact(to, null, 'source.gap-closed', id, { channelId, to: to.toISOString(), lateItems: 0 })
}

/** Three items the network sent half: told, kept, and not readable, with the adapter's own reasons. */
export function storeDeadLetters({ ledger, company }: Pen, calendar: Calendar): void {
  const letters: readonly (readonly [
    handle: 'fjell' | 'fjell_uk' | 'fjell_de',
    day: number,
    body: object,
    reason: string,
  ])[] = [
    [
      'fjell',
      -31,
      {
        seq: 900_001,
        kind: 'mention',
        postId: 'lost-1',
        at: null,
        post: { id: 'lost-1', text: '@fjell is the' },
      },
      'The notification has no readable post.',
    ],
    ['fjell_uk', -12, { error: 'upstream', message: 'shard 4 is resting' }, 'This is not a notification.'],
    [
      'fjell_de',
      -2,
      { seq: 900_003, kind: 'reply', postId: 'lost-3', post: { id: 'lost-3', account: null, media: [] } },
      'The notification has no readable post.',
    ],
  ]
  for (const [i, [handle, day, body, reason]] of letters.entries()) {
    const channel = company.channel(handle)
    const at = calendar.at(day, 3.4 + i)
    ledger.add('intake', intakeRow(channel, `lost-${i + 1}`, body, at, 'dead', reason))
    ledger.fact(at, null, 'source.items-unreadable', channel.id, { channelId: channel.id, count: 1 })
  }
}
