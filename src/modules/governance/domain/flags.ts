import { isOver, type Mandate } from './mandate.ts'

export interface Flag {
  readonly rule: string
  readonly message: string
  readonly cure: string
}

export interface Around {
  readonly holder: 'invited' | 'active' | 'left'
  readonly deputy: 'invited' | 'active' | 'left' | null
  readonly deputyName: string
  /** Channels of the mandate that are gone or not connected. */
  readonly lostChannels: number
  /** Required courses that nobody can take any more. */
  readonly lostCourses: number
}

const SOON_MS = 14 * 86_400_000

/** What somebody should look at in a mandate that has not been ended, each with its cure. */
export function flagsOf(mandate: Mandate, around: Around, now: Date): Flag[] {
  const flags: Flag[] = []
  const flag = (rule: string, message: string, cure: string): void => {
    flags.push({ rule, message, cure })
  }
  if (around.holder === 'left')
    flag('mandate.no-holder', 'Its holder has left.', 'Give it to somebody else, or end it.')
  if (around.holder === 'invited')
    flag('mandate.no-holder', 'Its holder has not accepted the invitation yet.', 'Send the invitation again.')
  if (around.deputy === 'left')
    flag('deputy.left', `The deputy, ${around.deputyName}, has left.`, 'Name another deputy.')
  else if (mandate.deputyTo !== null && mandate.deputyTo <= now)
    flag(
      'deputy.over',
      `${around.deputyName} no longer stands in: that time is over.`,
      'Prolong it, or name another deputy.',
    )
  if (around.lostChannels > 0)
    flag(
      'mandate.channel',
      `${count(around.lostChannels, 'channel')} of it cannot publish.`,
      'Reconnect the channel, or change the mandate.',
    )
  if (around.lostCourses > 0)
    flag(
      'mandate.course',
      'A course it requires cannot be taken any more.',
      'Publish the course, or change the mandate.',
    )
  if (isOver(mandate, now)) flag('mandate.over', 'Its time is over.', 'Prolong it, or end it.')
  else if (mandate.validTo !== null && mandate.validTo.getTime() - now.getTime() < SOON_MS)
    flag('mandate.ends-soon', 'It ends within two weeks.', 'Prolong it, or let it end.')
  if (mandate.verbs.includes('state') && around.deputy === null)
    flag('deputy.none', 'Nobody stands in when the spokesperson is away.', 'Name a deputy.')
  return flags
}

/** In force, to come, over, or in force but locked by a missing certificate. */
export function stateOf(
  mandate: Mandate,
  certificateMissing: boolean,
  now: Date,
): 'coming' | 'valid' | 'locked' | 'over' {
  if (isOver(mandate, now)) return 'over'
  if (mandate.validFrom > now) return 'coming'
  return certificateMissing ? 'locked' : 'valid'
}

function count(n: number, what: string): string {
  return n === 1 ? `One ${what}` : `${n} ${what}s`
}
