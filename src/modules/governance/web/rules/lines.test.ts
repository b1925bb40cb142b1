import { expect, it } from 'vitest'
import { linesOf } from './lines.ts'

it('reads words from lines, commas and semicolons, each once', () => {
  expect(linesOf(' layoff*\njob  cuts, severance;layoff*\n\n')).toEqual(['layoff*', 'job cuts', 'severance'])
  expect(linesOf('\n , ')).toEqual([])
})
