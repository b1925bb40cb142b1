import { formatNumber, t } from '#web/i18n.ts'

/** Reasons that are ours; all others are the network's own words and stay as they came. */
const ours: ReadonlySet<string> = new Set([
  'Nothing was collecting: Weft did not run.',
  'The channel was disconnected.',
  'The channel asks for reconnection.',
  'The network did not answer in time.',
  'What waited in the stream could not be read any more, after an update or because it was broken.',
])

/** `budgetSpent` in the room's domain writes it. */
const spent = /^The budget of (\d+) requests a day for this account is used up until midnight UTC\.$/

/** Why a server cannot be reached, as `platform/safe-fetch/errors.ts` says it; reason-words.test.ts holds the two together. */
export const unreachable: ReadonlySet<string> = new Set([
  'there is no server of this name',
  'names of servers cannot be looked up right now',
  'nothing answers at this port',
  'it broke the connection off',
  'no way leads there',
  'it is not encrypted there (no https)',
  'its certificate has expired',
  'its certificate is signed by nobody we know',
  'its certificate is for another name',
])

const server = /^(\S+) (?:cannot be reached|broke off): (.+)\.$/

/** Why nothing was collected, in the viewer's language where the words are ours. */
export function reasonWords(reason: string): string {
  const budget = spent.exec(reason)?.[1]
  if (budget !== undefined)
    return t('The budget of {n} requests a day for this account is used up until midnight UTC.', {
      n: formatNumber(Number(budget)),
    })
  const [, host = '', why = ''] = server.exec(reason) ?? []
  if (unreachable.has(why)) return t('{host} cannot be reached: {why}.', { host, why: t(why) })
  return ours.has(reason) ? t(reason) : reason
}
