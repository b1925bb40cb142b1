import { randomBytes } from 'node:crypto'
import { jetstream } from '@nats-io/jetstream'
import { connect, headers } from '@nats-io/transport-node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createLogger } from '#platform/log/index.ts'
import { findNats, type Nats, startNats } from '#tests/support/nats.ts'
import type { Frame, FrameStream, Taker } from './index.ts'
import { openFrameStream } from './open.ts'

const binary = findNats()
const log = createLogger('silent')
if (!binary) console.warn('skipped: nats-server is not installed; tests/support/install.sh brings it')

const bytes = (text: string) => new TextEncoder().encode(text)
const text = (frame: { readonly bytes: Uint8Array }) => new TextDecoder().decode(frame.bytes)

/** Nothing is kept because time passed, however slow a machine is. */
const patient = { quiet: 100_000, pressed: 100_000 }

/** Finds as much in each frame as it weighs (one), and keeps all of them at once. */
function keeping(handle: (frames: readonly Frame[]) => Promise<void>, weigh = (_: Frame) => 1): Taker {
  let held: Frame[] = []
  return {
    async take(frames) {
      held.push(...frames)
      return frames.reduce((sum, frame) => sum + weigh(frame), 0)
    },
    async keep() {
      const now = held
      held = []
      await handle(now)
    },
  }
}

/** Takes frames until it has seen so many; ends then. */
async function takeAll(stream: FrameStream, count: number, seen: string[] = []): Promise<string[]> {
  const stop = new AbortController()
  const taker = keeping(async (frames) => {
    seen.push(...frames.map((frame) => `${frame.partition}:${text(frame)}`))
    if (seen.length >= count) stop.abort()
  })
  await stream.consume(taker, stop.signal)
  return seen
}

describe.skipIf(!binary)('a stream of frames on a real nats-server', { timeout: 120_000 }, () => {
  let nats: Nats
  const open: FrameStream[] = []
  const opened = async (more: Partial<Parameters<typeof openFrameStream>[0]> = {}) => {
    const stream = await openFrameStream({ url: nats.url, log, partitions: 4, maxBytes: 2 ** 27, ...more })
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
    await expect.poll(async () => (await stream.waiting()).frames, { timeout: 20_000 }).toBe(0)
  })

  it('hands everything out again, in order, when it could not be kept', async () => {
    const stream = await opened({ name: 'AGAIN' })
    await stream.publish(0, bytes('first'))
    await stream.publish(0, bytes('second'))
    const seen: string[][] = []
    const stop = new AbortController()
    const taker = keeping(async (frames) => {
      seen.push(frames.map(text))
      if (seen.length === 1) throw new Error('the database is away')
      stop.abort()
    })
    await stream.consume(taker, stop.signal)
    expect(seen).toEqual([
      ['first', 'second'],
      ['first', 'second'],
    ])
    await expect.poll(async () => (await stream.waiting()).frames, { timeout: 20_000 }).toBe(0)
  })

  it('keeps what was found in many messages at once, and lets go at once of those nothing was found in', async () => {
    const stream = await opened({ name: 'GATHERED', longestMs: patient })
    for (let at = 0; at < 30; at += 1) await stream.publish(at % 3, bytes(`f${at}`))
    const kept: string[][] = []
    const stop = new AbortController()
    // Nothing is found in the third partition, and in a few of the others.
    const found = ({ partition, bytes: [, digit = 0] }: Frame) => (partition === 2 || digit % 2 === 0 ? 0 : 1)
    let looked = 0
    const taker = keeping(
      async (frames) => void kept.push(frames.map(text)),
      (frame) => {
        looked += 1
        return found(frame)
      },
    )
    const done = stream.consume(taker, stop.signal)
    await expect.poll(() => looked, { timeout: 60_000 }).toBe(30)
    // The third partition, and what came first of the first.
    await expect.poll(async () => (await stream.waiting()).frames, { timeout: 20_000 }).toBe(30 - 10 - 1)
    expect(kept).toEqual([])
    // Whoever ends keeps what waits.
    stop.abort()
    await done
    expect(kept).toHaveLength(1)
    for (const partition of [0, 1])
      expect(kept.flat().filter((one) => Number(one.slice(1)) % 3 === partition)).toEqual(
        Array.from({ length: 10 }, (_, round) => `f${round * 3 + partition}`),
      )
    await expect.poll(async () => (await stream.waiting()).frames, { timeout: 20_000 }).toBe(0)
  })

  it('keeps at once when enough was found, though more waits', async () => {
    const stream = await opened({ name: 'ENOUGH', longestMs: patient })
    for (let at = 0; at < 6; at += 1) await stream.publish(0, bytes(`f${at}`))
    const kept: string[] = []
    const stop = new AbortController()
    const taker = keeping(
      async (frames) => {
        kept.push(frames.map(text).join(' '))
        if (kept.length === 3) stop.abort()
      },
      () => 250,
    )
    await stream.consume(taker, stop.signal)
    expect(kept).toEqual(['f0 f1', 'f2 f3', 'f4 f5'])
  })

  it('reads on in as many partitions as will fit, and no further', async () => {
    const stream = await opened({ name: 'FITS', longestMs: patient })
    for (let at = 0; at < 42; at += 1) await stream.publish(at % 4, bytes(`f${at}`))
    const kept: number[] = []
    const stop = new AbortController()
    const taker = keeping(
      async (frames) => {
        kept.push(frames.length)
        if (kept.reduce((sum, one) => sum + one) === 42) stop.abort()
      },
      () => 60,
    )
    await stream.consume(taker, stop.signal)
    // Seven weigh more than enough, an eighth would be read for nothing.
    expect(kept).toEqual([7, 7, 7, 7, 7, 7])
  })

  it('leaves what a dead taker held to the next, before everything that came since', async () => {
    // All that waits is read before anything is kept, also where that takes long.
    const longestMs = { quiet: 400, pressed: patient.pressed }
    const dying = await opened({ name: 'DEAD', takerMs: 3000, longestMs })
    const next = await opened({ name: 'DEAD', takerMs: 3000 })
    for (let at = 0; at < 5; at += 1) await dying.publish(0, bytes(`f${at}`))
    const held = new Promise<string[]>((resolve) => {
      const dead = keeping((frames) => {
        resolve(frames.map(text))
        return new Promise(() => undefined)
      })
      void dying.consume(dead, new AbortController().signal)
    })
    expect(await held).toEqual(['f0', 'f1', 'f2', 'f3', 'f4'])
    await dying.close()
    const seen: string[] = []
    const taking = takeAll(next, 8, seen)
    for (let at = 5; at < 8; at += 1) await next.publish(0, bytes(`f${at}`))
    await taking
    expect(seen).toEqual(Array.from({ length: 8 }, (_, at) => `0:f${at}`))
  })

  it.each([true, false])(
    'brings all as it was, also where memory is taken back (pressed: %s)',
    async (press) => {
      const stream = await opened({ name: `LARGE_${press}`, press })
      const sizes = [300_000, 10, 900_000, 70_000, 2000, 1_000_000, 65_000, 66_000]
      const said = Array.from({ length: 40 }, (_, at) => randomBytes(sizes[at % sizes.length] ?? 0))
      const publishing = Promise.all(said.map((frame, at) => stream.publish(at % 3, frame)))
      const seen: string[] = []
      const stop = new AbortController()
      const look = ({ bytes: { length, buffer, byteOffset } }: Frame) =>
        seen.push(Buffer.from(buffer, byteOffset, length).toString('base64'))
      // In some nothing is found, some wait until they are kept: their bytes are as they were until then.
      let held: Frame[] = []
      let kept = 0
      const taker: Taker = {
        async take(frames) {
          for (const frame of frames) look(frame)
          const found = frames.filter(({ bytes: [first = 0] }) => first % 2 === 0)
          held.push(...found)
          return found.length
        },
        async keep() {
          for (const { bytes: one } of held) kept += said.some((frame) => frame.equals(one)) ? 1 : 0
          held = []
        },
      }
      const done = stream.consume(taker, stop.signal)
      await publishing
      await expect.poll(async () => (await stream.waiting()).frames, { timeout: 30_000 }).toBe(0)
      stop.abort()
      await done
      expect(seen.toSorted()).toEqual(said.map((frame) => frame.toString('base64')).toSorted())
      expect(kept).toBe(said.filter(([first = 0]) => first % 2 === 0).length)
    },
  )

  it('goes on after its server ended and was started again, in order and with what was not kept', async () => {
    const alone = await startNats(binary ?? '')
    const stream = await openFrameStream({ url: alone.url, log, partitions: 2, maxBytes: 2 ** 27 })
    open.push(stream)
    const seen: string[] = []
    const stop = new AbortController()
    let failed = 0
    const taker = keeping(
      async (frames) => {
        // What is held while the server is away is not kept, and comes again.
        if (seen.length >= 4 && failed === 0) {
          failed += 1
          await alone.nodes[0]?.kill()
          await alone.nodes[0]?.start()
          throw new Error('the database is away')
        }
        seen.push(...frames.map((frame) => `${frame.partition}:${text(frame)}`))
      },
      () => 200,
    )
    const done = stream.consume(taker, stop.signal)
    for (let at = 0; at < 12; at += 1) await stream.publish(at % 2, bytes(`f${at}`))
    await expect.poll(() => new Set(seen).size, { timeout: 40_000 }).toBe(12)
    await expect.poll(async () => (await stream.waiting()).frames, { timeout: 20_000 }).toBe(0)
    stop.abort()
    await done
    expect(failed).toBe(1)
    for (const partition of [0, 1])
      expect([...new Set(seen)].filter((one) => one.startsWith(`${partition}:`))).toEqual(
        Array.from({ length: 6 }, (_, round) => `${partition}:f${round * 2 + partition}`),
      )
    await stream.close()
    await alone.stop()
  })

  it('lets go of a message that is not what it says, and goes on behind it', async () => {
    const stream = await opened({ name: 'BROKEN' })
    const connection = await connect({ servers: nats.url.replace('nats://', '') })
    const head = headers()
    head.set('Weft-Lengths', '4')
    await jetstream(connection).publish('BROKEN.0', bytes('nonsense'), { headers: head })
    await connection.close()
    await stream.publish(0, bytes('after'))
    expect(await takeAll(stream, 1)).toEqual(['0:after'])
    await expect.poll(async () => (await stream.waiting()).frames, { timeout: 20_000 }).toBe(0)
  })

  it('shares the frames among those who take, each to one of them', async () => {
    const one = await opened({ name: 'SHARED' })
    const two = await opened({ name: 'SHARED' })
    const seen: Record<'a' | 'b', string[]> = { a: [], b: [] }
    const stop = new AbortController()
    const taker = (name: 'a' | 'b') =>
      keeping(
        async (frames) => {
          await new Promise((resolve) => setTimeout(resolve, 5))
          seen[name].push(...frames.map(text))
        },
        () => 100,
      )
    const both = Promise.all([one.consume(taker('a'), stop.signal), two.consume(taker('b'), stop.signal)])
    let said = 0
    // One may be there long before the other.
    for (; said < 80 || seen.a.length === 0 || seen.b.length === 0; said += 1)
      await one.publish(said % 4, bytes(`f${said}`))
    await expect.poll(() => seen.a.length + seen.b.length, { timeout: 60_000 }).toBeGreaterThanOrEqual(said)
    stop.abort()
    await both
    expect([...seen.a, ...seen.b].toSorted()).toEqual(
      Array.from({ length: said }, (_, at) => `f${at}`).toSorted(),
    )
  })

  it('takes what was pressed and what was not', async () => {
    const pressing = await opened({ name: 'PRESSED', press: true })
    const plain = await opened({ name: 'PRESSED', press: false })
    const said = 'the same again and again '.repeat(1000)
    await pressing.publish(0, bytes(said))
    const { bytes: few } = await pressing.waiting()
    await plain.publish(0, bytes(said))
    const { bytes: both } = await pressing.waiting()
    expect(few).toBeLessThan(2000)
    expect(both - few).toBeGreaterThan(said.length)
    expect(await takeAll(pressing, 2)).toEqual([`0:${said}`, `0:${said}`])
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
    await expect.poll(async () => (await stream.waiting()).frames, { timeout: 20_000 }).toBe(0)
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
