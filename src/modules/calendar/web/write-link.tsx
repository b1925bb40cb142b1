import { ButtonLink } from '#web/design/button.tsx'
import { t } from '#web/i18n.ts'
import { useGo } from '#web/screen-hooks.ts'
import { useSession } from '#web/session.ts'
import { useShortcuts } from '#web/shell/shortcuts.ts'

/** The way to a new draft, by button and by key. `bare` shows a plus alone, where there is little room. */
export function WriteLink({ bare }: { bare: boolean }) {
  const may = useSession().member.rights.includes('publish.draft')
  const go = useGo()
  useShortcuts(
    t('Publish'),
    may ? [{ id: 'publish.new', key: 'n', label: t('Write a post'), run: () => go('/publish/new') }] : [],
  )
  if (!may) return null
  return (
    <ButtonLink size="s" kind="pri" to="/publish/new" icon={bare ? 'plus' : undefined}>
      {bare ? <span className="vh">{t('Write a post')}</span> : t('Write a post')}
    </ButtonLink>
  )
}
