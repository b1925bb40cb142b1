import { describe, expect, it } from 'vitest'
import { speakersFor } from './speakers.ts'

const speaker = (name: string, topics: string[] | null) => ({
  name,
  title: null,
  topics,
  audiences: topics ? ['press' as const] : null,
  languages: null,
  channels: null,
  deputy: null,
})
const all = [
  speaker('Dana Ortiz', ['results', 'new-sites']),
  speaker('Ruth Fjell', null),
  speaker('Åse Moe', ['hiring']),
]
const find = (q: string): string[] =>
  speakersFor(all, q, (audience) => `the ${audience}`).map((one) => one.name)

describe('who speaks about', () => {
  it('finds by topic, name and audience, whatever the accents', () => {
    expect(find('')).toHaveLength(3)
    expect(find('new sites')).toEqual(['Dana Ortiz'])
    expect(find('ase')).toEqual(['Åse Moe'])
    expect(find('press hiring')).toEqual(['Åse Moe'])
    expect(find('weather')).toEqual([])
  })
})
