/** Where what stands in the message of a post, by bytes. One is filled anew for each message, so that looking makes nothing. */
export interface Places {
  /** The message's time, which is its place in the stream: a safe number of microseconds. */
  timeFrom: number
  timeTo: number
  authorFrom: number
  authorTo: number
  keyFrom: number
  keyTo: number
  /** The words between their quotes, as JSON writes them. */
  textFrom: number
  textTo: number
  /** The words are known to be of printable ASCII, without escapes. */
  plain: boolean
  /** Both the same where no language is claimed. */
  langFrom: number
  langTo: number
  /** Only where the message begins as usual: what is behind its front; 0 where it begins otherwise. */
  rest: number
  revTo: number
}

export function noPlaces(): Places {
  return {
    timeFrom: 0,
    timeTo: 0,
    authorFrom: 0,
    authorTo: 0,
    keyFrom: 0,
    keyTo: 0,
    textFrom: 0,
    textTo: 0,
    plain: false,
    langFrom: 0,
    langTo: 0,
    rest: 0,
    revTo: 0,
  }
}
