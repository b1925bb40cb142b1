import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { QueryView } from '#web/design/query-view.tsx'
import { t } from '#web/i18n.ts'
import { PENDING } from '../../contract/shapes.ts'
import type { Grid } from '../../contract.ts'
import { AsOf } from './as-of.tsx'
import css from './board.module.css'
import { GridTable } from './grid-table.tsx'
import { OpenMatters } from './open-matters.tsx'
import { useCourses } from './use-courses.ts'

/** So often it is asked again while figures are to come, and while they are only old, in milliseconds. */
const SOON = 2000
const LATER = 8000

const isToCome = ({ figure }: Grid['cells'][number]): boolean => figure?.reason === PENDING

/** How many of the cells that have a figure have it already. */
function progressOf(cells: Grid['cells']) {
  const all = cells.filter(({ figure }) => figure !== null).length
  return { done: all - cells.filter(isToCome).length, all }
}

/** The opening of the scoreboard: twelve tactics by department, and what is to be decided next. */
export function Board() {
  const query = useQuery(
    orpc.insights.grid.queryOptions({
      // What is being worked out anew is there in seconds.
      refetchInterval: ({ state: { data } }) => {
        if (data?.cells.some(isToCome)) return SOON
        return data?.current === false ? LATER : 60_000
      },
    }),
  )
  // The lines come after the figures: what is being worked out now is not kept waiting by the past.
  const courseOf = useCourses({}, query.data !== undefined && !query.data.cells.some(isToCome))
  return (
    <div className={css.two}>
      <div>
        <QueryView query={query} skeleton="table" rows={12} what={t('The tactics could not be loaded.')}>
          {(grid) => (
            <>
              <AsOf at={grid.asOf} current={grid.current} progress={progressOf(grid.cells)} />
              <GridTable grid={grid} courseOf={courseOf} />
            </>
          )}
        </QueryView>
      </div>
      <OpenMatters />
    </div>
  )
}
