import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Page, PageTitle, Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { formatTime, t } from '#web/i18n.ts'
import { usePlace, useSearch, useSetSearch } from '#web/screen-hooks.ts'
import type { DrawnHouse, HouseView } from '../contract.ts'
import { HouseChoice } from './house-choice.tsx'
import { HouseDrawing } from './house-drawing.tsx'
import { HouseEditor } from './house-editor.tsx'
import { LibraryNav } from './library-nav.tsx'
import { ownLanguage } from './words.ts'

/** What we say about ourselves as a house: one sentence for a roof, the messages that carry it, and their proof. */
export function Screen() {
  const { department, language = ownLanguage() } = useSearch<{ department?: string; language?: string }>()
  usePlace([t('Publish'), t('Library'), t('Message house')])
  return (
    <House key={`${department ?? ''} ${language}`} departmentId={department ?? null} language={language} />
  )
}

function House({ departmentId, language }: { departmentId: string | null; language: string }) {
  const set = useSetSearch()
  const input = { language, ...(departmentId ? { departmentId } : {}) }
  const query = useQuery(orpc.library.house.queryOptions({ input }))
  const [editing, setEditing] = useState(false)
  const [version, setVersion] = useState<number | null>(null)
  const { data } = query
  const mayEdit = data?.mayNotEdit === null
  const edit = (): void => {
    setVersion(null)
    setEditing(true)
  }
  return (
    <Page>
      <PageTitle
        title={t('Message house')}
        note={t('What everybody who writes for us builds on')}
        actions={
          editing || !data?.house ? undefined : (
            <Button kind="pri" icon="edit" disabledReason={data.mayNotEdit ?? undefined} onPress={edit}>
              {t('Change')}
            </Button>
          )
        }
      />
      <LibraryNav current="house" />
      <Panel>
        <HouseChoice
          departmentId={departmentId}
          language={language}
          houses={data?.houses ?? []}
          versions={data?.house ? [data.house, ...data.versions] : []}
          version={version}
          disabled={editing}
          onChoose={(choice) => set(choice)}
          onVersion={setVersion}
        />
        <QueryView query={query} skeleton="form" what={t('The message house could not be loaded.')}>
          {({ house, versions }) =>
            editing ? (
              <HouseEditor
                house={house}
                departmentId={departmentId}
                language={language}
                onDone={() => setEditing(false)}
              />
            ) : house ? (
              <Shown
                house={house}
                old={versions.find((one) => one.version === version)}
                language={language}
              />
            ) : (
              <EmptyState
                title={t('There is no message house here yet')}
                text={t(
                  'Begin with the one sentence everything else hangs on; then three to five messages that carry it, each with proof that can be checked.',
                )}
                action={mayEdit ? { label: t('Build it'), run: edit, icon: 'plus' } : undefined}
              />
            )
          }
        </QueryView>
      </Panel>
    </Page>
  )
}

type ShownProps = {
  house: HouseView
  old: (DrawnHouse & { version: number; savedAt: string; savedBy: string | null }) | undefined
  language: string
}

function Shown({ house, old, language }: ShownProps) {
  const { version, savedAt, savedBy } = old ?? house
  const words = { version, time: formatTime(savedAt), name: savedBy ?? t('Weft') }
  return (
    <>
      <HouseDrawing house={old ?? house} language={language} />
      <p className="t13 qq">{t('Version {version}, saved by {name}, {time}', words)}</p>
    </>
  )
}
