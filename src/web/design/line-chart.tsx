import { type CSSProperties, type KeyboardEvent, type PointerEvent, useMemo, useState } from 'react'
import { formatDay, t } from '../i18n.ts'
import { LinkButton } from './button.tsx'
import { type ChartPoint, pointWords } from './chart-scale.ts'
import { ChartTable } from './chart-table.tsx'
import { LineDrawing } from './line-drawing.tsx'
import { type LineGiven, layLine } from './line-layout.ts'
import { useWidth } from './use-width.ts'
import './chart.css'

export type LineChartProps = LineGiven & {
  /** Read instead of the drawing: “Share of clocks kept by week, 61 % in September to 93 % in week 11”. */
  label: string
  targetLabel?: string | undefined
  height?: number | undefined
  /** How a moment is called in tooltip and table; a day, without it. */
  momentName?: ((at: string) => string) | undefined
  /** Opens the rows behind a point. */
  onPoint?: ((point: ChartPoint) => void) | undefined
}

/** To the side of a point that has more room. */
const beside = (x: number, width: number): CSSProperties =>
  x > width / 2 ? { insetInlineEnd: width - x } : { insetInlineStart: x }

/** One measure over time. Unknown is a shaded gap with “?”, never joined, never 0. */
export function LineChart(props: LineChartProps) {
  const { points, unit, height = 168 } = props
  const [box, width] = useWidth<HTMLDivElement>(520)
  const [at, setAt] = useState<number | null>(null)
  const [asTable, setAsTable] = useState(false)
  const layout = useMemo(() => layLine(props, width, height), [props, width, height])
  const name = props.momentName ?? ((moment: string) => formatDay(moment, 'plain', props.zone))
  const point = at === null ? undefined : points[at]

  const onPointer = (event: PointerEvent<HTMLDivElement>): void => {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left
    setAt(layout.nearest(x))
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (event.key === 'Escape') setAt(null)
    if (event.key === 'Enter' && point) props.onPoint?.(point)
    if (step === undefined) return
    event.preventDefault()
    setAt(at === null ? points.length - 1 : Math.max(0, Math.min(points.length - 1, at + step)))
  }
  if (asTable) {
    return (
      <figure className="chart-box">
        <ChartTable label={props.label} points={points} unit={unit} name={name} missing={layout.missingAt} />
        <LinkButton className="t13" onPress={() => setAsTable(false)}>
          {t('Show as chart')}
        </LinkButton>
      </figure>
    )
  }
  return (
    <figure className="chart-box">
      {/* biome-ignore lint/a11y/useSemanticElements: the arrows walk along a drawing, no element of the language does */}
      <div
        ref={box}
        className="chart-hit"
        role="group"
        aria-label={t('{label}. Arrow keys read the points.', { label: props.label })}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys walk along the points
        tabIndex={0}
        onPointerMove={onPointer}
        onPointerLeave={() => setAt(null)}
        onBlur={() => setAt(null)}
        onKeyDown={onKeyDown}
        onClick={() => point && props.onPoint?.(point)}
      >
        <LineDrawing
          layout={layout}
          label={props.label}
          unit={unit}
          at={at}
          targetLabel={props.targetLabel}
        />
        <div aria-live="polite">
          {point && at !== null ? (
            <p className="chart-tip" style={beside(layout.x(at), width)}>
              <span className="qq">{name(point.at)}</span>
              <b>{pointWords(point, unit)}</b>
              {point.note ? <span className="q">{point.note}</span> : null}
              {layout.missingAt(at) ? <span>{layout.missingAt(at)}</span> : null}
            </p>
          ) : null}
        </div>
      </div>
      <LinkButton className="t13 chart-table-link" onPress={() => setAsTable(true)}>
        {t('Show as table')}
      </LinkButton>
    </figure>
  )
}
