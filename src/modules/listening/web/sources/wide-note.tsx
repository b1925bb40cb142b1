import { useQuery } from '@tanstack/react-query'
import type { SourceView } from '#modules/listening/contract.ts'
import { orpc } from '#web/api.ts'
import { Banner } from '#web/design/banner.tsx'
import { ButtonLink } from '#web/design/button.tsx'
import { t } from '#web/i18n.ts'

/** Warns when something is listened to of which nothing can be kept. */
export function WideNote({ sources }: { sources: readonly SourceView[] }) {
  const wide = sources.some((source) => source.wide)
  const { data } = useQuery({ ...orpc.listening.queries.queryOptions({ input: {} }), enabled: wide })
  if (!wide || data === undefined || data.queries.some(({ state }) => state === 'active')) return null
  return (
    <Banner
      tone="warn"
      title={t('Nothing of a wide source is kept now.')}
      action={
        <ButtonLink to="/listen/queries" size="s">
          {t('To the queries')}
        </ButtonLink>
      }
    >
      {t('Of what a whole server or stream shows, only what a query finds is kept, and no query is active.')}
    </Banner>
  )
}
