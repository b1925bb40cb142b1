import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { ButtonLink } from '#web/design/button.tsx'
import { TodayItem, TodayPart } from '#web/design/today-part.tsx'
import { formatNumber, formatTime, t } from '#web/i18n.ts'
import { fieldName } from './fact-words.ts'

const board = '/people/facts/profiles'
type What = 'drift' | 'unreadable' | 'confirm' | 'administrator'

/** Live profiles that say something else, could not be read, or whose administrators have to be looked at. */
export function Part() {
  const query = useQuery(orpc.facts.today.queryOptions())
  return (
    <TodayPart
      title={t('Profiles to mend')}
      query={query}
      what={t('The profiles to mend could not be loaded.')}
      isEmpty={(data) => data.drift.length === 0}
      end={(data) => formatNumber(data.drift.length)}
    >
      {(data) =>
        data.drift.map((one) => (
          <TodayItem
            key={`${one.channelId} ${one.what} ${one.field}`}
            title={one.channel}
            to={board}
            note={`${words(one.what, one.field)}, ${formatTime(one.since)}`}
            act={<ButtonLink to={board}>{t('Look')}</ButtonLink>}
          />
        ))
      }
    </TodayPart>
  )
}

function words(what: What, field: string): string {
  const said: Record<What, string> = {
    drift: t('{field} does not say what the register says', { field: fieldName(field) }),
    unreadable: t('the profile cannot be read'),
    confirm: t('the administrators have to be confirmed by hand'),
    administrator: t('{name} should not administer this page', { name: field }),
  }
  return said[what]
}
