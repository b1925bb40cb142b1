import { t } from '#web/i18n.ts'
import type { Decision } from './use-checks.ts'

type Class = Decision['contentClass']

export const contentClasses: readonly Class[] = ['A', 'B', 'C', 'D', 'E', 'F', 'G']

/** “C: product claims and offers” */
export function classWord(of: Class): string {
  const words: Record<Class, string> = {
    A: t('Class A: routine'),
    B: t('Class B: brand and campaigns'),
    C: t('Class C: product claims and offers'),
    D: t('Class D: people and jobs'),
    E: t('Class E: news for investors'),
    F: t('Class F: crisis'),
    G: t('Class G: regulated communication'),
  }
  return words[of]
}
