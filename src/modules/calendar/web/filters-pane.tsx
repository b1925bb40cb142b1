import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Select } from '#web/design/choice-field.tsx'
import { Pane } from '#web/design/panes.tsx'
import { ViewList } from '#web/design/view-list.tsx'
import { t } from '#web/i18n.ts'
import { useSearch, useSetSearch } from '#web/screen-hooks.ts'
import styles from './calendar.module.css'
import { planPlaces } from './plan-places.ts'
import type { Search } from './use-board.ts'

const all = 'all'

/** The left pane: what is shown, and the way to everything that is planned beside posts. */
export function FiltersPane({ filtered }: { filtered: boolean }) {
  const search = useSearch<Search>()
  const set = useSetSearch()
  const { data } = useQuery(orpc.calendar.choices.queryOptions())
  const pick = (name: keyof Search) => (value: string) => set({ [name]: value === all ? undefined : value })
  const options = (list: readonly { id: string; name: string }[], any: string) => [
    { value: all, label: any },
    ...list.map((one) => ({ value: one.id, label: one.name })),
  ]
  return (
    <Pane area="views" label={t('What is shown')}>
      <div className={styles.filters}>
        <Select
          name="department"
          label={t('Department')}
          options={options(data?.departments ?? [], t('All departments'))}
          value={search.department ?? all}
          onChange={pick('department')}
        />
        <Select
          name="channel"
          label={t('Channel')}
          options={options(
            (data?.channels ?? []).map((one) => ({ id: one.id, name: `${one.networkName} ${one.handle}` })),
            t('All channels'),
          )}
          value={search.channel ?? all}
          onChange={pick('channel')}
        />
        <Select
          name="author"
          label={t('Author')}
          options={options(data?.authors ?? [], t('Everybody'))}
          value={search.author ?? all}
          onChange={pick('author')}
        />
        <Select
          name="state"
          label={t('State')}
          options={[
            { value: all, label: t('All states') },
            { value: 'draft', label: t('Drafts') },
            { value: 'submitted', label: t('Waits for consent') },
            { value: 'scheduled', label: t('Ready') },
            { value: 'live', label: t('Out') },
            { value: 'trouble', label: t('Needs attention') },
          ]}
          value={search.state ?? all}
          onChange={pick('state')}
        />
        {filtered ? (
          <Button
            size="s"
            onPress={() =>
              set({ department: undefined, channel: undefined, author: undefined, state: undefined })
            }
          >
            {t('Show everything')}
          </Button>
        ) : null}
      </div>
      <ViewList
        title={t('Planning')}
        items={[
          { id: 'programmes', to: '/publish/calendar/programmes', label: t('Series') },
          ...planPlaces().map(({ id, label }) => ({ id, to: `/publish/calendar/plan/${id}`, label })),
          { id: 'exchange', to: '/publish/calendar/exchange', label: t('Import and export') },
        ]}
      />
    </Pane>
  )
}
