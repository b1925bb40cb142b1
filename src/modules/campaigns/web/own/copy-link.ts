import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'

/** Puts a link on the clipboard and says so; where the browser gives none, says where the link stands. */
export function copyLink(link: string): void {
  void navigator.clipboard.writeText(link).then(
    () => toast(t('The link is copied.')),
    () => toast(t('It stands in your list.')),
  )
}
