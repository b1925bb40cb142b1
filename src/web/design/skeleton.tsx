import { t } from '../i18n.ts'
import { useDelayed } from './use-delayed.ts'
import './skeleton.css'

export type SkeletonShape = 'list' | 'cards' | 'thread' | 'chart' | 'form' | 'table' | 'text'

const rowsOf: Record<SkeletonShape, number> = {
  list: 6,
  cards: 6,
  thread: 4,
  chart: 1,
  form: 4,
  table: 8,
  text: 3,
}

type SkeletonProps = {
  shape?: SkeletonShape | undefined
  rows?: number | undefined
  label?: string | undefined
}

/** The shape of what is coming; nothing for the first 100 ms. It stands still: no shimmer. */
export function Skeleton({ shape = 'list', rows, label }: SkeletonProps) {
  const late = useDelayed(100)
  const count = rows ?? rowsOf[shape]
  return (
    <div className={late ? `skel skel-${shape}` : 'skel quiet'} role="status">
      <span className="vh">{label ?? t('Loading')}</span>
      {late
        ? Array.from({ length: count }, (_, index) => (
            <Piece key={String(index)} shape={shape} index={index} />
          ))
        : null}
    </div>
  )
}

// Lines of text are never equally long.
const widths = [58, 42, 71, 50, 64, 38]

function Piece({ shape, index }: { shape: SkeletonShape; index: number }) {
  const width = `${widths[index % widths.length]}%`
  if (shape === 'chart') return <div className="skel-drawing" />
  if (shape === 'cards' || shape === 'thread') {
    return (
      <div className={shape === 'thread' && index % 3 === 1 ? 'skel-card ours' : 'skel-card'}>
        <i style={{ width }} className="tall" />
        <i style={{ width: '92%' }} />
        <i style={{ width: '76%' }} />
      </div>
    )
  }
  if (shape === 'form') {
    return (
      <div className="skel-field">
        <i style={{ width: '24%' }} />
        <i className="skel-box" />
      </div>
    )
  }
  return (
    <div className="skel-row">
      <i style={{ width }} />
      {shape === 'table' ? <i style={{ width: '12%' }} /> : null}
    </div>
  )
}
