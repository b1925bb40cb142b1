import { Page, PageTitle } from '#web/design/page.tsx'
import { TabNav } from '#web/design/tabs.tsx'
import { t } from '#web/i18n.ts'
import { useParams, usePlace } from '#web/screen-hooks.ts'
import styles from './calendar.module.css'
import { BestTimes } from './plan/best-times.tsx'
import { Blackouts } from './plan/blackouts.tsx'
import { Events } from './plan/events.tsx'
import { Slots } from './plan/slots.tsx'
import { Targets } from './plan/targets.tsx'
import { type PlanTab, planPlaces, planTabs } from './plan-places.ts'

/** What is planned beside posts: weekly times, targets, when nothing should go out, what else happens. */
export function Screen() {
  const params = useParams<{ tab?: string }>()
  const tab = planTabs.find((one) => one === params.tab) ?? 'slots'
  const places = planPlaces()
  usePlace([t('Publish'), t('Calendar'), places.find((one) => one.id === tab)?.label ?? ''])
  return (
    <Page>
      <PageTitle title={t('Planning')} />
      <TabNav
        label={t('Planning')}
        items={places.map(({ id, label }) => ({
          to: `/publish/calendar/plan/${id}`,
          label,
          current: id === tab,
        }))}
      />
      <div className={styles.part}>
        <Part tab={tab} />
      </div>
    </Page>
  )
}

function Part({ tab }: { tab: PlanTab }) {
  switch (tab) {
    case 'slots':
      return <Slots />
    case 'targets':
      return <Targets />
    case 'blackouts':
      return <Blackouts />
    case 'events':
      return <Events />
    case 'best-times':
      return <BestTimes />
  }
}
