import { useQuery } from '@tanstack/react-query'
import type { IncidentView } from '#modules/incidents/contract.ts'
import { orpc } from '#web/api.ts'
import { Page, Split } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { Tabs } from '#web/design/tabs.tsx'
import { t } from '#web/i18n.ts'
import { useParams, usePlace, useSearch, useSetSearch } from '#web/screen-hooks.ts'
import css from '../incidents.module.css'
import { BoardPanel } from './board-panel.tsx'
import { FiguresPanel } from './figures-panel.tsx'
import { HandoverNotes } from './handover-notes.tsx'
import { Head } from './head.tsx'
import { NamedPanel } from './named-panel.tsx'
import { RelatedPanel } from './related-panel.tsx'
import { SeatsPanel } from './seats-panel.tsx'
import { SeverityPanel } from './severity-panel.tsx'
import { TasksPanel } from './tasks-panel.tsx'
import { TimelinePanel } from './timeline-panel.tsx'
import { TouchedPanel } from './touched-panel.tsx'

type Part = 'timeline' | 'board' | 'tasks' | 'figures' | 'conversations'

/** The war room: what happened, what is known, who does what, and every clock that runs. */
export function Screen() {
  const { id = '' } = useParams<{ id: string }>()
  const query = useQuery({
    ...orpc.incidents.one.queryOptions({ input: { id } }),
    // Figures move without an event of their own.
    refetchInterval: 60_000,
  })
  usePlace([t('Incidents'), query.data?.title ?? t('War room')])
  return (
    <Page>
      <QueryView query={query} skeleton="text" what={t('This incident could not be loaded.')}>
        {(data) => <Room key={data.id} incident={data} />}
      </QueryView>
    </Page>
  )
}

function Room({ incident }: { incident: IncidentView }) {
  const { part = 'timeline' } = useSearch<{ part?: Part }>()
  const set = useSetSearch()
  const open = incident.tasks.filter((one) => one.kind === 'task' && one.doneAt === null).length
  const standing = incident.board.filter((one) => one.state === 'standing' && one.kind !== 'fact').length
  return (
    <>
      <Head incident={incident} />
      <HandoverNotes incident={incident} />
      <Split
        aside={
          <div className={css.parts}>
            <SeatsPanel incident={incident} />
            <SeverityPanel incident={incident} />
            <NamedPanel incident={incident} />
            <RelatedPanel incident={incident} />
          </div>
        }
      >
        <div className={css.room}>
          <Tabs
            label={t('War room')}
            value={part}
            onChange={(next: Part) => set({ part: next === 'timeline' ? undefined : next })}
            tabs={[
              { id: 'timeline', label: t('Timeline'), panel: <TimelinePanel incident={incident} /> },
              { id: 'board', label: t('Board'), count: standing, panel: <BoardPanel incident={incident} /> },
              {
                id: 'tasks',
                label: t('Tasks'),
                count: open,
                panel: <TasksPanel incident={incident} kind="task" />,
              },
              { id: 'figures', label: t('Figures'), panel: <FiguresPanel incident={incident} /> },
              { id: 'conversations', label: t('Conversations'), panel: <TouchedPanel incident={incident} /> },
            ]}
          />
        </div>
      </Split>
    </>
  )
}
