import { orpc } from '#web/api.ts'
import { t } from '#web/i18n.ts'
import type { LivePath, PaletteEntry, Screen } from '#web/screens.ts'

/** What is handed in rather than fetched: mail, webhooks, files, notes. */
export const inflowScreens: readonly Screen[] = [
  {
    path: '/listen/sources/add',
    section: 'listen',
    title: () => t('Add a source'),
    load: () => import('./add-screen.tsx'),
  },
  {
    path: '/listen/sources/mail',
    section: 'listen',
    title: () => t('Read a mailbox'),
    load: () => import('./mail-screen.tsx'),
  },
  {
    path: '/listen/sources/webhooks',
    section: 'listen',
    title: () => t('Webhooks'),
    load: () => import('./hooks-screen.tsx'),
  },
  {
    path: '/listen/sources/imports/{-$importId}',
    section: 'listen',
    title: () => t('Import a file'),
    load: () => import('./imports-screen.tsx'),
  },
  {
    path: '/listen/note',
    section: 'listen',
    title: () => t('Add a note'),
    load: () => import('./note-screen.tsx'),
  },
]

export const inflowPalette: readonly PaletteEntry[] = [
  {
    id: 'listen.note',
    label: () => t('Add a note'),
    also: () => t('offline, phone, meet-up, shop'),
    icon: 'note',
    to: '/listen/note',
  },
  {
    id: 'listen.add',
    label: () => t('Add a source'),
    also: () => t('mailbox, webhook, import'),
    icon: 'listen',
    to: '/listen/sources/add',
  },
]

const ofImports = () => [orpc.listening.imports.key(), orpc.listening.listeningImport.key()]

export const inflowLive: readonly LivePath[] = [
  { type: 'listening-import.', keys: ofImports },
  { type: 'hook.', keys: () => [orpc.listening.hooks.key()] },
]
