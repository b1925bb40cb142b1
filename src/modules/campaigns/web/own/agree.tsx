import { api } from '#web/api.ts'
import { EmptyState } from '#web/design/empty-state.tsx'
import { t } from '#web/i18n.ts'
import css from '../campaigns.module.css'
import { useAct } from '../use-act.ts'

/** Nothing yet: what a link of one's own is, what is kept, and the one press that begins it. */
export function Agree() {
  const agree = useAct(() => api.campaigns.agreeToLinks(), t('Agreed. Make your first link.'))
  return (
    <EmptyState
      title={t('Share our pages with links of your own')}
      text={<Purpose />}
      icon="link"
      action={{ label: t('Agree for a year'), run: () => agree.mutate(undefined) }}
    />
  )
}

/** What is counted, for what, who sees it, and how it ends. */
export function Purpose() {
  return (
    <ul className={css.purpose}>
      <li>
        {t(
          'Counted: visits through your links, by the hour. No visitor’s name or address, no private account of yours.',
        )}
      </li>
      <li>
        {t(
          'For what: to see what employees bring together. You alone see what yours brought; others see sums of at least three people.',
        )}
      </li>
      <li>{t('The code is random and holds no name. Nobody but you can tell that a link is yours.')}</li>
      <li>
        {t(
          'It ends after a year, when you take it back, or when you leave. Links go on working then, and are nobody’s.',
        )}
      </li>
    </ul>
  )
}
