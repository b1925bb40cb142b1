import { expect } from 'vitest'
import { type Check, expectFault, expectLive, missing, request } from '../run.ts'
import { uniqueWord } from '../texts.ts'
import { onlyOne, publishDeclaredMissing } from './publishing.ts'

export const exactlyOnce: readonly Check[] = [
  {
    title: 'before anything was sent, reconciling says absent',
    async run(kit) {
      const absent = publishDeclaredMissing(kit)
      if (absent) return absent
      const outcome = await kit.publish.reconcile(kit.session(), request(`Never sent ${uniqueWord()}`))
      expect(outcome.kind).toBe('absent')
      return undefined
    },
  },
  {
    title: 'the same key twice publishes once',
    async run(kit) {
      const absent = publishDeclaredMissing(kit)
      if (absent) return absent
      const word = uniqueWord()
      const asked = request(`Once only ${word}`)
      const first = expectLive(await kit.publish.publish(kit.session(), asked))
      // Dispatch looks before it sends a second time; where the server drops repeats this is not even needed.
      const again = missing(kit.subject.can.dropsRepeats)
        ? await kit.publish.reconcile(kit.session(), asked)
        : await kit.publish.publish(kit.session(), { ...asked, claimedAt: new Date(Date.now() + 5_000) })
      expect(expectLive(again).remoteId).toBe(first.remoteId)
      onlyOne(await kit.subject.ourPosts(word))
      return missing(kit.subject.can.dropsRepeats)
    },
  },
  {
    title: 'two keys with the same text are two posts',
    async run(kit) {
      const absent = publishDeclaredMissing(kit)
      if (absent) return absent
      const text = `Said twice on purpose ${uniqueWord()}`
      const claimedAt = new Date()
      const first = expectLive(await kit.publish.publish(kit.session(), request(text, { claimedAt })))
      // Reconciling the second must not take the first for it, as long as the second was claimed later.
      const later = request(text, { claimedAt: new Date(Date.now() + 1_000) })
      await new Promise((wake) => setTimeout(wake, 1_100))
      const second = expectLive(await kit.publish.publish(kit.session(), later))
      expect(second.remoteId).not.toBe(first.remoteId)
      return undefined
    },
  },
  {
    title: 'looking for a post never takes an equal one for it that is known',
    async run(kit) {
      const absent = publishDeclaredMissing(kit)
      if (absent) return absent
      const word = uniqueWord()
      const claimedAt = new Date()
      const first = expectLive(
        await kit.publish.publish(kit.session(), request(`Said again ${word}`, { claimedAt })),
      )
      const twin = request(`Said again ${word}`, { claimedAt, known: [first.remoteId] })
      expect((await kit.publish.reconcile(kit.session(), twin)).kind).toBe('absent')
      const { session, faults } = kit.faulty()
      faults.dropAnswer(kit.subject.isPublishing)
      expectFault(await kit.publish.publish(session, twin), 'unknown')
      const found = expectLive(await kit.publish.reconcile(kit.session(), twin))
      expect(found.remoteId).not.toBe(first.remoteId)
      expect(await kit.subject.ourPosts(word)).toHaveLength(2)
      return undefined
    },
  },
  {
    title: 'an answer lost after sending is unknown, reconciling finds it, and there is one post',
    async run(kit) {
      const absent = publishDeclaredMissing(kit)
      if (absent) return absent
      const word = uniqueWord()
      const asked = request(`The answer got lost ${word}`)
      const { session, faults } = kit.faulty()
      faults.dropAnswer(kit.subject.isPublishing)
      expectFault(await kit.publish.publish(session, asked), 'unknown')
      expectLive(await kit.publish.reconcile(kit.session(), asked))
      onlyOne(await kit.subject.ourPosts(word))
      expect(faults.seen.filter(kit.subject.isPublishing), 'sent once').toHaveLength(1)
      return undefined
    },
  },
  {
    title: 'a server error while sending is unknown, and reconciling says absent',
    async run(kit) {
      const absent = publishDeclaredMissing(kit)
      if (absent) return absent
      const asked = request(`The server fell over ${uniqueWord()}`)
      const { session, faults } = kit.faulty()
      faults.answer(kit.subject.isPublishing, { status: 500, body: 'Internal error' })
      expectFault(await kit.publish.publish(session, asked), 'unknown')
      expect((await kit.publish.reconcile(kit.session(), asked)).kind).toBe('absent')
      return undefined
    },
  },
  {
    title: 'a refused connection is tried later, since nothing was sent',
    async run(kit) {
      const absent = publishDeclaredMissing(kit)
      if (absent) return absent
      const { session, faults } = kit.faulty()
      faults.refuseConnection(kit.subject.isPublishing)
      expectFault(await kit.publish.publish(session, request(`Nobody home ${uniqueWord()}`)), 'retryLater')
      return undefined
    },
  },
  {
    title: 'reconciling that cannot look says so and never says absent',
    async run(kit) {
      const absent = publishDeclaredMissing(kit)
      if (absent) return absent
      const { session, faults } = kit.faulty()
      faults.refuseConnection(() => true, Number.POSITIVE_INFINITY)
      const outcome = await kit.publish.reconcile(session, request(`Out of sight ${uniqueWord()}`))
      expectFault(outcome, 'retryLater', 'unknown')
      return undefined
    },
  },
]
