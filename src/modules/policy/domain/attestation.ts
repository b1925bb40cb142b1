/** What of a published version decides who has to acknowledge what. */
export interface VersionMark {
  readonly number: number
  readonly material: boolean
  readonly effectiveFrom: Date
}

const DAY_MS = 86_400_000

/** The version in force at a moment: the newest that has begun; null before the first begins. */
export function inForce<V extends VersionMark>(versions: readonly V[], at: Date): V | null {
  return versions
    .filter((version) => version.effectiveFrom <= at)
    .reduce<V | null>(
      (newest, version) => (newest && newest.number > version.number ? newest : version),
      null,
    )
}

/**
 * The version from which on an acknowledgement counts: the last material one up to `number`. A small change carries
 * acknowledgements of the text before it on.
 */
export function countsFrom(versions: readonly VersionMark[], number: number): number {
  return Math.max(
    0,
    ...versions.filter((one) => one.number <= number && one.material).map((one) => one.number),
  )
}

/** The day an acknowledgement becomes a condition for speaking: grace counts from being asked and being in force. */
export function dueAt(askedAt: Date, effectiveFrom: Date, graceDays: number): Date {
  return new Date(Math.max(askedAt.getTime(), effectiveFrom.getTime()) + graceDays * DAY_MS)
}

export interface Duty {
  readonly required: boolean
  readonly graceDays: number
  readonly versions: readonly VersionMark[]
  /** The highest version this member acknowledged; 0 for none. */
  readonly acknowledged: number
  /** When they were asked for the version that counts; null: not yet. */
  readonly askedAt: Date | null
}

export interface Attested {
  /** The version in force, or null. */
  readonly version: number | null
  readonly acknowledged: boolean
  /** When speaking ends without it; null when nothing is open or nothing is required. */
  readonly graceUntil: Date | null
  /** True while it stops the member from speaking. */
  readonly blocks: boolean
}

/** How a member stands towards one policy at a moment. For whoever was not asked yet, grace counts from its beginning. */
export function attested(duty: Duty, at: Date): Attested {
  const version = inForce(duty.versions, at)
  if (!version) return { version: null, acknowledged: false, graceUntil: null, blocks: false }
  const counts = countsFrom(duty.versions, version.number)
  if (duty.acknowledged >= counts)
    return { version: version.number, acknowledged: true, graceUntil: null, blocks: false }
  const since = duty.versions.find((one) => one.number === counts)?.effectiveFrom ?? version.effectiveFrom
  const due = dueAt(duty.askedAt ?? since, since, duty.graceDays)
  return {
    version: version.number,
    acknowledged: false,
    graceUntil: duty.required ? due : null,
    blocks: duty.required && at >= due,
  }
}

/** When people who have not acknowledged yet are reminded: half way, and a day before the grace ends. */
export function reminderMoments(effectiveFrom: Date, graceDays: number): Date[] {
  const moments = [graceDays / 2, graceDays - 1].filter((days) => days >= 1).map((days) => Math.floor(days))
  return [...new Set(moments)].map((days) => new Date(effectiveFrom.getTime() + days * DAY_MS))
}
