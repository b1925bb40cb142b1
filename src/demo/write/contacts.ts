import { newId } from '#kernel/ids.ts'
import type { Heard } from './heard.ts'
import type { Ledger } from './ledger.ts'

export interface Seen {
  readonly contactId: string
  readonly handleId: string
}

/** The people outside, each once, seen from their first message to their last. */
export interface Contacts {
  /** The person behind a message; a new one when nobody of this account was seen before. */
  seen(heard: Heard, at: Date): Seen
}

export function openContacts(ledger: Ledger): Contacts {
  const known = new Map<string, { contact: Record<string, unknown>; handle: Record<string, unknown> }>()
  return {
    seen: ({ item }, at) => {
      const { author } = item
      const found = known.get(author.remoteId)
      if (found) {
        const { contact, handle } = found
        if (at > (handle.last_seen_at as Date)) handle.last_seen_at = at
        if (at < (handle.first_seen_at as Date)) {
          handle.first_seen_at = at
          contact.created_at = at
        }
        return { contactId: contact.id as string, handleId: handle.id as string }
      }
      const contact = { id: newId(at.getTime()), name: author.displayName, created_at: at }
      const handle = {
        id: newId(at.getTime()),
        contact_id: contact.id,
        own_contact_id: contact.id,
        network: 'fake',
        remote_id: author.remoteId,
        handle: author.handle,
        display_name: author.displayName,
        avatar_url: author.avatarUrl,
        profile_url: author.profileUrl,
        followers: author.followers,
        first_seen_at: at,
        last_seen_at: at,
      }
      known.set(author.remoteId, { contact, handle })
      ledger.add('contact', contact)
      ledger.add('handle', handle)
      return { contactId: contact.id, handleId: handle.id }
    },
  }
}
