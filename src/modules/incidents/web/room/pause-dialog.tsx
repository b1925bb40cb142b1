import { useState } from 'react'
import type { IncidentView } from '#modules/incidents/contract.ts'
import { api } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Dialog } from '#web/design/dialog.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { t } from '#web/i18n.ts'
import { PausePlace, type PauseScope } from '#web/pause-place.tsx'
import { said, useReload } from '../use-act.ts'

/** One button stops publishing for the incident; the scope is what its severity foresees, and can be changed. */
export function PauseDialog({ incident, onClose }: { incident: IncidentView; onClose: () => void }) {
  const reload = useReload()
  const usual: PauseScope =
    incident.pauseScope === 'department' && incident.department ? 'department' : 'organisation'
  const [scope, setScope] = useState<PauseScope>(usual)
  const submit = async (data: FormData): Promise<void> => {
    const scopeId = scope === 'organisation' ? null : said(data, 'scopeId')
    await api.incidents.pause({ id: incident.id, scope, scopeId })
    await reload()
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
        <PausePlace scope={scope} onScope={setScope} departmentId={incident.department?.id} />
        <p className="q">{t('Everybody reads in the band which incident it is for.')}</p>
        <FormActions>
          <Submit kind="danger">{t('Pause publishing')}</Submit>
          <Button onPress={onClose}>{t('Cancel')}</Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}
