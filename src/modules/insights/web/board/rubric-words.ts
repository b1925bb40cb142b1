import { t } from '#web/i18n.ts'

/** The questions of a level, by their ids. */
export function questionsOf(level: 1 | 2 | 3 | 4): readonly { id: string; text: string }[] {
  return questions[level]().map(([id, text]) => ({ id, text }))
}

const questions: Record<1 | 2 | 3 | 4, () => readonly (readonly [string, string])[]> = {
  1: () => [
    ['tried', t('Has it been tried at least once?')],
    ['somebody', t('Is there somebody who did it?')],
    ['channel', t('Did it happen on a channel of ours?')],
    ['result', t('Is known what came of it?')],
    ['again', t('Is it meant to be done again?')],
  ],
  2: () => [
    ['owner', t('Does one named person lead it?')],
    ['goal', t('Is written down what it is for?')],
    ['plan', t('Does it stand in the plan of this year?')],
    ['hours', t('Have people hours for it, rather than spare time?')],
    ['trained', t('Are those who do it trained for it?')],
  ],
  3: () => [
    ['rhythm', t('Did it happen in each of the last three months?')],
    ['measured', t('Is its figure measured without gaps?')],
    ['target', t('Has the figure a target with a date?')],
    ['reviewed', t('Are the figures looked at together every month?')],
    ['deputy', t('Does it go on when the one who leads it is away?')],
  ],
  4: () => [
    ['everyday', t('Is it a part of everyday work, named in job descriptions?')],
    ['departments', t('Do other departments rely on it?')],
    ['learned', t('Was something changed in the last half year because of what it showed?')],
    ['budget', t('Has it a budget of its own that is kept?')],
    ['survives', t('Would it outlast a change of the people who lead?')],
  ],
}
