import { createHash } from 'node:crypto'

/**
 * A network's id as it can be a key. An index entry holds some 2,700 bytes, and a feed may call its items anything;
 * one endless id must not stop all that come after it.
 */
export function remoteKey(remoteId: string): string {
  const clean = remoteId.toWellFormed().replaceAll('\0', '')
  if (clean.length <= 500) return clean
  return `sha256:${createHash('sha256').update(clean).digest('hex')}`
}
