import { orpc } from '#web/api.ts'
import { t } from '#web/i18n.ts'
import { defineScreens } from '#web/screens.ts'
import { text } from '#web/search.ts'
// Read before the router rewrites the address.
import './arrived.ts'

export const screens = defineScreens({
  room: 'channels',
  screens: [
    {
      path: '/settings/channels',
      section: 'settings',
      title: () => t('Channels'),
      load: () => import('./channels-screen.tsx'),
      search: (raw) => ({
        connect: text(raw.connect),
        by: raw.by === 'hand' ? 'hand' : undefined,
        channel: text(raw.channel),
        made: text(raw.made),
      }),
    },
    {
      path: '/connect/return',
      section: 'none',
      title: () => t('Connect a channel'),
      load: () => import('./return-screen.tsx'),
      // Whatever a network puts on the address goes to its adapter.
      search: (raw) => ({ ...raw }),
    },
  ],
  places: [
    { section: 'settings', to: '/settings/channels', label: () => t('Channels'), order: 20, group: 'house' },
  ],
  palette: [
    {
      id: 'channels.connect',
      label: () => t('Connect a channel'),
      also: () => t('account, Bluesky, Mastodon, feed, RSS'),
      icon: 'plus',
      to: '/settings/channels?connect=choose',
    },
    {
      id: 'channels.by-hand',
      label: () => t('Add an account to post to by hand'),
      also: () => t('LinkedIn, Instagram, X, Facebook, Threads, TikTok, YouTube'),
      icon: 'person',
      to: '/settings/channels?connect=choose',
    },
    { id: 'channels.list', label: () => t('Channels'), icon: 'settings', to: '/settings/channels' },
  ],
  live: [{ type: 'channel.', keys: () => [orpc.channels.key()] }],
})
