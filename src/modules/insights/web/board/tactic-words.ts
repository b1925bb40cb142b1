import { type TacticId, tactics } from '#kernel/tactics.ts'
import { t } from '#web/i18n.ts'
import { tacticName as nameByNumber } from '#web/tactics.ts'

/** What a tactic is called, by its id. */
export function tacticName(id: TacticId): string {
  return nameByNumber(tactics.find((one) => one.id === id)?.no ?? 0)
}

/** What a level is called. */
export function levelName(level: number): string {
  const names = [
    () => t('0 none'),
    () => t('1 tried'),
    () => t('2 planned'),
    () => t('3 steady'),
    () => t('4 woven in'),
  ]
  return names[level]?.() ?? ''
}
