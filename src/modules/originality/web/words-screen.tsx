import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { Page, PageTitle } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { Tabs } from '#web/design/tabs.tsx'
import { t } from '#web/i18n.ts'
import { usePlace, useSearch, useSetSearch } from '#web/screen-hooks.ts'
import { DisclosureList } from './disclosure-list.tsx'
import { PhraseList } from './phrase-list.tsx'
import { TryText } from './try-text.tsx'
import css from './words.module.css'

/** Publish, Words and phrases: what is not to be said, what counts as disclosure, and a place to try it. */
export function Screen() {
  const { show = 'list' } = useSearch<{ show: 'list' | 'disclosures' | 'try' }>()
  const set = useSetSearch()
  const words = useQuery(orpc.originality.words.queryOptions())
  usePlace([t('Publish'), t('Words and phrases')])
  return (
    <Page width="text">
      <PageTitle
        title={t('Words and phrases')}
        note={t('Every text is read for them while somebody writes, and again before it goes out')}
      />
      <QueryView query={words} skeleton="list" what={t('The lists could not be loaded.')}>
        {(data) => (
          <div className={css.body}>
            <Tabs
              label={t('Words and phrases')}
              value={show}
              onChange={(id) => set({ show: id }, { push: true })}
              tabs={[
                {
                  id: 'list',
                  label: t('Not to be said'),
                  count: data.phrases.length,
                  panel: <PhraseList words={data} />,
                },
                {
                  id: 'disclosures',
                  label: t('Disclosures'),
                  count: data.disclosures.length,
                  panel: <DisclosureList words={data} />,
                },
                { id: 'try', label: t('Try a text'), panel: <TryText /> },
              ]}
            />
          </div>
        )}
      </QueryView>
    </Page>
  )
}
