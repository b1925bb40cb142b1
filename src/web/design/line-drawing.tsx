import { t } from '../i18n.ts'
import { type ChartUnit, formatTick } from './chart-scale.ts'
import type { LineLayout } from './line-layout.ts'

type LineDrawingProps = {
  layout: LineLayout
  label: string
  unit: ChartUnit
  /** The point the pointer or the arrows are at. */
  at: number | null
  targetLabel?: string | undefined
}

/** Below this width in px a shaded gap has no room for its “?”. */
const wordy = 9

/** The drawing alone: axis, gaps, goal, line, marks. */
export function LineDrawing({ layout, label, unit, at, targetLabel }: LineDrawingProps) {
  const { left, right, top, bottom, last } = layout
  return (
    <svg
      className="chart"
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      width={layout.width}
      height={layout.height}
      role="img"
      aria-label={label}
    >
      {layout.scale.ticks.map((tick) => (
        <g key={tick}>
          <path className="ax" d={`M${left} ${layout.y(tick)}H${right}`} />
          <text x={0} y={layout.y(tick) + 4.5}>
            {formatTick(tick, unit)}
          </text>
        </g>
      ))}
      {layout.gaps.map((gap) => (
        <g key={gap.x}>
          <rect className="gap" x={gap.x} y={top} width={gap.width} height={bottom - top} />
          {gap.width < wordy ? null : (
            <text className="mk" x={gap.x + gap.width / 2} y={(top + bottom) / 2 + 4.5} textAnchor="middle">
              ?
            </text>
          )}
        </g>
      ))}
      {layout.target ? <path className="goal" d={`M${left} ${layout.target.y}H${right}`} /> : null}
      <path className="goal" d={layout.goal} />
      {at === null ? null : <path className="cursor" d={`M${layout.x(at)} ${top}V${bottom}`} />}
      {layout.lines.map((line) => (
        <path key={line} className="act" d={line} />
      ))}
      {layout.lone.map((spot) => (
        <circle key={spot.x} className="pt" cx={spot.x} cy={spot.y} r={2.5} />
      ))}
      {layout.partial.map((spot) => (
        <circle key={spot.x} className="pt part" cx={spot.x} cy={spot.y} r={3} />
      ))}
      {layout.goalEnd ? (
        <circle className="goal-end" cx={layout.goalEnd.x} cy={layout.goalEnd.y} r={3.5} />
      ) : null}
      <EndWords layout={layout} targetLabel={targetLabel} />
      {last ? (
        <circle
          className={layout.partial.some((spot) => spot.x === last.x) ? 'pt part' : 'pt'}
          cx={last.x}
          cy={last.y}
          r={3.5}
        />
      ) : null}
      {layout.events.map((event) => (
        <g key={event.label + event.x}>
          <path className="event" d={`M${event.x} ${event.y - 14}v10`} />
          <text
            className="mk"
            x={event.end ? event.x - 7 : event.x + 7}
            y={event.y - 4}
            textAnchor={event.end ? 'end' : 'start'}
          >
            {event.label}
          </text>
        </g>
      ))}
      {layout.words.map((word) => (
        <text key={word.x} x={word.x} y={bottom + 24} textAnchor="middle">
          {word.text}
        </text>
      ))}
    </svg>
  )
}

/** The last value and the target, kept apart when they would lie on each other. */
function EndWords({ layout, targetLabel }: { layout: LineLayout; targetLabel: string | undefined }) {
  const { last, target, right } = layout
  const lastY = last ? last.y - 1 : 0
  const apart = last && target && Math.abs(lastY - target.y) < 17 ? (target.y >= lastY ? 17 : -17) : 0
  const beside = last !== null && last.x > right - 40
  return (
    <>
      {last ? (
        <text
          className="lab"
          x={beside ? right + 8 : last.x}
          y={beside ? lastY + 4 : last.y - 10}
          textAnchor={beside ? 'start' : 'middle'}
        >
          {last.text}
        </text>
      ) : null}
      {target ? (
        <text className="mk" x={right + 8} y={(apart !== 0 ? lastY + apart : target.y) + 4.5}>
          {targetLabel ?? t('goal')}
        </text>
      ) : null}
    </>
  )
}
