import { Avatar } from '../design/avatar.tsx'
import { Menu, type MenuEntry } from '../design/menu.tsx'
import { toastError } from '../design/toast.tsx'
import { currentLocale, locales, setLocale, t } from '../i18n.ts'
import { type Session, useSignOut } from '../session.ts'
import { setTheme, type Theme, useTheme } from '../theme.ts'
import { showOverlay } from './overlays.tsx'

/** Theme, language, keys and the way out; the same entries stand under More on a phone. */
export function useUserEntries(): MenuEntry[] {
  const theme = useTheme()
  const signOut = useSignOut()
  const choose = (id: Theme, label: string): MenuEntry => ({
    id,
    label,
    checked: theme === id,
    run: () => setTheme(id),
  })
  return [
    { heading: t('Theme') },
    choose('system', t('As the system')),
    choose('light', t('Light')),
    choose('dark', t('Dark')),
    'line',
    { heading: t('Language') },
    ...locales.map(({ id, name }) => ({
      id,
      label: name,
      checked: currentLocale() === id,
      run: () => void setLocale(id),
    })),
    'line',
    { id: 'keys', label: t('Keys'), icon: 'keyboard', hint: '?', run: () => showOverlay('keys') },
    { id: 'out', label: t('Sign out'), icon: 'signout', run: () => void signOut().catch(toastError) },
  ]
}

export function UserMenu({ session }: { session: Session }) {
  const entries = useUserEntries()
  const { name } = session.member
  return (
    <Menu
      label={name}
      align="end"
      items={[{ heading: `${name}, ${session.organisation.name}` }, 'line', ...entries]}
      trigger={(props) => (
        <button {...props} type="button" className="user-button" title={name}>
          <Avatar name={name} kind="me" />
        </button>
      )}
    />
  )
}
