import { type ServiceKey, serviceKey } from '#kernel/service-key.ts'

/** What a stream carries: bytes that were packed together because each alone would cost a message. */
export interface Frame {
  readonly partition: number
  readonly bytes: Uint8Array
}

/**
 * Who takes frames. When either call rejects, all that was taken since the last `keep` comes again, here or to another,
 * and the taker has forgotten it.
 */
export interface Taker {
  /**
   * Looks at the frames of one message; those of a partition come in order. Resolves with how much it found that waits to be
   * kept (what it calls one is about what a row costs); with 0 nothing does, and these frames may be let go at once. Their
   * memory is taken back then, and else when all is kept: what is wanted for longer has to be copied.
   */
  take(frames: readonly Frame[]): Promise<number>
  /** Keeps all that waits; then the frames it was found in are taken out of the stream. */
  keep(): Promise<void>
}

/**
 * A durable stream beside the database, for more than one machine can take in (NATS JetStream). Frames of one partition
 * are handed out in the order they were published, one message at a time; partitions are independent of each other.
 */
export interface FrameStream {
  readonly partitions: number
  /** A frame should not be larger; the largest item may be. */
  readonly frameBytes: number
  /**
   * Resolves when the stream keeps the frame as durably as it keeps anything. Waits, for as long as it takes, while the
   * stream is full or away; rejects only when `signal` aborts. Published again after a lost answer, it stands once. Those
   * of one partition stand in the order of the calls; what waits for its turn goes in one message.
   */
  publish(partition: number, bytes: Uint8Array, signal?: AbortSignal): Promise<void>
  /**
   * Joins the group that shares the frames. `taker` gets what has come as it comes, in order within each partition, and
   * keeps it when enough has been found or a short time has passed. Resolves when `signal` aborts and the last is kept.
   */
  consume(taker: Taker, signal: AbortSignal): Promise<void>
  /** What waits, and its bytes; frames that went in one message count as one. */
  waiting(): Promise<{ readonly frames: number; readonly bytes: number }>
  close(): Promise<void>
}

/** Null where the database takes everything in by itself. */
export const STREAM: ServiceKey<FrameStream | null> = serviceKey<FrameStream | null>('stream')
