import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { orpc } from '#web/api.ts'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Page, PageTitle, Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { t } from '#web/i18n.ts'
import { useParams, usePlace } from '#web/screen-hooks.ts'
import css from './directory.module.css'
import { GroupRoles } from './group-roles.tsx'
import { ImportHistory } from './import-history.tsx'
import { ImportPage } from './import-page.tsx'
import { ScimKeys } from './scim-keys.tsx'
import { UploadPanel } from './upload-panel.tsx'

/** How people come into the house from other systems: a file, or a directory that keeps itself. */
export function Screen() {
  const { importId } = useParams<{ importId?: string }>()
  const title = t('Import and directory sync')
  usePlace([t('Settings'), title])
  return (
    <Page width={importId ? 'wide' : 'text'}>
      <PageTitle title={title} />
      <div className={css.body}>
        {importId ? <ImportPage key={importId} importId={importId} /> : <Overview />}
      </div>
    </Page>
  )
}

function Overview() {
  const history = useQuery(orpc.directory.imports.queryOptions())
  const scim = useQuery(orpc.directory.scim.queryOptions())
  return (
    <>
      <Part title={t('Import a list')}>
        <UploadPanel />
        <QueryView
          query={history}
          skeleton="list"
          rows={3}
          what={t('The imports could not be loaded.')}
          isEmpty={({ imports }) => imports.length === 0}
          empty={
            <EmptyState
              level={2}
              title={t('Nothing was imported yet')}
              text={t('Choose a file above. You see line by line what would happen before anything does.')}
            />
          }
        >
          {({ imports }) => <ImportHistory imports={imports} />}
        </QueryView>
      </Part>
      <Part title={t('Directory sync (SCIM 2.0)')}>
        <QueryView query={scim} skeleton="form" what={t('The keys could not be loaded.')}>
          {(settings) => (
            <>
              <ScimKeys settings={settings} />
              <GroupRoles rows={settings.groupRoles} />
            </>
          )}
        </QueryView>
      </Part>
    </>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Panel title={title}>
      <div className={css.part}>{children}</div>
    </Panel>
  )
}
