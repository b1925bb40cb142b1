import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { ButtonLink } from '#web/design/button.tsx'
import { TodayItem, TodayPart } from '#web/design/today-part.tsx'
import { formatNumber, formatTime, t } from '#web/i18n.ts'
import { languageName } from '#web/languages.ts'

/** Words for the library that wait for my approval. */
export function Part() {
  const query = useQuery(orpc.library.today.queryOptions())
  return (
    <TodayPart
      title={t('Texts to approve')}
      query={query}
      what={t('The texts that wait for you could not be loaded.')}
      isEmpty={(data) => data.texts.length === 0}
      end={(data) => formatNumber(data.texts.length)}
    >
      {(data) =>
        data.texts.map((one) => {
          const to = `/publish/library/texts?text=${one.snippetId}`
          return (
            <TodayItem
              key={`${one.snippetId} ${one.language}`}
              title={one.name}
              to={to}
              note={`${languageName(one.language)}: “${one.text}”. ${t('From {name}, {time}', { name: one.by, time: formatTime(one.since) })}`}
              act={
                <ButtonLink kind="pri" to={to}>
                  {t('Read')}
                </ButtonLink>
              }
            />
          )
        })
      }
    </TodayPart>
  )
}
