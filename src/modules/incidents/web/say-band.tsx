import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { Banner } from '#web/design/banner.tsx'
import { t } from '#web/i18n.ts'
import { Link } from '#web/link.tsx'
import { severityName } from './words.ts'

/** While something grave runs everybody knows of it, and where it stands what may be said. */
export function Frame() {
  const { data } = useQuery(orpc.incidents.band.queryOptions())
  return data?.incidents.slice(0, 3).map((one) => (
    <Banner
      key={one.id}
      tone={one.severity === 1 ? 'stop' : 'warn'}
      icon="incident"
      title={`${severityName(one.severity)}: ${one.title}`}
      action={
        <Link className="link" to={`/incidents/${one.id}/say`}>
          {t('What to say now')}
        </Link>
      }
    >
      {one.say === '' ? t('Do not answer on your own before you have read what may be said.') : one.say}
    </Banner>
  ))
}
