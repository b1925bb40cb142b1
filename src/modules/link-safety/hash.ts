import { createHash } from 'node:crypto'
import { linkIdentity } from './domain/identity.ts'

/** SHA-256 in hex. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** Under which a link is kept: the same for every spelling of the same place. */
export function addressHash(url: string): string {
  return sha256(linkIdentity(url))
}
