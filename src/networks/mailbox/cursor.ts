/** Where reading a folder stands. Numbers count only as long as the folder keeps its validity. */
export interface Cursor {
  readonly validity: string
  /** Letters up to this number are stored. */
  readonly uid: number
  /** Letters up to this number were marked as read, where that was asked for. */
  readonly marked: number
}

/** Null for a first look; one we cannot read starts again: letters are stored once anyway. */
export function readCursor(stored: string | null): Cursor | null {
  try {
    const { validity, uid, marked } = JSON.parse(stored ?? 'null') as Cursor
    if (typeof validity !== 'string' || !Number.isSafeInteger(uid) || uid < 0) return null
    return { validity, uid, marked: Number.isSafeInteger(marked) ? marked : uid }
  } catch {
    return null
  }
}
