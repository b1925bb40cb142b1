import { t } from '#web/i18n.ts'
import type { GridCell } from '../../contract.ts'
import { said } from '../said.ts'
import { tacticName } from './tactic-words.ts'

/**
 * A cell in one sentence: “Customer service, Service: level 3 of 4, rising, for the better, behind its target”, and what its
 * line says.
 */
export function cellWords(cell: GridCell, department: string, course = ''): string {
  const state = {
    rated: () => t('level {level} of 4', { level: cell.level ?? 0 }),
    none: () => t('nobody does this yet'),
    unknown: () => t('unknown, because: {why}', { why: said(cell.why ?? '') }),
  }[cell.state]()
  return t('{tactic}, {department}: {state}', {
    tactic: tacticName(cell.tactic),
    department,
    state: [state, trendWord(cell), targetWord(cell.target), course].filter(Boolean).join(', '),
  })
}

/** “rising, for the better”; empty while nothing is known. */
export function trendWord({ trend, better }: Pick<GridCell, 'trend' | 'better'>): string {
  if (trend === null) return ''
  const word = { up: () => t('rising'), down: () => t('falling'), level: () => t('level') }[trend]()
  if (better === null) return word
  return better ? t('{trend}, for the better', { trend: word }) : t('{trend}, for the worse', { trend: word })
}

export function targetWord(state: GridCell['target']): string {
  if (state === null) return ''
  return {
    on: () => t('on its path'),
    behind: () => t('behind its target'),
    unknown: () => t('target unknown'),
  }[state]()
}
