import type { MenuItem } from '#web/design/menu.tsx'
import { formatTime, t } from '#web/i18n.ts'
import { type SnoozeTime, snoozeTimes } from './snooze-times.ts'

const words: Record<SnoozeTime['id'], () => string> = {
  hour: () => t('In an hour'),
  evening: () => t('This evening'),
  tomorrow: () => t('Tomorrow'),
  monday: () => t('Next Monday'),
}

/** The moments offered for putting a conversation aside, and the way to pick another. */
export function snoozeEntries(onSnooze: (until: string) => void, onPick: () => void): MenuItem[] {
  return [
    ...snoozeTimes(new Date()).map(({ id, at }) => ({
      id,
      label: words[id](),
      note: formatTime(at),
      run: () => onSnooze(at.toISOString()),
    })),
    { id: 'pick', label: t('Pick a moment'), run: onPick },
  ]
}
