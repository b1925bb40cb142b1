import { t } from '#web/i18n.ts'

export const ideaViews = ['open', 'new', 'chosen', 'writing', 'published', 'declined', 'all'] as const
export type IdeaListView = (typeof ideaViews)[number]
export const requestViews = ['new', 'settled', 'spam'] as const
export type RequestListView = (typeof requestViews)[number]

export function ideaViewName(view: IdeaListView): string {
  const names: Record<IdeaListView, string> = {
    open: t('Open ideas'),
    new: t('New'),
    chosen: t('Chosen'),
    writing: t('Being written'),
    published: t('Published'),
    declined: t('Declined'),
    all: t('All ideas'),
  }
  return names[view]
}

export function requestViewName(view: RequestListView): string {
  const names: Record<RequestListView, string> = {
    new: t('To sort'),
    settled: t('Sorted'),
    spam: t('Set apart as spam'),
  }
  return names[view]
}
