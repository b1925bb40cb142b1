import { expect } from 'vitest'
import { isFault } from '../../faults.ts'
import type { PostFigures } from '../../measure.ts'
import { type Check, expectFault, expectLive, type KitRun, missing, request } from '../run.ts'
import { uniqueWord } from '../texts.ts'
import { eventually } from '../wait.ts'

export const measuring: readonly Check[] = [
  {
    title: 'figures of a fresh post are counts or say why they are unknown',
    async run(kit) {
      const port = kit.subject.network.measure
      const declared = missing(kit.subject.can.measure)
      if (declared) {
        if (port) expectFault(await port.measure(kit.session(), ['nothing']), 'retryLater', 'refused')
        return declared
      }
      const live = expectLive(await kit.publish.publish(kit.session(), request(`Count me ${uniqueWord()}`)))
      const figures = await eventually('that figures appear', kit.subject.withinMs, async () =>
        (await measured(kit, [live.remoteId])).get(live.remoteId),
      )
      for (const [name, count] of Object.entries(figures)) {
        if (typeof count === 'number') expect(count, name).toBe(0)
        else expect(count.unknown, name).toMatch(/^\S.*[.!?]$/s)
      }
      return undefined
    },
  },
  {
    title: 'figures of a post nobody knows are absent, not zero',
    async run(kit) {
      const declared = missing(kit.subject.can.measure)
      if (declared) return declared
      const word = uniqueWord()
      const live = expectLive(await kit.publish.publish(kit.session(), request(`Known ${word}`)))
      const stranger = strangerOf(live.remoteId)
      const figures = await measured(kit, [stranger])
      expect([...figures.keys()]).toEqual([])
      expect((await measured(kit, [])).size, 'nothing asked, nothing answered').toBe(0)
      return undefined
    },
  },
  {
    title: 'figures of a source that does not answer are a fault, never zeros',
    async run(kit) {
      const port = kit.subject.network.measure
      if (!port) return missing(kit.subject.can.measure)
      const { session, faults } = kit.faulty()
      faults.refuseConnection(() => true, Number.POSITIVE_INFINITY)
      expectFault(await port.measure(session, ['1']), 'retryLater')
      return undefined
    },
  },
]

async function measured(kit: KitRun, ids: readonly string[]): Promise<ReadonlyMap<string, PostFigures>> {
  const port = kit.subject.network.measure
  if (!port) throw new Error('Measuring is declared but the port is absent.')
  const outcome = await port.measure(kit.session(), ids)
  if (isFault(outcome)) throw new Error(`Measuring failed: ${outcome.kind} (${outcome.reason}).`)
  return outcome.posts
}

/** An id of the same shape that belongs to nothing. */
function strangerOf(remoteId: string): string {
  const last = remoteId.slice(-4)
  return remoteId.slice(0, -4) + last.replace(/./g, (char) => (/\d/.test(char) ? rotate(char) : swap(char)))
}

const rotate = (digit: string) => (digit === '2' ? '7' : '2')
const swap = (letter: string) => (letter === 'b' ? 'c' : letter === '-' ? '-' : 'b')
