import type { ConversationCard } from '#modules/inbox/contract.ts'
import type { Tone } from '#web/design/chip.tsx'
import { formatNumber, t } from '#web/i18n.ts'
import type { Sort } from './narrowing.ts'

type Priority = ConversationCard['priority']

export const sortWord = (sort: Sort): string =>
  ({
    due: t('Time left'),
    newest: t('Newest first'),
    oldest: t('Oldest first'),
    priority: t('Urgent first'),
  })[sort]

export const priorityWord = (priority: Priority): string =>
  ({ urgent: t('Urgent'), high: t('High'), normal: t('Normal'), low: t('Low') })[priority]

/** How much a priority is to be seen; the normal one is not said. */
export const priorityTone: Record<Priority, Tone | undefined> = {
  urgent: 'stop',
  high: 'warn',
  normal: undefined,
  low: undefined,
}

export const stateWord = (state: ConversationCard['state']): string =>
  ({ open: t('Open ones'), snoozed: t('Snoozed'), closed: t('Closed') })[state]

export const kindWord = (kind: string): string =>
  ({
    mention: t('Mentions'),
    reply: t('Replies'),
    quote: t('Quotes'),
    comment: t('Comments'),
    message: t('Private messages'),
    review: t('Reviews'),
    article: t('Articles'),
  })[kind] ?? kind

export const moodWord = (mood: string): string =>
  ({ positive: t('Positive'), neutral: t('Neutral'), negative: t('Negative') })[mood] ?? mood

/** Counts end at a thousand. */
export const countWord = (count: number): string => (count > 999 ? '999+' : formatNumber(count))
