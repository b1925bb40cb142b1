import { t } from '#web/i18n.ts'
import type { GridCell } from '../../contract.ts'
import { said } from '../said.ts'
import { tacticName } from './tactic-words.ts'

/** A cell in one sentence: “Customer service, Service: level 3 of 4, rising, behind its target”. */
export function cellWords(cell: GridCell, department: string): string {
  const state = {
    rated: () => t('level {level} of 4', { level: cell.level ?? 0 }),
    none: () => t('nobody does this yet'),
    unknown: () => t('unknown, because: {why}', { why: said(cell.why ?? '') }),
  }[cell.state]()
  return t('{tactic}, {department}: {state}', {
    tactic: tacticName(cell.tactic),
    department,
    state: [state, trendWord(cell.trend), targetWord(cell.target)].filter(Boolean).join(', '),
  })
}

export function trendWord(trend: GridCell['trend']): string {
  if (trend === null) return ''
  return { up: () => t('rising'), down: () => t('falling'), level: () => t('level') }[trend]()
}

export function targetWord(state: GridCell['target']): string {
  if (state === null) return ''
  return {
    on: () => t('on its path'),
    behind: () => t('behind its target'),
    unknown: () => t('target unknown'),
  }[state]()
}
