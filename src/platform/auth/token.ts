import { createHash, randomBytes } from 'node:crypto'

export interface Token {
  /** Handed out once, never stored. */
  readonly token: string
  /** What is stored and looked up. */
  readonly hash: Buffer
}

/** 256 random bits in 43 characters that survive any address line. */
export function newToken(): Token {
  const token = randomBytes(32).toString('base64url')
  return { token, hash: hashToken(token) }
}

/** SHA-256 is enough here: a random token cannot be guessed the way a password can. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
