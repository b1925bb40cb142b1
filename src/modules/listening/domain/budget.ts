/** Why a source rests: its account has spent what it may spend on listening today. */
export const budgetSpent = (requestsADay: number): string =>
  `The budget of ${requestsADay} requests a day for this account is used up until midnight UTC.`

/** The budget a reason speaks of; null for every other reason. A network's own words never read like this. */
export function budgetOf(reason: string | null): number | null {
  const said = /^The budget of (\d+) requests a day for this account is used up until midnight UTC\.$/.exec(
    reason ?? '',
  )
  return said === null ? null : Number(said[1])
}
