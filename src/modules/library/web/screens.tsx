import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { t } from '#web/i18n.ts'
import { defineScreens } from '#web/screens.ts'
import { text } from '#web/search.ts'

const useToday = () => useQuery(orpc.library.today.queryOptions()).data
const useEnding = (): number | undefined => useToday()?.media.length
const useToApprove = (): number | undefined => useToday()?.texts.length
const useStale = (): number | undefined => useToday()?.houses.length

export const screens = defineScreens({
  room: 'library',
  screens: [
    {
      path: '/publish/library',
      section: 'publish',
      title: () => t('Library'),
      load: () => import('./media-screen.tsx'),
      search: (raw) => ({
        q: text(raw.q),
        tag: text(raw.tag),
        kind: text(raw.kind),
        state: text(raw.state),
        medium: text(raw.medium),
      }),
    },
    {
      path: '/publish/library/texts',
      section: 'publish',
      title: () => t('Texts'),
      load: () => import('./texts-screen.tsx'),
      search: (raw) => ({
        q: text(raw.q),
        tag: text(raw.tag),
        kind: text(raw.kind),
        language: text(raw.language),
        state: text(raw.state),
        text: text(raw.text),
      }),
    },
    {
      path: '/publish/library/house',
      section: 'publish',
      title: () => t('Message house'),
      load: () => import('./house-screen.tsx'),
      search: (raw) => ({ department: text(raw.department), language: text(raw.language) }),
    },
    {
      path: '/publish/library/tags',
      section: 'publish',
      title: () => t('Tags'),
      load: () => import('./tags-screen.tsx'),
      search: (raw) => ({ q: text(raw.q) }),
    },
  ],
  places: [{ section: 'publish', to: '/publish/library', label: () => t('Library'), order: 40 }],
  palette: [
    {
      id: 'library.media',
      label: () => t('Library: media and their rights'),
      also: () => t('pictures, licence, expiry, alt text'),
      icon: 'image',
      to: '/publish/library',
    },
    {
      id: 'library.texts',
      label: () => t('Library: approved texts and templates'),
      also: () => t('snippets, signatures, boilerplate'),
      icon: 'note',
      to: '/publish/library/texts',
    },
    {
      id: 'library.house',
      label: () => t('Library: the message house'),
      also: () => t('positioning, messages, proof points'),
      icon: 'building',
      to: '/publish/library/house',
    },
  ],
  find: [
    {
      kind: () => t('Library'),
      search: async (q, signal) => {
        const { api } = await import('#web/api.ts')
        const [{ media }, { texts }] = await Promise.all([
          api.library.media({ q: q.slice(0, 200), limit: 5 }, { signal }),
          api.library.texts({ q: q.slice(0, 200), state: 'all', limit: 5 }, { signal }),
        ])
        return [
          ...media.map((medium) => ({
            id: medium.id,
            label: medium.title,
            icon: 'image' as const,
            to: `/publish/library?medium=${medium.id}`,
          })),
          ...texts.map((one) => ({
            id: one.id,
            label: one.name,
            hint: one.wordings[0]?.text.slice(0, 80),
            icon: 'note' as const,
            to: `/publish/library/texts?text=${one.id}`,
          })),
        ]
      },
    },
  ],
  live: [
    { type: 'medium.', keys: () => [orpc.library.key()] },
    { type: 'snippet.', keys: () => [orpc.library.key()] },
    { type: 'library.', keys: () => [orpc.library.key()] },
  ],
  today: [
    {
      id: 'library.texts',
      column: 'main',
      order: 35,
      useCount: useToApprove,
      load: () => import('./today-texts.tsx'),
    },
    {
      id: 'library.media',
      column: 'side',
      order: 45,
      useCount: useEnding,
      load: () => import('./today-media.tsx'),
    },
    {
      id: 'library.houses',
      column: 'side',
      order: 65,
      useCount: useStale,
      load: () => import('./today-houses.tsx'),
    },
  ],
})
