import type { ConversationCard } from '#modules/inbox/contract.ts'
import { Dialog } from '#web/design/dialog.tsx'
import { t } from '#web/i18n.ts'
import { Picker } from '../picker.tsx'
import { priorityWord } from './words.ts'

type Priority = ConversationCard['priority']
export const priorities: readonly Priority[] = ['urgent', 'high', 'normal', 'low']

type PriorityPickerProps = {
  now?: Priority | undefined
  onPick: (priority: Priority) => void
  onClose: () => void
}

export function PriorityPicker({ now, onPick, onClose }: PriorityPickerProps) {
  return (
    <Dialog
      title={t('How much it presses')}
      note={t('Clocks that run are judged by the rule for that priority.')}
      open
      onClose={onClose}
      size="s"
    >
      <Picker
        label={t('Priority')}
        items={priorities.map((id) => ({ id, label: priorityWord(id), current: id === now }))}
        empty={t('There is no such priority.')}
        onPick={(id) => {
          const priority = priorities.find((one) => one === id)
          onClose()
          if (priority) onPick(priority)
        }}
      />
    </Dialog>
  )
}
