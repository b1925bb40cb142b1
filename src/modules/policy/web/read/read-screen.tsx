import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { Chip } from '#web/design/chip.tsx'
import { Page, PageTitle, Split } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { t } from '#web/i18n.ts'
import { currentLocale } from '#web/locale.ts'
import { usePlace, useSearch } from '#web/screen-hooks.ts'
import type { PolicyPage } from '../../contract.ts'
import { PolicyTabs } from '../policy-tabs.tsx'
import { PolicyText } from '../policy-text.tsx'
import { AcknowledgeBar } from './acknowledge-bar.tsx'
import { Changes } from './changes.tsx'
import styles from './read.module.css'
import { Contents, ReadAside } from './read-aside.tsx'
import { StartPolicy } from './start-policy.tsx'

type Search = { policy?: string; version?: number; lang?: string; changes?: boolean }

/** The policy as it is read: long text with its contents beside it, and the acknowledgement at the bottom. */
export function Screen() {
  const search = useSearch<Search>()
  usePlace([t('People'), t('Policy')])
  const query = useQuery({
    ...orpc.policy.read.queryOptions({
      input: {
        ...(search.policy ? { policyId: search.policy } : {}),
        ...(search.version ? { number: search.version } : {}),
        lang: (search.lang ?? currentLocale()) as 'en',
      },
    }),
    placeholderData: keepPreviousData,
  })
  return (
    <Page>
      <PageTitle
        title={query.data?.page?.title ?? t('Policy')}
        note={query.data?.page ? undefined : t('What we agree on before we speak')}
        state={query.data?.page ? <Standing page={query.data.page} /> : undefined}
      />
      <PolicyTabs current="read" policyId={search.policy} />
      <div className={styles.body}>
        <QueryView
          query={query}
          skeleton="text"
          what={t('The policy could not be loaded.')}
          isEmpty={(data) => data.page === null}
          empty={<StartPolicy />}
        >
          {({ page }) => (page ? <Reading page={page} changes={search.changes === true} /> : null)}
        </QueryView>
      </div>
    </Page>
  )
}

function Standing({ page }: { page: PolicyPage }) {
  const words = {
    'in-force': t('Version {n}, in force', { n: page.version.number }),
    coming: t('Version {n}, not in force yet', { n: page.version.number }),
    past: t('Version {n}, replaced', { n: page.version.number }),
  }
  const tone = { 'in-force': 'good', coming: 'wait', past: 'warn' } as const
  return <Chip tone={tone[page.standing]}>{words[page.standing]}</Chip>
}

function Reading({ page, changes }: { page: PolicyPage; changes: boolean }) {
  const compare = changes && page.version.number > 1
  return (
    <>
      <Split aside={<ReadAside page={page} changes={compare} />}>
        {compare ? (
          <Changes page={page} />
        ) : (
          <>
            <details className={styles.narrow}>
              <summary>{t('Contents')}</summary>
              <Contents page={page} />
            </details>
            <PolicyText sections={page.sections} lang={page.lang} />
          </>
        )}
      </Split>
      <AcknowledgeBar page={page} />
    </>
  )
}
