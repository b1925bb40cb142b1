import { isUtf8 } from 'node:buffer'
import { ByteView } from './byte-view.ts'
import { noPlaces } from './places.ts'
import { wordsIn } from './post-words.ts'
import { readFront, readMiddle } from './usual.ts'
import { walkBehind, walkPost } from './walk-post.ts'
import { Post } from './wire-post.ts'

/** What is longer is refused, or travels in no frame. */
const longest = 200_000
const places = noPlaces()
const bytes = new ByteView()

/**
 * Looks at a message of a Jetstream where it lies. Null for everything that is no plain new post, and wherever
 * anything is unusual: then it has to be read. What every server writes in the same way is looked for at once, and the
 * message walked through from where it is otherwise.
 */
export function scanPost(message: Buffer): Post | null {
  if (message.length > longest || !isUtf8(message)) return null
  if (!findPost(message)) return null
  const words = wordsIn(message, places.textFrom, places.textTo, places.plain)
  return words && new Post(message, words, places)
}

function findPost(message: Buffer): boolean {
  bytes.look(message)
  const next = readFront(bytes, places)
  if (next < 0) return walkPost(bytes, places)
  return readMiddle(bytes, next, places) || walkBehind(bytes, next, places)
}
