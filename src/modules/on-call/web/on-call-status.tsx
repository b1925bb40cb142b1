import { t } from '#web/i18n.ts'
import { Link } from '#web/link.tsx'
import { TopState } from '#web/shell/top-bar.tsx'
import { useNow } from './use-now.ts'

/** In the top bar, while I am on call: that I am. */
export function Frame() {
  const { data } = useNow()
  if (!data?.now.some(({ me }) => me)) return null
  return (
    <Link to="/on-call">
      <TopState>{t('On call')}</TopState>
    </Link>
  )
}
