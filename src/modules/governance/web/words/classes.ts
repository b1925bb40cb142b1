import { t } from '#web/i18n.ts'
import type { ContentClass } from '../types.ts'

export const contentClasses: readonly ContentClass[] = ['A', 'B', 'C', 'D', 'E', 'F', 'G']

const names: Record<ContentClass, () => string> = {
  A: () => t('Routine'),
  B: () => t('Brand and campaigns'),
  C: () => t('Product claims and offers'),
  D: () => t('People and jobs'),
  E: () => t('News for investors'),
  F: () => t('Crisis'),
  G: () => t('Regulated communication'),
}

/** What a class of content is, in a few words. */
export function className(of: ContentClass): string {
  return names[of]()
}

/** “E, news for investors” */
export function classWords(of: ContentClass): string {
  return t('{letter}: {name}', { letter: of, name: className(of) })
}
