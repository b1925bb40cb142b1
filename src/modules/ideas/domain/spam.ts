export interface Sent {
  readonly text: string
  readonly name: string
  /** A field that people do not see. */
  readonly website: string
  /** Milliseconds between the page and the sending; null when it did not come from our page. */
  readonly tookMs: number | null
  /** How often the same words came to this box today. */
  readonly repeats: number
}

/** Nobody reads a question and writes a sentence faster. */
const TOO_QUICK_MS = 1500
const MOST_LINKS = 2
const MOST_REPEATS = 2

/**
 * Why this looks like spam, in words for whoever sorts requests; null when it does not. It is set apart, never thrown
 * away: a person decides.
 */
export function spamReason(sent: Sent): string | null {
  if (sent.website !== '') return 'Filled in a field that people do not see.'
  if (sent.tookMs === null) return 'Did not come from the page of the box.'
  if (sent.tookMs < TOO_QUICK_MS) return 'Was sent faster than anybody writes.'
  if ((sent.text.match(/https?:\/\/|www\./gi) ?? []).length > MOST_LINKS)
    return `Holds more than ${MOST_LINKS} links.`
  if (/https?:\/\/|www\./i.test(sent.name)) return 'The name is a link.'
  if (sent.repeats >= MOST_REPEATS) return 'The same words came several times today.'
  return null
}
