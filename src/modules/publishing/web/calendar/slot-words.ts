import type { Tone } from '#web/design/chip.tsx'
import { t } from '#web/i18n.ts'
import type { CalendarItem } from '../../contract.ts'
import { severalNames } from '../names.ts'
import { stateLook } from '../state-look.ts'

export type SlotWords = { readonly word: string; readonly tone: Tone | 'plain' }

export type Viewer = {
  readonly memberId: string
  readonly now: Date
  /** Who a draft waits for, when its consent is open. */
  readonly waitsFor: (draftId: string) => string | undefined
}

const day = 86_400_000

/** Who must act, or how it stands, in as few words as a card holds. */
export function slotWords(item: CalendarItem, viewer: Viewer): SlotWords {
  const left = Date.parse(item.at) - viewer.now.getTime()
  switch (item.state) {
    case 'draft':
    case 'returned':
      if (left < 0) return { word: t('Too late'), tone: 'stop' }
      return { word: whose(item, viewer), tone: item.state === 'returned' || left < day ? 'warn' : 'plain' }
    case 'submitted':
    case 'waiting':
      return { word: asked(item, viewer), tone: left < 0 ? 'warn' : 'wait' }
    default:
      return stateLook(item.state)
  }
}

function whose({ author }: CalendarItem, viewer: Viewer): string {
  return author.id === viewer.memberId ? t('You') : (author.name.split(' ')[0] ?? author.name)
}

/** One name fits on a card; of several it only says that somebody is asked. */
function asked(item: CalendarItem, viewer: Viewer): string {
  const names = viewer.waitsFor(item.draftId ?? '')
  return names && !severalNames(names) ? names : t('Consent')
}
