import { TabNav } from '#web/design/tabs.tsx'
import { t } from '#web/i18n.ts'

type Here = 'register' | 'coverage' | 'what-if'

/** The three faces of mandates: who holds which, what nobody holds, and what they would allow. */
export function MandatePlaces({ here }: { here: Here }) {
  const place = (id: Here, to: string, label: string) => ({ to, label, current: id === here })
  return (
    <TabNav
      label={t('Mandates')}
      items={[
        place('register', '/people/mandates', t('Register')),
        place('coverage', '/people/mandates/coverage', t('Coverage')),
        place('what-if', '/people/mandates/what-if', t('What if')),
      ]}
    />
  )
}
