import { tactics } from '#kernel/tactics.ts'
import { figureWords } from '#modules/insights/index.ts'
import { TOO_FEW } from './domain/outside.ts'
import type { Say } from './domain/view.ts'
import { tacticIn, word } from './domain/words.ts'

/** What rooms say about figures, in the language of a report: the same German as on the screens. */
export const say: Say = (language, sentence) => {
  if (sentence === TOO_FEW) return word(language, 'tooFew')
  const tactic = tactics.find(({ name }) => name === sentence)
  return tactic ? tacticIn(language, tactic.no) : figureWords(language, sentence)
}
