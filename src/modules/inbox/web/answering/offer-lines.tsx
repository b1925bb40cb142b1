import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { LinkButton } from '#web/design/button.tsx'
import { CheckLine } from '#web/design/checks.tsx'
import { formatTime, t } from '#web/i18n.ts'
import { languageName } from '#web/languages.ts'
import type { Tools } from './use-tools.ts'

type OfferLinesProps = { conversationId: string; lang: string | null; tools: Tools }

/** What was said about the incident this conversation belongs to: the newest words, to be made one’s own. */
export function OfferLines({ conversationId, lang, tools }: OfferLinesProps) {
  const { data } = useQuery(orpc.statements.offersFor.queryOptions({ input: { conversationId } }))
  const offers = data?.offers ?? []
  const inTheirs = offers.filter((one) => lang !== null && one.language === lang.split('-')[0])
  const shown = inTheirs.length > 0 ? inTheirs : offers
  return shown.map((one) => (
    <CheckLine
      key={one.releaseId}
      tone="plain"
      icon="incident"
      action={
        tools.releaseId === one.releaseId ? (
          <span className="q">{t('put in')}</span>
        ) : (
          <LinkButton onPress={() => tools.insertStatement(one)}>
            {t('Put it in as a draft to personalise')}
          </LinkButton>
        )
      }
    >
      {t('Statement of {time} about “{title}”', { time: formatTime(one.at), title: one.title })}
      {inTheirs.length > 0 ? null : <span className="q"> {languageName(one.language)}</span>}
    </CheckLine>
  ))
}
