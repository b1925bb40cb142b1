import type { ReviewPart } from '#modules/incidents/contract.ts'
import { t } from '#web/i18n.ts'

export const reviewParts = ['happened', 'impact', 'well', 'hard', 'luck', 'causes', 'learned'] as const

/** What the template asks; about what and why, never about who. */
export const reviewQuestion = (part: ReviewPart): string =>
  ({
    happened: t('What happened, in the order of time?'),
    impact: t('Whom did it concern, and how much?'),
    well: t('What went well?'),
    hard: t('What made it hard?'),
    luck: t('Where were we lucky?'),
    causes: t('What led to it? Ask why until nobody’s name answers.'),
    learned: t('What did we learn?'),
  })[part]
