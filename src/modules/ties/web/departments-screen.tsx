import { useQuery } from '@tanstack/react-query'
import type { Overview } from '#modules/ties/contract.ts'
import { orpc } from '#web/api.ts'
import { ButtonLink } from '#web/design/button.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Figure } from '#web/design/figure.tsx'
import { Page, PageTitle, Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { formatDay, formatNumber, t } from '#web/i18n.ts'
import { usePlace } from '#web/screen-hooks.ts'
import { Matrix } from './matrix.tsx'
import css from './ties.module.css'
import { acrossWords, share } from './words.ts'

/** How departments work together: shares and a table of departments, nobody by name. */
export function Screen() {
  const overview = useQuery(orpc.ties.overview.queryOptions())
  usePlace([t('People'), t('Ties'), t('How departments work together')])
  return (
    <Page width="text">
      <PageTitle
        title={t('How departments work together')}
        note={t('From interactions inside Weft of those who allow it; people are never shown')}
        actions={
          <ButtonLink to="/people/ties" icon="person">
            {t('Am I counted?')}
          </ButtonLink>
        }
      />
      <QueryView
        query={overview}
        skeleton="table"
        what={t('How departments work together could not be loaded.')}
        isEmpty={({ allowed }) => allowed === 0}
        empty={
          <EmptyState
            icon="people"
            title={t('Nobody has allowed it yet')}
            text={t(
              'Everybody decides for themselves. From ten people on, the figures of the house are shown here.',
            )}
            action={{ label: t('Decide for yourself'), to: '/people/ties' }}
          />
        }
      >
        {(data) => <Body overview={data} />}
      </QueryView>
    </Page>
  )
}

function Body({ overview }: { overview: Overview }) {
  const { allowed, staff, fewest, density, cross, expected, groups, from, to } = overview
  const few = groups.length === 0
  return (
    <>
      <Panel title={t('Who allows it')}>
        <Figure
          value={share(staff === 0 ? null : allowed / staff)}
          note={t('{allowed} of {staff} who work here', {
            allowed: formatNumber(allowed),
            staff: formatNumber(staff),
          })}
        />
      </Panel>
      {few ? (
        <EmptyState
          icon="people"
          title={t('Too few to show anything')}
          text={t('Figures are shown from {n} people on who allow it, so that nobody can be made out.', {
            n: formatNumber(fewest),
          })}
        />
      ) : (
        <>
          <Panel title={t('In one sentence')}>
            <p className={css.sentence}>{acrossWords(cross, expected)}</p>
            <p className="q t13">
              {t('{density} of all pairs of colleagues have a tie. Counted from {from} to {to}.', {
                density: share(density) ?? '–',
                from: formatDay(from),
                to: formatDay(to),
              })}
            </p>
          </Panel>
          <Matrix overview={overview} />
        </>
      )}
    </>
  )
}
