import { useEffect, useRef, useState } from 'react'
import { Button } from '#web/design/button.tsx'
import { DateTimeField } from '#web/design/date-field.tsx'
import { Dialog } from '#web/design/dialog.tsx'
import { t } from '#web/i18n.ts'
import type { CalendarItem } from '../../contract.ts'
import { canMove } from './use-calendar.ts'

type MoveDialogProps = {
  item: CalendarItem
  /** The minute offered first. */
  at: string
  now: Date
  onMove: (move: { draftId: string; from: string; to: string }) => void
  onClose: () => void
}

/** Another day and minute for a card, without dragging. */
export function MoveDialog({ item, at, now, onMove, onClose }: MoveDialogProps) {
  const [chosen, setChosen] = useState<string | null>(at)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  const past = chosen !== null && Date.parse(chosen) < now.getTime()
  const move = (): void => {
    if (chosen === null || past || !canMove(item)) return
    if (chosen !== item.at) onMove({ draftId: item.draftId, from: item.at, to: chosen })
    onClose()
  }
  return (
    <Dialog
      title={t('Move “{title}”', { title: item.title || t('Untitled draft') })}
      open
      size="s"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('Cancel')}</Button>
          <Button
            kind="pri"
            onPress={move}
            disabledReason={chosen === null ? t('Choose day and time') : undefined}
          >
            {t('Move')}
          </Button>
        </>
      }
    >
      <form
        ref={form}
        onSubmit={(event) => {
          event.preventDefault()
          move()
        }}
      >
        <DateTimeField
          name="scheduledAt"
          label={t('Goes out')}
          value={at}
          onChange={setChosen}
          error={past ? t('This minute has passed. Choose a later one.') : undefined}
          hint={item.state === 'scheduled' ? t('It stays consented to; only its minute changes.') : undefined}
        />
      </form>
    </Dialog>
  )
}
