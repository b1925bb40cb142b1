import type { Result } from '#kernel/result.ts'
import { serviceKey } from '#kernel/service-key.ts'
import type { Ctx } from './ctx.ts'

/** Something a member holds that must go to somebody else when they leave: a report, a mandate, a conversation. */
export interface Holding {
  readonly id: string
  /** What it is: “Head of department”, “Open conversation”. English; screens show it as it stands. */
  readonly what: string
  /** Which one: “Service”, “Parcel lost in Bergen”. */
  readonly label: string
  /** Screen address that opens it, or null. */
  readonly href: string | null
}

/** One kind of thing a room lets members hold. */
export interface HoldingKind {
  /** `room.kind`, unique. */
  readonly id: string
  /** What such things are called together: “Departments they lead”. */
  readonly name: string
  /** What the member holds now, or what was theirs and waits since they left. At most 200, the most urgent first. */
  list(ctx: Ctx, memberId: string): Promise<Holding[]>
  /** How many of these several members hold; those without any may be missing. Without it `list` is asked for each. */
  count?(ctx: Ctx, memberIds: readonly string[]): Promise<ReadonlyMap<string, number>>
  /** Gives these to somebody else. Left out where only a new appointment can (mandates). */
  reassign?(ctx: Ctx, ids: readonly string[], toMemberId: string): Promise<Result<unknown>>
}

/** Every room's kinds of holdings; compose.ts hands them in. */
export const HOLDINGS = serviceKey<readonly HoldingKind[]>('holdings')
