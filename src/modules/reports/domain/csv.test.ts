import { expect, it } from 'vitest'
import { reportCsv } from './csv.ts'
import type { ReportDocument } from './document.ts'

const figure = (value: number) => ({ value, reason: null, n: 650 })
const document: ReportDocument = {
  ...{ format: 1, title: 'T', note: '', organisation: 'O', department: null, language: 'en', zone: 'UTC' },
  ...{
    grain: 'day',
    from: '2026-02-01T00:00:00Z',
    to: '2026-03-01T00:00:00Z',
    madeAt: '2026-03-01T00:00:00Z',
  },
  entries: [
    {
      metric: {
        ...{ id: 'first-response-time', version: 1, name: 'First response time', definition: '…' },
        ...{ unit: 'minutes', tactic: 4, lowerIsBetter: true, main: 'median' },
      },
      figures: { median: figure(373.35), unanswered: figure(28), kept: figure(10.6) },
      ...{ coverage: 1, asOf: '2026-03-01T00:00:00Z', before: figure(700) },
      ...{ points: [], breaks: [], comments: [], targets: [] },
    },
  ],
  ...{ owner: 'Dana', leftOut: false, outside: false, link: null, missing: [], board: null, gaps: [] },
}

it('says of each part of a figure what it is counted in', () => {
  const units = reportCsv(document)
    .split('\n')
    .slice(1)
    .flatMap((line) => {
      const cells = line.split(',')
      return cells.length > 8 ? [[cells[4], cells[7], cells[8]]] : []
    })
  expect(units).toEqual([
    ['median', '373.35', 'minutes'],
    ['unanswered', '28', 'count'],
    ['kept', '10.6', 'percent'],
  ])
})
