import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { t } from '#web/i18n.ts'
import { AdoptForm } from './adopt-form.tsx'
import { PreviewLines } from './preview-lines.tsx'
import styles from './rules.module.css'
import { useDesk } from './use-desk.ts'

/** What a change would change, for whom, before it is adopted. */
export function Part() {
  const { change, changed, mayNot } = useDesk()
  const open = changed.length > 0 && !mayNot
  const query = useQuery({
    ...orpc.governance.previewRules.queryOptions({ input: { change } }),
    enabled: open,
    staleTime: 0,
  })
  if (!open)
    return (
      <EmptyState
        title={t('Nothing is changed')}
        text={t(
          'Change the model, a consent or a rule about words, and it is shown here for whom it would get looser or tighter.',
        )}
        action={{ label: t('Back to the rules'), to: '/people/rules' }}
      />
    )
  return (
    <Panel title={t('What would change, for whom')}>
      <QueryView query={query} skeleton="table" what={t('The change could not be worked out.')}>
        {(preview) => (
          <>
            <PreviewLines preview={preview} />
            <div className={styles.narrow}>
              <AdoptForm />
            </div>
          </>
        )}
      </QueryView>
    </Panel>
  )
}
