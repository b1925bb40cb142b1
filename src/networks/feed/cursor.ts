import { digest } from './raw-entry.ts'

/** Where reading a feed stands: what the server needs to say "unchanged", and which entries were handed out. */
export interface Cursor {
  readonly etag: string | null
  readonly lastModified: string | null
  /** Digest of the last body. */
  readonly hash: string | null
  /** Short digests of entry ids. */
  readonly seen: readonly string[]
  /** ISO time before which the server asked us not to come back. */
  readonly notBefore: string | null
}

export const emptyCursor: Cursor = { etag: null, lastModified: null, hash: null, seen: [], notBefore: null }

/** A cursor we cannot read starts again: entries are stored once anyway. */
export function readCursor(stored: string | null): Cursor {
  if (stored === null) return emptyCursor
  let value: unknown
  try {
    value = JSON.parse(stored)
  } catch {
    return emptyCursor
  }
  const { etag, lastModified, hash, seen, notBefore } = Object(value) as Partial<
    Record<keyof Cursor, unknown>
  >
  return {
    etag: text(etag),
    lastModified: text(lastModified),
    hash: text(hash),
    seen: Array.isArray(seen) ? seen.filter((one) => typeof one === 'string') : [],
    notBefore: text(notBefore),
  }
}

export function writeCursor(cursor: Cursor): string {
  return JSON.stringify(cursor)
}

/** 64 bits are plenty to tell the entries of one feed apart. */
export function shortDigest(remoteId: string): string {
  return digest(remoteId).slice(0, 16)
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}
