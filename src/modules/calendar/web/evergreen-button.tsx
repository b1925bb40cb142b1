import { useState } from 'react'
import { api } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Dialog } from '#web/design/dialog.tsx'
import { NumberField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import type { BoardItem } from '../contract.ts'
import { useAct } from './use-act.ts'

/** Lets a post that is out be brought up to date again in some weeks. */
export function EvergreenButton({ item }: { item: BoardItem }) {
  const [open, setOpen] = useState(false)
  const [weeks, setWeeks] = useState<number | null>(12)
  const act = useAct()
  const { draftId } = item
  if (draftId === null) return null
  const set = (): void => {
    if (!weeks) return
    act.mutate({
      run: () => api.calendar.addEvergreen({ draftId, weeks }),
      words: t('A draft will ask what changed.'),
    })
    setOpen(false)
  }
  return (
    <>
      <Button size="s" kind="ghost" onPress={() => setOpen(true)}>
        {t('Bring up to date')}
      </Button>
      <Dialog
        open={open}
        size="s"
        title={t('Bring it up to date again')}
        note={t(
          'When the weeks are over you get a draft that asks what changed. The same words never go out again.',
        )}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button onPress={() => setOpen(false)}>{t('Cancel')}</Button>
            <Button
              kind="pri"
              disabledReason={weeks ? undefined : t('Fill in what is missing.')}
              onPress={set}
            >
              {t('Remember it')}
            </Button>
          </>
        }
      >
        <NumberField
          name="weeks"
          label={t('In how many weeks')}
          min={1}
          max={260}
          value={weeks}
          onChange={setWeeks}
        />
      </Dialog>
    </>
  )
}
