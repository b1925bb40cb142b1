import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { t } from '#web/i18n.ts'
import { defineScreens } from '#web/screens.ts'
import { flag, oneOf } from '#web/search.ts'
import { shown } from './shown.ts'

const all = () => [orpc.survey.key()]

/** Surveys to answer, invitations to answer, plans to approve. */
const useWaiting = (): number | undefined => {
  const { data } = useQuery(orpc.survey.waiting.queryOptions())
  return data && data.surveys.length + data.invitations.length + data.plans.length
}

export const screens = defineScreens({
  room: 'survey',
  screens: [
    {
      path: '/people/survey',
      section: 'people',
      title: () => t('Survey'),
      load: () => import('./list-screen.tsx'),
      search: (raw) => ({ create: flag(raw.create) || undefined }),
    },
    {
      path: '/people/survey/mine',
      section: 'people',
      title: () => t('My survey data'),
      load: () => import('./mine-screen.tsx'),
    },
    {
      path: '/people/survey/plans/$planId',
      section: 'people',
      title: () => t('Activation plan'),
      load: () => import('./plan-screen.tsx'),
    },
    {
      path: '/people/survey/$surveyId/answer',
      section: 'people',
      title: () => t('Survey'),
      load: () => import('./answer-screen.tsx'),
    },
    {
      path: '/people/survey/$surveyId/{-$tab}',
      section: 'people',
      title: () => t('Survey'),
      load: () => import('./survey-screen.tsx'),
      search: (raw) => ({ show: oneOf(raw.show, shown, 'all') }),
    },
    {
      path: '/p/survey/mine/$token',
      section: 'none',
      title: () => t('My survey data'),
      load: () => import('./public/personal-screen.tsx'),
      public: true,
    },
    {
      path: '/p/survey/$token',
      section: 'none',
      title: () => t('Survey'),
      load: () => import('./public/public-screen.tsx'),
      public: true,
    },
  ],
  places: [{ section: 'people', to: '/people/survey', label: () => t('Survey'), order: 70 }],
  palette: [
    { id: 'survey.mine', label: () => t('My survey data'), icon: 'person', to: '/people/survey/mine' },
    {
      id: 'survey.list',
      label: () => t('Surveys: who would like to speak'),
      icon: 'people',
      to: '/people/survey',
    },
  ],
  today: [
    {
      id: 'survey.waiting',
      column: 'main',
      order: 70,
      useCount: useWaiting,
      load: () => import('./today-part.tsx'),
    },
  ],
  live: [
    { type: 'survey.', keys: all },
    { type: 'activation.', keys: all },
  ],
})
