import type { NormalisedAuthor } from '#networks/contract/receive.ts'
import { profileUrl } from './addresses.ts'
import { asCount, asText, type Shape } from './shape.ts'

/** Who wrote it. A record alone names nobody but the repository's DID. */
export function authorOf(author: Shape | undefined, did: string): NormalisedAuthor {
  const claimed = asText(author?.handle)
  // The handle did not check out against its domain; the DID is all that is certain.
  const handle = claimed && claimed !== 'handle.invalid' ? claimed : did
  return {
    remoteId: asText(author?.did) ?? did,
    handle,
    displayName: asText(author?.displayName)?.trim() || handle,
    avatarUrl: asText(author?.avatar) ?? null,
    profileUrl: profileUrl(handle),
    followers: asCount(author?.followersCount) ?? null,
  }
}
