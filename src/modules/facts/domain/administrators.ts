import type { RemoteAdministrator } from '#networks/contract/profile.ts'

export interface Registered {
  readonly id: string
  readonly memberId: string
  readonly name: string
  readonly left: boolean
  readonly handle: string | null
  readonly validFrom: Date
  readonly validTo: Date | null
  readonly note: string | null
}

export interface AdministratorLine {
  readonly registered: Registered | null
  readonly real: RemoteAdministrator | null
  /** `missing`: registered, but the network does not list them. `registered`: the network does not tell. */
  readonly state: 'agrees' | 'registered' | 'missing' | 'real-only' | 'left' | 'over'
}

/** States that somebody has to do something about. */
export const flaggedStates: readonly AdministratorLine['state'][] = ['real-only', 'left', 'over']

/** Holds the register against who the network lists; null: it lists nobody. */
export function compareAdministrators(
  register: readonly Registered[],
  real: readonly RemoteAdministrator[] | null,
  at: Date,
): AdministratorLine[] {
  const unclaimed = new Set(real ?? [])
  const lines = register.map((one): AdministratorLine => {
    const match = [...unclaimed].find((person) => same(person, one)) ?? null
    if (match) unclaimed.delete(match)
    return { registered: one, real: match, state: stateOf(one, match, real !== null, at) }
  })
  return [
    ...lines,
    ...[...unclaimed].map((person) => ({ registered: null, real: person, state: 'real-only' }) as const),
  ]
}

function stateOf(
  one: Registered,
  match: RemoteAdministrator | null,
  listed: boolean,
  at: Date,
): AdministratorLine['state'] {
  if (one.left) return 'left'
  if (one.validTo && one.validTo <= at) return 'over'
  if (!listed) return 'registered'
  if (match) return one.validFrom > at ? 'real-only' : 'agrees'
  return one.validFrom > at ? 'registered' : 'missing'
}

/** By what the network calls them; a name alone is enough only where the register knows no handle. */
function same(person: RemoteAdministrator, one: Registered): boolean {
  const plain = (text: string): string => text.trim().replace(/^@/, '').toLowerCase()
  if (one.handle) return plain(person.handle) === plain(one.handle)
  return plain(person.displayName) === plain(one.name)
}

const confirmEvery = 90 * 86_400_000

/** When somebody has to look again, 90 days after the last time. */
export function confirmationDue(at: Date): Date {
  return new Date(at.getTime() + confirmEvery)
}
