import { newId } from '#kernel/ids.ts'
import type { MentionRow } from '../../../tables.ts'

/** A mention as it is stored, with what a test does not care about filled in. */
export function saidBy(
  organisationId: string,
  text: string,
  publishedAt: Date,
  more: Partial<MentionRow> = {},
): MentionRow {
  return {
    organisationId,
    id: newId(),
    channelId: newId(),
    network: 'bluesky',
    remoteId: newId(),
    kind: 'mention',
    url: null,
    title: null,
    text,
    lang: 'en',
    publishedAt,
    receivedAt: new Date(),
    clockUnsure: false,
    authorRemoteId: 'ada',
    authorHandle: '@ada',
    authorName: 'Ada',
    authorAvatarUrl: null,
    authorProfileUrl: null,
    authorFollowers: 5,
    media: [],
    inReplyTo: null,
    threadRoot: null,
    addressed: false,
    replyContext: {},
    deletedAt: null,
    sourceId: null,
    editedAt: null,
    ...more,
  }
}
