import type { Fault } from '#networks/contract/faults.ts'

/** What a fault means for the post; the one table from network faults to decisions. */
export type AfterFault =
  | { readonly kind: 'again'; readonly at: Date; readonly channelUntil: Date | null; readonly reason: string }
  | { readonly kind: 'hold-for-reconnection'; readonly reason: string }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'reconcile'; readonly at: Date; readonly reason: string }

const HOUR = 3_600_000

/** Waits that grow: 5 s, 10 s, 20 s … up to 4 h, by attempt (1-based). */
export function growingWait(attempt: number): number {
  return Math.min(5000 * 2 ** (Math.max(attempt, 1) - 1), 4 * HOUR)
}

/** A fault of publishing, or of reading back, where the network may also have told us when to come back. */
export type SendFault =
  | Fault
  | { readonly kind: 'unknown'; readonly reason: string; readonly notBefore: Date }

export function afterFault(fault: SendFault, attempt: number, now: Date): AfterFault {
  switch (fault.kind) {
    case 'retryLater': {
      const grown = new Date(now.getTime() + growingWait(attempt))
      return {
        kind: 'again',
        at: fault.at > grown ? fault.at : grown,
        channelUntil: fault.at,
        reason: fault.reason,
      }
    }
    case 'reauth':
      return { kind: 'hold-for-reconnection', reason: fault.reason }
    case 'refused':
      return { kind: 'refused', reason: fault.reason }
    case 'gone':
      return { kind: 'refused', reason: `What it answers is not there any more. ${fault.reason}`.trim() }
    case 'unknown': {
      const grown = new Date(now.getTime() + growingWait(attempt))
      const at = 'notBefore' in fault && fault.notBefore > grown ? fault.notBefore : grown
      return { kind: 'reconcile', at, reason: fault.reason }
    }
  }
}
