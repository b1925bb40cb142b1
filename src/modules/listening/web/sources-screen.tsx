import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { EmptyState } from '#web/design/empty-state.tsx'
import { PaneScroll } from '#web/design/panes.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { t } from '#web/i18n.ts'
import css from './listen.module.css'
import { ListenFrame } from './listen-frame.tsx'
import { SourceRow } from './source-row.tsx'
import { Beyond } from './sources/beyond.tsx'
import { Budgets } from './sources/budgets.tsx'
import { WideNote } from './sources/wide-note.tsx'
import { useChannels } from './use-channels.ts'

/** Listen, Sources: where inbound comes from, how each source is doing, and what is missing. */
export function Screen() {
  const sources = useQuery(orpc.listening.sources.queryOptions({ refetchInterval: 5000 }))
  const { byId } = useChannels()
  return (
    <ListenFrame title={t('Sources')} here="/listen/sources">
      <PaneScroll label={t('Sources')}>
        <div className={css.column}>
          <QueryView
            query={sources}
            rows={3}
            what={t('The sources could not be loaded.')}
            isEmpty={(data) => data.sources.length === 0}
            empty={<NoSources />}
          >
            {(data) => (
              <>
                <WideNote sources={data.sources} />
                <ul>
                  {data.sources.map((source) => (
                    <li key={source.id}>
                      <SourceRow
                        source={source}
                        channel={byId.get(source.channelId)}
                        gaps={data.gaps.filter((gap) => gap.sourceId === source.id)}
                        from={data.windowFrom}
                        now={data.now}
                        canManage={data.canManage}
                      />
                    </li>
                  ))}
                </ul>
                <Beyond />
                <Budgets sources={data.sources} channels={byId} />
              </>
            )}
          </QueryView>
        </div>
      </PaneScroll>
    </ListenFrame>
  )
}

function NoSources() {
  return (
    <EmptyState
      title={t('No source yet')}
      text={t('Every channel that can receive is a source. Connect one, and it is listened to at once.')}
      action={{ label: t('Add a source'), icon: 'plus', to: '/listen/sources/add' }}
    />
  )
}
