import type { SavedView, Views } from '#modules/inbox/contract.ts'
import { Missing } from '#web/design/figure.tsx'
import { Pane } from '#web/design/panes.tsx'
import { Facts } from '#web/design/rows.tsx'
import { ViewList } from '#web/design/view-list.tsx'
import { formatDuration, formatNumber, t } from '#web/i18n.ts'
import styles from './inbox.module.css'
import { countOf, deskView, pathOf, type View, viewName, viewOf } from './views.ts'
import { SavedViews } from './work/saved-views.tsx'

const own = ['mine', 'unassigned', 'waiting', 'snoozed', 'all', 'closed']

type ViewsPaneProps = { view: View; views: Views | undefined; kept: readonly SavedView[] | undefined }

/** The left pane: views and desks with their counts, and what today’s clocks came to. */
export function ViewsPane({ view, views, kept }: ViewsPaneProps) {
  const line = (id: string) => {
    const one = viewOf(id)
    return {
      id,
      to: pathOf(one),
      label: viewName(one, views),
      count: countOf(one, views),
      current: one.id === view.id,
    }
  }
  return (
    <Pane area="views" label={t('Views')}>
      <ViewList items={own.map(line)} />
      {kept ? <SavedViews views={kept} current={view.id} /> : null}
      {views && views.desks.length > 0 ? (
        <ViewList title={t('Desks')} items={views.desks.map((desk) => line(deskView(desk.id)))} />
      ) : null}
      {views ? <Today today={views.today} /> : null}
    </Pane>
  )
}

function Today({ today }: { today: Views['today'] }) {
  const { kept, of, medianMinutes } = today
  const noClock = <Missing reason={t('no clock has stopped yet today')} />
  const noAnswer = <Missing reason={t('nobody was answered for the first time yet today')} />
  return (
    <div className={styles.kept}>
      <h2 className="label">{t('Today')}</h2>
      <Facts
        items={[
          [
            t('Clocks kept'),
            of === 0 ? noClock : t('{kept} of {of}', { kept: formatNumber(kept), of: formatNumber(of) }),
          ],
          [t('Response'), medianMinutes === null ? noAnswer : formatDuration(medianMinutes)],
        ]}
      />
    </div>
  )
}
