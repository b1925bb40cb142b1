import { orpc } from '#web/api.ts'
import { t } from '#web/i18n.ts'
import { defineScreens } from '#web/screens.ts'
import { flag, text, whole } from '#web/search.ts'
import { useNoticeCount, useWaitingCount } from './today/use-waiting.ts'

const policyId = (raw: { readonly policy?: unknown }) => ({ policy: text(raw.policy) })

export const screens = defineScreens({
  room: 'policy',
  screens: [
    {
      path: '/people/policy',
      section: 'people',
      title: () => t('Policy'),
      load: () => import('./read/read-screen.tsx'),
      search: (raw) => ({
        ...policyId(raw),
        version: whole(raw.version, 0, 1) || undefined,
        lang: text(raw.lang),
        changes: flag(raw.changes) || undefined,
      }),
    },
    {
      path: '/people/policy/edit',
      section: 'people',
      title: () => t('Edit the policy'),
      load: () => import('./edit/edit-screen.tsx'),
      search: (raw) => ({ ...policyId(raw), section: text(raw.section), lang: text(raw.lang) }),
    },
    {
      path: '/people/policy/access',
      section: 'people',
      title: () => t('Access'),
      load: () => import('./access/access-screen.tsx'),
      search: (raw) => ({ exception: flag(raw.exception) || undefined }),
    },
    {
      path: '/people/policy/progress',
      section: 'people',
      title: () => t('Acknowledgements'),
      load: () => import('./progress/progress-screen.tsx'),
      search: (raw) => ({ ...policyId(raw), department: text(raw.department) }),
    },
    {
      path: '/p/policy/{-$slug}',
      section: 'none',
      title: () => t('Social media policy'),
      load: () => import('./outside/public-screen.tsx'),
      search: (raw) => ({ lang: text(raw.lang) }),
      public: true,
    },
  ],
  places: [{ section: 'people', to: '/people/policy', label: () => t('Policy'), order: 40 }],
  today: [
    {
      id: 'policy.acknowledge',
      column: 'main',
      order: 30,
      useCount: useWaitingCount,
      load: () => import('./today/waiting-part.tsx'),
    },
    {
      id: 'policy.notices',
      column: 'side',
      order: 60,
      useCount: useNoticeCount,
      load: () => import('./today/notices-part.tsx'),
    },
  ],
  palette: [
    { id: 'policy.read', label: () => t('Social media policy'), icon: 'file', to: '/people/policy' },
    {
      id: 'policy.access',
      label: () => t('Who may use our channels when'),
      icon: 'lock',
      to: '/people/policy/access',
    },
  ],
  live: [
    { type: 'policy.', keys: () => [orpc.policy.key()] },
    { type: 'member.', keys: () => [orpc.policy.progress.key(), orpc.policy.waiting.key()] },
  ],
})
