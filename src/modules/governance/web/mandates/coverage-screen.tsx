import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { Switch } from '#web/design/choice-field.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Figure } from '#web/design/figure.tsx'
import { Page, PageTitle } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { formatNumber, t } from '#web/i18n.ts'
import { usePlace, useSearch, useSetSearch } from '#web/screen-hooks.ts'
import { useSession } from '#web/session.ts'
import type { Coverage } from '../types.ts'
import styles from './coverage.module.css'
import { coverageRows } from './coverage.ts'
import { CoverageTable } from './coverage-table.tsx'
import { MandatePlaces } from './places.tsx'

/** Who could speak about what, where and in which language; and what nobody could. */
export function Screen() {
  const query = useQuery(orpc.governance.coverage.queryOptions())
  usePlace([t('People'), t('Mandates'), t('Coverage')])
  return (
    <Page>
      <PageTitle title={t('Coverage')} note={t('What somebody could answer, and what nobody could')} />
      <MandatePlaces here="coverage" />
      <QueryView
        query={query}
        skeleton="table"
        what={t('The coverage could not be loaded.')}
        isEmpty={(data) => data.cells.length === 0}
        empty={
          <EmptyState
            title={t('There is nothing to cover yet')}
            text={t(
              'Topics come from mandates and from the rules about words; channels from Settings. As soon as both are there, their gaps are drawn here.',
            )}
            action={{ label: t('Look at the rules about words'), to: '/people/rules/words' }}
          />
        }
      >
        {(data) => <Grid coverage={data} />}
      </QueryView>
    </Page>
  )
}

function Grid({ coverage }: { coverage: Coverage }) {
  const { holes } = useSearch<{ holes?: boolean }>()
  const set = useSetSearch()
  const mayGrant = useSession().member.rights.includes('mandates.manage')
  const { covered, wanted } = coverage
  const rows = coverageRows(coverage, holes === true)
  return (
    <>
      <div className={styles.head}>
        <Figure
          value={formatNumber(wanted === 0 ? null : covered / wanted, 'percent')}
          note={t('{covered} of {wanted} covered', {
            covered: formatNumber(covered),
            wanted: formatNumber(wanted),
          })}
        />
        <Switch
          name="holes"
          label={t('Only what nobody could say')}
          checked={holes === true}
          onChange={(value) => set({ holes: value || undefined })}
        />
      </div>
      {rows.length === 0 ? (
        <EmptyState
          icon="check"
          title={t('There is no hole')}
          text={t('For every topic somebody may speak on every channel, in each of its languages.')}
        />
      ) : (
        <CoverageTable rows={rows} channels={coverage.channels} mayGrant={mayGrant} />
      )}
    </>
  )
}
