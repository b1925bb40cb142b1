import { createRequire } from 'node:module'
import { join } from 'node:path'
import { readFrame } from '../src/networks/firehose/frames/frame.ts'
import type { Bench, Figure } from './support/figure.ts'
import { frames } from './support/frames.ts'
import { median } from './support/stats.ts'

type Decode = (bytes: Buffer) => unknown

/** Frames of the Bluesky firehose read in a second on one core, beside Bluesky's own reader on the same frames. */
export const firehose: Bench = async ({ quick, say }) => {
  const count = quick ? 200 : 20_000
  const posts = frames(count, 1)
  const mixed = frames(count, 8)
  const ours: Decode = (bytes) => {
    const told = readFrame(bytes)
    if (told.kind !== 'posts') throw new Error(told.kind)
    return told
  }
  const ofPosts = await perSecond(posts, ours)
  say(`ours: ${Math.round(ofPosts)} posts a second`)
  const ofMixed = await perSecond(mixed, ours)
  const peer = theirs()
  const few = posts.slice(0, quick ? 50 : 1000)
  const peerRuns = peer
    ? { checked: await perSecond(few, peer.checked), bare: await perSecond(few, peer.bare) }
    : null
  const size = Math.round(posts.reduce((sum, one) => sum + one.length, 0) / posts.length)
  const figure = (what: string, value: number, against?: Figure['against']): Figure => ({
    bench: 'firehose',
    what,
    value,
    unit: 'a second',
    runs: '5 runs',
    ...(against && { against }),
  })
  return {
    figures: [
      figure('frames with a post each, read to the record, no hashing, one core', ofPosts, {
        name: 'yardstick without hashing',
        value: 128_000,
      }),
      figure('frames of which one in eight is a post, one core', ofMixed),
      ...(peerRuns
        ? [
            figure(
              'the same frames with a post each by @atproto/sync, which checks links by hashing',
              peerRuns.checked,
              {
                name: 'yardstick with checks',
                value: 6500,
              },
            ),
            figure('and by it without the checks', peerRuns.bare),
          ]
        : []),
    ],
    notes: [
      `a frame has ${size} bytes on average`,
      peerRuns
        ? `ours reads ${(ofPosts / peerRuns.checked).toFixed(1)} times as many as @atproto/sync with checks, ${(ofPosts / peerRuns.bare).toFixed(1)} times as many as without`
        : '@atproto/sync is not installed beside the test servers, so nothing was measured beside ours',
    ],
  }
}

/** The median of five runs over all frames, in processor time: neighbours on the machine do not count. */
async function perSecond(all: readonly Buffer[], decode: Decode): Promise<number> {
  const rates: number[] = []
  for (let run = 0; run < 6; run += 1) {
    const before = process.cpuUsage()
    for (const one of all) {
      const result = decode(one)
      if (result instanceof Promise) await result
    }
    const spent = process.cpuUsage(before)
    // The first run warms up.
    if (run > 0) rates.push((all.length * 1_000_000) / Math.max(1, spent.user + spent.system))
  }
  return median(rates)
}

interface Theirs {
  readonly checked: Decode
  readonly bare: Decode
}

/** Bluesky's own packages, which come with the test servers; null where those are not installed. */
function theirs(): Theirs | null {
  try {
    const load = createRequire(join(import.meta.dirname, '../tests/servers/package.json'))
    const { Frame } = load('@atproto/xrpc-server') as {
      Frame: { fromBytes(bytes: Buffer): { body: Commit } }
    }
    const { parseCommitUnauthenticated: parse } = load('@atproto/sync') as {
      parseCommitUnauthenticated: Parse
    }
    const { cborToLexRecord, readCar } = load('@atproto/repo') as Repo
    return {
      checked: (bytes) => parse(Frame.fromBytes(bytes).body),
      bare: async (bytes) => {
        const { blocks, ops } = Frame.fromBytes(bytes).body
        const archive = await readCar(blocks, { skipCidVerification: true })
        return ops.map(({ cid }) => cborToLexRecord(archive.blocks.get(cid)))
      },
    }
  } catch {
    return null
  }
}

interface Commit {
  readonly blocks: Uint8Array
  readonly ops: readonly { readonly cid: unknown }[]
}

type Parse = (commit: Commit) => Promise<unknown>

interface Repo {
  cborToLexRecord(bytes: Uint8Array): unknown
  readCar(
    bytes: Uint8Array,
    options: { readonly skipCidVerification: boolean },
  ): Promise<{ readonly blocks: { get(cid: unknown): Uint8Array } }>
}
