import { t } from '#web/i18n.ts'

/** The twelve tactics, as choices. */
export function programmeWords(): { value: string; label: string }[] {
  return [
    t('Content worth sharing'),
    t('Cross-promotion'),
    t('Budget and time'),
    t('Customer care'),
    t('Employees as advocates'),
    t('Events'),
    t('Press and influencers'),
    t('Issues and crises'),
    t('Products from feedback'),
    t('Recruiting'),
    t('Investors'),
    t('Working together'),
  ].map((label, index) => ({ value: String(index + 1), label: `${index + 1} · ${label}` }))
}
