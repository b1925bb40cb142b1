import { expect } from 'vitest'
import type { Normalised } from '../../receive.ts'
import { type Check, type KitRun, missing } from '../run.ts'

const kinds = ['mention-item', 'deleted-item', 'ignored-item', 'unreadable']

/** Bodies that no server sends on purpose, and that turn up all the same. */
const broken: readonly unknown[] = [
  null,
  undefined,
  '',
  'text',
  0,
  true,
  [],
  [null],
  {},
  { id: null },
  { uri: 7, record: [], account: 'x', content: {}, author: null, post: 3, notification: {}, status: [] },
]

export const recorded: readonly Check[] = [
  {
    title: 'every recorded body becomes one of the four kinds and loses no text',
    async run(kit) {
      if (!kit.subject.network.receive) return missing(kit.subject.can.receive)
      expect(kit.subject.recorded.length, 'recorded bodies').toBeGreaterThan(0)
      const counts = new Map<string, number>()
      for (const { name, body, text } of kit.subject.recorded) {
        const normalised = normalise(kit, name, body)
        counts.set(normalised.kind, (counts.get(normalised.kind) ?? 0) + 1)
        if (text !== null) expectText(name, text, normalised)
      }
      expect(counts.get('mention-item') ?? 0, 'at least one is a mention').toBeGreaterThan(0)
      const { recordedMissing } = kit.subject
      return recordedMissing === null ? undefined : { declared: recordedMissing }
    },
  },
  {
    title: 'broken bodies are refused with a reason, never with an exception',
    async run(kit) {
      if (!kit.subject.network.receive) return missing(kit.subject.can.receive)
      for (const body of broken) {
        const normalised = normalise(kit, JSON.stringify(body) ?? 'undefined', body)
        expect(['unreadable', 'ignored-item'], JSON.stringify(body)).toContain(normalised.kind)
      }
      return undefined
    },
  },
]

function normalise(kit: KitRun, name: string, body: unknown): Normalised {
  try {
    const normalised = kit.receive.normalise(body, kit.account)
    expect(kinds, name).toContain(normalised.kind)
    if ('reason' in normalised) expect(normalised.reason, name).not.toBe('')
    return normalised
  } catch (error) {
    throw new Error(`${name} does not normalise: ${String(error)}`, { cause: error })
  }
}

function expectText(name: string, text: string, normalised: Normalised): void {
  if (normalised.kind === 'unreadable') return
  if (normalised.kind !== 'mention-item')
    throw new Error(`${name} carries text but became ${normalised.kind}.`)
  const kept = `${normalised.title ?? ''} ${normalised.text}`
  const lost = text.split(/\s+/).filter((word) => word !== '' && !kept.includes(word))
  expect(lost, `words of ${name} that got lost`).toEqual([])
}
