import { t } from '#web/i18n.ts'

export const planTabs = ['slots', 'targets', 'blackouts', 'events', 'best-times'] as const
export type PlanTab = (typeof planTabs)[number]

/** The parts of the plan and what they are called. */
export function planPlaces(): { id: PlanTab; label: string }[] {
  return [
    { id: 'slots', label: t('Slots') },
    { id: 'targets', label: t('Targets') },
    { id: 'blackouts', label: t('Blackouts') },
    { id: 'events', label: t('Events') },
    { id: 'best-times', label: t('Best times') },
  ]
}
