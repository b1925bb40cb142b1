/** A picture with its pixels untouched and everything else taken out. */
export interface Cleaned {
  readonly bytes: Buffer
  /** Bytes stood behind the end of the picture: another file, most likely. They are gone. */
  readonly tail: boolean
}

/** Takes a picture apart; null when it breaks off or is not put together as its format says. */
export type Cleaner = (bytes: Buffer) => Cleaned | null
