import { setFlagsFromString } from 'node:v8'
import { jetstream, jetstreamManager } from '@nats-io/jetstream'
import { type NatsConnection, nanos } from '@nats-io/transport-node'
import { StartupError } from '#platform/startup-error.ts'
import { consumeFrames, type LongestMs } from './consume.ts'
import type { FrameStream } from './index.ts'
import { createPublisher } from './publish.ts'
import { connectInLargePieces } from './transport.ts'
import { subjectOf, wordsOf } from './words.ts'

export interface StreamOptions {
  /** `nats://user:password@host:4222`, or `tls://`; several apart by commas. Others of the cluster are found by themselves. */
  readonly url: string
  readonly log: { warn(data: object, message: string): void; debug(data: object, message: string): void }
  /** Default `WEFT_POSTS`. */
  readonly name?: string
  /** How many copies are kept; default three where a cluster answers, else one. */
  readonly replicas?: number
  /** A stream that holds so many bytes takes no more until some are taken out. Default 4 GB. */
  readonly maxBytes?: number
  /** Only of a stream that is new. */
  readonly partitions?: number
  readonly frameBytes?: number
  /** Default 15 s. */
  readonly takerMs?: number
  /** Default 400 ms, and a second. */
  readonly longestMs?: LongestMs
  /** Whether what goes over it is pressed; default where it is not on this machine. */
  readonly press?: boolean
}

/** So many matchers share the work at most; the more there are, the less full are messages. */
const PARTITIONS = 8
const FRAME_BYTES = 65_536
const MAX_BYTES = 4 * 1024 ** 3
/** What a server takes in one message, should it not say. */
const MESSAGE_BYTES = 1024 ** 2
/** A publication whose answer was lost is known again for so long. */
const DUPLICATES_MS = 120_000
const ELECTION_MS = 15_000
const TAKER_MS = 15_000

/** Connects and makes sure the stream is there. Throws a StartupError in plain words when it cannot. */
export async function openFrameStream(options: StreamOptions): Promise<FrameStream> {
  const { log, name = 'WEFT_POSTS', frameBytes = FRAME_BYTES, takerMs = TAKER_MS, longestMs } = options
  collectLess()
  const connection = await reach(options)
  try {
    const partitions = await electing(() => ensureStream(connection, name, options))
    const js = jetstream(connection)
    return {
      partitions,
      frameBytes,
      publish: createPublisher({
        js,
        name,
        press: options.press ?? !isHere(connection),
        mostBytes: () => connection.info?.max_payload ?? MESSAGE_BYTES,
        log,
      }),
      consume: (taker, signal) =>
        consumeFrames({ connection, js, name, partitions, takerMs, longestMs, log }, taker, signal),
      async waiting() {
        const { state } = await (await jetstreamManager(connection)).streams.info(name)
        return { frames: state.messages, bytes: state.bytes }
      },
      close: () => connection.close(),
    }
  } catch (error) {
    await connection.close()
    throw error
  }
}

/**
 * What comes and goes here lies outside the engine's heap. By itself it looks through the whole heap each time some thirty
 * megabytes of such were made, however little it would find: that was half of what a matcher did. So they count as
 * what is in the heap does.
 */
function collectLess(): void {
  setFlagsFromString('--external-memory-accounted-in-global-limit')
}

/** A cluster that was just started says no until its nodes have agreed who leads. */
async function electing<T>(work: () => Promise<T>): Promise<T> {
  for (const end = Date.now() + ELECTION_MS; ; ) {
    try {
      return await work()
    } catch (error) {
      if (Date.now() > end) throw error
      await new Promise((resolve) => setTimeout(resolve, 500))
    }
  }
}

async function reach({ url }: StreamOptions): Promise<NatsConnection> {
  const addresses = url.split(',').flatMap((one) => URL.parse(one.trim()) ?? [])
  const [first] = addresses
  try {
    return await connectInLargePieces({
      servers: addresses.map(({ host }) => host),
      name: 'weft',
      maxReconnectAttempts: -1,
      reconnectTimeWait: 500,
      pingInterval: 10_000,
      // Each request would keep a trace of where it was asked, which costs more than the asking.
      noAsyncTraces: true,
      ...(first?.protocol === 'tls:' ? { tls: {} } : {}),
      ...(first?.username
        ? { user: decodeURIComponent(first.username), pass: decodeURIComponent(first.password) }
        : {}),
    })
  } catch (error) {
    throw new StartupError(
      `The stream at ${addresses.map(({ host }) => host).join(', ')} cannot be reached: ${wordsOf(error)}.`,
      'Start nats-server with JetStream (-js), correct WEFT_STREAM, or leave it out.',
    )
  }
}

/** Makes the stream, or takes the one that is there with the partitions it was made with. */
async function ensureStream(
  connection: NatsConnection,
  name: string,
  { replicas, maxBytes = MAX_BYTES, partitions = PARTITIONS }: StreamOptions,
): Promise<number> {
  const copies = replicas ?? (connection.info?.cluster ? 3 : 1)
  const manager = await jetstreamManager(connection, { timeout: 10_000 }).catch((error: unknown) => {
    const cure = 'Start nats-server with -js and a folder to store in (-sd).'
    throw new StartupError(`The stream server does not keep streams (${wordsOf(error)}).`, cure)
  })
  const known = await manager.streams.info(name).catch(() => null)
  if (known) {
    // Made by an older version of ours; without it takers read one message of a partition at a time.
    if (!known.config.allow_direct)
      await manager.streams.update(name, { allow_direct: true }).catch(() => undefined)
    return partitionsOf(known.config.subjects)
  }
  await manager.streams.add({
    name,
    subjects: Array.from({ length: partitions }, (_, at) => subjectOf(name, at)),
    // What every group took out is gone; what is full refuses, instead of forgetting the oldest.
    retention: 'workqueue',
    discard: 'new',
    storage: 'file',
    max_bytes: maxBytes,
    // Whoever holds a partition reads on in it by itself.
    allow_direct: true,
    num_replicas: copies,
    duplicate_window: nanos(DUPLICATES_MS),
  })
  return partitions
}

/** One server, on this machine: then bytes cost less than pressing them. */
function isHere(connection: NatsConnection): boolean {
  const alone = !connection.info?.cluster
  return alone && /^(?:127\.|localhost[:.]?|\[?::1\]?)/.test(connection.getServer())
}

const partitionsOf = (subjects: readonly string[] | undefined): number => subjects?.length ?? 1
