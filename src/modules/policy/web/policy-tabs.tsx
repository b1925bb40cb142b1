import { TabNav } from '#web/design/tabs.tsx'
import { t } from '#web/i18n.ts'
import { useSession } from '#web/session.ts'

type Tab = 'read' | 'edit' | 'access' | 'progress'

/** The places of this room. Writing is shown to those who may; progress refuses by itself and says who can help. */
export function PolicyTabs({ current, policyId }: { current: Tab; policyId?: string | undefined }) {
  const { rights } = useSession().member
  const which = policyId ? `?policy=${policyId}` : ''
  const all: { id: Tab; to: string; label: string; shown: boolean }[] = [
    { id: 'read', to: `/people/policy${which}`, label: t('Read'), shown: true },
    {
      id: 'edit',
      to: `/people/policy/edit${which}`,
      label: t('Edit'),
      shown: rights.includes('policy.manage'),
    },
    { id: 'access', to: '/people/policy/access', label: t('Access'), shown: true },
    { id: 'progress', to: `/people/policy/progress${which}`, label: t('Acknowledgements'), shown: true },
  ]
  return (
    <TabNav
      label={t('Policy')}
      items={all
        .filter((tab) => tab.shown || tab.id === current)
        .map(({ id, to, label }) => ({ to, label, current: id === current }))}
    />
  )
}
