import { figureMoments, figureNames } from '../contract/names.ts'

export const periodIds = ['28d', '90d', '365d', 'all'] as const
export type PeriodId = (typeof periodIds)[number]
export const figureIds = figureNames
export const momentIds = figureMoments

/** What the address says about the list. */
export interface ResultsSearch {
  readonly channel?: string
  readonly department?: string
  readonly period?: PeriodId
  readonly figure?: (typeof figureIds)[number]
  /** Sorted by the figure at this moment; absent: newest first. */
  readonly by?: (typeof momentIds)[number]
  readonly changed?: boolean
  /** Answers instead of posts. */
  readonly kind?: 'reply'
}
