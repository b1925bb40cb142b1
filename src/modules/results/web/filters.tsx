import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { Checkbox, Select } from '#web/design/choice-field.tsx'
import { t } from '#web/i18n.ts'
import { useSetSearch } from '#web/screen-hooks.ts'
import css from './results.module.css'
import { figureIds, periodIds, type ResultsSearch } from './search.ts'
import { figureName, periodWord } from './words.ts'

const none = 'all'

/** Which posts, and which of their figures; all of it stands in the address. */
export function Filters({ search }: { search: ResultsSearch }) {
  const set = useSetSearch()
  const channels = useQuery(orpc.channels.list.queryOptions()).data?.channels ?? []
  const departments = useQuery(orpc.people.departments.queryOptions()).data?.departments ?? []
  const {
    channel = none,
    department = none,
    period = '90d',
    figure = 'together',
    changed = false,
    kind,
  } = search
  return (
    <fieldset className={css.filters}>
      <legend className="vh">{t('Filter')}</legend>
      <Select
        name="figure"
        label={t('Figure')}
        value={figure}
        options={figureIds.map((one) => ({ value: one, label: figureName(one) }))}
        onChange={(value) => set({ figure: value === 'together' ? undefined : value })}
      />
      <Select
        name="channel"
        label={t('Channel')}
        value={channel}
        options={[
          { value: none, label: t('All channels') },
          ...channels
            .filter((one) => one.canPublish || one.lastPublishedAt !== null)
            .map((one) => ({ value: one.id, label: `${one.networkName} (${one.handle})` })),
        ]}
        onChange={(value) => set(value === none ? { channel: undefined, by: undefined } : { channel: value })}
      />
      <Select
        name="department"
        label={t('Department')}
        value={department}
        options={[
          { value: none, label: t('All departments') },
          ...departments.map((one) => ({ value: one.id, label: one.name })),
        ]}
        onChange={(value) => set({ department: value === none ? undefined : value })}
      />
      <Select
        name="period"
        label={t('Went out')}
        value={period}
        options={periodIds.map((one) => ({ value: one, label: periodWord(one) }))}
        onChange={(value) => set({ period: value === '90d' ? undefined : value })}
      />
      <Select
        name="kind"
        label={t('Kind')}
        value={kind ?? 'post'}
        options={[
          { value: 'post', label: t('Posts') },
          { value: 'reply', label: t('Answers') },
        ]}
        onChange={(value) => set({ kind: value === 'reply' ? value : undefined })}
      />
      <Checkbox
        name="changed"
        label={t('Only changed on the network')}
        checked={changed}
        onChange={(on) => set({ changed: on || undefined })}
      />
    </fieldset>
  )
}
