import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createLogger } from '#platform/log/index.ts'
import { findNats, type Nats, startNats } from '#tests/support/nats.ts'
import type { FrameStream } from './index.ts'
import { openFrameStream } from './open.ts'

const binary = findNats()
const log = createLogger('silent')
if (!binary) console.warn('skipped: nats-server is not installed; tests/support/install.sh brings it')

const bytes = (text: string) => new TextEncoder().encode(text)
const text = (frame: { readonly bytes: Uint8Array }) => new TextDecoder().decode(frame.bytes)

/** Takes frames until it has seen so many; ends then. */
async function takeAll(stream: FrameStream, count: number, seen: string[] = []): Promise<string[]> {
  const stop = new AbortController()
  await stream.consume(async (frames) => {
    seen.push(...frames.map((frame) => `${frame.partition}:${text(frame)}`))
    if (seen.length >= count) stop.abort()
  }, stop.signal)
  return seen
}

describe.skipIf(!binary)('a stream of frames on a real nats-server', { timeout: 60_000 }, () => {
  let nats: Nats
  const open: FrameStream[] = []
  const opened = async (more: Partial<Parameters<typeof openFrameStream>[0]> = {}) => {
    const stream = await openFrameStream({ url: nats.url, log, partitions: 4, ...more })
    open.push(stream)
    return stream
  }
  beforeAll(async () => {
    nats = await startNats(binary ?? '')
  })
  afterAll(async () => {
    await Promise.all(open.map((stream) => stream.close()))
    await nats?.stop()
  })

  it('hands out what was published in order within a partition, and keeps nothing that was taken', async () => {
    const stream = await opened({ name: 'ORDER' })
    for (let at = 0; at < 12; at += 1) await stream.publish(at % 3, bytes(`f${at}`))
    expect((await stream.waiting()).frames).toBe(12)
    const seen = await takeAll(stream, 12)
    for (const partition of [0, 1, 2])
      expect(seen.filter((one) => one.startsWith(`${partition}:`))).toEqual(
        [0, 1, 2, 3].map((round) => `${partition}:f${round * 3 + partition}`),
      )
    await expect.poll(async () => (await stream.waiting()).frames).toBe(0)
  })

  it('hands a frame out again when it could not be taken in, before the next of its partition', async () => {
    const stream = await opened({ name: 'AGAIN' })
    await stream.publish(0, bytes('first'))
    await stream.publish(0, bytes('second'))
    const seen: string[] = []
    const stop = new AbortController()
    let failed = false
    await stream.consume(async (frames) => {
      seen.push(...frames.map(text))
      if (!failed) {
        failed = true
        throw new Error('the database is away')
      }
      if (seen.includes('second')) stop.abort()
    }, stop.signal)
    expect(seen).toEqual(['first', 'first', 'second'])
  })

  it('shares the frames among those who take, each to one of them', async () => {
    const one = await opened({ name: 'SHARED' })
    const two = await opened({ name: 'SHARED' })
    const seen: Record<'a' | 'b', string[]> = { a: [], b: [] }
    const stop = new AbortController()
    const taker = (name: 'a' | 'b') => async (frames: readonly { bytes: Uint8Array }[]) => {
      await new Promise((resolve) => setTimeout(resolve, 5))
      seen[name].push(...frames.map(text))
      if (seen.a.length + seen.b.length === 80) stop.abort()
    }
    const both = Promise.all([one.consume(taker('a'), stop.signal), two.consume(taker('b'), stop.signal)])
    for (let at = 0; at < 80; at += 1) await one.publish(at % 4, bytes(`f${at}`))
    await both
    expect([...seen.a, ...seen.b].toSorted()).toEqual(
      Array.from({ length: 80 }, (_, at) => `f${at}`).toSorted(),
    )
    expect(seen.a.length).toBeGreaterThan(0)
    expect(seen.b.length).toBeGreaterThan(0)
  })

  it('sends together what waits for its turn, in the order of the calls', async () => {
    const stream = await opened({ name: 'TOGETHER' })
    const gone = new AbortController()
    const calls = Array.from({ length: 40 }, (_, at) =>
      stream.publish(at % 2, bytes(`f${at}${'.'.repeat(at * 1000)}`), at === 9 ? gone.signal : undefined),
    )
    gone.abort(new Error('no more'))
    const outcomes = await Promise.allSettled(calls)
    expect(outcomes.flatMap(({ status }, at) => (status === 'rejected' ? [at] : []))).toEqual([9])
    expect((await stream.waiting()).frames).toBeLessThan(10)
    const seen = (await takeAll(stream, 39)).map((one) => one.replaceAll('.', ''))
    for (const partition of [0, 1])
      expect(seen.filter((one) => one.startsWith(`${partition}:`))).toEqual(
        Array.from({ length: 20 }, (_, at) => at * 2 + partition)
          .filter((at) => at !== 9)
          .map((at) => `${partition}:f${at}`),
      )
    await expect.poll(async () => (await stream.waiting()).frames).toBe(0)
  })

  it('makes whoever publishes wait while it is full, and loses nothing', async () => {
    const stream = await opened({ name: 'FULL', maxBytes: 50_000 })
    const frame = randomBytes(20_000)
    await stream.publish(0, frame)
    await stream.publish(1, frame)
    let done = false
    const third = stream.publish(2, frame).then(() => {
      done = true
    })
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(done).toBe(false)
    expect((await stream.waiting()).frames).toBe(2)
    expect(await takeAll(stream, 3)).toHaveLength(3)
    await third
    expect(done).toBe(true)
  })

  it('stops waiting when it is told to', async () => {
    const stream = await opened({ name: 'TOLD', maxBytes: 1000 })
    const stop = new AbortController()
    const publishing = stream.publish(0, randomBytes(5000), stop.signal)
    setTimeout(() => stop.abort(), 200)
    await expect(publishing).rejects.toThrow()
  })

  it('says what to do when nobody answers', async () => {
    await expect(openFrameStream({ url: 'nats://127.0.0.1:1', log })).rejects.toMatchObject({
      message: expect.stringMatching(/cannot be reached/),
      cure: expect.stringMatching(/WEFT_STREAM/),
    })
  })
})
