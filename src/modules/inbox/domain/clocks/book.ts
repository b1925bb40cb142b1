import type { ClockKind } from '../clock.ts'

/** The clock on the wall, or the desk's working hours. */
export type By = 'wall' | 'business'
export const arrivalClasses = ['public', 'private', 'review'] as const
export type ArrivalClass = (typeof arrivalClasses)[number]
export const priorities = ['urgent', 'high', 'normal', 'low'] as const
export type Priority = (typeof priorities)[number]

export interface Goal {
  readonly minutes: number
  readonly by: By
}

/** How long before the end of a clock somebody is told: minutes by its own measure, or a share of the goal in percent. */
export interface Warn {
  readonly unit: 'minutes' | 'percent'
  readonly value: number
}

/** What one rule promises, and who hears when it is about to be broken. */
export interface Terms {
  readonly first: Goal
  readonly next: Goal
  /** Null: measured without a goal. */
  readonly resolution: Goal | null
  readonly warn: Warn | null
  /** Minutes after the end, by the clock's own measure; each leads one rung up the reporting line. 0 is the end itself. */
  readonly steps: readonly number[]
}

/** One ordered rule: everything that is said must hold; what is left empty asks nothing. */
export interface ClockRule extends Terms {
  readonly id: string
  readonly name: string
  readonly channelIds: readonly string[]
  readonly classes: readonly ArrivalClass[]
  readonly departmentIds: readonly string[]
  readonly priorities: readonly Priority[]
  /** Who the person is to us, as their page says; compared without regard to case. */
  readonly standings: readonly string[]
}

/** The rules of an organisation, in their order, as one version. */
export interface ClockBook {
  /** 0: nobody has written any. */
  readonly version: number
  readonly rules: readonly ClockRule[]
  /** For what no rule claims. */
  readonly rest: Terms
}

/** The goal of a steady desk, while nobody has written another. */
export const steady: Terms = {
  first: { minutes: 90, by: 'wall' },
  next: { minutes: 90, by: 'wall' },
  resolution: null,
  warn: null,
  steps: [],
}
export const noClockRules: ClockBook = { version: 0, rules: [], rest: steady }

/** What rules ask about, as it was when the clock began. */
export interface Situation {
  readonly channelId: string
  readonly class: ArrivalClass
  readonly departmentId: string
  readonly priority: Priority
  readonly standing: string | null
}

/** How a message reached us, as clocks see it: to everybody, to us alone, or as a review. */
export function classOf(mentionKind: string): ArrivalClass {
  if (mentionKind === 'message') return 'private'
  return mentionKind === 'review' ? 'review' : 'public'
}

/** The first rule that fits; null when none does and `rest` holds. Pure. */
export function ruleFor(rules: readonly ClockRule[], about: Situation): ClockRule | null {
  const asks = <T>(wanted: readonly T[], value: T): boolean => wanted.length === 0 || wanted.includes(value)
  return (
    rules.find(
      (rule) =>
        asks(rule.channelIds, about.channelId) &&
        asks(rule.classes, about.class) &&
        asks(rule.departmentIds, about.departmentId) &&
        asks(rule.priorities, about.priority) &&
        asks(rule.standings.map(folded), folded(about.standing ?? '')),
    ) ?? null
  )
}

const folded = (text: string): string => text.trim().toLocaleLowerCase('en')

/** The promise of one kind of clock; null: none. */
export function goalOf(terms: Terms, kind: ClockKind): Goal | null {
  return terms[kind]
}

/** Measured minutes after which somebody is warned; null when nobody is, or it would be at once. */
export function warnMinutes(warn: Warn | null, goalMinutes: number | null): number | null {
  if (!warn || goalMinutes === null) return null
  const before = warn.unit === 'minutes' ? warn.value : (goalMinutes * warn.value) / 100
  return before < goalMinutes ? goalMinutes - before : null
}
