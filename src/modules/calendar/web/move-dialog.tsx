import { useState } from 'react'
import { Button } from '#web/design/button.tsx'
import { DayField } from '#web/design/date-field.tsx'
import { Dialog } from '#web/design/dialog.tsx'
import { FormRow } from '#web/design/form.tsx'
import { t } from '#web/i18n.ts'
import type { BoardItem } from '../contract.ts'
import { instant } from './days.ts'
import { TimeField } from './time-field.tsx'
import type { Target } from './use-board.ts'

type MoveDialogProps = {
  item: BoardItem
  /** Offered first. */
  to: Target
  zone: string
  now: Date
  onMove: (item: BoardItem, to: Target) => void
  onClose: () => void
}

/** Another day and minute for a card, without dragging. */
export function MoveDialog({ item, to, zone, now, onMove, onClose }: MoveDialogProps) {
  const [day, setDay] = useState<string | null>(to.day)
  const [minute, setMinute] = useState<number | null>(to.minute)
  const whole = day !== null && minute !== null
  const past = whole && Date.parse(instant(day, minute, zone)) < now.getTime()
  const move = (): void => {
    if (!whole || past) return
    onMove(item, { day, minute })
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
          <Button kind="pri" onPress={move} disabledReason={whole ? undefined : t('Choose day and time')}>
            {t('Move')}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          move()
        }}
      >
        <FormRow>
          <DayField name="day" label={t('Day')} value={day ?? ''} onChange={setDay} />
          <TimeField
            name="minute"
            label={t('Time')}
            value={minute}
            onChange={setMinute}
            error={past ? t('This minute has passed. Choose a later one.') : undefined}
          />
        </FormRow>
        <p className="qq t13">
          {t('By the clock of {zone}.', { zone })}{' '}
          {item.state === 'scheduled' ? t('It stays consented to; only its minute changes.') : null}
        </p>
        <button type="submit" hidden />
      </form>
    </Dialog>
  )
}
