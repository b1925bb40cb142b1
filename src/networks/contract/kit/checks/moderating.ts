import { expect } from 'vitest'
import type { ActTarget } from '../../moderate.ts'
import {
  type Check,
  type Declared,
  expectFault,
  expectLive,
  type KitRun,
  missingIn,
  request,
} from '../run.ts'
import { uniqueWord } from '../texts.ts'
import { eventually } from '../wait.ts'

export const moderating: readonly Check[] = [
  {
    title: 'a message of somebody else is liked once, and the like taken back',
    async run(kit) {
      const { network, other } = kit.subject
      const declared = missingIn(kit, 'likes')
      if (declared) return absent(network.like, declared)
      const { remoteId } = await other.writeToUs(`Thank you ${uniqueWord()}`)
      const target = await targetOf(kit, remoteId)
      const session = kit.session()
      for (const attempt of ['first', 'again']) {
        expect((await network.like?.like(session, target))?.kind, attempt).toBe('done')
        await stands(kit, remoteId, { liked: true })
      }
      for (const attempt of ['taken back', 'and again']) {
        expect((await network.like?.unlike(session, target))?.kind, attempt).toBe('done')
        await stands(kit, remoteId, { liked: false })
      }
      return undefined
    },
  },
  {
    title: 'an answer under a post of ours is hidden and shown again',
    async run(kit) {
      const { network, other } = kit.subject
      const declared = missingIn(kit, 'hides')
      if (declared) return absent(network.hide, declared)
      const live = expectLive(
        await kit.publish.publish(kit.session(), request(`Which town? ${uniqueWord()}`)),
      )
      if (!other.answer) throw new Error('Nobody can answer, so nothing could be hidden.')
      const { remoteId } = await other.answer(live.remoteId, `None ${uniqueWord()}`)
      const target = { ...(await targetOf(kit, remoteId)), threadRoot: live.remoteId }
      const session = kit.session()
      for (const attempt of ['first', 'again']) {
        expect((await network.hide?.hide(session, target))?.kind, attempt).toBe('done')
        await stands(kit, remoteId, { hidden: true })
      }
      expect((await network.hide?.unhide(session, target))?.kind).toBe('done')
      await stands(kit, remoteId, { hidden: false })
      return undefined
    },
  },
  {
    title: 'what does not stand under a post of ours cannot be hidden',
    async run(kit) {
      const declared = missingIn(kit, 'hides')
      if (declared) return declared
      const { remoteId } = await kit.subject.other.writeToUs(`Elsewhere ${uniqueWord()}`)
      const outcome = await kit.subject.network.hide?.hide(kit.session(), await targetOf(kit, remoteId))
      expectFault(outcome ?? { kind: 'none' }, 'refused')
      await stands(kit, remoteId, { hidden: false })
      return undefined
    },
  },
  {
    title: 'when a like goes nowhere, it is not said to be done',
    async run(kit) {
      const declared = missingIn(kit, 'likes')
      if (declared) return declared
      const { remoteId } = await kit.subject.other.writeToUs(`Broken line ${uniqueWord()}`)
      const target = await targetOf(kit, remoteId)
      const { session, faults } = kit.faulty()
      faults.answer(({ method }) => method !== 'GET', { status: 503 })
      expectFault(
        (await kit.subject.network.like?.like(session, target)) ?? { kind: 'none' },
        'retryLater',
        'unknown',
      )
      return undefined
    },
  },
]

function absent(port: unknown, declared: Declared): Declared {
  expect(port, 'declared missing').toBeUndefined()
  return declared
}

/** What the adapter itself stores with a message, as if it had come in. */
async function targetOf(kit: KitRun, remoteId: string): Promise<ActTarget> {
  const context = (await kit.subject.contextOf?.(remoteId)) ?? {}
  return { remoteId, context, threadRoot: null }
}

async function stands(
  kit: KitRun,
  remoteId: string,
  wanted: { readonly liked?: boolean; readonly hidden?: boolean },
): Promise<void> {
  const { standingOf } = kit.subject
  if (!standingOf) throw new Error('Nothing tells how the message stands.')
  const asWanted = async () => {
    const now: { readonly liked?: boolean; readonly hidden?: boolean } = await standingOf(remoteId)
    const same = (wanted.liked ?? now.liked) === now.liked && (wanted.hidden ?? now.hidden) === now.hidden
    return same ? true : undefined
  }
  await eventually(`that it stands as ${JSON.stringify(wanted)}`, kit.subject.withinMs, asWanted)
}
