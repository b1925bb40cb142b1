import type { ChannelCard } from '#modules/channels/contract.ts'
import { Icon } from '#web/design/icon.tsx'
import { Menu, type MenuEntry } from '#web/design/menu.tsx'
import { t } from '#web/i18n.ts'

type MenuProps = {
  channel: ChannelCard
  onAsk: (what: 'rename' | 'disconnect') => void
  onAgain: () => void
}

/** What is seldom done with a channel. */
export function ChannelMenu({ channel, onAsk, onAgain }: MenuProps) {
  const name = t('More for {name}', { name: channel.displayName })
  const connected = channel.state === 'connected'
  const items: MenuEntry[] = [
    { id: 'sources', label: t('See how its source is doing'), icon: 'listen', to: '/listen/sources' },
    { id: 'rename', label: t('Give it another name'), icon: 'edit', run: () => onAsk('rename') },
    ...(connected
      ? [{ id: 'again', label: t('Sign in again'), icon: 'key', run: onAgain } satisfies MenuEntry]
      : []),
    ...(channel.state === 'disconnected'
      ? []
      : [
          'line' as const,
          {
            id: 'disconnect',
            label: t('Disconnect'),
            icon: 'minus',
            danger: true,
            run: () => onAsk('disconnect'),
          } satisfies MenuEntry,
        ]),
  ]
  return (
    <Menu
      label={name}
      align="end"
      items={items}
      trigger={(trigger) => (
        <button type="button" className="btn square ghost" aria-label={name} title={name} {...trigger}>
          <Icon name="more" />
        </button>
      )}
    />
  )
}
