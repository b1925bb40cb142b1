import type { Fault } from '#networks/contract/faults.ts'
import { backoffMs } from './backoff.ts'

/** What a source does about a fault while reading. */
export interface AfterFault {
  /** `reconnect`: stop and ask for a sign-in; `wait`: try again at `nextAt`. */
  readonly action: 'reconnect' | 'wait'
  readonly nextAt: Date
  /** The network itself asked to be left alone until then. */
  readonly notBefore: Date | null
  readonly reason: string
}

export interface FaultAt {
  readonly fault: Fault
  readonly now: Date
  /** Failures in a row, this one included. */
  readonly failures: number
  /** 0..1, spreads waits. */
  readonly luck: number
}

/** What is gone or refused for good is still looked at now and then: servers are moved and mended. */
const SELDOM_MS = 15 * 60_000

/** The one table from faults to what reading does next. Reading changes nothing, so everything but reauth is tried again. */
export function afterFault({ fault, now, failures, luck }: FaultAt): AfterFault {
  const later = (ms: number) => new Date(now.getTime() + ms)
  const latest = (one: Date, other: Date) => new Date(Math.max(one.getTime(), other.getTime()))
  const patient = later(backoffMs(failures, luck))
  const { reason } = fault
  switch (fault.kind) {
    case 'reauth':
      return { action: 'reconnect', nextAt: later(SELDOM_MS), notBefore: null, reason }
    case 'retryLater': {
      const notBefore = fault.at > now && !fault.unasked ? fault.at : null
      return { action: 'wait', nextAt: latest(fault.at, patient), notBefore, reason }
    }
    case 'gone':
    case 'refused': {
      const seldom = failures >= 5 ? later(SELDOM_MS * (0.75 + luck / 2)) : patient
      return { action: 'wait', nextAt: seldom, notBefore: null, reason }
    }
    case 'unknown':
      return { action: 'wait', nextAt: patient, notBefore: null, reason }
  }
}
