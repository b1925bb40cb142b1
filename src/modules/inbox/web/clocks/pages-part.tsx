import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { ButtonLink } from '#web/design/button.tsx'
import { TodayItem, TodayPart } from '#web/design/today-part.tsx'
import { formatNumber, formatTime, t } from '#web/i18n.ts'

/** Conversations I was told of because their time runs out. */
export function Part() {
  const query = useQuery(orpc.inbox.clockPages.queryOptions())
  return (
    <TodayPart
      title={t('Running out of time')}
      query={query}
      what={t('The conversations could not be loaded.')}
      isEmpty={(data) => data.pages.length === 0}
      end={(data) => formatNumber(data.pages.length)}
    >
      {(data) =>
        data.pages.map((page) => (
          <TodayItem
            key={`${page.conversationId} ${page.kind}`}
            title={page.title}
            to={`/inbox/all/${page.conversationId}`}
            note={
              Date.parse(page.dueAt) <= Date.now()
                ? t('{person} has waited for {desk} since {time}; {owner}', words(page))
                : t('{person} waits for {desk} until {time}; {owner}', words(page))
            }
            act={
              <ButtonLink to={`/inbox/all/${page.conversationId}`} kind="pri">
                {t('Look')}
              </ButtonLink>
            }
          />
        ))
      }
    </TodayPart>
  )
}

function words(page: { person: string; desk: string; owner: string | null; dueAt: string }) {
  return {
    person: page.person,
    desk: page.desk,
    time: formatTime(page.dueAt),
    owner: page.owner ? t('with {name}', { name: page.owner }) : t('with nobody yet'),
  }
}
