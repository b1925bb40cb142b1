import { createHash } from 'node:crypto'

/** Writes DAG-CBOR, CAR and frames, so that tests need not trust the reader they test. Links are `Link`s. */
export class Link {
  readonly bytes: Buffer
  constructor(bytes: Buffer) {
    this.bytes = bytes
  }
}

export type Value =
  | null
  | boolean
  | number
  | string
  | Buffer
  | Link
  | readonly Value[]
  | { readonly [key: string]: Value }

export function cbor(value: Value): Buffer {
  if (value === null) return Buffer.from([0xf6])
  if (typeof value === 'boolean') return Buffer.from([value ? 0xf5 : 0xf4])
  if (typeof value === 'number') return value >= 0 ? head(0, value) : head(1, -1 - value)
  if (typeof value === 'string') return sized(3, Buffer.from(value))
  if (Buffer.isBuffer(value)) return sized(2, value)
  if (value instanceof Link)
    return Buffer.concat([head(6, 42), sized(2, Buffer.concat([Buffer.alloc(1), value.bytes]))])
  if (Array.isArray(value)) return Buffer.concat([head(4, value.length), ...value.map(cbor)])
  const pairs = Object.entries(value).sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1))
  return Buffer.concat([head(5, pairs.length), ...pairs.flatMap(([key, one]) => [cbor(key), cbor(one)])])
}

function sized(major: number, bytes: Buffer): Buffer {
  return Buffer.concat([head(major, bytes.length), bytes])
}

function head(major: number, value: number): Buffer {
  if (value < 24) return Buffer.from([(major << 5) | value])
  const size = value < 256 ? 1 : value < 65_536 ? 2 : value < 4_294_967_296 ? 4 : 8
  const bytes = Buffer.alloc(1 + size)
  bytes[0] = (major << 5) | (24 + Math.log2(size))
  if (size === 8) bytes.writeBigUInt64BE(BigInt(value), 1)
  else bytes.writeUIntBE(value, 1, size)
  return bytes
}

export function linkTo(block: Buffer): Link {
  const digest = createHash('sha256').update(block).digest()
  return new Link(Buffer.concat([Buffer.from([1, 0x71, 0x12, 0x20]), digest]))
}

function varint(value: number): Buffer {
  const bytes: number[] = []
  for (let left = value; ; left = Math.floor(left / 128)) {
    if (left < 128) return Buffer.from([...bytes, left])
    bytes.push((left % 128) | 128)
  }
}

export function car(blocks: readonly Buffer[]): Buffer {
  const header = cbor({ roots: [linkTo(blocks[0] ?? Buffer.alloc(0))], version: 1 })
  const sections = blocks.map((block) => Buffer.concat([linkTo(block).bytes, block]))
  return Buffer.concat([header, ...sections].flatMap((part) => [varint(part.length), part]))
}

export function frame(type: string, body: Value): Buffer {
  return Buffer.concat([cbor({ op: 1, t: type }), cbor(body)])
}

export interface Written {
  readonly action: 'create' | 'update' | 'delete'
  readonly path: string
  readonly record?: Value
}

export const did = 'did:plc:ida'
export const time = '2026-11-22T09:00:00.000Z'

/** A commit as a data server would send it, with blocks around the records that nobody asks for. */
export function commit(
  seq: number,
  written: readonly Written[],
  more: { readonly [key: string]: Value } = {},
): Buffer {
  const tree = cbor({ e: [], l: null, seq })
  const records = written.map(({ record }) => (record === undefined ? null : cbor(record)))
  const ops = written.map(({ action, path }, index): Value => {
    const block = records[index]
    return { action, path, cid: block ? linkTo(block) : null }
  })
  const blocks = car([tree, ...records.filter((block) => block !== null)])
  const body = { seq, rev: `r${seq}`, repo: did, time, ops, blocks, since: null, blobs: [], tooBig: false }
  return frame('#commit', { ...body, rebase: false, commit: linkTo(tree), ...more })
}

export function post(text: string): Value {
  return { $type: 'app.bsky.feed.post', text, langs: ['en'], createdAt: time }
}

/** A commit with one new post, whose key is the number. */
export function posted(seq: number, text = `post ${seq}`): Buffer {
  return commit(seq, [{ action: 'create', path: `app.bsky.feed.post/k${seq}`, record: post(text) }])
}
