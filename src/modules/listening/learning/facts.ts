/** Facts that are learned from corrections. */
export type LearnedFact = 'sentiment' | 'intent' | 'urgency' | 'spam'

/** So far back, in days, what was heard is read again after another model was chosen. */
export const READ_AGAIN_DAYS = 30
