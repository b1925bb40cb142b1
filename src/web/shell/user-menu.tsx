import { api } from '../api.ts'
import { Avatar } from '../design/avatar.tsx'
import { Menu, type MenuEntry } from '../design/menu.tsx'
import { toastError } from '../design/toast.tsx'
import { currentLocale, type Locale, locales, setLocale, t } from '../i18n.ts'
import { queryClient } from '../queries.ts'
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
      run: () => chooseLocale(id),
    })),
    'line',
    { id: 'keys', label: t('Keys'), icon: 'keyboard', hint: '?', run: () => showOverlay('keys') },
    { id: 'out', label: t('Sign out'), icon: 'signout', run: () => void signOut().catch(toastError) },
  ]
}

/** On this device at once, and with the member, so that letters and other devices follow. */
function chooseLocale(locale: Locale): void {
  // Answers hold sentences of the server in the language they were asked in.
  void setLocale(locale).then(() => queryClient.invalidateQueries())
  // The device's choice stands by itself; a server that cannot be reached changes nothing about it.
  api.people.updateProfile({ locale }).catch(() => undefined)
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
