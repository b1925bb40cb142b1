import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { LineChart } from '#web/design/line-chart.tsx'
import { Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { formatExact, formatNumber, t } from '#web/i18n.ts'
import { explain, kindName } from './explain.ts'
import css from './signals.module.css'

const ASK_AGAIN = 1500

/** What the detector would have said: a picture with its marks, and each in words. */
export function ReplayResult({ id }: { id: string }) {
  const query = useQuery({
    ...orpc.signals.replayed.queryOptions({ input: { id } }),
    refetchInterval: ({ state }) => (state.data?.state === 'waiting' ? ASK_AGAIN : false),
  })
  return (
    <QueryView query={query} skeleton="chart" what={t('The replay could not be loaded.')}>
      {(replay) => {
        if (replay.state === 'waiting')
          return <p role="status">{t('This is long; it is gone through in the background.')}</p>
        if (replay.state === 'failed')
          return <p role="alert">{replay.reason ?? t('The replay could not be made.')}</p>
        const said = t(
          '{n, plural, =0 {It would have said nothing} one {It would have spoken once} other {It would have spoken # times}}',
          { n: replay.marks.length },
        )
        return (
          <Panel title={replay.title} note={said} className={css.replayed}>
            <div className={css.stack}>
              <LineChart
                label={t('Posts an hour')}
                points={replay.points.map(({ at, n, usual }) => ({
                  at,
                  value: n,
                  ...(usual === null ? {} : { note: t('usual: {n}', { n: formatNumber(usual) }) }),
                }))}
                unit="count"
                events={replay.marks.map((mark) => ({ at: mark.at, label: kindName(mark.kind) }))}
                momentName={formatExact}
                height={240}
              />
              <ol className={css.list}>
                {replay.marks.map((mark) => (
                  <li key={`${mark.kind}${mark.at}`} className={css.line}>
                    <span>
                      <time dateTime={mark.at} className="strong">
                        {formatExact(mark.at)}
                      </time>{' '}
                      {explain(mark).join(' · ')}
                    </span>
                    <span className="t13 q">
                      {mark.until
                        ? t('over at {at}, {n} in its loudest hour', {
                            at: formatExact(mark.until),
                            n: formatNumber(mark.peak),
                          })
                        : t('not over at the end, {n} in its loudest hour', { n: formatNumber(mark.peak) })}
                    </span>
                  </li>
                ))}
              </ol>
            </div>
          </Panel>
        )
      }}
    </QueryView>
  )
}
