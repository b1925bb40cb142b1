import { BarChart, Spark, StackedBar, trendWord } from '../design/bar-chart.tsx'
import { Figure, Missing } from '../design/figure.tsx'
import { LineChart } from '../design/line-chart.tsx'
import { clocksKept, firstResponse, glidePath } from './sample.ts'
import { Part, Show } from './show.tsx'

const byDay = [152, 140, 161, 118, 96, 104, 121, 133, 97, 88, 90].map((value, day) => ({
  at: new Date(Date.UTC(2026, 10, 1 + day)).toISOString(),
  value,
}))
const deaf = [
  { from: '2026-11-04T17:00:00Z', to: '2026-11-07T13:00:00Z', reason: 'Mastodon did not answer.' },
  { from: '2026-11-09T11:00:00Z', to: '2026-11-09T11:20:00Z', reason: 'Bluesky asked us to wait.' },
]
const trend = [1, 2, 2, null, 3, 3, 4]

export function ChartsPart() {
  return (
    <Part name="Charts">
      <Show name="Line, target" as="block">
        <div style={{ maxWidth: 520 }}>
          <LineChart
            label="Share of clocks kept by week, 61 % in September to 93 % in week 11, target 90 %, weeks 51 and 52 missing"
            points={clocksKept}
            unit="percent"
            target={0.9}
            targetLabel="goal 90"
            events={[{ at: '2025-10-20T00:00:00Z', label: 'Autumn sale' }]}
          />
        </div>
      </Show>
      <Show name="Line, path" as="block">
        <div style={{ maxWidth: 300 }}>
          <LineChart
            label="Median first response by month, 12 hours in September to 3 h 10 in March; December is missing"
            points={firstResponse}
            unit="minutes"
            goalPath={glidePath}
            height={192}
          />
        </div>
      </Show>
      <Show name="Line, gaps" as="block">
        <div style={{ maxWidth: 520 }}>
          <LineChart
            label="Median first response by day; Mastodon was not collected from 4 to 7 November"
            points={byDay}
            unit="minutes"
            gaps={deaf}
            until="2026-11-12T00:00:00Z"
          />
        </div>
      </Show>
      <Show name="Figure">
        <Figure value="3 h 10" note="median in March" />
        <Figure
          value={null}
          note="median in December"
          reason="Mastodon was not collected from 14 to 29 December"
        />
        <Missing reason="Survey closed with 4 answers, 5 needed" mark="1" />
        <span className="row">
          <Spark values={trend} /> {trendWord(trend)}
        </span>
      </Show>
      <Show name="Bars" as="block">
        <div style={{ maxWidth: 420 }}>
          <BarChart
            label="Conversations by desk"
            bars={[
              { id: 's', label: 'Service', value: 23, note: 'of 44' },
              { id: 'a', label: 'Sales', value: 9 },
              { id: 'l', label: 'Legal', value: null, reason: 'Legal has not given consent' },
              { id: 'o', label: 'Others in the trade', value: 14, second: true },
            ]}
          />
        </div>
      </Show>
      <Show name="Divided" as="block">
        <div style={{ maxWidth: 420 }}>
          <StackedBar
            label="Where posts went"
            parts={[
              { id: 'm', label: 'Mastodon', value: 12 },
              { id: 'b', label: 'Bluesky', value: 8 },
              { id: 'f', label: 'Feed', value: 0 },
            ]}
          />
        </div>
      </Show>
    </Part>
  )
}
