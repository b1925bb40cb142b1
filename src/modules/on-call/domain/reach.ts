/** What is known about somebody at the moment of a ring. */
export interface Person {
  readonly id: string
  /** Still here, with at least one way to be reached that is not known to be dead. */
  readonly reachable: boolean
  readonly away: boolean
  /** Who is rung in their place, in order: the deputy of the rota, then those above them. */
  readonly standIns: readonly string[]
}

export interface Chosen {
  readonly memberId: string
  readonly standsFor: string | null
}

/** Somebody could not be rung, and who is rung instead; `other` null: nobody else could be either. */
interface Missed {
  readonly memberId: string
  readonly other: string | null
}

export interface Choice {
  readonly rings: readonly Chosen[]
  readonly missed: readonly Missed[]
}

/**
 * Whom a rung really rings: each wanted person, else the first of their stand-ins who can be reached. Somebody who is away is
 * rung all the same when nobody can stand in: better a call on holiday than silence. Nobody twice; `already` are on this rung.
 */
export function choose(
  wanted: readonly string[],
  people: ReadonlyMap<string, Person>,
  already: ReadonlySet<string> = new Set(),
): Choice {
  const rings: Chosen[] = []
  const missed: Missed[] = []
  const taken = new Set(already)
  const ready = (id: string): boolean => {
    const person = people.get(id)
    return person?.reachable === true && !person.away
  }
  const add = (memberId: string, standsFor: string | null): void => {
    if (!taken.has(memberId)) rings.push({ memberId, standsFor })
    taken.add(memberId)
  }
  for (const id of new Set(wanted)) {
    if (taken.has(id)) continue
    if (ready(id)) {
      add(id, null)
      continue
    }
    const instead = standIn(id, people, ready)
    if (instead) add(instead, id)
    const awayOnly = !instead && people.get(id)?.reachable === true
    if (awayOnly) add(id, null)
    missed.push({ memberId: id, other: instead ?? (awayOnly ? id : null) })
  }
  return { rings, missed }
}

/**
 * Who stands in for somebody all of whose rings failed: the first stand-in who is ready and not on this rung yet; null when
 * there is none.
 */
export function replacement(
  memberId: string,
  people: ReadonlyMap<string, Person>,
  already: ReadonlySet<string>,
): string | null {
  const ready = (id: string): boolean => {
    const person = people.get(id)
    return person?.reachable === true && !person.away && !already.has(id)
  }
  return standIn(memberId, people, ready)
}

function standIn(
  memberId: string,
  people: ReadonlyMap<string, Person>,
  ready: (id: string) => boolean,
): string | null {
  return people.get(memberId)?.standIns.find((id) => id !== memberId && ready(id)) ?? null
}
