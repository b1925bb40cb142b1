// Apart from the schemas, because the list of screens reads addresses by them and the first page stays light.

/** What somebody waited for: figures of time. */
export const waitIds = ['first', 'next', 'resolution', 'hand-off'] as const
/** What is counted or shared out. */
export const rateIds = ['engagements', 'sentiment-shift', 'double-replies', 'contradictions'] as const
export const figureIds = [...waitIds, ...rateIds] as const
export type WaitId = (typeof waitIds)[number]
export type RateId = (typeof rateIds)[number]
export type FigureId = (typeof figureIds)[number]

export const cuts = ['desk', 'channel', 'hour', 'week'] as const
export type Cut = (typeof cuts)[number]
