import type { NoteWay } from '#modules/listening/contract/notes.ts'
import { t } from '#web/i18n.ts'

/** How something was heard, in the viewer's language. */
export function wayWord(way: NoteWay): string {
  switch (way) {
    case 'meet-up':
      return t('At a meet-up')
    case 'phone':
      return t('On the phone')
    case 'shop':
      return t('In a shop')
    case 'event':
      return t('At an event')
    case 'letter':
      return t('By letter')
    case 'other':
      return t('In another way')
  }
}
