import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { type ServiceKey, serviceKey } from '#kernel/service-key.ts'

/** Keys by id; the first one encrypts, all of them decrypt, so a key is rotated by putting a new one first. */
export type KeyRing = readonly { readonly id: string; readonly key: Buffer }[]

export interface Secrets {
  /** Encrypts with the current key. `bound` (table, row, organisation) must be the same on opening. */
  seal(plain: string, bound: string): string
  /** Throws when the key is unknown, the text was changed, or it belongs to another row. */
  open(sealed: string, bound: string): string
  /** True when it was sealed with a key that is no longer the current one. */
  stale(sealed: string): boolean
}

export const SECRETS: ServiceKey<Secrets> = serviceKey<Secrets>('secrets')

const VERSION = 'v1'

/** AES-256-GCM with a random 96-bit nonce; form `v1.<key id>.<nonce>.<tag>.<text>`, each base64url. */
export function createSecrets(ring: KeyRing): Secrets {
  const current = ring[0]
  if (!current) throw new Error('The key ring is empty: set WEFT_SECRET_KEYS or let Weft make a key file.')
  for (const { id, key } of ring)
    if (key.length !== 32)
      throw new Error(`Secret key "${id}" must be 32 bytes (base64), it is ${key.length}.`)
  return {
    seal(plain, bound) {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', current.key, nonce).setAAD(aad(current.id, bound))
      const text = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
      return [VERSION, current.id, b64(nonce), b64(cipher.getAuthTag()), b64(text)].join('.')
    },
    open(sealed, bound) {
      const [version, id, nonce, tag, text] = sealed.split('.')
      const entry = ring.find((candidate) => candidate.id === id)
      if (version !== VERSION || !id || !nonce || !tag || text === undefined)
        throw new Error('This is not a sealed secret.')
      if (!entry) throw new Error(`The key "${id}" that sealed this secret is not in the key ring.`)
      const decipher = createDecipheriv('aes-256-gcm', entry.key, Buffer.from(nonce, 'base64url'))
        .setAAD(aad(id, bound))
        .setAuthTag(Buffer.from(tag, 'base64url'))
      return Buffer.concat([decipher.update(Buffer.from(text, 'base64url')), decipher.final()]).toString(
        'utf8',
      )
    },
    stale: (sealed) => sealed.split('.')[1] !== current.id,
  }
}

function aad(id: string, bound: string): Buffer {
  return Buffer.from(`${VERSION}.${id}.${bound}`)
}

function b64(bytes: Buffer): string {
  return bytes.toString('base64url')
}
