import type { JetStreamClient } from '@nats-io/jetstream'
import { expect, it } from 'vitest'
import { createPublisher } from './publish.ts'

interface Sent {
  readonly subject: string
  readonly bytes: number
  readonly answer: () => void
}

/** A publisher over a stream that answers when it is told to. */
function publisher(mostBytes: number) {
  const sent: Sent[] = []
  const js: Pick<JetStreamClient, 'publish'> = {
    publish: (subject, bytes) =>
      new Promise((resolve) => {
        const answer = () => resolve({ stream: 'S', domain: '', seq: 1, duplicate: false })
        sent.push({ subject, bytes: bytes?.length ?? 0, answer })
      }),
  }
  const log = { warn: () => undefined }
  const publish = createPublisher({ js, name: 'S', press: false, mostBytes: () => mostBytes, log })
  return { sent, publish }
}

const settled = () => new Promise((resolve) => setImmediate(resolve))
const told = (sent: readonly Sent[]) => sent.map(({ subject, bytes }) => `${subject} ${bytes}`)

it('keeps two messages under way, and gathers the rest to fuller ones in turn', async () => {
  const { sent, publish } = publisher(1_000_000)
  const hand = (size: number) => [0, 1, 2, 3].map((partition) => publish(partition, new Uint8Array(size)))
  const all = [...hand(1000), ...hand(500)]
  await settled()
  expect(told(sent)).toEqual(['S.0 1500', 'S.1 1500'])
  all.push(...hand(10))
  await settled()
  expect(sent).toHaveLength(2)
  sent[1]?.answer()
  await settled()
  expect(told(sent).slice(2)).toEqual(['S.2 1510'])
  for (let at = 0; at < 6; at += 1) {
    sent[at]?.answer()
    await settled()
  }
  expect(told(sent).slice(3)).toEqual(['S.3 1510', 'S.1 10', 'S.0 10'])
  await Promise.all(all)
})

it('sends full messages though others are under way, up to eight', async () => {
  const { sent, publish } = publisher(100_000)
  // 16 KB are left for headers.
  const all = Array.from({ length: 12 }, (_, partition) => publish(partition, new Uint8Array(90_000)))
  all.push(publish(0, new Uint8Array(10)))
  await settled()
  expect(sent).toHaveLength(8)
  for (let at = 0; at < 13; at += 1) {
    sent[at]?.answer()
    await settled()
  }
  await Promise.all(all)
  expect(told(sent).at(-1)).toBe('S.0 10')
})
