import type { Session } from '#networks/contract/account.ts'
import { faultOfError, faultOfStatus } from '#networks/contract/fault-of.ts'
import type { Fault } from '#networks/contract/faults.ts'
import type { Deliver } from '#networks/contract/receive.ts'
import { type Batch, createBatch, NotStored } from './batch.ts'
import { itemOf, oversizedItem, unreadableItem } from './body.ts'
import { addressFrom, readCursor, type Wire, writeCursor } from './cursor.ts'
import { afterRefusal, type End, ended, missed, tooMuchRubbish } from './endings.ts'
import { readFrame } from './frames/frame.ts'
import { readJetstream } from './frames/jetstream.ts'
import { scanPost } from './frames/scan-post.ts'
import type { Dial } from './socket/dial.ts'
import { NoStream } from './socket/handshake.ts'
import { BrokenStream, type Message } from './socket/messages.ts'
import { type OpenSocket, openSocket, Silent } from './socket/open.ts'
import type { Told } from './told.ts'

export interface StreamOptions {
  readonly dial: Dial
  readonly userAgent: string
  readonly askAfterMs?: number
}

/** The protocol allows 5 MB; more is let go. */
const largestMessage = 5_500_000
/** So many messages in a row that nobody can read: then it is no firehose. */
const mostRubbish = 100

/**
 * Follows a firehose from its cursor: posts are handed over in order, each batch with the place behind it, and nothing
 * is read from the connection while a batch is stored. Resolves with why it ended; rejects when storing failed.
 */
export async function stream(
  session: Session,
  deliver: Deliver,
  signal: AbortSignal,
  stored: string | null | undefined,
  options: StreamOptions,
): Promise<Fault> {
  const now = session.io.now
  const cursor = readCursor(stored)
  const wire: Wire = session.credentials.wire === 'jetstream' ? 'jetstream' : 'repos'
  const batch = createBatch(deliver, cursor)
  const address = session.credentials.address ?? session.account.remoteId
  try {
    const url = addressFrom(address, wire, cursor)
    const socket = await openSocket(url, { ...options, maxBytes: largestMessage }, signal)
    try {
      return await follow(socket, batch, wire, deliver, session)
    } finally {
      socket.close()
    }
  } catch (error) {
    if (error instanceof NotStored) throw error.cause
    // What arrived before the connection broke is stored all the same.
    if (batch.dueIn() !== null) await batch.flush().catch(causeThrown)
    return faultOf(error, signal, now())
  }
}

function causeThrown(error: unknown): never {
  throw error instanceof NotStored ? error.cause : error
}

function faultOf(error: unknown, signal: AbortSignal, now: Date): Fault {
  if (signal.aborted) return ended(now, 'Listening was ended.')
  if (error instanceof NoStream) return faultOfStatus(error, error.message, 'reading', now)
  if (error instanceof BrokenStream)
    return ended(now, `The server does not keep to the protocol. ${error.message}`, 60)
  if (isSystemError(error)) return ended(now, 'The connection broke off.')
  return faultOfError(error, 'reading', now)
}

/** What the operating system says of a connection that stood, and our own word that it went silent. */
function isSystemError(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const guarded = 'maybeSent' in error
  return error instanceof Silent || (!guarded && 'code' in error && typeof error.code === 'string')
}

async function follow(
  socket: OpenSocket,
  batch: Batch,
  wire: Wire,
  deliver: Deliver,
  session: Session,
): Promise<Fault> {
  const { now, log } = session.io
  const reader = { rubbish: 0, outdated: false, wire }
  let coming = socket.next()
  for (;;) {
    const messages = await nextOrDue(coming, batch)
    if (messages === 'due') {
      await batch.flush()
      continue
    }
    for (const message of messages ?? []) {
      if (putPost(message, reader, batch)) {
        if (batch.isFull()) await batch.flush()
        continue
      }
      const end = await takeIn(message, reader, batch, now())
      if (!end) continue
      await batch.flush()
      log.debug({ end }, 'a firehose ended')
      if (end.from) await deliver([], writeCursor(end.from))
      return end.fault
    }
    if (messages === null) {
      await batch.flush()
      return ended(now(), 'The stream ended.')
    }
    coming = socket.next()
  }
}

/** Most of what comes are new posts: they go on as they came, without anybody waiting for anything. */
function putPost(message: Message, reader: Reader, batch: Batch): boolean {
  if (reader.wire !== 'jetstream' || reader.outdated || message.kind !== 'text') return false
  const post = scanPost(message.data)
  if (!post) return false
  reader.rubbish = 0
  batch.put(post, message.data.length)
  return true
}

/** What comes next, or `due` when items have waited long enough. */
async function nextOrDue<T>(coming: Promise<T>, batch: Batch): Promise<T | 'due'> {
  const wait = batch.dueIn()
  if (wait === null) return coming
  let timer: NodeJS.Timeout | undefined
  const due = new Promise<'due'>((resolve) => {
    timer = setTimeout(() => resolve('due'), wait)
  })
  try {
    return await Promise.race([coming, due])
  } finally {
    clearTimeout(timer)
  }
}

interface Reader {
  rubbish: number
  /** The server said that it keeps less than we asked for. */
  outdated: boolean
  readonly wire: Wire
}

async function takeIn(message: Message, reader: Reader, batch: Batch, now: Date): Promise<End | null> {
  if (message.kind === 'close') return { fault: afterRefusal(message.reason, '', now).fault }
  if (message.kind === 'oversized') {
    await batch.add([oversizedItem(message.size, String(batch.stored()?.at ?? ''))], null)
    return null
  }
  if (message.kind !== 'bytes' && message.kind !== 'text') return null
  const told = read(message, reader.wire)
  if (told.kind === 'refused') return afterRefusal(told.error, told.message, now)
  if (told.kind === 'info') {
    reader.outdated ||= told.name === 'OutdatedCursor'
    return null
  }
  if (told.kind === 'unreadable') return takeRubbish(told, message.data, reader, batch, now)
  reader.rubbish = 0
  const behind = told.at === null ? null : { at: told.at, time: told.time }
  if (reader.outdated && told.at !== null) return missed(batch.stored(), { ...told, at: told.at }, now)
  await batch.add(told.events.map(itemOf), behind)
  return null
}

/** Which of the two it is shows at once: one speaks CBOR in bytes, the other JSON in text. */
function read({ kind, data }: Extract<Message, { kind: 'bytes' | 'text' }>, wire: Wire): Told {
  if ((kind === 'text') === (wire === 'jetstream'))
    return kind === 'text' ? readJetstream(data.toString('utf8')) : readFrame(data)
  return {
    kind: 'unreadable',
    at: null,
    reason: 'A message cannot be read. It is of another kind of stream.',
  }
}

async function takeRubbish(
  told: Extract<Told, { kind: 'unreadable' }>,
  data: Buffer,
  reader: Reader,
  batch: Batch,
  now: Date,
): Promise<End | null> {
  reader.rubbish += 1
  const behind = told.at === null ? null : { at: told.at, time: null }
  await batch.add([unreadableItem(told.reason, data)], behind)
  return reader.rubbish >= mostRubbish ? { fault: tooMuchRubbish(now) } : null
}
