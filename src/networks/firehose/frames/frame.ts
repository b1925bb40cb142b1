import type { PostEvent, Told } from '../told.ts'
import { findBlocks, type Wanted } from './car.ts'
import { BrokenBytes, CborReader } from './cbor.ts'
import { cidText } from './cid.ts'

const posts = Buffer.from('app.bsky.feed.post/')
/** No post is larger: its text has 3,000 bytes at most, and what hangs on it is links. */
const largestRecord = 200_000

interface Op {
  readonly action: string
  readonly path: string
  /** -1: none. */
  readonly linkAt: number
  readonly linkEnd: number
}

interface Commit {
  seq: number | null
  repo: string
  time: string | null
  ops: Op[]
  blocksAt: number
  blocksEnd: number
  tooBig: boolean
}

/** Reads one message of `com.atproto.sync.subscribeRepos`. Whatever is wrong with it comes back as `unreadable`. */
export function readFrame(bytes: Buffer): Told {
  const commit: Commit = { ...empty, ops: [] }
  try {
    const reader = new CborReader(bytes)
    const header = readHeader(reader)
    if (header.op === -1) return readError(reader)
    if (header.op !== 1) throw new BrokenBytes('It is of a kind that nobody has heard of.')
    if (header.type === '#info') return readInfo(reader)
    readBody(reader, commit, header.type === '#commit')
    if (header.type !== '#commit') return { kind: 'posts', at: commit.seq, time: commit.time, events: [] }
    if (commit.seq === null || !commit.repo.startsWith('did:'))
      throw new BrokenBytes('It does not say whose it is.')
    return { kind: 'posts', at: commit.seq, time: commit.time, events: eventsOf(bytes, commit) }
  } catch (error) {
    if (!(error instanceof BrokenBytes)) throw error
    return { kind: 'unreadable', at: commit.seq, reason: `A message cannot be read. ${error.message}` }
  }
}

const empty: Omit<Commit, 'ops'> = {
  seq: null,
  repo: '',
  time: null,
  blocksAt: -1,
  blocksEnd: -1,
  tooBig: false,
}

function readHeader(reader: CborReader): { readonly op: number; readonly type: string } {
  let op = 0
  let type = ''
  for (let left = reader.map(); left > 0; left -= 1) {
    const key = reader.text()
    if (key === 'op') op = reader.integer()
    else if (key === 't') type = reader.text()
    else reader.skip()
  }
  return { op, type }
}

function readError(reader: CborReader): Told {
  const { error, message } = Object(reader.value()) as Record<string, unknown>
  return {
    kind: 'refused',
    error: typeof error === 'string' ? error : '',
    message: typeof message === 'string' ? message : '',
  }
}

function readInfo(reader: CborReader): Told {
  const { name } = Object(reader.value()) as Record<string, unknown>
  return { kind: 'info', name: typeof name === 'string' ? name : '' }
}

function readBody(reader: CborReader, into: Commit, withOps: boolean): void {
  for (let left = reader.map(); left > 0; left -= 1) {
    const key = reader.text()
    if (key === 'seq') into.seq = reader.integer()
    else if (key === 'time') into.time = reader.text()
    else if (!withOps) reader.skip()
    else if (key === 'repo') into.repo = reader.text()
    else if (key === 'ops') readOps(reader, into.ops)
    else if (key === 'tooBig') into.tooBig = reader.isTrue()
    else if (key === 'blocks') {
      into.blocksAt = reader.byteString()
      into.blocksEnd = reader.at
    } else reader.skip()
  }
}

/** What was done to posts; everything else somebody did is passed over. */
function readOps(reader: CborReader, into: Op[]): void {
  for (let count = reader.list(); count > 0; count -= 1) {
    let action = ''
    let path = ''
    let linkAt = -1
    let linkEnd = -1
    for (let left = reader.map(); left > 0; left -= 1) {
      const key = reader.text()
      if (key === 'action') action = reader.text()
      else if (key === 'path') path = postPath(reader)
      else if (key === 'cid') {
        linkAt = reader.link()
        linkEnd = reader.at
      } else reader.skip()
    }
    if (path !== '') into.push({ action, path, linkAt, linkEnd })
  }
}

/** The path, or nothing when it is not that of a post: most are likes and follows. */
function postPath(reader: CborReader): string {
  const length = reader.head()
  if (reader.major !== 3) throw new BrokenBytes('It should hold a text where it does not.')
  const from = reader.at
  if (length > reader.end - from) throw new BrokenBytes('It ends in the middle.')
  reader.at = from + length
  if (length <= posts.length) return ''
  for (let at = 0; at < posts.length; at += 1) if (reader.bytes[from + at] !== posts[at]) return ''
  return reader.bytes.toString('utf8', from, reader.at)
}

function eventsOf(bytes: Buffer, commit: Commit): PostEvent[] {
  const { ops, repo, blocksAt, blocksEnd } = commit
  if (commit.tooBig && ops.length === 0) {
    const reason = 'Somebody wrote so much at once that the server does not hand it out.'
    return [{ kind: 'refused', uri: `at://${repo}`, reason }]
  }
  if (ops.length === 0) return []
  const wanted = ops.map(({ linkAt, linkEnd }): Wanted => ({ linkAt, linkEnd, blockAt: -1, blockEnd: -1 }))
  const missing = wanted.filter((one) => one.linkAt >= 0)
  if (missing.length > 0 && blocksAt >= 0) findBlocks(bytes, blocksAt, blocksEnd, missing)
  return ops.flatMap((op, index) => {
    const event = eventOf(bytes, op, wanted[index], commit)
    return event ? [event] : []
  })
}

function eventOf(bytes: Buffer, op: Op, block: Wanted | undefined, { repo, time }: Commit): PostEvent | null {
  const uri = `at://${repo}/${op.path}`
  if (op.action === 'delete') return { kind: 'delete', uri }
  if (op.action !== 'create' && op.action !== 'update') return null
  const refuse = (reason: string): PostEvent => ({ kind: 'refused', uri, reason })
  if (!block || block.blockAt < 0) return refuse('The server announces a post and does not hand it out.')
  if (block.blockEnd - block.blockAt > largestRecord)
    return refuse('The post is larger than any post may be.')
  const cid = cidText(bytes, op.linkAt, op.linkEnd)
  try {
    const record = new CborReader(bytes, block.blockAt, block.blockEnd).value()
    return { kind: op.action === 'create' ? 'post' : 'edit', uri, cid, record, heardAt: time }
  } catch (error) {
    if (!(error instanceof BrokenBytes)) throw error
    return refuse(`The post cannot be read. ${error.message}`)
  }
}
