import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { Page } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { t } from '#web/i18n.ts'
import { useParams, usePlace, useSearch, useSetSearch } from '#web/screen-hooks.ts'
import css from '../cases.module.css'
import { FigureForm } from './figure-form.tsx'
import { About } from './peer-about.tsx'
import { Accounts } from './peer-accounts.tsx'
import { PeerForm } from './peer-form.tsx'
import { Head } from './peer-head.tsx'
import { Known } from './peer-known.tsx'

/** One house: what is known of it, from where, and of which day. */
export function Screen() {
  const { id = '' } = useParams<{ id: string }>()
  const search = useSearch<{ edit?: boolean; enter?: boolean }>()
  const set = useSetSearch()
  const query = useQuery(orpc.cases.peer.queryOptions({ input: { id } }))
  const list = useQuery(orpc.cases.peers.queryOptions({ input: { retired: 'without' } }))
  usePlace([t('Scoreboard'), t('Peers'), query.data?.name ?? ''])
  const mayChange = list.data?.mayChange ?? false
  return (
    <Page>
      <QueryView query={query} skeleton="text" what={t('The peer could not be loaded.')}>
        {(peer) => (
          <div className={css.stack}>
            <Head
              peer={peer}
              mayChange={mayChange}
              editing={search.edit === true}
              entering={search.enter === true}
              onEdit={() => set({ edit: search.edit ? undefined : true, enter: undefined })}
              onEnter={() => set({ enter: search.enter ? undefined : true, edit: undefined })}
            />
            {search.edit && mayChange ? (
              <PeerForm
                peer={peer}
                readable={list.data?.readable ?? []}
                onDone={() => set({ edit: undefined })}
              />
            ) : null}
            {search.enter && mayChange ? (
              <FigureForm
                peerId={peer.id}
                networks={list.data?.networks ?? []}
                onDone={() => set({ enter: undefined })}
              />
            ) : null}
            <About peer={peer} />
            <Accounts peer={peer} mayChange={mayChange} />
            <Known peer={peer} mayChange={mayChange} onEnter={() => set({ enter: true, edit: undefined })} />
          </div>
        )}
      </QueryView>
    </Page>
  )
}
