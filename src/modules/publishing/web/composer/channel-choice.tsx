import { useId } from 'react'
import type { ChannelCard } from '#modules/channels/contract.ts'
import { Button } from '#web/design/button.tsx'
import { Icon, NetworkGlyph } from '#web/design/icon.tsx'
import { Menu, type MenuEntry } from '#web/design/menu.tsx'
import { t } from '#web/i18n.ts'
import { handleOf, isPublishable } from './channel-words.ts'
import styles from './composer.module.css'

type ChoiceProps = {
  channels: readonly ChannelCard[]
  chosen: readonly string[]
  canManage: boolean
  onAdd: (channelId: string) => void
}

/** Why a channel cannot be chosen now; undefined when it can. */
function reasonFor(channel: ChannelCard): string | undefined {
  if (channel.state === 'connected') return undefined
  return channel.stateReason ?? t('It has to be reconnected first, under Settings, Channels.')
}

/** Adds a column for one more channel. What has to be reconnected stands there too, with its reason. */
export function ChannelMenu({ channels, chosen, canManage, onAdd }: ChoiceProps) {
  const open = channels.filter((channel) => isPublishable(channel) && !chosen.includes(channel.id))
  const items: MenuEntry[] = open.map((channel) => ({
    id: channel.id,
    label: `${channel.networkName}, ${channel.displayName}`,
    note: handleOf(channel),
    disabledReason: reasonFor(channel),
    run: () => onAdd(channel.id),
  }))
  if (open.length === 0) items.push({ heading: t('Every channel is chosen') })
  if (canManage) {
    items.push('line', {
      id: 'connect',
      label: t('Connect another channel'),
      icon: 'plus',
      to: '/settings/channels',
    })
  }
  return (
    <Menu
      label={t('Channels')}
      align="end"
      items={items}
      trigger={(trigger) => (
        <button type="button" className="btn ghost s" {...trigger}>
          <Icon name="plus" size="s" />
          {t('Add a channel')}
        </button>
      )}
    />
  )
}

/** Before anything is chosen: every channel, to be pressed. */
export function ChannelPicker({ channels, onAdd }: Pick<ChoiceProps, 'channels' | 'onAdd'>) {
  return (
    <section className={styles.picker} aria-labelledby="where-to">
      <h2 id="where-to">{t('Where should it go?')}</h2>
      <p className="q t13">
        {t('Each channel becomes a column: one text to begin with, changed where a network asks for it.')}
      </p>
      <ul>
        {channels.filter(isPublishable).map((channel) => (
          <PickerLine key={channel.id} channel={channel} onAdd={onAdd} />
        ))}
      </ul>
    </section>
  )
}

function PickerLine({ channel, onAdd }: { channel: ChannelCard; onAdd: (channelId: string) => void }) {
  const noteId = useId()
  const reason = reasonFor(channel)
  const handle = handleOf(channel)
  return (
    <li>
      <NetworkGlyph network={channel.network} silent />
      <span className={styles.pickerName}>
        <b className="mid clip">{reason ? `${channel.networkName}, ${handle}` : channel.networkName}</b>
        <span id={noteId} className={reason ? 'q t13' : 'qq t13 clip'}>
          {reason ?? handle}
        </span>
      </span>
      <Button
        size="s"
        reasonId={reason ? noteId : undefined}
        label={t('Write for {network}, {handle}', { network: channel.networkName, handle })}
        onPress={() => onAdd(channel.id)}
      >
        {t('Write')}
      </Button>
    </li>
  )
}
