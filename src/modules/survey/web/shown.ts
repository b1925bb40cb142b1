/** Which people are listed. */
export const shown = ['all', 'unmarked', 'dormant', 'invited', 'active', 'ended'] as const
export type Shown = (typeof shown)[number]
