import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { t } from '#web/i18n.ts'
import { defineScreens } from '#web/screens.ts'
import { text } from '#web/search.ts'
import { useSession } from '#web/session.ts'
import { coverageSearch, grantSearch, mandatesSearch } from './mandates/search.ts'
import { whatIfSearch } from './what-if/search.ts'

/** How many consents wait for me. */
const useTodayBadge = (): number | undefined =>
  useQuery(orpc.governance.approvals.queryOptions({ input: { view: 'mine' } })).data?.approvals.length

/** What went out without consent and waits to be read by those who approve. */
const useReadings = (): number | undefined => {
  const reads = useSession().member.rights.includes('publish.approve')
  const query = useQuery({
    ...orpc.governance.readings.queryOptions({ input: { view: 'open' } }),
    enabled: reads,
  })
  return reads && !query.error ? query.data?.readings.length : 0
}

const answers = () => [orpc.governance.explain.key(), orpc.governance.simulate.key()]
const rules = () => [
  orpc.governance.rules.key(),
  orpc.governance.topics.key(),
  orpc.governance.classify.key(),
  ...answers(),
]
const mandates = () => [
  orpc.governance.mandates.key(),
  orpc.governance.coverage.key(),
  orpc.governance.topics.key(),
  ...answers(),
]

export const screens = defineScreens({
  room: 'governance',
  screens: [
    {
      path: '/today',
      section: 'today',
      title: () => t('Today'),
      load: () => import('./today/today-screen.tsx'),
      search: (raw) => ({ approval: text(raw.approval) }),
      rail: { icon: 'today', label: () => t('Today'), order: 10, badge: useTodayBadge, phone: true },
    },
    {
      path: '/people/mandates',
      section: 'people',
      title: () => t('Mandates'),
      load: () => import('./mandates/mandates-screen.tsx'),
      search: mandatesSearch,
    },
    {
      path: '/people/mandates/grant',
      section: 'people',
      title: () => t('Grant a mandate'),
      load: () => import('./mandates/grant-screen.tsx'),
      search: grantSearch,
    },
    {
      path: '/people/mandates/coverage',
      section: 'people',
      title: () => t('Coverage'),
      load: () => import('./mandates/coverage-screen.tsx'),
      search: coverageSearch,
    },
    {
      path: '/people/mandates/what-if',
      section: 'people',
      title: () => t('What if'),
      load: () => import('./what-if/what-if-screen.tsx'),
      search: whatIfSearch,
    },
    {
      path: '/people/rules/{-$part}',
      section: 'people',
      title: () => t('Rules'),
      load: () => import('./rules/rules-screen.tsx'),
    },
    {
      path: '/p/approve/$token',
      section: 'none',
      title: () => t('Consent'),
      load: () => import('./public/approve-screen.tsx'),
      public: true,
    },
    {
      path: '/p/who-speaks',
      section: 'none',
      title: () => t('Who speaks for us'),
      load: () => import('./public/who-speaks-screen.tsx'),
      search: (raw) => ({ organisation: text(raw.organisation), q: text(raw.q) }),
      public: true,
    },
  ],
  places: [
    { section: 'people', to: '/people/mandates', label: () => t('Mandates'), order: 20 },
    { section: 'people', to: '/people/rules', label: () => t('Rules'), order: 22 },
  ],
  palette: [
    {
      id: 'governance.mandates',
      label: () => t('Mandates: who may speak'),
      icon: 'people',
      to: '/people/mandates',
    },
    {
      id: 'governance.what-if',
      label: () => t('What if somebody published this?'),
      icon: 'help',
      to: '/people/mandates/what-if',
    },
    {
      id: 'governance.rules',
      label: () => t('Rules: what needs whose consent'),
      icon: 'consent',
      to: '/people/rules',
    },
    {
      id: 'governance.who-speaks',
      label: () => t('The public page: who speaks for us'),
      icon: 'globe',
      to: '/p/who-speaks',
    },
  ],
  today: [
    {
      id: 'governance.readings',
      column: 'side',
      order: 20,
      useCount: useReadings,
      load: () => import('./today/readings-part.tsx'),
    },
  ],
  live: [
    { type: 'approval.', keys: () => [orpc.governance.approvals.key()] },
    { type: 'mandate.', keys: mandates },
    { type: 'pause.', keys: () => [orpc.governance.pauses.key(), ...answers()] },
    { type: 'rules.', keys: rules },
    { type: 'quiet.', keys: () => [orpc.governance.quiet.key(), ...answers()] },
    {
      type: 'register.',
      keys: () => [orpc.governance.register.key(), orpc.governance.coverage.key(), ...answers()],
    },
    { type: 'reading.', keys: () => [orpc.governance.readings.key()] },
    { type: 'post.', keys: () => [orpc.publishing.posts.key()] },
  ],
  frame: { band: () => import('./pause/pause-band.tsx'), status: () => import('./pause/pause-status.tsx') },
})
