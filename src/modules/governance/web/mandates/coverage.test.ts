import { describe, expect, it } from 'vitest'
import { coverageRows } from './coverage.ts'

const ruth = { id: 'r', name: 'Ruth Fjell' }
const cell = (topic: string, channelId: string, language: string | null, people = [ruth]) => ({
  topic,
  channelId,
  language,
  people,
})
const coverage = {
  topics: ['hiring', 'results', 'repairs'],
  cells: [
    cell('hiring', 'b', 'de'),
    cell('hiring', 'b', 'en', []),
    cell('results', 'b', null, []),
    cell('results', 'm', null, []),
    cell('repairs', 'b', null),
  ],
}

describe('coverage', () => {
  it('puts topics with most holes first and keeps the languages of a channel together', () => {
    const rows = coverageRows(coverage, false)
    expect(rows.map((row) => [row.topic, row.holes])).toEqual([
      ['results', 2],
      ['hiring', 1],
      ['repairs', 0],
    ])
    expect(rows[1]?.places.get('b')?.map((voice) => voice.language)).toEqual(['de', 'en'])
  })

  it('shows holes alone when asked', () => {
    expect(coverageRows(coverage, true).map((row) => row.topic)).toEqual(['results', 'hiring'])
  })

  it('keeps a topic for which nothing is wanted anywhere', () => {
    expect(coverageRows({ topics: ['hiring'], cells: [] }, false)).toMatchObject([
      { topic: 'hiring', holes: 0 },
    ])
  })
})
