import { expect } from 'vitest'
import type { Fault } from '../../faults.ts'
import { type Check, expectFault, expectLive, type KitRun, missing, request } from '../run.ts'
import { uniqueWord } from '../texts.ts'
import { publishDeclaredMissing } from './publishing.ts'

const busy = { status: 429, headers: { 'retry-after': '120' }, body: '{"error":"RateLimitExceeded"}' }

export const faults: readonly Check[] = [
  {
    title: 'told to wait while publishing, it waits as long as told',
    async run(kit) {
      const absent = publishDeclaredMissing(kit)
      if (absent) return absent
      const { session, faults: wrong } = kit.faulty()
      wrong.answer(kit.subject.isPublishing, busy)
      expectTold(await kit.publish.publish(session, request(`Too fast ${uniqueWord()}`)), kit)
      return undefined
    },
  },
  {
    title: 'told to wait but not how long, it waits a while',
    async run(kit) {
      const absent = publishDeclaredMissing(kit)
      if (absent) return absent
      const { session, faults: wrong } = kit.faulty()
      wrong.answer(kit.subject.isPublishing, { status: 429, body: busy.body })
      const fault = expectFault(
        await kit.publish.publish(session, request(`Too fast again ${uniqueWord()}`)),
        'retryLater',
      )
      const seconds = (fault.at.getTime() - kit.subject.io.now().getTime()) / 1000
      expect(seconds, 'seconds to wait').toBeGreaterThanOrEqual(1)
      return undefined
    },
  },
  {
    title: 'an answer that says 200 and means an error is never a post',
    async run(kit) {
      const absent = publishDeclaredMissing(kit)
      if (absent) return absent
      const bodies = [
        '{"error":"InternalServerError","message":"Something broke."}',
        '{"id":null,"uri":null,"error":"busy"}',
        '<!doctype html><title>Sign in to the hotel network</title>',
        '{}',
        'null',
        '[]',
        '',
      ]
      for (const body of bodies) {
        const asked = request(`Not there ${uniqueWord()}`)
        const { session, faults: wrong } = kit.faulty()
        wrong.answer(kit.subject.isPublishing, { status: 200, body })
        expectFault(await kit.publish.publish(session, asked), 'unknown', 'refused')
        expect((await kit.publish.reconcile(kit.session(), asked)).kind, body).toBe('absent')
      }
      return undefined
    },
  },
  {
    title: 'told to wait while receiving, it waits as long as told',
    async run(kit) {
      if (!kit.subject.network.receive || kit.receive.streamsOnly) return missing(kit.subject.can.receive)
      const { session, faults: wrong } = kit.faulty()
      wrong.answer(() => true, busy, Number.POSITIVE_INFINITY)
      expectTold(await kit.receive.poll(session, null), kit)
      return undefined
    },
  },
  {
    title: 'a revoked token asks for reconnection and publishes nothing',
    async run(kit) {
      const absent = publishDeclaredMissing(kit) ?? missing(kit.subject.can.revocable)
      if (absent) return absent
      const revoked = await revokedSession(kit)
      const word = uniqueWord()
      expectFault(await kit.publish.publish(revoked, request(`Locked out ${word}`)), 'reauth')
      expect(await kit.subject.ourPosts(word)).toEqual([])
      return undefined
    },
  },
  {
    title: 'a revoked token asks for reconnection while receiving',
    async run(kit) {
      const declared = missing(kit.subject.can.receive) ?? missing(kit.subject.can.revocable)
      if (declared) return declared
      expectFault(await kit.receive.poll(await revokedSession(kit), null), 'reauth')
      return undefined
    },
  },
  {
    title: 'a token that ran out is renewed and saved before it is used',
    async run(kit) {
      const declared = missing(kit.subject.can.renewsTokens) ?? publishDeclaredMissing(kit)
      if (declared) return declared
      const connected = await kit.subject.connect(kit.subject.right, kit.subject.io)
      if (!connected.ok) throw new Error(connected.message)
      const { session, saved } = kit.sessionWith(kit.subject.expire(connected.credentials))
      expectLive(await kit.publish.publish(session, request(`Renewed ${uniqueWord()}`)))
      expect(saved, 'saved once').toHaveLength(1)
      const renewed = kit.sessionWith(saved[0] ?? {})
      expectLive(await kit.publish.publish(renewed.session, request(`And again ${uniqueWord()}`)))
      expect(renewed.saved, 'the saved ones are good').toHaveLength(0)
      return undefined
    },
  },
]

async function revokedSession(kit: KitRun) {
  const connected = await kit.subject.connect(kit.subject.right, kit.subject.io)
  if (!connected.ok) throw new Error(connected.message)
  const { session } = kit.sessionWith(connected.credentials)
  return kit.sessionWith(await kit.subject.revoke(session)).session
}

function expectTold(outcome: { readonly kind: string }, kit: KitRun): void {
  const fault: Extract<Fault, { kind: 'retryLater' }> = expectFault(outcome, 'retryLater')
  const seconds = (fault.at.getTime() - kit.subject.io.now().getTime()) / 1000
  expect(seconds, 'seconds to wait').toBeGreaterThan(110)
  expect(seconds, 'seconds to wait').toBeLessThan(125)
}
