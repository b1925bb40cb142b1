import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { orpc } from '#web/api.ts'
import { Banner } from '#web/design/banner.tsx'
import { Button } from '#web/design/button.tsx'
import { Dialog } from '#web/design/dialog.tsx'
import { Page, PageTitle, Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { t } from '#web/i18n.ts'
import { useGo, usePlace, useSearch } from '#web/screen-hooks.ts'
import { Begin } from './begin.tsx'
import { type Chosen, CoverageGrid } from './coverage-grid.tsx'
import { Editor } from './editor.tsx'
import { FileDialog } from './file-dialog.tsx'
import { SaidList } from './said-list.tsx'

/** What we would say, by kind of crisis and language, what is missing of it, and what was said. */
export function Screen() {
  const { incident, scenario } = useSearch<{ incident?: string; scenario?: string }>()
  const [writing, setWriting] = useState<Chosen | null>(null)
  const [files, setFiles] = useState(false)
  const go = useGo()
  const query = useQuery({
    ...orpc.statements.list.queryOptions({ input: {} }),
    placeholderData: keepPreviousData,
  })
  const reason = query.data?.mayNotWrite ?? undefined
  usePlace([t('Incidents'), t('Statements')])
  return (
    <Page>
      <PageTitle
        title={t('Statements')}
        note={t('Agreed in quiet hours, so that the first words of a crisis take one press.')}
        actions={
          <>
            <Button onPress={() => setFiles(true)}>{t('File')}</Button>
            <Button
              kind="pri"
              icon="plus"
              disabledReason={reason}
              onPress={() => setWriting({ scenario: 'other', language: 'en' })}
            >
              {t('Write a statement')}
            </Button>
          </>
        }
      />
      {incident ? <ForIncident id={incident} /> : null}
      <QueryView
        query={query}
        skeleton="table"
        rows={8}
        what={t('The statements could not be loaded.')}
        isEmpty={({ statements }) => statements.length === 0}
        empty={<Begin mayNot={reason ?? null} />}
      >
        {({ statements, languages }) => (
          <Panel
            title={t('What we would say')}
            note={t('A crisis does not wait for a consent: only what is agreed can be said.')}
          >
            <CoverageGrid
              statements={statements}
              languages={languages}
              incident={incident}
              marked={scenario}
              onWrite={reason ? undefined : setWriting}
            />
          </Panel>
        )}
      </QueryView>
      <SaidList />
      {files ? (
        <Dialog title={t('Statements as a file')} open size="l" onClose={() => setFiles(false)}>
          <FileDialog mayNot={reason ?? null} onDone={() => setFiles(false)} />
        </Dialog>
      ) : null}
      {writing ? (
        <Dialog title={t('Write a statement')} open size="l" onClose={() => setWriting(null)}>
          <Editor
            begin={writing}
            onCancel={() => setWriting(null)}
            onSaved={(id) => go(`/incidents/statements/${id}`)}
          />
        </Dialog>
      ) : null}
    </Page>
  )
}

/** For which incident a statement is chosen here. */
function ForIncident({ id }: { id: string }) {
  const { data } = useQuery(orpc.statements.incidents.queryOptions())
  const found = data?.incidents.find((one) => one.id === id)
  if (!data) return null
  return found ? (
    <Banner tone="wait" title={t('Choose what to say about “{title}”', { title: found.title })}>
      {found.commander
        ? t('{name} commands it. A statement of this incident passes the pause it set.', {
            name: found.commander.name,
          })
        : t('Nobody commands it yet; until then its pause holds its statements too.')}
    </Banner>
  ) : (
    <Banner tone="warn" title={t('This incident is over')}>
      {t('Statements can still be made, but not in its name.')}
    </Banner>
  )
}
