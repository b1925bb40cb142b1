import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { t } from '#web/i18n.ts'
import { defineScreens } from '#web/screens.ts'
import { flag, oneOf, text } from '#web/search.ts'

/** How many consents wait for me. */
const useTodayBadge = (): number | undefined =>
  useQuery(orpc.governance.approvals.queryOptions({ input: { view: 'mine' } })).data?.approvals.length

export const screens = defineScreens({
  room: 'governance',
  screens: [
    {
      path: '/today',
      section: 'today',
      title: () => t('Today'),
      load: () => import('./today-screen.tsx'),
      search: (raw) => ({ approval: text(raw.approval) }),
      rail: { icon: 'today', label: () => t('Today'), order: 10, badge: useTodayBadge, phone: true },
    },
    {
      path: '/people/mandates',
      section: 'people',
      title: () => t('Mandates'),
      load: () => import('./mandates-screen.tsx'),
      search: (raw) => ({
        grant: flag(raw.grant) || undefined,
        why: text(raw.why),
        kind: oneOf(raw.kind, ['reply', 'post'], 'reply'),
      }),
    },
  ],
  places: [{ section: 'people', to: '/people/mandates', label: () => t('Mandates'), order: 20 }],
  palette: [
    {
      id: 'governance.mandates',
      label: () => t('Mandates: who may speak'),
      icon: 'people',
      to: '/people/mandates',
    },
  ],
  live: [
    { type: 'approval.', keys: () => [orpc.governance.approvals.key()] },
    { type: 'mandate.', keys: () => [orpc.governance.mandates.key(), orpc.governance.explain.key()] },
    { type: 'pause.', keys: () => [orpc.governance.pauses.key(), orpc.governance.explain.key()] },
    { type: 'post.', keys: () => [orpc.publishing.posts.key()] },
  ],
  frame: { band: () => import('./pause-band.tsx'), status: () => import('./pause-status.tsx') },
})
