import { t } from '#web/i18n.ts'

export const draftViews = ['open', 'submitted', 'scheduled', 'live', 'all'] as const
export type DraftView = (typeof draftViews)[number]

export function draftViewName(view: DraftView): string {
  const names = {
    open: t('Being written'),
    submitted: t('Waiting on consent'),
    scheduled: t('Scheduled'),
    live: t('Out'),
    all: t('All drafts'),
  }
  return names[view]
}
