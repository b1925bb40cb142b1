import type { Session } from '#networks/contract/account.ts'
import type { EditPort, LookPort, RemovePort, Standing } from '#networks/contract/change.ts'
import { type Fault, isFault } from '#networks/contract/faults.ts'
import { call } from './api.ts'
import { statusText } from './html.ts'
import { liveOf } from './live.ts'
import { outgoingLanguage, outgoingText } from './outgoing.ts'
import { statusesById, statusOf } from './statuses.ts'
import { idOf, object, objects, text, time, type Wire } from './wire.ts'

const gone: Fault = { kind: 'gone', reason: 'The post does not exist any more.' }
const otherMedia: Fault = { kind: 'refused', reason: 'The post has other media on its server than we sent.' }
const altsKept: Fault = {
  kind: 'refused',
  reason: 'The server changed the words and kept the alt texts; it does not let them be changed.',
}
const unshown: Fault = { kind: 'refused', reason: 'The server does not show us this post.' }

export const mastodonEdit: EditPort = {
  altTexts: true,

  async edit(session, post, request) {
    const now = await statusOf(session, post.remoteId)
    if (now === 'absent') return gone
    if (now === 'untold') return unshown
    if (isFault(now)) return now
    const poll = pollAsItStands(now, session.io.now())
    if (poll && isFault(poll)) return poll
    const media = objects(now.media_attachments).map((one) => idOf(one.id))
    const { altTexts } = request
    if (altTexts && altTexts.length !== media.length) return otherMedia
    // What is left out is taken away, so everything that stays is sent again.
    const answer = await call(session, `/api/v1/statuses/${encodeURIComponent(post.remoteId)}`, {
      method: 'PUT',
      doing: 'publishing',
      json: {
        status: outgoingText(request),
        language: outgoingLanguage(request.lang) ?? text(now.language) ?? undefined,
        spoiler_text: text(now.spoiler_text) ?? '',
        sensitive: now.sensitive === true,
        media_ids: media,
        ...(altTexts && {
          media_attributes: media.map((id, index) => ({ id, description: altTexts[index] })),
        }),
        ...(poll && { poll }),
      },
    })
    if (answer.kind !== 'answer') return answer
    const changed = object(answer.body)
    if (altTexts && !hasAlts(changed, altTexts)) return altsKept
    const live = liveOf(changed, request.replyTo)
    return live ?? { kind: 'unknown', reason: 'The server did not say what it changed.' }
  },
}

/** Servers from before Mastodon 4.1, and some relatives, change the words and leave the alt texts. */
function hasAlts(status: Wire, wanted: readonly string[]): boolean {
  const there = objects(status.media_attachments).map((media) => text(media.description) ?? '')
  return wanted.every((alt, index) => alt.trim() === there[index]?.trim())
}

// Mastodon keeps no poll open for less.
const leastSeconds = 300

/** The same choices keep their votes; a poll whose time is over would be opened again by any change. */
function pollAsItStands({ poll }: Wire, now: Date): object | null | Fault {
  const { options, multiple, expires_at: end } = object(poll)
  const titles = objects(options).map((option) => text(option.title) ?? '')
  if (titles.length === 0) return null
  const seconds = Math.floor((Date.parse(time(end) ?? '') - now.getTime()) / 1000)
  if (!(seconds >= leastSeconds)) {
    return { kind: 'refused', reason: 'The poll is over, and changing the words would open it again.' }
  }
  return { options: titles, multiple: multiple === true, expires_in: seconds }
}

export const mastodonRemove: RemovePort = {
  async remove(session, { remoteId }) {
    const answer = await call(session, `/api/v1/statuses/${encodeURIComponent(remoteId)}`, {
      method: 'DELETE',
      doing: 'publishing',
      // Otherwise the server keeps the pictures for a day, in case the post is written again.
      query: { delete_media: 'true' },
      expected: [404, 410],
    })
    if (answer.kind !== 'answer') return answer
    if (answer.status !== 404) return { kind: 'removed' }
    // Servers that cannot delete say the same as those that have nothing to delete.
    const now = await statusOf(session, remoteId)
    if (now === 'absent' || now === 'untold') return { kind: 'removed' }
    if (isFault(now)) return now
    return { kind: 'refused', reason: 'This server does not let posts be taken back from here.' }
  },
}

export const mastodonLook: LookPort = {
  async look(session, posts) {
    const ids = posts.map(({ remoteId }) => remoteId)
    const found = await statusesById(session, ids, true)
    if (isFault(found)) return found
    const standing = new Map<string, Standing | 'absent'>()
    for (const [id, status] of found) {
      const one = status === 'absent' ? status : await standingOf(session, id, status)
      if (one !== 'absent' && isFault(one)) return one
      standing.set(id, one as Standing | 'absent')
    }
    // A broken gateway says "not found" to everything; a server that still knows us means it.
    if ([...standing.values()].includes('absent')) {
      const us = await call(session, '/api/v1/accounts/verify_credentials')
      if (us.kind !== 'answer') return us
    }
    return { kind: 'looked', posts: standing }
  },
}

/** The words of a changed post are read from their source where the server has one: the page shows them otherwise. */
async function standingOf(session: Session, id: string, status: Wire): Promise<Standing | Fault> {
  const edited = time(status.edited_at)
  if (edited === null) return { text: statusText(status), editedAt: null }
  const source = await call(session, `/api/v1/statuses/${encodeURIComponent(id)}/source`)
  if (source.kind !== 'answer' && source.kind !== 'refused' && source.kind !== 'gone') return source
  const written = source.kind === 'answer' ? object(source.body).text : null
  return { text: typeof written === 'string' ? written : statusText(status), editedAt: new Date(edited) }
}
