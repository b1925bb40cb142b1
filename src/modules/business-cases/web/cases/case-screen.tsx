import { useQuery } from '@tanstack/react-query'
import type { CaseView } from '#modules/business-cases/contract.ts'
import { orpc } from '#web/api.ts'
import { Page, Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { Timeline } from '#web/design/timeline.tsx'
import { formatExact, t } from '#web/i18n.ts'
import { useParams, usePlace } from '#web/screen-hooks.ts'
import { useSession } from '#web/session.ts'
import css from '../cases.module.css'
import { Head } from './case-head.tsx'
import { Waiting } from './case-waiting.tsx'
import { ComparisonView } from './comparison-panel.tsx'
import { DecidePanel } from './decide-panel.tsx'
import { DecisionHistory } from './decision-history.tsx'
import { OptionsView } from './options-panel.tsx'
import { ReviewPanel } from './review-panel.tsx'
import { Risks } from './risks-table.tsx'

/** One page for a department head, on screen and on paper. */
export function Screen() {
  const { id = '' } = useParams<{ id: string }>()
  const query = useQuery(orpc.cases.one.queryOptions({ input: { id } }))
  usePlace([t('Scoreboard'), t('Business cases'), query.data?.title ?? ''])
  return (
    <Page>
      <QueryView query={query} skeleton="text" what={t('The business case could not be loaded.')}>
        {(one) => <Whole one={one} />}
      </QueryView>
    </Page>
  )
}

function Whole({ one }: { one: CaseView }) {
  const { organisation } = useSession()
  const { body } = one
  const [asked] = one.asked
  return (
    <div className={css.stack}>
      <p className={`${css.onPaper} q t13`}>
        {t('{organisation}. Printed {when}.', {
          organisation: organisation.name,
          when: formatExact(new Date()),
        })}
      </p>
      <Head one={one} />
      {one.state === 'submitted' ? <Waiting one={one} /> : null}
      {one.may.decide ? <DecidePanel one={one} /> : null}
      {one.may.review && asked?.reviewOn ? <ReviewPanel one={one} /> : null}
      <Panel title={t('What is missing today')}>
        <p className={css.words}>{body.problem || t('Nothing is written here yet.')}</p>
      </Panel>
      <Panel
        title={t('Where we stand')}
        note={one.today ? t('As it was when the decision was asked for.') : undefined}
      >
        {one.comparisons.length === 0 ? (
          <p className="q">{t('No figure is chosen yet.')}</p>
        ) : (
          one.comparisons.map((comparison, index) => (
            <ComparisonView
              // biome-ignore lint/suspicious/noArrayIndexKey: the same figure may be chosen twice, and order names it
              key={index}
              comparison={comparison}
              today={one.today?.[index]}
            />
          ))
        )}
      </Panel>
      <Panel title={t('What could be done')}>
        <p className="q t13">
          {t(
            'Ranges are what the writer expects, from the lowest to the highest. Sums of several are drawn 10,000 times as if they did not depend on each other.',
          )}
        </p>
        <OptionsView body={body} valued={one.valued} taken={asked?.option} />
      </Panel>
      <Risks body={body} />
      <Panel title={t('The first 90 days')}>
        {body.steps.length === 0 ? (
          <p className="q">{t('Nothing is written here yet.')}</p>
        ) : (
          <Timeline
            label={t('The first 90 days')}
            items={[...body.steps]
              .sort((a, b) => a.day - b.day)
              .map((step, index) => ({
                id: String(index),
                title: step.what,
                note: [
                  t('Day {day}', { day: step.day }),
                  one.people.find(({ id }) => id === step.ownerId)?.name ?? '',
                ]
                  .filter(Boolean)
                  .join(' · '),
              }))}
          />
        )}
      </Panel>
      <DecisionHistory one={one} />
    </div>
  )
}
