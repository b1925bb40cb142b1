import type { FileKind } from './kinds.ts'

/** What a file turned out to be, and what of it is kept. */
export interface Taken {
  readonly name: string
  readonly mimeType: string
  readonly kind: FileKind
  readonly width?: number | undefined
  readonly height?: number | undefined
  readonly seconds?: number | undefined
  readonly pages?: number | undefined
  readonly frames?: number | undefined
  readonly hasAudio?: boolean | undefined
  /** What was changed, in whole sentences for the person who adds it. */
  readonly notes: readonly string[]
  /** Instead of what was sent; left out when the file itself is kept. */
  readonly bytes?: Uint8Array | undefined
}
