import { expect } from 'vitest'
import type { Live, PublishRequest } from '../../publish.ts'
import { type Check, expectFault, expectLive, type KitRun, missingIn, request } from '../run.ts'
import type { SeenPost } from '../subject.ts'
import { uniqueWord } from '../texts.ts'
import { publishDeclaredMissing } from './publishing.ts'

export const threads: readonly Check[] = [
  {
    title: 'a thread hangs together in its order, also where two of its posts say the same',
    async run(kit) {
      const absent = threadsDeclaredMissing(kit)
      if (absent) return absent
      const word = uniqueWord()
      const same = `The same again ${word}`
      const sent: { asked: PublishRequest; live: Live }[] = []
      for (const text of [`A thread ${word}`, same, same, `The end ${word}`]) {
        const asked = request(text, { replyTo: sent.at(-1)?.live ?? null })
        // Two posts of one thread say the same: what is already there must not be taken for what is still to be sent.
        expect((await kit.publish.reconcile(kit.session(), asked)).kind, `before ${text}`).toBe('absent')
        sent.push({ asked, live: expectLive(await kit.publish.publish(kit.session(), asked)) })
      }
      const ids = sent.map(({ live }) => live.remoteId)
      expect(inOrder(await kit.subject.ourPosts(word)), 'each under the one before').toEqual(ids)
      for (const { asked, live } of sent) {
        expect(expectLive(await kit.publish.reconcile(kit.session(), asked)).remoteId).toBe(live.remoteId)
      }
      return undefined
    },
  },
  {
    title: 'an answer lost within a thread is found in its place, and what follows hangs under it',
    async run(kit) {
      const absent = threadsDeclaredMissing(kit)
      if (absent) return absent
      const word = uniqueWord()
      const text = `Word for word ${word}`
      const first = expectLive(await kit.publish.publish(kit.session(), request(text)))
      const asked = request(text, { replyTo: first })
      const { session, faults } = kit.faulty()
      faults.dropAnswer(kit.subject.isPublishing)
      expectFault(await kit.publish.publish(session, asked), 'unknown')
      const found = expectLive(await kit.publish.reconcile(kit.session(), asked))
      expect(found.remoteId, 'not the one it answers').not.toBe(first.remoteId)
      const last = expectLive(
        await kit.publish.publish(kit.session(), request(`And on ${word}`, { replyTo: found })),
      )
      const ids = [first, found, last].map(({ remoteId }) => remoteId)
      expect(inOrder(await kit.subject.ourPosts(word))).toEqual(ids)
      return undefined
    },
  },
]

/** Threads that are declared missing must not be promised by the limits either. */
function threadsDeclaredMissing(kit: KitRun) {
  const absent = publishDeclaredMissing(kit)
  if (absent) return absent
  const declared = missingIn(kit, 'threads')
  if (declared) expect(kit.limits.thread ?? kit.limits.firstComment, 'declared missing').toBeUndefined()
  return declared
}

/** Ids from the first post down, each under the one before it. */
function inOrder(posts: readonly SeenPost[]): string[] {
  const order: string[] = []
  for (let under: string | null = null; order.length <= posts.length; ) {
    const next = posts.filter((post) => post.inReplyTo === under)
    if (next.length !== 1) return order
    under = next[0]?.remoteId ?? null
    if (under !== null) order.push(under)
  }
  return order
}
