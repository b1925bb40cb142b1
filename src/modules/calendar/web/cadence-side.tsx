import { useQuery } from '@tanstack/react-query'
import { api, orpc } from '#web/api.ts'
import { Spark } from '#web/design/bar-chart.tsx'
import { StateWord } from '#web/design/chip.tsx'
import { NetworkGlyph } from '#web/design/icon.tsx'
import { IconButton } from '#web/design/icon-button.tsx'
import { Pane } from '#web/design/panes.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { formatDay, t } from '#web/i18n.ts'
import { Link } from '#web/link.tsx'
import type { TargetView } from '../contract.ts'
import styles from './calendar.module.css'
import { useAct } from './use-act.ts'

/** The right pane: what was meant to go out each week and what is missing, and what will be brought up to date. */
export function CadenceSide() {
  const cadence = useQuery(orpc.calendar.cadence.queryOptions())
  const act = useAct()
  const evergreens = useQuery(orpc.calendar.evergreens.queryOptions())
  return (
    <Pane area="aside" label={t('Cadence')}>
      <div className={styles.side}>
        <section>
          <h2>{t('Cadence')}</h2>
          <QueryView query={cadence} skeleton="list" what={t('The targets could not be loaded.')}>
            {({ targets, mayPlan }) => (
              <>
                {targets.length === 0 ? (
                  <p className="qq t13">{t('No target says yet how many posts a week are meant.')}</p>
                ) : (
                  targets.map((target) => <TargetLine key={target.id} target={target} />)
                )}
                {mayPlan ? (
                  <Link className="link t13" to="/publish/calendar/plan/targets">
                    {t('Set targets')}
                  </Link>
                ) : null}
              </>
            )}
          </QueryView>
        </section>
        {evergreens.data && evergreens.data.evergreens.length > 0 ? (
          <section>
            <h2>{t('To bring up to date')}</h2>
            {evergreens.data.evergreens.slice(0, 6).map((one) => (
              <div key={one.id} className={styles.target}>
                <span>
                  <Link to={`/publish/drafts/${one.draftId}`} className="clip grow">
                    {one.title || t('Untitled draft')}
                  </Link>
                  <IconButton
                    icon="close"
                    size="s"
                    label={t('Do not bring “{title}” up to date', { title: one.title })}
                    onPress={() => act.mutate({ run: () => api.calendar.endEvergreen({ id: one.id }) })}
                  />
                </span>
                <span className="qq">
                  {one.trouble ?? t('{day}, {name}', { day: formatDay(one.dueAt), name: one.memberName })}
                </span>
              </div>
            ))}
          </section>
        ) : null}
      </div>
    </Pane>
  )
}

/** One target: this week, the weeks before, how long nothing went out. */
export function TargetLine({ target }: { target: TargetView }) {
  const thisWeek = target.weeks.at(-1)?.n ?? 0
  return (
    <div className={styles.target}>
      <span>
        {target.network ? <NetworkGlyph network={target.network} /> : null}
        <b className="clip grow">{target.name}</b>
        <Spark values={target.weeks.map((week) => week.n)} />
      </span>
      <span className="q">
        {t('{n} of {target} this week, {planned} more planned', {
          n: thisWeek,
          target: target.perWeek,
          planned: target.planned,
        })}
      </span>
      <span className="qq">
        {target.missing > 0 ? (
          <StateWord tone="warn">
            {t('{n, plural, one {# missing} other {# missing}}', { n: target.missing })}
          </StateWord>
        ) : (
          <StateWord tone="good">{t('On target')}</StateWord>
        )}
        <span className="grow" />
        {t('{n} of {weeks} weeks below', { n: target.below, weeks: target.whole })}
      </span>
      <span className="qq">
        {target.daysSince === null
          ? t('Nothing went out in these weeks')
          : t('{n, plural, =0 {Last post today} one {Last post yesterday} other {Last post # days ago}}', {
              n: target.daysSince,
            })}
      </span>
    </div>
  )
}
