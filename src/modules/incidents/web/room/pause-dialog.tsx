import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { IncidentView } from '#modules/incidents/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Select } from '#web/design/choice-field.tsx'
import { Dialog } from '#web/design/dialog.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import { said, useReload } from '../use-act.ts'

type Scope = 'organisation' | 'department' | 'channel' | 'network' | 'campaign'

/** One button stops publishing for the incident; the scope is what its severity foresees, and can be changed. */
export function PauseDialog({ incident, onClose }: { incident: IncidentView; onClose: () => void }) {
  const reload = useReload()
  const usual: Scope =
    incident.pauseScope === 'department' && incident.department ? 'department' : 'organisation'
  const [scope, setScope] = useState<Scope>(usual)
  const flight = useQuery(orpc.publishing.inFlight.queryOptions()).data
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
        <Select
          name="scope"
          label={t('What')}
          value={scope}
          onChange={setScope}
          options={[
            { value: 'organisation', label: t('Everything') },
            { value: 'department', label: t('A department') },
            { value: 'network', label: t('A network') },
            { value: 'channel', label: t('A channel') },
            { value: 'campaign', label: t('A campaign') },
          ]}
        />
        <Which key={scope} scope={scope} departmentId={incident.department?.id} />
        {flight ? (
          <p className="q">
            {flight.sending > 0
              ? t(
                  '{count, plural, one {# post is} other {# posts are}} on the way this second and may still go out.',
                  {
                    count: flight.sending,
                  },
                )
              : t('Nothing is on its way this second.')}{' '}
            {t(
              '{count, plural, =0 {Nothing is} one {# post is} other {# posts are}} due in the next 24 hours.',
              {
                count: flight.dueSoon,
              },
            )}
          </p>
        ) : null}
        <p className="q">{t('Everybody reads in the band which incident it is for.')}</p>
        <FormActions>
          <Submit kind="danger">{t('Pause publishing')}</Submit>
          <Button onPress={onClose}>{t('Cancel')}</Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}

function Which({ scope, departmentId }: { scope: Scope; departmentId: string | undefined }) {
  const channels = useQuery(orpc.channels.list.queryOptions()).data?.channels ?? []
  const departments = useQuery(orpc.people.departments.queryOptions()).data?.departments ?? []
  if (scope === 'organisation') return null
  if (scope === 'campaign')
    return (
      <TextField name="scopeId" label={t('Campaign')} hint={t('As it is called in the drafts.')} required />
    )
  const usable = channels.filter((one) => one.canPublish)
  const networks = new Map(usable.map((one) => [one.network, one.networkName]))
  const options = {
    channel: usable.map((one) => ({ value: one.id, label: `${one.networkName} (${one.handle})` })),
    network: [...networks].map(([value, label]) => ({ value, label })),
    department: departments.map((one) => ({ value: one.id, label: one.name })),
  }[scope]
  const label = { channel: t('Channel'), network: t('Network'), department: t('Department') }[scope]
  return (
    <Select
      name="scopeId"
      label={label}
      options={options}
      defaultValue={scope === 'department' ? departmentId : undefined}
    />
  )
}
