import type { Tone } from '#web/design/chip.tsx'
import type { IconName } from '#web/design/icons.ts'
import { t } from '#web/i18n.ts'
import type { DraftState, PostState } from '../contract.ts'

export type StateLook = { readonly word: string; readonly tone: Tone | 'plain'; readonly icon: IconName }

/** The word, shape and colour of each state, the same on every screen of this room. */
export function stateLook(state: DraftState | PostState): StateLook {
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
    case 'claimed':
    case 'sending':
      return { word: t('Going out'), tone: 'wait', icon: 'send' }
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
  }
}

/** What became of a post, in a sentence, where the network or we left no better words. */
export function stateSentence(state: PostState): string | null {
  switch (state) {
    case 'held':
      return t('It is held back for now and goes out once the way is free.')
    case 'refused':
      return t('The network did not take it.')
    case 'unknown':
      return t('The network did not answer. Weft looks whether it is there before anything is sent again.')
    default:
      return null
  }
}

/** Whether its minute can still be changed. */
export function movable(state: DraftState | PostState): boolean {
  return ['draft', 'returned', 'submitted', 'waiting', 'scheduled', 'held'].includes(state)
}
