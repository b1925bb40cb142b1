import type { Frame, FrameStream } from '#platform/stream/index.ts'

export interface MemoryStream extends FrameStream {
  /** Frames that wait, in the order of each partition. */
  readonly frames: Frame[]
  /** While set, nothing can be published. */
  refuses: boolean
  /** Hands everything that waits to `handle`, and forgets it when that went well. */
  pass(handle: (frames: readonly Frame[]) => Promise<void>): Promise<void>
}

/** A stream of frames that lives in a test. */
export function memoryStream(partitions = 4, frameBytes = 4096): MemoryStream {
  const frames: Frame[] = []
  return {
    partitions,
    frameBytes,
    frames,
    refuses: false,
    async publish(partition, bytes) {
      if (this.refuses) throw new Error('The stream is gone.')
      frames.push({ partition, bytes: Uint8Array.from(bytes) })
    },
    async pass(handle) {
      const now = [...frames]
      if (now.length > 0) await handle(now)
      frames.splice(0, now.length)
    },
    consume: () => Promise.reject(new Error('A test passes frames by hand.')),
    waiting: async () => ({
      frames: frames.length,
      bytes: frames.reduce((sum, { bytes }) => sum + bytes.length, 0),
    }),
    close: async () => undefined,
  }
}
