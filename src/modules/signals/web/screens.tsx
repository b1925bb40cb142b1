import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { t } from '#web/i18n.ts'
import { defineScreens } from '#web/screens.ts'
import { flag, oneOf, text } from '#web/search.ts'

const all = () => [orpc.signals.key()]

/** Signals that are going on. */
function useGoingOn(): number | undefined {
  const { data, isError } = useQuery(orpc.signals.count.queryOptions())
  return isError ? 0 : data?.now
}

export const screens = defineScreens({
  room: 'signals',
  screens: [
    {
      path: '/listen/alerts',
      section: 'listen',
      title: () => t('Alerts'),
      load: () => import('./alerts-screen.tsx'),
      search: (raw) => ({
        show: oneOf(raw.show, ['now', 'muted', 'all'], 'now'),
        signal: text(raw.signal),
        raise: flag(raw.raise) || undefined,
      }),
    },
    {
      path: '/listen/alerts/replay',
      section: 'listen',
      title: () => t('Replay'),
      load: () => import('./replay-screen.tsx'),
      search: (raw) => ({ watch: text(raw.watch), id: text(raw.id) }),
    },
    {
      path: '/listen/alerts/noticed',
      section: 'listen',
      title: () => t('What is noticed'),
      load: () => import('./noticed-screen.tsx'),
    },
  ],
  palette: [
    {
      id: 'signals.list',
      label: () => t('Alerts'),
      also: () => t('alarm, storm, spike, anomaly, noise'),
      icon: 'incident',
      to: '/listen/alerts',
    },
    { id: 'signals.raise', label: () => t('Raise an alarm'), icon: 'incident', to: '/listen/alerts?raise=1' },
    { id: 'signals.replay', label: () => t('Replay a storm'), icon: 'listen', to: '/listen/alerts/replay' },
  ],
  live: [
    { type: 'signal.', keys: all },
    { type: 'signal-mute.', keys: all },
    { type: 'watch-word.', keys: all },
  ],
  today: [
    {
      id: 'signals.now',
      column: 'side',
      order: 15,
      useCount: useGoingOn,
      load: () => import('./today-part.tsx'),
    },
  ],
  places: [{ section: 'listen', to: '/listen/alerts', label: () => t('Alerts'), order: 15 }],
  frame: { status: () => import('./raise-button.tsx') },
})
