import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { t } from '#web/i18n.ts'
import { useSearch, useSetSearch } from '#web/screen-hooks.ts'
import { ChannelList } from './channel-list.tsx'
import type { ChannelsSearch } from './channels-search.ts'
import { ConnectPanel } from './connect-panel.tsx'
import { SettingsFrame } from './settings-frame.tsx'

/** Settings, Channels: the accounts of ours, how they are doing, and how to connect another. */
export function Screen() {
  const search = useSearch<ChannelsSearch>()
  const set = useSetSearch()
  const channels = useQuery(orpc.channels.list.queryOptions())
  const sources = useQuery(orpc.listening.sources.queryOptions({ refetchInterval: 15_000 }))
  const open = search.connect !== undefined || search.made !== undefined
  const choose = () =>
    set({ connect: 'choose', by: undefined, channel: undefined, made: undefined }, { push: true })
  const { canManage = false, canAddOwn = false, people = [] } = channels.data ?? {}
  const mayAdd = canManage || canAddOwn
  const addLabel = canManage ? t('Connect a channel') : t('Add your own account')
  const connect =
    mayAdd && !open && (channels.data?.channels.length ?? 0) > 0 ? (
      <Button kind="pri" icon="plus" onPress={choose}>
        {addLabel}
      </Button>
    ) : undefined
  return (
    <SettingsFrame title={t('Channels')} actions={connect}>
      {open ? (
        <ConnectPanel
          search={search}
          channels={channels.data?.channels ?? []}
          people={people}
          canManage={canManage}
          canAddOwn={canAddOwn}
        />
      ) : null}
      <QueryView
        query={channels}
        skeleton="list"
        rows={3}
        what={t('The channels could not be loaded.')}
        isEmpty={(data) => data.channels.length === 0}
        empty={open ? null : <NoChannels canManage={canManage} onConnect={choose} />}
      >
        {(data) => (
          <ChannelList
            channels={data.channels}
            sources={sources.data?.sources ?? []}
            people={data.people}
            canManage={data.canManage}
          />
        )}
      </QueryView>
    </SettingsFrame>
  )
}

function NoChannels({ canManage, onConnect }: { canManage: boolean; onConnect: () => void }) {
  const text = canManage
    ? t(
        'A channel is an account of yours on a network. Connect the first one, and what people write to it arrives here within seconds.',
      )
    : t(
        'A channel is an account of ours on a network. A member who manages channels can connect the first one.',
      )
  return (
    <EmptyState
      title={t('No channel is connected')}
      text={text}
      action={canManage ? { label: t('Connect a channel'), icon: 'plus', run: onConnect } : undefined}
    />
  )
}
