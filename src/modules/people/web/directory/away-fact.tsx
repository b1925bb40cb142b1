import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { formatDays, t } from '#web/i18n.ts'
import { Link } from '#web/link.tsx'

/** Until when somebody is away, or when next; leads to where it is said. */
export function AwayFact({ memberId }: { memberId: string }) {
  const { data } = useQuery(orpc.hours.absences.queryOptions({ input: { memberId } }))
  const coming = data?.absences.filter(({ state }) => state !== 'past').at(-1)
  const noon = (day: string): string => `${day}T12:00:00Z`
  return (
    <Link to={`/settings/away?member=${memberId}`} className="ul">
      {coming ? formatDays(noon(coming.from), noon(coming.to), 'UTC') : t('Not away')}
    </Link>
  )
}
