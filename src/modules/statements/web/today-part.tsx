import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { ButtonLink } from '#web/design/button.tsx'
import { TodayItem, TodayPart } from '#web/design/today-part.tsx'
import { formatDay, formatNumber, t } from '#web/i18n.ts'
import { languageName } from '#web/languages.ts'
import { standingWord } from './words.ts'

/** Statements I look after that were sent back, or that end soon. */
export function Part() {
  const query = useQuery(orpc.statements.mine.queryOptions())
  return (
    <TodayPart
      title={t('Statements to look at')}
      query={query}
      what={t('The statements could not be loaded.')}
      isEmpty={(data) => data.statements.length === 0}
      end={(data) => formatNumber(data.statements.length)}
    >
      {(data) =>
        data.statements.map((one) => (
          <TodayItem
            key={one.id}
            title={one.title}
            to={`/incidents/statements/${one.id}`}
            note={`${languageName(one.language)} · ${standingWord(one).word} · ${
              one.state === 'returned'
                ? (one.returnedNote ?? '')
                : t('until {day}', { day: formatDay(one.validUntil) })
            }`}
            act={<ButtonLink to={`/incidents/statements/${one.id}`}>{t('Open')}</ButtonLink>}
          />
        ))
      }
    </TodayPart>
  )
}
