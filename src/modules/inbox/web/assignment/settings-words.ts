import type { GivingSettings } from '#modules/inbox/contract.ts'
import { t } from '#web/i18n.ts'

/** How a desk gives, in one line. */
export function settingsWords(settings: GivingSettings): string {
  if (settings.way === 'off') return t('By hand: people take things themselves')
  const way = settings.way === 'round-robin' ? t('One after the other') : t('To whoever has the least open')
  const more = [
    settings.cap === null ? null : t('at most {n} each', { n: settings.cap }),
    settings.onlyOwn ? null : t('in any department'),
    settings.samePerson ? t('the same person for the same customer') : null,
    settings.language === 'must' ? t('only who speaks the language') : null,
    settings.onlyWorking ? t('only who works now') : null,
    settings.onlyPresent ? t('only who is here now') : null,
  ].filter(Boolean)
  return [way, ...more].join(', ')
}
