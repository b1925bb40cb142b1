import { addDays, instantOf, localTime } from '#kernel/local-time.ts'
import type { ReviewRule } from './settings.ts'

export const reviewStates = ['draft', 'in-review', 'reviewed', 'closed'] as const
export type ReviewState = (typeof reviewStates)[number]

const ways: Readonly<Record<ReviewState, readonly ReviewState[]>> = {
  draft: ['in-review'],
  'in-review': ['draft', 'reviewed'],
  reviewed: ['in-review', 'closed'],
  closed: ['reviewed'],
}

export const reviewWays = (from: ReviewState): readonly ReviewState[] => ways[from]
export const mayMoveReview = (from: ReviewState, to: ReviewState): boolean => ways[from].includes(to)

/** What a blameless review asks. Questions are about what happened and why, never about who. */
export const reviewParts = ['happened', 'impact', 'well', 'hard', 'luck', 'causes', 'learned'] as const
export type ReviewPart = (typeof reviewParts)[number]
export type ReviewWords = Readonly<Record<ReviewPart, string>>

export const emptyReview: ReviewWords = {
  happened: '',
  impact: '',
  well: '',
  hard: '',
  luck: '',
  causes: '',
  learned: '',
}

/** A year of closed days: somebody set the hours wrong, and the review must not wait for ever. */
const MOST_DAYS = 370

/**
 * The last moment for the review meeting: the end of the so-manieth day after the closing, by the wall clock of the zone.
 * Business days are those on which the house is open at some time.
 */
export function reviewUntil(
  rule: ReviewRule,
  closedAt: Date,
  zone: string,
  isOpenOn: (from: Date, to: Date) => boolean,
): Date {
  let { day } = localTime(closedAt, zone)
  let left = rule.days
  for (let looked = 0; left > 0 && looked < MOST_DAYS; looked += 1) {
    day = addDays(day, 1)
    const open = isOpenOn(instantOf(day, 0, zone), instantOf(addDays(day, 1), 0, zone))
    if (rule.kind === 'calendar' || open) left -= 1
  }
  return new Date(instantOf(addDays(day, 1), 0, zone).getTime() - 1)
}
