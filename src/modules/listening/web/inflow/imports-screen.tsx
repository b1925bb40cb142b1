import { useQuery } from '@tanstack/react-query'
import type { ListeningImportCard } from '#modules/listening/contract/imports.ts'
import { orpc } from '#web/api.ts'
import { EmptyState } from '#web/design/empty-state.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { Row, SectionHead } from '#web/design/rows.tsx'
import { Time } from '#web/design/time.tsx'
import { formatNumber, t } from '#web/i18n.ts'
import { useParams } from '#web/screen-hooks.ts'
import { ImportOne } from './import-one.tsx'
import { ImportState } from './import-state.tsx'
import { ImportUpload } from './import-upload.tsx'
import css from './inflow.module.css'
import { InflowPage } from './inflow-page.tsx'

/** Listen, Sources: files of other tools, and what came of them. */
export function Screen() {
  const { importId } = useParams<{ importId?: string }>()
  return (
    <InflowPage title={t('Import a file')} wide>
      {importId ? <ImportOne key={importId} importId={importId} /> : <Overview />}
    </InflowPage>
  )
}

function Overview() {
  const imports = useQuery(orpc.listening.imports.queryOptions({ refetchInterval: 5000 }))
  return (
    <>
      <ImportUpload known={[...new Set(imports.data?.imports.map(({ from }) => from) ?? [])]} />
      <section className={css.part} aria-label={t('Imports so far')}>
        <SectionHead title={t('Imports so far')} level={2} />
        <QueryView
          query={imports}
          rows={3}
          what={t('The imports could not be loaded.')}
          isEmpty={(data) => data.imports.length === 0}
          empty={<EmptyState level={2} title={t('Nothing was imported yet')} />}
        >
          {(data) => (
            <ul className={css.list}>
              {data.imports.map((one) => (
                <li key={one.id}>
                  <ImportRow one={one} />
                </li>
              ))}
            </ul>
          )}
        </QueryView>
      </section>
    </>
  )
}

function ImportRow({ one }: { one: ListeningImportCard }) {
  return (
    <Row
      to={`/listen/sources/imports/${one.id}`}
      title={one.fileName}
      note={
        <>
          {one.from} · <Time at={one.createdAt} />
          {one.by ? ` · ${one.by}` : ''}
          {one.state === 'done' ? ` · ${t('{n} new', { n: formatNumber(one.fresh ?? 0) })}` : ''}
        </>
      }
      end={<ImportState state={one.state} />}
    />
  )
}
