import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { t } from '#web/i18n.ts'
import type { LivePath, PaletteEntry, Screen, TodayEntry } from '#web/screens.ts'

/** Moods held against what people say. */
export const auditScreens: readonly Screen[] = [
  {
    path: '/listen/audit',
    section: 'listen',
    title: () => t('Sentiment audit'),
    load: () => import('./audit-screen.tsx'),
  },
  {
    path: '/listen/audit/$month',
    section: 'listen',
    title: () => t('Code posts'),
    load: () => import('./code-screen.tsx'),
  },
]

export const auditPalette: readonly PaletteEntry[] = [
  {
    id: 'listen.audit',
    label: () => t('Sentiment audit'),
    also: () => t('F1, kappa, coding, mood'),
    icon: 'listen',
    to: '/listen/audit',
  },
]

export const auditLive: readonly LivePath[] = [{ type: 'audit.', keys: () => [orpc.listening.audits.key()] }]

/** Months that I was asked to code and that are not done. */
function useAsked(): number | undefined {
  const { data, isError } = useQuery(orpc.listening.audits.queryOptions())
  return isError ? 0 : data?.months.filter(({ canCode, codes, wanted }) => canCode && codes < wanted).length
}

export const auditToday: readonly TodayEntry[] = [
  {
    id: 'listening.audit',
    column: 'main',
    order: 65,
    useCount: useAsked,
    load: () => import('./today-audit.tsx'),
  },
]
