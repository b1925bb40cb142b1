import { api } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { Panel } from '#web/design/page.tsx'
import { Time } from '#web/design/time.tsx'
import { t } from '#web/i18n.ts'
import {
  type FigureName,
  figureMoments,
  figureNames,
  type Measurement,
  type PostResult,
} from '../contract.ts'
import css from './results.module.css'
import { useAct } from './use-act.ts'
import { ValueCell } from './value-cell.tsx'
import { figureName, momentName, said } from './words.ts'

type Line = FigureName | 'read'
const lines: readonly Line[] = [...figureNames, 'read']

const columns = (taken: readonly Measurement[]): Column<Line>[] => [
  {
    id: 'figure',
    head: t('After'),
    names: true,
    cell: (line) => (line === 'read' ? t('Read at') : figureName(line)),
  },
  ...taken.map((one) => ({
    id: one.moment,
    head: momentName(one.moment),
    align: 'end' as const,
    cell: (line: Line) =>
      line === 'read' ? <ReadAt taken={one} /> : <ValueCell taken={one} figure={line} />,
  })),
]

/** When it was read, or when it will be. */
function ReadAt({ taken }: { taken: Measurement }) {
  if (taken.takenAt) return <Time at={taken.takenAt} />
  const coming = new Date(taken.dueAt) > new Date()
  return <span className="qq">{coming ? <Time at={taken.dueAt} /> : t('not yet')}</span>
}

/** Every figure at every moment, and what the network meant by it. */
export function FiguresPanel({ post }: { post: PostResult }) {
  const { readNow, now, figures, id } = post
  const read = useAct(
    () => api.results.readNow({ postId: id }),
    () => t('The network is being asked. The figures come by themselves.'),
  )
  const rows = [...figureMoments.map((moment) => figures[moment]), ...(now ? [now] : [])]
  const words = [...new Set(rows.flatMap((row) => row.definition?.words ?? []))]
  return (
    <Panel
      title={t('Figures')}
      end={
        readNow.may ? (
          <Button size="s" icon="refresh" busy={read.isPending} onPress={() => read.mutate(undefined)}>
            {t('Read now')}
          </Button>
        ) : null
      }
    >
      <div className={css.figures}>
        <DataTable caption={t('Figures')} columns={columns(rows)} rows={lines} keyOf={(line) => line} />
      </div>
      <p className={`t13 q ${css.definition}`}>
        {t('Reactions are likes, shares and replies together.')} {words.map(said).join(' ')}
      </p>
    </Panel>
  )
}
