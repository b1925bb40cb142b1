const half = 30 * 60_000

/** A minute’s grace, as the server gives. */
export function isPast(scheduledAt: string | null, now: Date): boolean {
  return scheduledAt !== null && Date.parse(scheduledAt) < now.getTime() - 60_000
}

/** What is offered first: the half hour after consent is due, at least an hour from now. */
export function suggestMoment(now: Date, consentDue: string | undefined): string {
  const earliest = Math.max(now.getTime() + 2 * half, consentDue ? Date.parse(consentDue) : 0)
  return new Date(Math.ceil(earliest / half) * half).toISOString()
}
