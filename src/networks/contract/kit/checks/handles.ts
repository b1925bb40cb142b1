import { expect } from 'vitest'
import type { FoundHandle, HandlesPort } from '../../handles.ts'
import { type Check, expectFault, type KitRun, missingIn } from '../run.ts'
import { eventually } from '../wait.ts'

export const handles: readonly Check[] = [
  {
    title: 'a handle is resolved to who answers to it, and one nobody has to nobody',
    async run(kit) {
      const declared = missingIn(kit, 'resolvesHandles')
      if (declared) {
        expect(kit.subject.network.handles, 'declared missing').toBeUndefined()
        return declared
      }
      const { handle } = kit.subject.other
      for (const typed of [handle, `@${handle}`]) {
        const outcome = await port(kit).resolve(kit.session(), typed)
        if (outcome.kind !== 'handle') throw new Error(`${outcome.kind}: ${outcome.reason}`)
        expectPerson(outcome.found, handle)
      }
      const nobody = `nobody-${handle}`
      expect(await port(kit).resolve(kit.session(), nobody)).toEqual({ kind: 'handle', found: null })
      return undefined
    },
  },
  {
    title: 'people are found by the beginning of a handle',
    async run(kit) {
      const declared = missingIn(kit, 'searchesHandles')
      const { handle } = kit.subject.other
      const begun = handle.split(/[@.]/)[0]?.slice(0, -1) || handle
      if (declared) {
        const outcome = await kit.subject.network.handles?.search(kit.session(), begun, 10)
        const found = outcome?.kind === 'handles' ? outcome.found : []
        expect(
          found.map((one) => one.handle),
          'declared missing',
        ).not.toContain(handle)
        return declared
      }
      const person = await eventually(`that ${handle} is found`, kit.subject.withinMs, async () => {
        const outcome = await port(kit).search(kit.session(), begun, 10)
        if (outcome.kind !== 'handles') throw new Error(`${outcome.kind}: ${outcome.reason}`)
        expect(outcome.found.length, 'no more than asked for').toBeLessThanOrEqual(10)
        return outcome.found.find((one) => one.handle === handle)
      })
      expectPerson(person, handle)
      return undefined
    },
  },
  {
    title: 'people who cannot be looked for are a fault, never nobody',
    async run(kit) {
      const { handles: found } = kit.subject.network
      if (!found) return missingIn(kit, 'resolvesHandles')
      const { session, faults } = kit.faulty()
      faults.refuseConnection(() => true, Number.POSITIVE_INFINITY)
      expectFault(await found.resolve(session, kit.subject.other.handle), 'retryLater')
      expectFault(await found.search(session, 'i', 5), 'retryLater')
      return undefined
    },
  },
]

function port(kit: KitRun): HandlesPort {
  const { handles: found } = kit.subject.network
  if (!found) throw new Error('Handles are declared but the port is absent.')
  return found
}

function expectPerson(found: FoundHandle | null, handle: string): void {
  expect(found).toMatchObject({ handle })
  expect(found?.remoteId, 'remote id').not.toBe('')
  expect(found?.displayName, 'display name').not.toBe('')
}
