import { useQuery } from '@tanstack/react-query'
import { orpc } from './api.ts'
import { Select } from './design/choice-field.tsx'
import { TextField } from './design/text-field.tsx'
import { t } from './i18n.ts'

export type PauseScope = 'organisation' | 'department' | 'channel' | 'network' | 'campaign'

type PausePlaceProps = {
  scope: PauseScope
  onScope: (scope: PauseScope) => void
  /** Chosen at first where a department is meant. */
  departmentId?: string | undefined
  /** Places that are paused already, and not offered. */
  paused?: readonly { readonly scope: PauseScope; readonly scopeId: string | null }[] | undefined
}

/** Where publishing is paused: everywhere or in one place; the fields `scope` and `scopeId` of a form. */
export function PausePlace({ scope, onScope, departmentId, paused = [] }: PausePlaceProps) {
  return (
    <>
      <Select
        name="scope"
        label={t('What')}
        value={scope}
        onChange={onScope}
        options={[
          { value: 'organisation', label: t('Everything') },
          { value: 'department', label: t('A department') },
          { value: 'network', label: t('A network') },
          { value: 'channel', label: t('A channel') },
          { value: 'campaign', label: t('A campaign') },
        ]}
      />
      <Which key={scope} scope={scope} departmentId={departmentId} paused={paused} />
      <InFlight />
    </>
  )
}

/** Which one of them, without those that are paused already. */
function Which({
  scope,
  departmentId,
  paused,
}: Omit<PausePlaceProps, 'onScope'> & Required<Pick<PausePlaceProps, 'paused'>>) {
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
    ({ value }) => !paused?.some((pause) => pause.scope === scope && pause.scopeId === value),
  )
  const label = { channel: t('Channel'), network: t('Network'), department: t('Department') }[scope]
  const first = scope === 'department' ? departmentId : undefined
  return <Select key={open.length} name="scopeId" label={label} options={open} defaultValue={first} />
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
            { count: data.sending },
          )
        : t('Nothing is on its way this second.')}{' '}
      {t('{count, plural, =0 {Nothing is} one {# post is} other {# posts are}} due in the next 24 hours.', {
        count: data.dueSoon,
      })}
    </p>
  )
}
