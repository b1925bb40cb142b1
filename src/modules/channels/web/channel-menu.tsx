import type { ChannelCard } from '#modules/channels/contract.ts'
import { Icon } from '#web/design/icon.tsx'
import { Menu, type MenuEntry } from '#web/design/menu.tsx'
import { t } from '#web/i18n.ts'

/** What a dialog asks about a channel. */
export type Asking = 'rename' | 'disconnect' | 'posters'

type MenuProps = {
  /** False for somebody’s own account, seen by whoever manages channels. */
  mayPost: boolean
  channel: ChannelCard
  onAsk: (what: Asking) => void
  onAgain: () => void
}

/** What is seldom done with a channel. */
export function ChannelMenu({ channel, mayPost, onAsk, onAgain }: MenuProps) {
  const name = t('More for {name}', { name: channel.displayName })
  const byHand = channel.mode === 'assisted'
  const connected = channel.state === 'connected'
  const items: MenuEntry[] = [
    ...(byHand
      ? []
      : [
          {
            id: 'sources',
            label: t('See how its source is doing'),
            icon: 'listen',
            to: '/listen/sources',
          } satisfies MenuEntry,
        ]),
    ...(byHand && connected && mayPost
      ? [
          {
            id: 'posters',
            label: channel.personal ? t('Language and region') : t('Say who posts'),
            icon: 'person',
            run: () => onAsk('posters'),
          } satisfies MenuEntry,
        ]
      : []),
    { id: 'rename', label: t('Give it another name'), icon: 'edit', run: () => onAsk('rename') },
    ...(connected && !byHand
      ? [{ id: 'again', label: t('Sign in again'), icon: 'key', run: onAgain } satisfies MenuEntry]
      : []),
    ...(channel.state === 'disconnected'
      ? []
      : [
          'line' as const,
          {
            id: 'disconnect',
            label: byHand ? t('Put it away') : t('Disconnect'),
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
