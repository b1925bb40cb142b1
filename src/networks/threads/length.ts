import { graphemes } from '#kernel/text.ts'

const emoji = /\p{Emoji_Presentation}|\p{Regional_Indicator}|\ufe0f|\u20e3/u
const encoder = new TextEncoder()

/** Length by the rule of Threads: an emoji counts as the bytes it takes in UTF-8, everything else as in UTF-16. */
export function threadsLength(text: string): number {
  if (!emoji.test(text)) return text.length
  return graphemes(text).reduce(
    (sum, part) => sum + (emoji.test(part) ? encoder.encode(part).byteLength : part.length),
    0,
  )
}
