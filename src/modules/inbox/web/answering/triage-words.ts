import type { TriageKind } from '#modules/inbox/contract.ts'
import { t } from '#web/i18n.ts'

export type Guidance = {
  name: string
  /** The question that tells this kind of writer from the ones below it. */
  question: string
  doing: readonly string[]
}

/** The kinds of writer in the order in which one asks: whoever may have a point comes first. */
export const kinds: readonly TriageKind[] = ['unhappy', 'misguided', 'rager', 'troll']

/** How to tell them, and what helps. Judged is one message here, never the person. */
export function guidance(kind: TriageKind): Guidance {
  switch (kind) {
    case 'unhappy':
      return {
        name: t('Unhappy customer'),
        question: t('Did something go wrong for them with us?'),
        doing: [
          t('Say sorry for what happened, in your own words, without a “but”.'),
          t('Say what you do now, and by when they hear from you.'),
          t('Ask in private for what only they know: order, address, phone.'),
        ],
      }
    case 'misguided':
      return {
        name: t('Misguided'),
        question: t('Do they say something about us that is not so?'),
        doing: [
          t('Correct it once, kindly, with the place where it can be looked up.'),
          t('Leave them a way to have been wrong: thank them for asking.'),
          t('Tell the people in charge when several believe the same.'),
        ],
      }
    case 'rager':
      return {
        name: t('Rager'),
        question: t('Are they angry at large, with nothing we could put right?'),
        doing: [
          t('Wait a little. Often nobody needs to answer.'),
          t('If you do, once and calmly; do not argue, and do not joke.'),
          t('Watch whether others join in.'),
        ],
      }
    case 'troll':
      return {
        name: t('Troll'),
        question: t('Do they only want to hurt, or to have us answer?'),
        doing: [
          t('Do not answer. An answer is what they came for.'),
          t('Hide or report what breaks the rules of the network or of the house.'),
          t('Write down threats as a note and tell your lead at once.'),
        ],
      }
  }
}
