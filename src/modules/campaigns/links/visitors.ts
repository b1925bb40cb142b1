import { createHash, randomBytes } from 'node:crypto'

export interface Seen {
  /** The first visit to this link on this day, as far as this process can tell. */
  readonly first: boolean
  /** So many in a minute that nobody can be pressing. */
  readonly flood: boolean
}

export interface Visitors {
  see(address: string, agent: string, link: string, now: number): Seen
  /** False when somebody tries too many links that do not exist. */
  mayGuess(address: string, now: number): boolean
}

const DAY = 86_400_000
const MINUTE = 60_000
const FLOOD = 20
const GUESSES = 60
/** About 40 MB; who comes beyond it on one day is not told apart any more. */
const MOST = 400_000

/**
 * Tells visitors of one day apart without keeping who they are: a hash of address and browser with a salt that lives in
 * memory, for a day, and is thrown away with everything hashed by it.
 */
export function openVisitors(): Visitors {
  let salt = randomBytes(32)
  let day = -1
  let minute = -1
  let seen = new Set<string>()
  let often = new Map<string, number>()
  const turn = (now: number) => {
    if (Math.floor(now / DAY) !== day) {
      day = Math.floor(now / DAY)
      salt = randomBytes(32)
      seen = new Set()
    }
    if (Math.floor(now / MINUTE) !== minute) {
      minute = Math.floor(now / MINUTE)
      often = new Map()
    }
  }
  const hash = (...parts: string[]): string =>
    createHash('sha256').update(salt).update(parts.join('\n')).digest('base64').slice(0, 16)
  const counted = (key: string): number => {
    const n = (often.get(key) ?? 0) + 1
    if (n > 1 || often.size < MOST) often.set(key, n)
    return n
  }
  return {
    see(address, agent, link, now) {
      turn(now)
      const key = hash(neighbourhood(address), agent, link)
      const first = seen.size < MOST && !seen.has(key)
      if (first) seen.add(key)
      return { first, flood: counted(key) > FLOOD }
    },
    mayGuess(address, now) {
      turn(now)
      return counted(hash('guess', neighbourhood(address))) <= GUESSES
    },
  }
}

/** One house has a whole IPv6 network and could give every visit an address of its own. */
function neighbourhood(address: string): string {
  if (!address.includes(':') || address.startsWith('::ffff:')) return address.replace('::ffff:', '')
  return address.split(':').slice(0, 4).join(':')
}
