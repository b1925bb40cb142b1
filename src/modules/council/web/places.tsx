import type { ReactNode } from 'react'
import { TabNav } from '#web/design/tabs.tsx'
import { t } from '#web/i18n.ts'
import styles from './council.module.css'

export type Place = 'overview' | 'meetings' | 'decisions' | 'questions' | 'members' | 'charter'

/** The faces of the council. Agendas are for those inside; decisions, members and charter for everybody. */
export function CouncilPlaces({ here, inside, end }: { here: Place; inside: boolean; end?: ReactNode }) {
  const places: [Place, string, string][] = [
    ['overview', '/people/council', t('Overview')],
    ...(inside
      ? ([['meetings', '/people/council/meetings', t('Meetings')]] as [Place, string, string][])
      : []),
    ['decisions', '/people/council/decisions', t('Decisions')],
    ['questions', '/people/council/questions', t('Questions')],
    ['members', '/people/council/members', t('Members')],
    ['charter', '/people/council/charter', t('Charter')],
  ]
  return (
    <div className={styles.places}>
      <TabNav
        label={t('Council')}
        items={places.map(([id, to, label]) => ({ to, label, current: id === here }))}
        end={end}
      />
    </div>
  )
}
