const ASKED_MS = 30 * 86_400_000

/** Whether a consent ends within 30 days: then it is asked whether it goes on. */
export const endsSoon = (until: string): boolean => Date.parse(until) - Date.now() < ASKED_MS
