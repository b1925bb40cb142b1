import { formatDuration, t } from '#web/i18n.ts'
import type { Kind, MatrixRule, StepRule } from '../types.ts'
import { type GroupNames, groupWords } from '../words/groups.ts'
import { andList, orList } from '../words/lists.ts'

export type Who = MatrixRule['author']
export type Where = MatrixRule['channel']

export function kindsWords(kinds: readonly Kind[] | null): string {
  if (kinds === null || kinds.length > 1) return t('Posts and replies')
  return kinds[0] === 'reply' ? t('Replies') : t('Posts')
}

/** Whose content a row is about. */
export function whoWords(who: Who): string {
  const words: Record<Who, () => string> = {
    anybody: () => t('anybody'),
    certified: () => t('certified authors'),
    centre: () => t('people of the central team'),
    'certified-or-centre': () => t('certified authors and people of the central team'),
  }
  return words[who]()
}

export function whereWords(where: Where): string {
  return where === 'own' ? t('on channels of their own unit') : t('on every channel')
}

/** Who consents in a step: “one of Legal or Finance”, “Legal and Finance, both”. */
export function stepWho(step: StepRule, names: GroupNames): string {
  const groups = step.from.map((group) => groupWords(group, names))
  return step.mode === 'all' && groups.length > 1
    ? t('one each of {groups}', { groups: andList(groups) })
    : orList(groups)
}

/** Minutes as people set them: “15 min”, “4 h”, “1 day”. */
export function timeWords(minutes: number): string {
  return minutes > 0 && minutes % 1440 === 0
    ? t('{n, plural, one {# day} other {# days}}', { n: minutes / 1440 })
    : formatDuration(minutes, 'short')
}

/** The longest it may take until everybody has answered. */
export function pathTime(steps: readonly StepRule[]): string {
  return timeWords(steps.reduce((sum, step) => sum + step.minutes, 0))
}
