/** How much can go wrong with a content, and therefore who is asked (design/governance.md). */
export const contentClasses = ['A', 'B', 'C', 'D', 'E', 'F', 'G'] as const
export type ContentClass = (typeof contentClasses)[number]

export const models = ['organic', 'centralised', 'hub-and-spoke', 'dandelion', 'honeycomb'] as const
export type Model = (typeof models)[number]

export const kinds = ['post', 'reply'] as const
export type Kind = (typeof kinds)[number]
