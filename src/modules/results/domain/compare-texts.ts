import type { Standing } from '#networks/contract/change.ts'

export interface Known {
  /** How the network wrote it down when we last looked; null before the first look, and after an edit of ours. */
  readonly seenText: string | null
  readonly ourText: string
  /** When the words there were last ours: it went live, or we edited it. */
  readonly oursAt: Date
}

/** Clocks of networks and ours differ a little. */
const SLACK_MS = 60_000

/**
 * What looking told: `first` when this is simply how the network writes our words, `same`, or `edited`. Networks shorten
 * links and turn line ends, so what counts is a difference from what stood there before, not from our words.
 */
export function compareTexts(known: Known, found: Standing): 'first' | 'same' | 'edited' {
  if (known.seenText !== null) return alike(known.seenText, found.text) ? 'same' : 'edited'
  const since = known.oursAt.getTime() + SLACK_MS
  const changedThere = found.editedAt !== null && found.editedAt.getTime() > since
  return changedThere && !alike(known.ourText, found.text) ? 'edited' : 'first'
}

/** The same words, whatever the line ends and the white space around them. */
export function alike(one: string, other: string): boolean {
  return plain(one) === plain(other)
}

function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+$/gm, '')
    .trim()
}
