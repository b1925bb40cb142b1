import { useState } from 'react'
import { Button } from '#web/design/button.tsx'
import { DateTimeField } from '#web/design/date-field.tsx'
import { Dialog } from '#web/design/dialog.tsx'
import { t } from '#web/i18n.ts'

/** Picks the moment to put a conversation aside until. */
export function SnoozeDialog({
  onSnooze,
  onClose,
}: {
  onSnooze: (until: string) => void
  onClose: () => void
}) {
  const [until, setUntil] = useState<string | null>(null)
  const [wrong, setWrong] = useState<string>()
  const done = (): void => {
    if (until === null) setWrong(t('Choose a day and a minute.'))
    else if (Date.parse(until) <= Date.now()) setWrong(t('This moment has passed. Choose a later one.'))
    else {
      onClose()
      onSnooze(until)
    }
  }
  return (
    <Dialog
      title={t('Put aside until')}
      note={t('The clock goes on, and it comes back earlier when they write.')}
      open
      onClose={onClose}
      size="s"
      actions={
        <>
          <Button onPress={onClose}>{t('Cancel')}</Button>
          <Button kind="pri" onPress={done}>
            {t('Put aside')}
          </Button>
        </>
      }
    >
      <DateTimeField
        name="until"
        label={t('Day and minute')}
        error={wrong}
        min={new Date().toISOString()}
        onChange={(iso) => {
          setWrong(undefined)
          setUntil(iso)
        }}
      />
    </Dialog>
  )
}
