import type { Fault } from '#networks/contract/faults.ts'

/** What becomes of reading a channel's figures after a fault. */
export type AfterFault =
  | { readonly kind: 'rest'; readonly until: Date; readonly reason: string }
  | { readonly kind: 'reconnect'; readonly reason: string }
  /** Asking for the same again is pointless. */
  | { readonly kind: 'settle'; readonly reason: string }

const FIRST_REST_MS = 5 * 60_000
const LONGEST_REST_MS = 6 * 3_600_000

/** @param strikes how often in a row this channel gave no answer before */
export function afterFault(fault: Fault, strikes: number, now: Date): AfterFault {
  const { reason } = fault
  if (fault.kind === 'retryLater') return { kind: 'rest', until: fault.at, reason }
  if (fault.kind === 'reauth') return { kind: 'reconnect', reason }
  if (fault.kind === 'unknown') {
    const rest = Math.min(FIRST_REST_MS * 2 ** Math.min(strikes, 10), LONGEST_REST_MS)
    return { kind: 'rest', until: new Date(now.getTime() + rest), reason }
  }
  return { kind: 'settle', reason }
}
