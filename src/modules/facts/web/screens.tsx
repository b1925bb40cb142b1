import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { t } from '#web/i18n.ts'
import { defineScreens } from '#web/screens.ts'
import { flag, text } from '#web/search.ts'

const useToday = () => useQuery(orpc.facts.today.queryOptions()).data
const useToApprove = (): number | undefined => {
  const today = useToday()
  return today && today.approve.length + today.enter.length
}
const useToReview = (): number | undefined => useToday()?.review.length
const useToMend = (): number | undefined => useToday()?.drift.length

export const screens = defineScreens({
  room: 'facts',
  screens: [
    {
      path: '/people/facts',
      section: 'people',
      title: () => t('Facts'),
      load: () => import('./facts-screen.tsx'),
      search: (raw) => ({
        kind: text(raw.kind),
        class: text(raw.class),
        state: text(raw.state),
        q: text(raw.q),
        propose: flag(raw.propose) || undefined,
      }),
    },
    {
      path: '/people/facts/fact/$factId',
      section: 'people',
      title: () => t('Fact'),
      load: () => import('./fact-screen.tsx'),
      search: (raw) => ({ form: text(raw.form) }),
    },
    {
      path: '/people/facts/profiles',
      section: 'people',
      title: () => t('Live profiles'),
      load: () => import('./profiles-screen.tsx'),
    },
    {
      path: '/people/facts/rules',
      section: 'people',
      title: () => t('Who approves'),
      load: () => import('./rules-screen.tsx'),
      search: (raw) => ({ kind: text(raw.kind) }),
    },
  ],
  places: [{ section: 'people', to: '/people/facts', label: () => t('Facts'), order: 30 }],
  palette: [
    {
      id: 'facts.vault',
      label: () => t('Facts: what we say about ourselves'),
      also: () => t('wording, headcount, title, embargo, secret'),
      icon: 'file',
      to: '/people/facts',
    },
    {
      id: 'facts.profiles',
      label: () => t('Live profiles and their administrators'),
      also: () => t('drift, bio, page administrator'),
      icon: 'eye',
      to: '/people/facts/profiles',
    },
  ],
  find: [
    {
      kind: () => t('Facts'),
      search: async (q) => {
        const { api } = await import('#web/api.ts')
        const { facts } = await api.facts.list({ q: q.slice(0, 100), limit: 8 })
        return facts.map((fact) => ({
          id: fact.id,
          label: fact.name,
          hint: fact.text ?? undefined,
          icon: 'file' as const,
          to: `/people/facts/fact/${fact.id}`,
        }))
      },
    },
  ],
  live: [
    { type: 'fact.', keys: () => [orpc.facts.key()] },
    { type: 'profile.', keys: () => [orpc.facts.profiles.key(), orpc.facts.today.key()] },
  ],
  today: [
    {
      id: 'facts.approve',
      column: 'main',
      order: 30,
      useCount: useToApprove,
      load: () => import('./today-approve.tsx'),
    },
    {
      id: 'facts.drift',
      column: 'main',
      order: 60,
      useCount: useToMend,
      load: () => import('./today-drift.tsx'),
    },
    {
      id: 'facts.review',
      column: 'side',
      order: 60,
      useCount: useToReview,
      load: () => import('./today-review.tsx'),
    },
  ],
})
