import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { ButtonLink } from '#web/design/button.tsx'
import { TodayItem, TodayPart } from '#web/design/today-part.tsx'
import { formatNumber, formatTime, t } from '#web/i18n.ts'
import { languageName } from '#web/languages.ts'

/** Facts that wait for my consent, and released ones that I can enter. */
export function Part() {
  const query = useQuery(orpc.facts.today.queryOptions())
  return (
    <TodayPart
      title={t('Facts to approve')}
      query={query}
      what={t('The facts that wait for you could not be loaded.')}
      isEmpty={(data) => data.approve.length + data.enter.length === 0}
      end={(data) => formatNumber(data.approve.length + data.enter.length)}
    >
      {(data) => (
        <>
          {data.approve.map((one) => (
            <TodayItem
              key={one.wordingId}
              title={one.name}
              to={`/people/facts/fact/${one.factId}`}
              note={`${languageName(one.lang)}: “${one.text}”. ${t('From {name}, {time}', { name: one.by, time: formatTime(one.since) })}`}
              act={
                <ButtonLink kind="pri" to={`/people/facts/fact/${one.factId}`}>
                  {t('Read')}
                </ButtonLink>
              }
            />
          ))}
          {data.enter.map((one) => (
            <TodayItem
              key={one.wordingId}
              title={one.name}
              to={`/people/facts/fact/${one.factId}`}
              note={`${languageName(one.lang)}: “${one.text}”. ${t('Approved and released; it can be entered.')}`}
              act={<ButtonLink to={`/people/facts/fact/${one.factId}`}>{t('Enter')}</ButtonLink>}
            />
          ))}
        </>
      )}
    </TodayPart>
  )
}
