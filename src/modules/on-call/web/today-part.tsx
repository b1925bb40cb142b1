import { ButtonLink } from '#web/design/button.tsx'
import { TodayItem, TodayPart } from '#web/design/today-part.tsx'
import { t } from '#web/i18n.ts'
import { useNow } from './use-now.ts'
import { stretchText } from './words.ts'

/** My shift that runs or comes, and whether one way alone reaches me. */
export function Part() {
  const query = useNow()
  return (
    <TodayPart
      title={t('Your shifts')}
      query={query}
      what={t('Your shifts could not be loaded.')}
      isEmpty={({ mine }) => mine === null}
    >
      {({ mine, ways }) => (
        <>
          {mine ? (
            <TodayItem
              title={mine.running ? t('You are on call: {rota}', { rota: mine.rotaName }) : mine.rotaName}
              to="/on-call"
              note={stretchText(mine.from, mine.to)}
            />
          ) : null}
          {ways !== null && ways < 2 ? (
            <TodayItem
              title={t('Only one way reaches you')}
              note={t('Who is on call needs a second one.')}
              act={<ButtonLink to="/settings/reach">{t('Set up')}</ButtonLink>}
            />
          ) : null}
        </>
      )}
    </TodayPart>
  )
}
