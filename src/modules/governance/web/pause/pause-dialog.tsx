import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Select } from '#web/design/choice-field.tsx'
import { Dialog } from '#web/design/dialog.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { TextArea, TextField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
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
        <Which scope={scope} paused={paused} />
        <InFlight />
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

/** Which one of them, without those that are paused already. */
function Which({ scope, paused }: { scope: Paused['scope']; paused: readonly Paused[] }) {
  const channels = useQuery(orpc.channels.list.queryOptions()).data?.channels ?? []
  const departments =
    useQuery({ ...orpc.people.departments.queryOptions(), enabled: scope === 'department' }).data
      ?.departments ?? []
  if (scope === 'organisation') return null
  if (scope === 'campaign')
    return (
      <TextField name="scopeId" label={t('Campaign')} hint={t('As it is called in the drafts.')} required />
    )
  const usable = channels.filter((channel) => channel.canPublish)
  const networks = new Map(usable.map((channel) => [channel.network, channel.networkName]))
  const choices = {
    channel: usable.map((one) => ({ value: one.id, label: `${one.networkName} (${one.handle})` })),
    network: [...networks].map(([value, label]) => ({ value, label })),
    department: departments.map((one) => ({ value: one.id, label: one.name })),
  }[scope]
  const open = choices.filter(
    ({ value }) => !paused.some((pause) => pause.scope === scope && pause.scopeId === value),
  )
  const label = { channel: t('Channel'), network: t('Network'), department: t('Department') }[scope]
  return <Select key={scope} name="scopeId" label={label} options={open} />
}

/** What a pause would still not stop, and what it would hold next. */
function InFlight() {
  const { data } = useQuery(orpc.publishing.inFlight.queryOptions())
  if (!data) return null
  return (
    <p className="q">
      {data.sending > 0
        ? t(
            '{count, plural, one {# post is} other {# posts are}} on the way this second and may still go out.',
            {
              count: data.sending,
            },
          )
        : t('Nothing is on its way this second.')}{' '}
      {t('{count, plural, =0 {Nothing is} one {# post is} other {# posts are}} due in the next 24 hours.', {
        count: data.dueSoon,
      })}
    </p>
  )
}
