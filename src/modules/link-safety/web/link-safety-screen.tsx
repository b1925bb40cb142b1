import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { Page, PageTitle } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { Tabs } from '#web/design/tabs.tsx'
import { t } from '#web/i18n.ts'
import { usePlace, useSearch, useSetSearch } from '#web/screen-hooks.ts'
import { HeldLinks } from './held-links.tsx'
import css from './link-safety.module.css'
import { ListsPanel } from './lists-panel.tsx'
import { RulesPanel } from './rules-panel.tsx'
import { TryPanel } from './try-panel.tsx'

type Show = 'held' | 'lists' | 'rules' | 'try'

/** Settings, Link safety: what was held back, what is checked against, and why an address is or is not safe. */
export function Screen() {
  const { show = 'held', link } = useSearch<{ show: Show; link?: string }>()
  const set = useSetSearch()
  const overview = useQuery(orpc.linkSafety.overview.queryOptions())
  usePlace([t('Settings'), t('Link safety')])
  return (
    <Page width="text">
      <PageTitle
        title={t('Link safety')}
        note={t('Every address that comes in or goes out is checked against your lists and rules')}
      />
      <QueryView query={overview} skeleton="form" what={t('Link safety could not be loaded.')}>
        {(data) => (
          <div className={css.body}>
            <Tabs
              label={t('Link safety')}
              value={show}
              onChange={(id) => set({ show: id, link: undefined }, { push: true })}
              tabs={[
                {
                  id: 'held',
                  label: t('Held back'),
                  count: data.waiting,
                  panel: <HeldLinks overview={data} one={link} />,
                },
                {
                  id: 'lists',
                  label: t('Lists'),
                  count: data.lists.length,
                  panel: <ListsPanel overview={data} />,
                },
                {
                  id: 'rules',
                  label: t('Own rules'),
                  count: data.rules.length,
                  panel: <RulesPanel overview={data} />,
                },
                { id: 'try', label: t('Try a link'), panel: <TryPanel /> },
              ]}
            />
          </div>
        )}
      </QueryView>
    </Page>
  )
}
