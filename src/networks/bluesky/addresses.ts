/** Where people look at things on Bluesky. DIDs in addresses keep working when a handle changes. */
const app = 'https://bsky.app'

export interface RecordAddress {
  readonly did: string
  readonly collection: string
  readonly rkey: string
}

/** Takes `at://did/collection/rkey` apart; undefined for anything else. */
export function recordAddress(uri: string): RecordAddress | undefined {
  const match = /^at:\/\/(did:[a-z]+:[^/\s]+)\/([a-zA-Z0-9.-]+)\/([^/\s]+)$/.exec(uri)
  if (!match) return undefined
  const [, did = '', collection = '', rkey = ''] = match
  return { did, collection, rkey }
}

/** The page of a post, or null when `uri` is not one. */
export function postUrl(uri: string): string | null {
  const address = recordAddress(uri)
  return address ? `${app}/profile/${address.did}/post/${address.rkey}` : null
}

export function profileUrl(handleOrDid: string): string {
  return `${app}/profile/${handleOrDid}`
}

/** An image as the app's image server shows it, for records whose view we do not have. */
export function imageUrl(did: string, cid: string, size: 'feed_fullsize' | 'feed_thumbnail'): string {
  return `https://cdn.bsky.app/img/${size}/plain/${did}/${cid}@jpeg`
}
