export interface Account {
  readonly id: string
  readonly ownContactId: string
  readonly firstSeenAt: Date
}

/** Two accounts that are one person, by some proof that stands. */
export type Bond = readonly [string, string]

/**
 * Whose each account is: accounts that bonds connect, over however many steps, are the contact of the one seen first. A
 * pure function of what stands, so that taking a bond away gives exactly what would be had it never been.
 */
export function contactsBy(accounts: readonly Account[], bonds: readonly Bond[]): Map<string, string> {
  const parent = new Map(accounts.map(({ id }) => [id, id]))
  const rootOf = (id: string): string => {
    let at = id
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) at = up
    return at
  }
  for (const [a, b] of bonds) if (parent.has(a) && parent.has(b)) parent.set(rootOf(a), rootOf(b))
  const groups = Map.groupBy(accounts, ({ id }) => rootOf(id))
  return new Map(
    [...groups.values()].flatMap((group) => {
      const contact = eldest(group).ownContactId
      return group.map(({ id }) => [id, contact] as const)
    }),
  )
}

function eldest(group: readonly Account[]): Account {
  return group.reduce((first, one) => {
    const earlier = one.firstSeenAt.getTime() - first.firstSeenAt.getTime()
    return earlier < 0 || (earlier === 0 && one.id < first.id) ? one : first
  })
}
