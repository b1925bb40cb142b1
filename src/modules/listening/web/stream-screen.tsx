import type { ChannelCard } from '#modules/channels/contract.ts'
import type { HeardMention } from '#modules/listening/contract.ts'
import { ErrorState } from '#web/design/error-state.tsx'
import { Skeleton } from '#web/design/skeleton.tsx'
import { VirtualList } from '#web/design/virtual-list.tsx'
import { t } from '#web/i18n.ts'
import { useSearch } from '#web/screen-hooks.ts'
import css from './listen.module.css'
import { ListenFrame } from './listen-frame.tsx'
import { MentionRow } from './mention-row.tsx'
import { NothingHeard } from './nothing-heard.tsx'
import { StreamFilters } from './stream-filters.tsx'
import { filterOf, type StreamSearch } from './stream-search.ts'
import { useChannels } from './use-channels.ts'
import { useStream } from './use-stream.ts'

const keyOf = (mention: HeardMention): string => mention.id

/** Listen, Stream: everything that was heard, live. */
export function Screen() {
  const search = useSearch<StreamSearch>()
  const { channels, byId, known } = useChannels()
  const stream = useStream(filterOf(search))
  const listening = channels.filter((channel) => channel.canReceive)
  return (
    <ListenFrame title={t('Stream')} here="/listen">
      {listening.length > 0 ? <StreamFilters search={search} channels={listening} /> : null}
      <StreamBody
        stream={stream}
        search={search}
        channels={byId}
        anyChannel={!known || listening.length > 0}
      />
    </ListenFrame>
  )
}

type BodyProps = {
  stream: ReturnType<typeof useStream>
  search: StreamSearch
  channels: ReadonlyMap<string, ChannelCard>
  anyChannel: boolean
}

function StreamBody({ stream, search, channels, anyChannel }: BodyProps) {
  const { query, items, more, loadingMore } = stream
  if (query.data === undefined && query.error) {
    return (
      <ErrorState
        error={query.error}
        what={t('The stream could not be loaded.')}
        onRetry={() => void query.refetch()}
      />
    )
  }
  if (query.data === undefined) {
    return (
      <div className={css.column}>
        <Skeleton shape="cards" />
      </div>
    )
  }
  if (items.length === 0) return <NothingHeard search={search} anyChannel={anyChannel} />
  return (
    <VirtualList
      label={t('What was heard')}
      items={items}
      keyOf={keyOf}
      estimate={124}
      scope={JSON.stringify(search)}
      onEnd={more}
      loading={loadingMore}
      render={(mention) => <MentionRow mention={mention} channel={channels.get(mention.channelId)} />}
    />
  )
}
