import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { orpc } from '#web/api.ts'
import { EmptyState } from '#web/design/empty-state.tsx'
import { ErrorState } from '#web/design/error-state.tsx'
import { Page } from '#web/design/page.tsx'
import { Skeleton } from '#web/design/skeleton.tsx'
import { t } from '#web/i18n.ts'
import { useGo, useParams, usePlace, useSearch } from '#web/screen-hooks.ts'
import { useSession } from '#web/session.ts'
import type { Draft } from '../contract.ts'
import { isPublishable } from './composer/channel-words.ts'
import { Composer } from './composer/composer.tsx'
import { freshContent } from './composer/remembered.ts'
import { StandingDraft } from './composer/standing.tsx'

const fresh = 'new'

/** A draft, or the one that is about to be: `/publish/drafts/new` becomes its own address with the first key. */
export function Screen() {
  const { id = fresh } = useParams<{ id: string }>()
  const { at } = useSearch<{ at?: string }>()
  const go = useGo()
  const { key, onCreated } = useDesk(id)
  const { rights } = useSession().member
  const channels = useQuery(orpc.channels.list.queryOptions())
  const draft = useQuery({ ...orpc.publishing.draft.queryOptions({ input: { id } }), enabled: id !== fresh })
  usePlace([t('Publish'), t('Drafts')])

  if (id === fresh && !rights.includes('publish.draft')) return <MayNotWrite />
  const error = (id !== fresh && !draft.data ? draft.error : null) ?? (channels.data ? null : channels.error)
  if (error) {
    const retry = () => void Promise.all([draft.refetch(), channels.refetch()])
    return (
      <Standing>
        {<ErrorState error={error} onRetry={retry} what={t('The draft could not be loaded.')} />}
      </Standing>
    )
  }
  if (!channels.data || (id !== fresh && !draft.data)) {
    return <Standing>{<Skeleton shape="form" />}</Standing>
  }
  const list = channels.data.channels
  const now = id === fresh ? null : (draft.data ?? null)
  if (now && !isWritable(now)) return <StandingDraft key={now.id} draft={now} channels={list} />
  if (!list.some(isPublishable) && !now?.variants.length)
    return <NoChannel canManage={channels.data.canManage} />
  return (
    <Composer
      key={key}
      draft={now}
      fresh={freshContent(list, at)}
      channels={list}
      canManage={channels.data.canManage}
      onCreated={onCreated}
      onGone={() => go('/publish')}
    />
  )
}

function isWritable(draft: Draft): boolean {
  return draft.mayEdit && (draft.state === 'draft' || draft.state === 'returned')
}

/** Keeps the desk standing while a new draft gets its address: who types must not notice. */
function useDesk(id: string): { key: number; onCreated: (draft: Draft) => void } {
  const go = useGo()
  const queries = useQueryClient()
  const [made, setMade] = useState<string | null>(null)
  const [desk, setDesk] = useState({ id, key: 0 })
  if (desk.id !== id) {
    const same = desk.id === fresh && id === made
    setDesk({ id, key: same ? desk.key : desk.key + 1 })
  }
  const onCreated = useCallback(
    (draft: Draft) => {
      queries.setQueryData(orpc.publishing.draft.queryKey({ input: { id: draft.id } }), draft)
      setMade(draft.id)
      go(`/publish/drafts/${draft.id}`, { replace: true })
    },
    [go, queries],
  )
  return { key: desk.key, onCreated }
}

function Standing({ children }: { children: React.ReactNode }) {
  return (
    <Page>
      <h1 className="vh">{t('Draft')}</h1>
      {children}
    </Page>
  )
}

function MayNotWrite() {
  return (
    <Page>
      <h1 className="vh">{t('New draft')}</h1>
      <EmptyState
        icon="lock"
        title={t('You may read drafts, not write them')}
        text={t(
          'The social lead or an owner can give you the role of an author; they are listed under People.',
        )}
        action={{ label: t('See the drafts'), to: '/publish' }}
      />
    </Page>
  )
}

function NoChannel({ canManage }: { canManage: boolean }) {
  return (
    <Page>
      <h1 className="vh">{t('New draft')}</h1>
      <EmptyState
        title={t('No channel to publish on yet')}
        text={
          canManage
            ? t(
                'Connect an account of yours on Bluesky or Mastodon first. Then one idea becomes a text for each of them.',
              )
            : t(
                'Somebody who may connect channels has to add one first: an owner, or whoever looks after Weft here.',
              )
        }
        action={canManage ? { label: t('Connect a channel'), to: '/settings/channels' } : undefined}
      />
    </Page>
  )
}
