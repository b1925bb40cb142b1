import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api, orpc } from '#web/api.ts'
import { ButtonLink } from '#web/design/button.tsx'
import { Icon } from '#web/design/icon.tsx'
import { ThreadsLoader } from '#web/design/mark.tsx'
import { Page, PageTitle } from '#web/design/page.tsx'
import { toRefusal } from '#web/errors.ts'
import { t } from '#web/i18n.ts'
import { useGo, usePlace, useSearch } from '#web/screen-hooks.ts'
import { arrivedWith } from './arrived.ts'
import css from './channels.module.css'
import { forgetTyped, recallNetwork } from './typed.ts'

/** Where a network sends a member back to: completes the connection once and goes on to the channel. */
export function Screen() {
  usePlace([t('Settings'), t('Channels'), t('Connect a channel')])
  const search = useSearch<Record<string, unknown>>()
  const params = arrivedWith ? Object.fromEntries(arrivedWith) : asText(search)
  const queries = useQueryClient()
  const go = useGo()
  const { data, error } = useQuery({
    queryKey: ['connect-return', params.state ?? ''],
    queryFn: () => completeOnce(params),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnReconnect: false,
    refetchOnWindowFocus: false,
    retryOnMount: false,
  })
  useEffect(() => {
    if (!data) return
    forgetTyped()
    void queries.invalidateQueries({ queryKey: orpc.channels.key() })
    go(`/settings/channels?made=${data.channel.id}`, { replace: true })
  }, [data, go, queries])
  return (
    <Page width="text">
      <PageTitle title={t('Connect a channel')} />
      {error ? <Failed error={error} /> : <ThreadsLoader label={t('Finishing the connection')} />}
    </Page>
  )
}

type Completed = ReturnType<typeof api.channels.completeOauth>
const asked = new Map<string, Completed>()

/** One state is good for one use: whatever makes the page ask again gets the first answer. */
function completeOnce(params: Record<string, string>): Completed {
  const state = params.state ?? ''
  const call = asked.get(state) ?? api.channels.completeOauth({ params })
  asked.set(state, call)
  return call
}

function Failed({ error }: { error: unknown }) {
  const refusal = toRefusal(error)
  const network = recallNetwork() ?? 'choose'
  return (
    <div className={css.failed} role="alert">
      <p className={css.standing}>
        <Icon name="stop" size="s" className="stop" />
        <span className="mid">{refusal.message}</span>
      </p>
      {refusal.help ? <p className="q">{refusal.help}</p> : null}
      <div className={css.next}>
        <ButtonLink kind="pri" icon="retry" to={`/settings/channels?connect=${encodeURIComponent(network)}`}>
          {t('Begin again')}
        </ButtonLink>
        <ButtonLink to="/settings/channels">{t('Back to the channels')}</ButtonLink>
      </div>
    </div>
  )
}

/** Came by way of the sign-in: the router's reading, as text again. */
function asText(search: Readonly<Record<string, unknown>>): Record<string, string> {
  const entries = Object.entries(search).filter(([, value]) => value !== undefined && value !== null)
  return Object.fromEntries(
    entries.map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]),
  )
}
