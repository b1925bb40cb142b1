import { useQuery } from '@tanstack/react-query'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Page, PageTitle, Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { t } from '#web/i18n.ts'
import { usePlace, useSearch, useSetSearch } from '#web/screen-hooks.ts'
import css from '../planning.module.css'
import { useAct } from '../use-act.ts'
import { GoalSheet } from './goal-sheet.tsx'
import { GoalTree } from './goal-tree.tsx'
import { LoosePanel } from './loose-panel.tsx'
import { moveOf } from './tree.ts'

/** Business goals, the marketing and social goals below them, and what serves none. */
export function Screen() {
  const search = useSearch<{ goal?: string; below?: string }>()
  const set = useSetSearch()
  const query = useQuery(orpc.planning.goals.queryOptions())
  usePlace([t('Programmes'), t('Goals')])
  const goals = query.data?.goals ?? []
  const back = useAct(api.planning.moveGoal, '')
  const move = useAct(
    (input: { id: string; parentId: string | null; before: string | null; was: ReturnType<typeof moveOf> }) =>
      api.planning.moveGoal({ id: input.id, parentId: input.parentId, before: input.before }),
    t('Moved.'),
    ({ was }) => back.mutate(was),
  )
  const mayChange = query.data?.mayChange ?? false
  return (
    <Page>
      <PageTitle
        title={t('Goals')}
        note={t('Social goals serve marketing goals, which serve business goals.')}
        actions={
          mayChange ? (
            <Button kind="pri" icon="plus" onPress={() => set({ goal: 'new', below: undefined })}>
              {t('Add a goal')}
            </Button>
          ) : null
        }
      />
      <QueryView
        query={query}
        skeleton="list"
        what={t('The goals could not be loaded.')}
        isEmpty={(data) => data.goals.length === 0}
        empty={<NoGoal onAdd={mayChange ? () => set({ goal: 'new' }) : undefined} />}
      >
        {(data) => (
          <div className={css.stack}>
            <Panel title={t('Tree')}>
              <GoalTree
                goals={data.goals}
                mayChange={data.mayChange}
                onOpen={(goal) => set({ goal })}
                onAdd={(below) => set({ goal: 'new', below })}
                onMove={(id, parentId, before) =>
                  move.mutate({ id, parentId, before, was: moveOf(data.goals, id) })
                }
              />
              {data.mayChange ? (
                <p className="q t13">
                  {t('Drag a goal, or move the one in focus with Alt and the arrow keys.')}
                </p>
              ) : null}
            </Panel>
            <LoosePanel data={data} />
          </div>
        )}
      </QueryView>
      {search.goal && query.data ? (
        <GoalSheet
          key={search.goal}
          goals={goals}
          metrics={query.data.metrics}
          mayChange={mayChange}
          goalId={search.goal}
          below={search.below ?? null}
          onClose={() => set({ goal: undefined, below: undefined })}
        />
      ) : null}
    </Page>
  )
}

function NoGoal({ onAdd }: { onAdd: (() => void) | undefined }) {
  return (
    <EmptyState
      icon="score"
      title={t('No goal is set yet')}
      text={t(
        'Begin with what the business wants this year. Hang below it what marketing adds, and below that what social media is to bring. Lines of the plan then say which of them they serve.',
      )}
      action={onAdd ? { label: t('Add a goal'), icon: 'plus', run: onAdd } : undefined}
    />
  )
}
