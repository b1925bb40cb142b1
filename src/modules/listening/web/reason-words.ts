import { t } from '#web/i18n.ts'

/** Reasons that are ours; all others are the network's own words and stay as they came. */
const ours: ReadonlySet<string> = new Set([
  'Nothing was collecting: Weft did not run.',
  'The channel was disconnected.',
  'The channel asks for reconnection.',
  'The network did not answer in time.',
  'What waited in the stream could not be read any more, after an update or because it was broken.',
])

/** Why nothing was collected, in the viewer's language where the words are ours. */
export function reasonWords(reason: string): string {
  return ours.has(reason) ? t(reason) : reason
}
