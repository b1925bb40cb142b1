import { TabNav } from '#web/design/tabs.tsx'
import { t } from '#web/i18n.ts'
import styles from './facts.module.css'

/** The faces of the register: the vault, the live profiles, who approves. */
export function SectionNav({ current }: { current: 'vault' | 'profiles' | 'rules' }) {
  return (
    <div className={styles.nav}>
      <TabNav
        label={t('Facts')}
        items={[
          { to: '/people/facts', label: t('Vault'), current: current === 'vault' },
          { to: '/people/facts/profiles', label: t('Live profiles'), current: current === 'profiles' },
          { to: '/people/facts/rules', label: t('Who approves'), current: current === 'rules' },
        ]}
      />
    </div>
  )
}
