import type { BoxView, IdeaCard, PollView, RequestCard } from '#modules/ideas/contract.ts'
import type { Tone } from '#web/design/chip.tsx'
import { t } from '#web/i18n.ts'

/** What states, sources and ratings are called on screens. */
type State = { tone: Tone; words: string }

export function ideaState(state: IdeaCard['state']): State {
  const states: Record<IdeaCard['state'], State> = {
    new: { tone: 'warn', words: t('New') },
    chosen: { tone: 'wait', words: t('Chosen') },
    writing: { tone: 'wait', words: t('Being written') },
    published: { tone: 'good', words: t('Published') },
    declined: { tone: 'stop', words: t('Declined') },
    merged: { tone: 'wait', words: t('Merged') },
  }
  return states[state]
}

export function sourceWord(source: IdeaCard['source']): string {
  const words: Record<IdeaCard['source'], string> = {
    request: t('Request'),
    poll: t('Poll'),
    mention: t('Mention'),
    question: t('Customer’s question'),
    event: t('From an event'),
    member: t('Colleague'),
  }
  return words[source]
}

export function requestState(state: RequestCard['state']): State {
  const states: Record<RequestCard['state'], State> = {
    new: { tone: 'warn', words: t('To sort') },
    idea: { tone: 'good', words: t('With an idea') },
    declined: { tone: 'stop', words: t('Declined') },
    spam: { tone: 'stop', words: t('Spam') },
    removed: { tone: 'wait', words: t('Removed by whoever asked') },
  }
  return states[state]
}

export function boxState(state: BoxView['state']): State {
  const states: Record<BoxView['state'], State> = {
    open: { tone: 'good', words: t('Takes requests') },
    paused: { tone: 'warn', words: t('Paused') },
    closed: { tone: 'wait', words: t('Closed') },
  }
  return states[state]
}

export function pollState(state: PollView['state']): State {
  const states: Record<PollView['state'], State> = {
    planned: { tone: 'wait', words: t('Opens by itself') },
    open: { tone: 'good', words: t('Open for votes') },
    closed: { tone: 'wait', words: t('Closed') },
  }
  return states[state]
}

export const reaches = () => [
  { value: '', label: t('Nobody said') },
  { value: '1', label: t('Few people') },
  { value: '2', label: t('Many people') },
  { value: '3', label: t('Very many people') },
]

export const efforts = () => [
  { value: '', label: t('Nobody said') },
  { value: '1', label: t('Little work') },
  { value: '2', label: t('Some work') },
  { value: '3', label: t('Much work') },
]

export const languages = [
  { value: 'en' as const, label: 'English' },
  { value: 'de' as const, label: 'Deutsch' },
]

/** The word for a rating of 1 to 3. */
export function ratingWord(
  options: readonly { value: string; label: string }[],
  rating: number | null,
): string {
  return options.find(({ value }) => value === String(rating ?? ''))?.label ?? ''
}
