import { Time } from '#web/design/time.tsx'
import { TodayItem, TodayPart } from '#web/design/today-part.tsx'
import { formatDay, t } from '#web/i18n.ts'
import type { Waiting } from '../../contract.ts'
import { useWaiting } from './use-waiting.ts'

type Notice = Waiting['notices'][number]

/** To those who answer for the policy: a review that is due, an owner who is missing, exceptions that end. */
export function Part() {
  const query = useWaiting()
  return (
    <TodayPart
      title={t('You keep the policy')}
      query={query}
      what={t('What waits for you in the policy could not be loaded.')}
      isEmpty={(data) => data.notices.length === 0}
    >
      {(data) => data.notices.map((notice) => <One key={notice.id} notice={notice} />)}
    </TodayPart>
  )
}

function One({ notice }: { notice: Notice }) {
  const edit = `/people/policy/edit?policy=${notice.policyId}`
  if (notice.kind === 'owner')
    return (
      <TodayItem
        title={t('“{title}” needs an accountable owner', { title: notice.what })}
        to={edit}
        note={t('Nobody is accountable, or the owner is leaving. Without one nothing can be published.')}
      />
    )
  if (notice.kind === 'review')
    return (
      <TodayItem
        title={t('Review “{title}”', { title: notice.what })}
        to={edit}
        note={notice.on ? t('Review date: {day}', { day: formatDay(notice.on, 'plain', 'UTC') }) : null}
      />
    )
  return (
    <TodayItem
      title={t('The exception for {name} ends', { name: notice.what })}
      to="/people/policy/access"
      note={notice.on ? <Time at={notice.on} style="day" /> : null}
    />
  )
}
