import { isMovable, postStateLook, type StateLook } from '#web/design/post-state.ts'
import { t } from '#web/i18n.ts'
import type { BoardItem } from '../contract.ts'

/** A card that stands for a draft whose minute can still be changed. */
export function canMove(item: BoardItem): item is BoardItem & { draftId: string } {
  return item.draftId !== null && isMovable(item.state)
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
  return postStateLook(item.state)
}
