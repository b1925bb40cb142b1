import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inLargePieces } from './pieces.ts'

const LARGE = 40_000

/** What a server may say: lines about itself, small messages and large ones, whose content looks like anything. */
const told = fc.oneof(
  fc.constantFrom(
    'PING\r\n',
    '+OK\r\n',
    `INFO {"max_payload":1048576,"x":"${'y'.repeat(9000)} 7"}\r\n`,
    '\r\n',
  ),
  fc
    .tuple(fc.constantFrom('MSG', 'HMSG'), fc.integer({ min: 0, max: 60 }), fc.boolean())
    .map(([verb, size, reply]) => message(verb, 'MSG a 1 99999\r\n'.repeat(9).slice(0, size), reply)),
  fc
    .integer({ min: 30_000, max: LARGE })
    .map((size) => message('HMSG', `NATS/1.0\r\n\r\n${'\r\nMSG x 2 50000\r\n'.repeat(4000)}`.slice(0, size))),
)

function message(verb: string, content: string, reply = true): string {
  const head = verb === 'HMSG' ? ` ${Math.min(12, content.length)}` : ''
  return `${verb} WEFT_POSTS.3 9${reply ? ' $JS.ACK.WEFT.1' : ''}${head} ${content.length}\r\n${content}\r\n`
}

/** The same bytes in pieces as a socket might bring them, each in memory of its own. */
async function* cut(bytes: Buffer, sizes: readonly number[]) {
  for (let [at, next] = [0, 0]; at < bytes.length; next += 1) {
    const size = sizes[next % sizes.length] ?? 1
    yield new Uint8Array(bytes.subarray(at, at + size))
    at += size
  }
}

async function read(bytes: Buffer, sizes: readonly number[]): Promise<Buffer[]> {
  const pieces: Buffer[] = []
  // A piece is good until the next is asked for.
  for await (const piece of inLargePieces(cut(bytes, sizes))) pieces.push(Buffer.from(piece))
  return pieces
}

describe('the protocol in large pieces', () => {
  it('is the same bytes, and the content of a large message is one piece, however it came', async () => {
    const sizes = fc.array(
      fc.oneof(fc.integer({ min: 1, max: 70_000 }), fc.integer({ min: 900, max: 9000 })),
      {
        minLength: 1,
        maxLength: 8,
      },
    )
    await fc.assert(
      fc.asyncProperty(fc.array(told, { minLength: 1, maxLength: 8 }), sizes, async (all, each) => {
        const bytes = Buffer.from(all.join(''))
        const pieces = await read(bytes, each)
        expect(Buffer.concat(pieces).equals(bytes)).toBe(true)
        const contents = all.flatMap((one) => /^HMSG.* (\d+)\r\n/.exec(one) ?? []).map(Number)
        for (const size of contents.filter((one) => one >= 32_768))
          expect(pieces.filter(({ length }) => length === size).length).toBeGreaterThan(0)
      }),
      { numRuns: 200 },
    )
  })

  it('begins a large message anew in every piece that holds its line', async () => {
    const content = 'c'.repeat(LARGE)
    const pieces = await read(Buffer.from(`${message('HMSG', content)}PING\r\n`), [10, 64_000])
    expect(pieces.map(({ length }) => length).filter((length) => length > 100)).toEqual([LARGE])
    expect(pieces.at(-1)?.toString()).toBe('\r\nPING\r\n')
  })

  it('gives back the memory of pieces that nobody looks at any more, and of no others', async () => {
    const chunks: Uint8Array[] = []
    const socket = async function* () {
      for await (const chunk of cut(Buffer.from(message('HMSG', 'c'.repeat(LARGE))), [10_000])) {
        chunks.push(chunk)
        yield chunk
      }
    }
    for await (const _ of inLargePieces(socket()));
    expect(chunks.map(({ length }) => length > 0)).toEqual([true, false, false, false, true])
  })
})
