import { ButtonLink } from '#web/design/button.tsx'
import { t } from '#web/i18n.ts'
import { useGo } from '#web/screen-hooks.ts'
import { useSession } from '#web/session.ts'
import { useShortcuts } from '#web/shell/shortcuts.ts'

/** Whether the viewer may write drafts at all; who may not only reads here. */
export function useMayWrite(): boolean {
  return useSession().member.rights.includes('publish.draft')
}

/** The way to a new draft, by button and by key. `bare` shows a plus alone, where there is little room. */
export function WriteLink({
  bare,
  className,
}: {
  bare?: boolean | undefined
  className?: string | undefined
}) {
  const may = useMayWrite()
  const go = useGo()
  useShortcuts(
    t('Publish'),
    may ? [{ id: 'publish.new', key: 'n', label: t('Write a post'), run: () => go('/publish/new') }] : [],
  )
  if (!may) return null
  return (
    <ButtonLink size="s" kind="pri" to="/publish/new" icon={bare ? 'plus' : undefined} className={className}>
      {bare ? <span className="vh">{t('Write a post')}</span> : t('Write a post')}
    </ButtonLink>
  )
}
