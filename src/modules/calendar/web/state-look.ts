import type { Tone } from '#web/design/chip.tsx'
import type { IconName } from '#web/design/icons.ts'
import { t } from '#web/i18n.ts'
import type { BoardItem } from '../contract.ts'

export type StateLook = { readonly word: string; readonly tone: Tone | 'plain'; readonly icon: IconName }

/** The word, shape and colour of each state. A state this screen does not know yet reads as on its way. */
export function stateLook(state: BoardItem['state']): StateLook {
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

const movable: readonly BoardItem['state'][] = [
  'draft',
  'returned',
  'submitted',
  'waiting',
  'scheduled',
  'held',
]

/** A card that stands for a draft whose minute can still be changed. */
export function canMove(item: BoardItem): item is BoardItem & { draftId: string } {
  return item.draftId !== null && movable.includes(item.state)
}

/** Who must act, or how it stands, in as few words as a card holds. */
export function cardWords(
  item: BoardItem,
  viewer: { readonly memberId: string; readonly now: Date },
): Pick<StateLook, 'word' | 'tone'> {
  const left = Date.parse(item.at) - viewer.now.getTime()
  if (item.state === 'draft' || item.state === 'returned') {
    if (left < 0) return { word: t('Too late'), tone: 'stop' }
    const name = item.author.name.split(' ')[0] ?? item.author.name
    const word = item.author.id === viewer.memberId ? t('You') : name
    return { word, tone: item.state === 'returned' || left < 86_400_000 ? 'warn' : 'plain' }
  }
  if (item.state === 'submitted' || item.state === 'waiting') {
    // One name fits on a card; of several it only says that somebody is asked.
    const one = item.waitsFor && !/ (or|and) |,/.test(item.waitsFor) ? item.waitsFor : t('Consent')
    return { word: one, tone: left < 0 ? 'warn' : 'wait' }
  }
  return stateLook(item.state)
}
