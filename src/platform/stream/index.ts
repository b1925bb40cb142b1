import { type ServiceKey, serviceKey } from '#kernel/service-key.ts'

/** What a stream carries: bytes that were packed together because each alone would cost a message. */
export interface Frame {
  readonly partition: number
  readonly bytes: Uint8Array
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
   * Joins the group that shares the frames. `handle` gets what has come, in order within each partition; when it resolves
   * the frames are taken out of the stream, when it rejects they are handed out again, here or to another. Resolves when
   * `signal` aborts and the last frames are handled.
   */
  consume(handle: (frames: readonly Frame[]) => Promise<void>, signal: AbortSignal): Promise<void>
  /** What waits, and its bytes; frames that went in one message count as one. */
  waiting(): Promise<{ readonly frames: number; readonly bytes: number }>
  close(): Promise<void>
}

/** Null where the database takes everything in by itself. */
export const STREAM: ServiceKey<FrameStream | null> = serviceKey<FrameStream | null>('stream')
