import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Missing } from '#web/design/figure.tsx'
import { Page, PageTitle, Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { toastError } from '#web/design/toast.tsx'
import { formatDay, formatNumber, t } from '#web/i18n.ts'
import { usePlace } from '#web/screen-hooks.ts'
import { kindName } from './explain.ts'
import css from './signals.module.css'
import { WordsPanel } from './words-panel.tsx'

const DAYS = 90

/** Listen, Alerts, What is noticed: how often we were wrong, what is taken for noise, and the words we look out for. */
export function Screen() {
  usePlace([t('Listen'), t('Alerts'), t('What is noticed')])
  return (
    <Page>
      <PageTitle
        title={t('What is noticed')}
        note={t(
          'Volume and mood are measured against the same hour of past weeks; words, press and silence are listened for. This is what people made of it.',
        )}
      />
      <Shares />
      <Mutes />
      <WordsPanel />
    </Page>
  )
}

function Shares() {
  const query = useQuery(orpc.signals.falseAlarms.queryOptions({ input: { days: DAYS } }))
  return (
    <Panel
      title={t('False alarms')}
      note={t('Of the signals of the last {n} days that somebody settled, those that were noise.', {
        n: DAYS,
      })}
    >
      <QueryView
        query={query}
        skeleton="text"
        what={t('The share of false alarms could not be loaded.')}
        isEmpty={({ all }) => all.settled === 0}
        empty={<p className="q">{t('No signal was settled yet.')}</p>}
      >
        {({ all, kinds }) => (
          <div>
            {[all, ...kinds].map((one) => (
              <p key={one.kind ?? 'all'} className={css.line}>
                <span>{one.kind === null ? t('All together') : kindName(one.kind)}</span>
                <span>
                  {one.share === null ? (
                    <Missing reason={t('No signal was settled yet.')} />
                  ) : (
                    <span className="strong">{formatNumber(one.share, 'percent')}</span>
                  )}{' '}
                  <span className="t13 q">
                    {t('{noise} of {settled}', { noise: one.noise, settled: one.settled })}
                  </span>
                </span>
              </p>
            ))}
          </div>
        )}
      </QueryView>
    </Panel>
  )
}

function Mutes() {
  const queries = useQueryClient()
  const query = useQuery(orpc.signals.mutes.queryOptions())
  const lift = useMutation(
    orpc.signals.liftMute.mutationOptions({
      onError: toastError,
      onSettled: () => queries.invalidateQueries({ queryKey: orpc.signals.key() }),
    }),
  )
  const mayNot = t(
    'Only members who manage listening, the inbox or a pause of publishing may say what a signal is.',
  )
  return (
    <Panel
      title={t('Taken for noise')}
      note={t(
        'What looks like one of these is kept without telling anybody; what is three times as much is told.',
      )}
    >
      <QueryView
        query={query}
        skeleton="list"
        what={t('What is taken for noise could not be loaded.')}
        isEmpty={({ mutes }) => mutes.length === 0}
        empty={<p className="q">{t('Nothing is muted.')}</p>}
      >
        {({ mutes, maySettle }) => (
          <ul className={css.list}>
            {mutes.map((mute) => (
              <li key={mute.id} className={css.line}>
                <span>
                  {mute.reason}
                  <br />
                  <span className="t13 q">
                    {[
                      ...mute.heardBy,
                      t('until {day}', { day: formatDay(mute.until) }),
                      t('{n, plural, =0 {nothing kept quiet} one {one kept quiet} other {# kept quiet}}', {
                        n: mute.kept,
                      }),
                    ].join(' · ')}
                  </span>
                </span>
                <Button
                  size="s"
                  busy={lift.isPending && lift.variables.id === mute.id}
                  disabledReason={maySettle ? undefined : mayNot}
                  onPress={() => lift.mutate({ id: mute.id })}
                >
                  {t('Tell of it again')}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </QueryView>
    </Panel>
  )
}
