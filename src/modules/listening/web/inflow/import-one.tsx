import { useQuery } from '@tanstack/react-query'
import type { ListeningImportView } from '#modules/listening/contract/imports.ts'
import { orpc } from '#web/api.ts'
import { Banner } from '#web/design/banner.tsx'
import { ButtonLink } from '#web/design/button.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { SectionHead } from '#web/design/rows.tsx'
import { formatNumber, t } from '#web/i18n.ts'
import { ImportColumns } from './import-columns.tsx'
import { ImportOutcome } from './import-outcome.tsx'
import { ImportPreview } from './import-preview.tsx'
import { ImportState } from './import-state.tsx'
import { ImportSteps } from './import-steps.tsx'
import css from './inflow.module.css'

const moving = (view: ListeningImportView | undefined): boolean =>
  view !== undefined && ['checking', 'waiting', 'running', 'undoing'].includes(view.state)

/** One import, from the choice of columns to what came of it. */
export function ImportOne({ importId }: { importId: string }) {
  const query = useQuery({
    ...orpc.listening.listeningImport.queryOptions({ input: { importId } }),
    refetchInterval: ({ state }) => (moving(state.data) ? 700 : false),
  })
  return (
    <QueryView query={query} skeleton="table" what={t('This import could not be loaded.')}>
      {(view) => (
        <>
          <SectionHead
            title={view.fileName}
            level={2}
            end={
              <ButtonLink to="/listen/sources/imports" kind="ghost">
                {t('All imports')}
              </ButtonLink>
            }
          />
          <p className="t13 q">
            <ImportState state={view.state} /> {view.from}
          </p>
          <Body view={view} />
        </>
      )}
    </QueryView>
  )
}

function Body({ view }: { view: ListeningImportView }) {
  if (moving(view)) return <Progress view={view} />
  if (view.state !== 'draft' && view.state !== 'checked') return <ImportOutcome view={view} />
  return (
    <>
      {view.failure ? (
        <Banner tone="stop" title={t('The check stopped')}>
          {view.failure}
        </Banner>
      ) : null}
      <section className={css.part} aria-label={t('What the columns mean')}>
        <SectionHead title={t('What the columns mean')} level={2} />
        <ImportColumns view={view} />
      </section>
      <section className={css.part} aria-label={t('The first rows')}>
        <SectionHead title={t('The first rows')} level={2} />
        <ImportPreview view={view} />
      </section>
      <ImportSteps view={view} />
    </>
  )
}

function Progress({ view }: { view: ListeningImportView }) {
  const { done, total } = view
  return (
    <div className={css.part} role="status">
      <p>
        {total === null
          ? t('{done} rows read', { done: formatNumber(done) })
          : t('{done} of {total} rows', { done: formatNumber(done), total: formatNumber(total) })}
      </p>
      <progress
        className={css.progress}
        {...(total === null ? {} : { value: done, max: Math.max(total, 1) })}
        aria-label={t('Progress')}
      />
      <p className="t13 q">
        {view.state === 'undoing'
          ? t('You can leave this page.')
          : t('You can leave this page. All of it comes in, or nothing.')}
      </p>
    </div>
  )
}
