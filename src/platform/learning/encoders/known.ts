import type { Encoder } from '../encoder.ts'
import { socialEncoder } from './social.ts'
import { textEncoder } from './text.ts'

/** What a model can look at: `text` for what something is about, `social` for how it is meant. */
export const encoders = { text: textEncoder, social: socialEncoder } satisfies Record<string, Encoder>

export type EncoderName = keyof typeof encoders
