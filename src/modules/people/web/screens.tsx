import { api, orpc } from '#web/api.ts'
import { t } from '#web/i18n.ts'
import { defineScreens } from '#web/screens.ts'
import { flag, text, whole } from '#web/search.ts'
import { useChangesCount } from './directory/use-changes.ts'

const people = () => [orpc.people.key()]

export const screens = defineScreens({
  room: 'people',
  screens: [
    {
      path: '/people/{-$view}/{-$memberId}',
      section: 'people',
      title: () => t('People'),
      load: () => import('./directory/people-screen.tsx'),
      search: (raw) => ({
        q: text(raw.q),
        topic: text(raw.topic),
        language: text(raw.language),
        region: text(raw.region),
        invite: flag(raw.invite) || undefined,
      }),
      rail: { icon: 'people', label: () => t('People'), order: 60 },
    },
    {
      path: '/people/roles',
      section: 'people',
      title: () => t('Roles'),
      load: () => import('./roles/roles-screen.tsx'),
    },
    {
      path: '/people/changes',
      section: 'people',
      title: () => t('Joining, moving, leaving'),
      load: () => import('./directory/changes-screen.tsx'),
    },
    {
      path: '/settings/organisation',
      section: 'settings',
      title: () => t('Organisation'),
      load: () => import('./settings/organisation-screen.tsx'),
      rail: { icon: 'settings', label: () => t('Settings'), order: 900 },
    },
    {
      path: '/settings/sessions',
      section: 'settings',
      title: () => t('You and your sessions'),
      load: () => import('./settings/sessions-screen.tsx'),
    },
    {
      path: '/first-run',
      section: 'none',
      title: () => t('First steps'),
      load: () => import('./first-run/first-run-screen.tsx'),
      search: (raw) => ({ step: Math.min(whole(raw.step, 1, 1), 3) }),
      public: true,
    },
    {
      path: '/sign-in',
      section: 'none',
      title: () => t('Sign in'),
      load: () => import('./door/sign-in-screen.tsx'),
      search: (raw) => ({ next: text(raw.next) }),
      public: true,
    },
    {
      path: '/forgot',
      section: 'none',
      title: () => t('Forgotten password'),
      load: () => import('./door/forgot-screen.tsx'),
      public: true,
    },
    {
      path: '/reset/$token',
      section: 'none',
      title: () => t('New password'),
      load: () => import('./door/reset-screen.tsx'),
      public: true,
    },
    {
      path: '/invitation/$token',
      section: 'none',
      title: () => t('Invitation'),
      load: () => import('./door/invitation-screen.tsx'),
      public: true,
    },
  ],
  places: [
    { section: 'people', to: '/people', label: () => t('Directory'), order: 10 },
    { section: 'people', to: '/people/changes', label: () => t('Changes'), order: 15 },
    { section: 'people', to: '/people/roles', label: () => t('Roles'), order: 25 },
    {
      section: 'settings',
      to: '/settings/organisation',
      label: () => t('Organisation'),
      order: 10,
      group: 'house',
    },
    {
      section: 'settings',
      to: '/settings/sessions',
      label: () => t('You and your sessions'),
      order: 90,
      group: 'you',
    },
  ],
  today: [
    {
      id: 'people.changes',
      column: 'side',
      order: 60,
      useCount: useChangesCount,
      load: () => import('./directory/today-part.tsx'),
    },
  ],
  palette: [
    { id: 'people.invite', label: () => t('Invite somebody'), icon: 'plus', to: '/people/all?invite=1' },
    {
      id: 'people.sessions',
      label: () => t('Where I am signed in'),
      icon: 'screen',
      to: '/settings/sessions',
    },
  ],
  find: [
    {
      kind: () => t('People'),
      search: async (q, signal) => {
        const { members } = await api.people.members({ q, limit: 6 }, { signal })
        return members.map((member) => ({
          id: member.id,
          label: member.name,
          hint: [member.title, member.departmentName].filter(Boolean).join(', '),
          icon: 'person' as const,
          to: `/people/all/${member.id}`,
        }))
      },
    },
  ],
  live: [
    { type: 'member.', keys: people },
    { type: 'planned-change.', keys: people },
    { type: 'department.', keys: people },
    { type: 'invitation.', keys: people },
    { type: 'role.', keys: people },
    { type: 'organisation.', keys: people },
    { type: 'session.', keys: () => [orpc.people.sessions.key()] },
  ],
})
