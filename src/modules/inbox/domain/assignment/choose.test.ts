import { describe, expect, it } from 'vitest'
import { byHand, type Candidate, choose, type Settings } from './choose.ts'

const person = (id: string, more: Partial<Candidate> = {}): Candidate => ({
  ...{
    id,
    open: 0,
    own: true,
    works: true,
    present: true,
    languages: ['en'],
    topics: [],
    turn: 0,
    hadPerson: null,
  },
  ...more,
})
const turns: Settings = { ...byHand, way: 'round-robin' }
const load: Settings = { ...byHand, way: 'least-open' }
const english = { language: 'en', text: 'Where is my parcel?' }
const given = (all: readonly Candidate[], settings: Settings, matter = english) => {
  const choice = choose(all, settings, matter)
  return choice.to ? choice.to.id : choice.left
}

describe('who gets it', () => {
  it('is whose turn is longest ago, or who has the least open', () => {
    const all = [
      person('a', { turn: 3, open: 0 }),
      person('b', { turn: 1, open: 5 }),
      person('c', { turn: 2, open: 0 }),
    ]
    expect(given(all, turns)).toBe('b')
    expect(given(all, load)).toBe('c')
    expect(given([...all].reverse(), load)).toBe('c')
  })

  it.each([
    ['nobody may answer it', [], turns, 'nobody-may'],
    ['it is not their desk', [person('a', { own: false })], turns, 'nobody-may'],
    ['the desk does not matter', [person('a', { own: false })], { ...turns, onlyOwn: false }, 'a'],
    ['nobody works now', [person('a', { works: false })], turns, 'nobody-works'],
    ['working does not matter', [person('a', { works: false })], { ...turns, onlyWorking: false }, 'a'],
    ['nobody is there', [person('a', { present: false })], { ...turns, onlyPresent: true }, 'nobody-present'],
    ['everybody has enough', [person('a', { open: 4 })], { ...turns, cap: 4 }, 'all-full'],
    ['one place is left', [person('a', { open: 3 })], { ...turns, cap: 4 }, 'a'],
    [
      'nobody speaks it',
      [person('a', { languages: ['nb'] })],
      { ...turns, language: 'must' as const },
      'nobody-speaks',
    ],
    ['a wish is no must', [person('a', { languages: ['nb'] })], turns, 'a'],
  ])('when %s', (_, all, settings, expected) => {
    expect(given(all, settings)).toBe(expected)
  })

  it('speaks the language first, whatever the turn, and by any of its tags', () => {
    const all = [person('a', { turn: 0 }), person('b', { turn: 9, languages: ['de-AT'] })]
    expect(given(all, turns, { language: 'de', text: 'Hallo' })).toBe('b')
    expect(given(all, { ...turns, language: 'ignore' }, { language: 'de', text: 'Hallo' })).toBe('a')
  })

  it('knows the subject first, by whole words', () => {
    const all = [person('a'), person('b', { turn: 9, topics: ['tent', 'gore-tex'] })]
    expect(given(all, turns, { language: 'en', text: 'My tent leaks' })).toBe('b')
    expect(given(all, turns, { language: 'en', text: 'Is it Gore-Tex?' })).toBe('b')
    expect(given(all, turns, { language: 'en', text: 'How attentive you are' })).toBe('a')
    expect(given(all, { ...turns, topic: false }, { language: 'en', text: 'My tent leaks' })).toBe('a')
  })

  it('had the person before, newest first, before anything else; unless they are full', () => {
    const all = [
      person('a', { languages: ['de'] }),
      person('b', { hadPerson: 5, open: 9 }),
      person('c', { hadPerson: 7, open: 9 }),
    ]
    expect(given(all, load, { language: 'de', text: '' })).toBe('c')
    expect(given(all, { ...load, cap: 9 }, { language: 'de', text: '' })).toBe('a')
    expect(given(all, { ...load, samePerson: false }, { language: 'fr', text: '' })).toBe('a')
  })

  it('goes round exactly, whoever begins', () => {
    const people = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ ...person(id) }))
    const counts = new Map<string, number>()
    for (let turn = 1; turn <= 53; turn += 1) {
      const { to } = choose(people, turns, english)
      const one = people.find(({ id }) => id === to?.id)
      if (one) Object.assign(one, { turn })
      counts.set(to?.id ?? '', (counts.get(to?.id ?? '') ?? 0) + 1)
    }
    expect([...counts.values()].sort()).toEqual([10, 10, 11, 11, 11])
  })

  it('says what speaks for them', () => {
    const all = [person('a', { languages: ['de'], topics: ['zelt'], hadPerson: 1 })]
    expect(choose(all, turns, { language: 'de', text: 'Mein Zelt' })).toMatchObject({
      language: 'de',
      topic: 'zelt',
      before: true,
    })
    expect(choose([person('a')], turns, { language: null, text: '' })).toMatchObject({
      language: null,
      topic: null,
      before: false,
    })
  })
})
