import { useQuery } from '@tanstack/react-query'
import { purposes } from '#modules/listening/contract/queries.ts'
import { orpc } from '#web/api.ts'
import { ErrorState } from '#web/design/error-state.tsx'
import { t } from '#web/i18n.ts'
import { Link } from '#web/link.tsx'
import css from './queries.module.css'
import { purposeWord } from './words.ts'

/** Queries to begin with, filled with our own name and accounts. */
export function useTemplates() {
  return useQuery(orpc.listening.queryTemplates.queryOptions({ staleTime: 600_000 }))
}

/** The templates as places to begin. */
export function Templates() {
  const query = useTemplates()
  if (query.error)
    return (
      <ErrorState
        error={query.error}
        what={t('The templates could not be loaded.')}
        onRetry={() => void query.refetch()}
      />
    )
  if (query.data === undefined) return <Places />
  return (
    <ul className={css.templates} aria-label={t('Templates')}>
      {query.data.templates.map((template) => (
        <li key={template.id}>
          <Link to="/listen/queries/new" search={{ from: template.id }}>
            {purposeWord(template.purpose)}
          </Link>
          <code className={css.templateText}>{template.text}</code>
        </li>
      ))}
    </ul>
  )
}

/** As much room as they will take, so that nothing below moves when they come. */
function Places() {
  return (
    <ul className={css.templates} aria-hidden="true">
      {purposes.slice(0, -1).map((purpose) => (
        <li key={purpose}>
          <span>&nbsp;</span>
          <code className={css.templateText} />
        </li>
      ))}
    </ul>
  )
}
