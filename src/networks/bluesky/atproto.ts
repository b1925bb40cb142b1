import { createRequire } from 'node:module'
import type * as Atproto from '@atproto/api'

let loaded: typeof Atproto | undefined

/**
 * Bluesky's own package, for rich text. Loading it takes a second and 65 MB, so it is loaded when a text for Bluesky
 * is first measured or published, and never by an installation without a Bluesky channel.
 */
export function atproto(): typeof Atproto {
  loaded ??= createRequire(import.meta.url)('@atproto/api') as typeof Atproto
  return loaded
}
