import { useState } from 'react'
import type { ChannelCard } from '#modules/channels/contract.ts'
import { Avatar } from '#web/design/avatar.tsx'
import { Button } from '#web/design/button.tsx'
import { StateWord } from '#web/design/chip.tsx'
import { Icon, NetworkGlyph } from '#web/design/icon.tsx'
import { Time } from '#web/design/time.tsx'
import { t } from '#web/i18n.ts'
import type { Person } from '#web/member-field.tsx'
import { useSetSearch } from '#web/screen-hooks.ts'
import { useSession } from '#web/session.ts'
import { PostersDialog } from './by-hand/posters-dialog.tsx'
import { type Asking, ChannelMenu } from './channel-menu.tsx'
import type { ChannelSource } from './channel-source.ts'
import { abilities, limitsOf, postingOf, stateOf } from './channel-words.ts'
import css from './channels.module.css'
import { DisconnectDialog } from './disconnect-dialog.tsx'
import { RenameDialog } from './rename-dialog.tsx'

type RowProps = {
  channel: ChannelCard
  source: ChannelSource | undefined
  people: readonly Person[]
  canManage: boolean
}

/** One channel: who it is, how it is doing, what it can do, and what there is to do about it. */
export function ChannelRow({ channel, source, people, canManage }: RowProps) {
  const [asking, setAsking] = useState<Asking | null>(null)
  const { member } = useSession()
  const own = channel.ownerId === member.id
  const byHand = channel.mode === 'assisted'
  const set = useSetSearch()
  const again = () => {
    const by = byHand ? 'hand' : undefined
    set({ connect: channel.network, by, channel: channel.id, made: undefined }, { push: true })
  }
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
        <p className="t13 q">{describe(channel, people)}</p>
        <LastTimes channel={channel} source={source} />
      </div>
      {canManage || own ? (
        <div className={css.acts}>
          {own || !channel.personal ? <Again channel={channel} onPress={again} /> : null}
          <ChannelMenu
            channel={channel}
            mayPost={own || !channel.personal}
            onAsk={setAsking}
            onAgain={again}
          />
        </div>
      ) : null}
      <RenameDialog channel={channel} open={asking === 'rename'} onClose={close} />
      <DisconnectDialog channel={channel} open={asking === 'disconnect'} onClose={close} />
      {byHand ? (
        <PostersDialog channel={channel} people={people} open={asking === 'posters'} onClose={close} />
      ) : null}
    </article>
  )
}

function describe(channel: ChannelCard, people: readonly Person[]): string {
  const can = channel.mode === 'assisted' ? postingOf(channel, people) : [abilities(channel)]
  return [...can, limitsOf(channel)].filter(Boolean).join(' · ')
}

/** The way back, for a channel that is not connected. */
function Again({ channel, onPress }: { channel: ChannelCard; onPress: () => void }) {
  if (channel.state === 'connected') return null
  const away = channel.state === 'disconnected'
  const byHand = channel.mode === 'assisted'
  return (
    <Button kind={away ? 'plain' : 'pri'} size="s" icon={byHand ? 'plus' : 'key'} onPress={onPress}>
      {byHand ? t('Add again') : away ? t('Connect again') : t('Reconnect')}
    </Button>
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

type FactsProps = Pick<RowProps, 'channel' | 'source'>

function Standing({ channel, source }: FactsProps) {
  const state = stateOf(channel, source)
  const reason = channel.state === 'connected' ? faultOf(source) : channel.stateReason
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

/** Our own reason for resting is said by the word for it. */
function faultOf(source: ChannelSource | undefined): string | null {
  if (source === undefined || source.own.budgetSpent !== null) return null
  return source.own.fault ?? source.trouble?.fault ?? null
}

function LastTimes({ channel, source }: FactsProps) {
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
