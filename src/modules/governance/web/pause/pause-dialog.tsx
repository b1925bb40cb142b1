import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Dialog } from '#web/design/dialog.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { TextArea } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import { PausePlace } from '#web/pause-place.tsx'
import type { usePauses } from './use-pauses.ts'

type Paused = Pick<ReturnType<typeof usePauses>['pauses'][number], 'scope' | 'scopeId'>
type PauseDialogProps = { paused: readonly Paused[]; onClose: () => void }

/** Stops publishing, everywhere or in one place, with a reason that everybody reads. */
export function PauseDialog({ paused, onClose }: PauseDialogProps) {
  const queries = useQueryClient()
  const [scope, setScope] = useState<Paused['scope']>('organisation')
  const submit = async (data: FormData): Promise<void> => {
    await api.governance.pause({
      scope,
      scopeId: scope === 'organisation' ? null : String(data.get('scopeId') ?? ''),
      reason: String(data.get('reason') ?? ''),
    })
    await queries.invalidateQueries({ queryKey: orpc.governance.pauses.key() })
    onClose()
  }
  return (
    <Dialog
      title={t('Pause publishing')}
      note={t('Nothing goes out until somebody lifts it. What is due meanwhile is held, not lost.')}
      open
      onClose={onClose}
      size="s"
    >
      <Form onSubmit={submit}>
        <PausePlace scope={scope} onScope={setScope} paused={paused} />
        <TextArea
          name="reason"
          label={t('Why')}
          hint={t('Every colleague reads it in the band above.')}
          rows={2}
          required
        />
        <FormActions>
          <Submit kind="danger">{t('Pause publishing')}</Submit>
          <Button onPress={onClose}>{t('Cancel')}</Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}
