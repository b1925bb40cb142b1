/** open: at any time; at-work: in the member's working hours only; barred: not at all. */
export const accessModes = ['open', 'at-work', 'barred'] as const
export type AccessMode = (typeof accessModes)[number]

const strictness: Readonly<Record<AccessMode, number>> = { open: 0, 'at-work': 1, barred: 2 }

export function stricter(a: AccessMode, b: AccessMode): AccessMode {
  return strictness[a] >= strictness[b] ? a : b
}

export function isLooser(a: AccessMode, than: AccessMode): boolean {
  return strictness[a] < strictness[than]
}

interface Node {
  readonly id: string
  readonly parentId: string | null
}

export interface AccessRules {
  /** Department → its own mode; the key null is the organisation's. */
  readonly modes: ReadonlyMap<string | null, AccessMode>
  /** Department → the mode its supplement asks for; it may only tighten. */
  readonly supplements: ReadonlyMap<string, AccessMode>
  readonly exceptions: readonly AccessException[]
  readonly departments: ReadonlyMap<string, Node>
}

export interface AccessException {
  readonly id: string
  readonly memberId: string | null
  readonly departmentId: string | null
  readonly mode: AccessMode
  readonly grantedAt: Date
  readonly expiresAt: Date
  readonly endedAt: Date | null
}

export interface Access {
  readonly mode: AccessMode
  /** The department whose mode counts; null: the organisation's, or none was ever set. */
  readonly from: string | null
  readonly exception: AccessException | null
}

/** The department and everything above it, nearest first. A circle in the data ends the climb. */
export function chainOf(departments: ReadonlyMap<string, Node>, id: string | null): string[] {
  const chain: string[] = []
  for (let at = id; at !== null && !chain.includes(at); at = departments.get(at)?.parentId ?? null)
    chain.push(at)
  return chain
}

/** Whether an exception stands at this moment: [granted, expires), and nobody ended it. */
export function stands(exception: AccessException, at: Date): boolean {
  const ended = exception.endedAt !== null && exception.endedAt <= at
  return exception.grantedAt <= at && at < exception.expiresAt && !ended
}

/**
 * The mode of a member: the nearest department's own, tightened by supplements above it. An exception replaces it
 * while it stands; one for the member goes before one for a department, and the nearest department before the rest.
 */
export function accessOf(
  rules: AccessRules,
  who: { readonly memberId: string | null; readonly departmentId: string | null },
  at: Date,
): Access {
  const chain = chainOf(rules.departments, who.departmentId)
  const from = chain.find((id) => rules.modes.has(id)) ?? null
  const base: AccessMode = rules.modes.get(from) ?? 'open'
  const mode = chain.reduce<AccessMode>(
    (sofar, id) => stricter(sofar, rules.supplements.get(id) ?? sofar),
    base,
  )
  const standing = rules.exceptions.filter((exception) => stands(exception, at))
  const newest = (found: readonly AccessException[]) =>
    [...found].sort((a, b) => b.grantedAt.getTime() - a.grantedAt.getTime())[0]
  const own = newest(standing.filter((one) => one.memberId !== null && one.memberId === who.memberId))
  const place = chain.find((id) => standing.some((one) => one.departmentId === id))
  const exception =
    own ?? newest(standing.filter((one) => one.departmentId && one.departmentId === place)) ?? null
  return { mode: exception?.mode ?? mode, from, exception }
}

/** The longest an exception may stand. */
export const EXCEPTION_DAYS = 366
const DAY_MS = 86_400_000

/** Why an exception may not end then; null when it may. */
export function judgeExpiry(now: Date, expiresAt: Date): string | null {
  if (expiresAt <= now) return 'Choose a moment that is still to come.'
  return expiresAt.getTime() - now.getTime() > EXCEPTION_DAYS * DAY_MS
    ? 'An exception stands for a year at most. Choose an earlier day; it can be granted again.'
    : null
}
