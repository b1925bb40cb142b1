import { t } from '../i18n.ts'
import type { Tone } from './chip.tsx'
import type { IconName } from './icons.ts'

/** How a state is shown wherever drafts and posts stand. */
export type StateLook = { readonly word: string; readonly tone: Tone | 'plain'; readonly icon: IconName }

/** The word, shape and colour of a state of a draft or post, the same on every screen. One not known here is on its way. */
export function postStateLook(state: string): StateLook {
  switch (state) {
    case 'draft':
      return { word: t('Draft'), tone: 'plain', icon: 'edit' }
    case 'returned':
      return { word: t('Sent back'), tone: 'warn', icon: 'undo' }
    case 'submitted':
    case 'waiting':
      return { word: t('Waits for consent'), tone: 'wait', icon: 'consent' }
    case 'scheduled':
      return { word: t('Ready'), tone: 'plain', icon: 'clock' }
    case 'handed':
      return { word: t('To post by hand'), tone: 'wait', icon: 'hand' }
    case 'removed':
      return { word: t('Deleted'), tone: 'plain', icon: 'trash' }
    case 'live':
      return { word: t('Out'), tone: 'good', icon: 'check' }
    case 'stopped':
      return { word: t('Stopped'), tone: 'stop', icon: 'stop' }
    case 'refused':
      return { word: t('Refused'), tone: 'stop', icon: 'stop' }
    case 'held':
      return { word: t('Held'), tone: 'warn', icon: 'pause' }
    case 'unknown':
      return { word: t('Not sure'), tone: 'warn', icon: 'help' }
    case 'cancelled':
      return { word: t('Taken back'), tone: 'plain', icon: 'close' }
    default:
      return { word: t('Going out'), tone: 'wait', icon: 'send' }
  }
}

const movable: readonly string[] = ['draft', 'returned', 'submitted', 'waiting', 'scheduled', 'held']

/** Whether the minute of a draft or post can still be changed. */
export function isMovable(state: string): boolean {
  return movable.includes(state)
}
