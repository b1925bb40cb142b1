import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { QueryView } from '#web/design/query-view.tsx'
import { t } from '#web/i18n.ts'
import { AsOf } from './as-of.tsx'
import css from './board.module.css'
import { GridTable } from './grid-table.tsx'
import { OpenMatters } from './open-matters.tsx'

/** The opening of the scoreboard: twelve tactics by department, and what is to be decided next. */
export function Board() {
  const query = useQuery(
    orpc.insights.grid.queryOptions({
      // What is being worked out anew is there in seconds.
      refetchInterval: ({ state }) => (state.data?.current === false ? 8000 : 60_000),
    }),
  )
  return (
    <div className={css.two}>
      <div>
        <QueryView query={query} skeleton="table" rows={12} what={t('The tactics could not be loaded.')}>
          {(grid) => (
            <>
              <AsOf at={grid.asOf} current={grid.current} />
              <GridTable grid={grid} />
            </>
          )}
        </QueryView>
      </div>
      <OpenMatters />
    </div>
  )
}
