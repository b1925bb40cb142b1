import { useState } from 'react'
import type { ChannelCard } from '#modules/channels/contract.ts'
import type { SourceView } from '#modules/listening/contract.ts'
import { Avatar } from '#web/design/avatar.tsx'
import { Button } from '#web/design/button.tsx'
import { StateWord } from '#web/design/chip.tsx'
import { Icon, NetworkGlyph } from '#web/design/icon.tsx'
import { Time } from '#web/design/time.tsx'
import { t } from '#web/i18n.ts'
import { useSetSearch } from '#web/screen-hooks.ts'
import { ChannelMenu } from './channel-menu.tsx'
import { abilities, limitsOf, stateOf } from './channel-words.ts'
import css from './channels.module.css'
import { DisconnectDialog } from './disconnect-dialog.tsx'
import { RenameDialog } from './rename-dialog.tsx'

type RowProps = { channel: ChannelCard; source: SourceView | undefined; canManage: boolean }

/** One channel: who it is, how it is doing, what it can do, and what there is to do about it. */
export function ChannelRow({ channel, source, canManage }: RowProps) {
  const [asking, setAsking] = useState<'rename' | 'disconnect' | null>(null)
  const set = useSetSearch()
  const again = () => set({ connect: channel.network, channel: channel.id, made: undefined }, { push: true })
  const close = () => setAsking(null)
  return (
    <article className={css.channel} aria-label={channel.displayName}>
      <Avatar name={channel.displayName} size="l" src={channel.avatarUrl ?? undefined} silent />
      <div className={css.facts}>
        <p className={css.name}>
          <span className="strong">{channel.displayName}</span>
          <Handle channel={channel} />
        </p>
        <Standing channel={channel} source={source} />
        <p className="t13 q">{[abilities(channel), limitsOf(channel)].filter(Boolean).join(' · ')}</p>
        <LastTimes channel={channel} source={source} />
      </div>
      {canManage ? (
        <div className={css.acts}>
          {channel.state === 'connected' ? null : (
            <Button
              kind={channel.state === 'disconnected' ? 'plain' : 'pri'}
              size="s"
              icon="key"
              onPress={again}
            >
              {channel.state === 'disconnected' ? t('Connect again') : t('Reconnect')}
            </Button>
          )}
          <ChannelMenu channel={channel} onAsk={setAsking} onAgain={again} />
        </div>
      ) : null}
      <RenameDialog channel={channel} open={asking === 'rename'} onClose={close} />
      <DisconnectDialog channel={channel} open={asking === 'disconnect'} onClose={close} />
    </article>
  )
}

function Handle({ channel }: { channel: ChannelCard }) {
  return (
    <span className={css.handle}>
      <NetworkGlyph network={channel.network} label={channel.networkName} />
      <span className="t13 qq clip">{channel.handle}</span>
    </span>
  )
}

function Standing({ channel, source }: Omit<RowProps, 'canManage'>) {
  const state = stateOf(channel, source)
  const reason = channel.state === 'connected' ? source?.fault : channel.stateReason
  return (
    <p className={css.standing}>
      {state.tone ? (
        <StateWord tone={state.tone} icon={state.icon}>
          {state.word}
        </StateWord>
      ) : (
        <span className={css.away}>
          <Icon name={state.icon} size="s" />
          {state.word}
        </span>
      )}
      {reason ? <span className="t13 q">{reason}</span> : null}
    </p>
  )
}

function LastTimes({ channel, source }: Omit<RowProps, 'canManage'>) {
  const received = source?.receivedAt ?? null
  const published = channel.lastPublishedAt
  return (
    <p className={css.times}>
      {channel.canReceive ? (
        <span>
          {received ? t('Last received') : t('Nothing received yet')}{' '}
          {received ? <Time at={received} /> : null}
        </span>
      ) : null}
      {channel.canPublish ? (
        <span>
          {published ? t('Last published') : t('Nothing published yet')}{' '}
          {published ? <Time at={published} /> : null}
        </span>
      ) : null}
    </p>
  )
}
