import type { Ctx } from '#platform/ctx.ts'
import type { Message } from '../domain/message.ts'

/**
 * What became of a ring. `refused`: it surely did not arrive, another way must take over. `unknown`: it may have arrived.
 * `gone`: the address is dead for good (a browser that unsubscribed) and is not tried again.
 */
export type Sent =
  | { readonly outcome: 'sent' }
  | { readonly outcome: 'refused'; readonly detail: string; readonly gone?: boolean }
  | { readonly outcome: 'unknown'; readonly detail: string }

export interface Ring {
  readonly id: string
  readonly memberId: string
  readonly message: Message
}

/** One way to reach somebody; `A` is what has to be known about the address. */
export interface WayPort<A> {
  send(ctx: Ctx, address: A, ring: Ring): Promise<Sent>
}

/** As long as any way may take; then the next person is nearer than an answer. */
export const PATIENCE_MS = 8000

export const sent: Sent = { outcome: 'sent' }
export const refused = (detail: string): Sent => ({ outcome: 'refused', detail: detail.slice(0, 300) })
export const unsure = (detail: string): Sent => ({ outcome: 'unknown', detail: detail.slice(0, 300) })
