import { describe, expect, it } from 'vitest'
import { readFile, toJson, toMarkdown } from './exchange.ts'
import { scenarios } from './scenarios.ts'
import { endOf, isEnding, stateAt, warningAt } from './standing.ts'
import { starters } from './starters.ts'
import { blanksIn, fill, missingParts, wordsOf } from './words.ts'

describe('blanks', () => {
  it('are found once each, in the order they are read', () => {
    expect(blanksIn('{b} and { a } and {b} {}')).toEqual(['b', 'a'])
  })

  it.each([
    [{ a: 'one' }, 'one {b c}', ['b c']],
    [{ a: ' one\n two ', 'b c': '{a}' }, 'one two a', []],
    [{ toString: 'x' }, '{a} {b c}', ['a', 'b c']],
    [{ a: '  ' }, '{a} {b c}', ['a', 'b c']],
  ])('are filled from %j', (words, text, open) => {
    expect(fill('{a} {b c}', words)).toEqual({ text, open })
  })

  it('named like something every object has stay open', () => {
    expect(fill('{constructor}', {}).open).toEqual(['constructor'])
  })
})

describe('the end of what was agreed', () => {
  const kept = { state: 'approved' as const, approvedUntil: '2026-03-31' }
  it.each([
    ['2026-03-17T23:59:59Z', 'approved', false],
    ['2026-03-18T00:00:00Z', 'approved', true],
    ['2026-03-31T23:59:59Z', 'approved', true],
    ['2026-04-01T00:00:00Z', 'expired', false],
  ])('as of %s', (now, state, ending) => {
    expect([stateAt(kept, new Date(now)), isEnding(kept, new Date(now))]).toEqual([state, ending])
  })

  it('comes 14 days after its warning', () => {
    expect(endOf('2026-03-31').getTime() - warningAt('2026-03-31').getTime()).toBe(14 * 86_400_000)
  })
})

describe('words to begin with', () => {
  it.each(Object.entries(starters))(
    'have every part for every kind, and a blank for what is not known (%s)',
    (_, set) => {
      for (const scenario of scenarios) {
        const { parts } = set[scenario]
        expect(missingParts(parts)).toEqual([])
        expect(blanksIn(parts.facts).length + blanksIn(parts.nextUpdate).length).toBeGreaterThan(1)
        // Short enough for the shortest network once the blanks are filled with a few words.
        expect(wordsOf(parts).length).toBeLessThan(300)
      }
    },
  )
})

describe('a file', () => {
  const list = scenarios.map((scenario) => ({
    scenario,
    language: 'de',
    audiences: ['press' as const],
    title: starters.de?.[scenario].title ?? '',
    parts: starters.de?.[scenario].parts ?? {
      acknowledgement: '',
      empathy: '',
      facts: '',
      action: '',
      nextUpdate: '',
    },
  }))

  it.each([toJson, toMarkdown])('is read back as it was written (%#)', (write) => {
    expect(readFile(write(list))).toEqual({ found: list, problems: [] })
  })

  it.each([
    ['', 'File', /no statement/],
    ['{"a": 1}', 'File', /no list called/],
    ['[{', 'File', /not JSON/],
    [
      '[{"scenario":"flood","language":"en","title":"x","parts":{"facts":"y"}}]',
      'Statement 1',
      /no kind of crisis/,
    ],
    [
      '[{"scenario":"other","language":"English","title":"x","parts":{"facts":"y"}}]',
      'Statement 1',
      /two or three letters/,
    ],
    ['[{"scenario":"other","language":"en","title":"","parts":{"facts":"y"}}]', 'Statement 1', /title/],
    ['[{"scenario":"other","language":"en","title":"x","parts":{}}]', 'Statement 1', /no words/],
    [
      '[{"scenario":"other","language":"en","title":"x","parts":{"facts":1}}]',
      'Statement 1',
      /have to be texts/,
    ],
    [
      '[{"scenario":"other","language":"en","title":"x","audiences":["cats"],"parts":{"facts":"y"}}]',
      'Statement 1',
      /no audience/,
    ],
    ['# Ours\n\n## other, en, x\n', 'Line 3', /Write the heading/],
    ['## other · en · x\n### feelings\ny', 'Line 2', /no part called “feelings”/],
    ['## other · en · x\nloose words\n### facts\ny', 'Line 2', /in no part/],
  ])('says what is wrong in %j', (text, where, message) => {
    expect(readFile(text).problems[0]).toMatchObject({ where, message: expect.stringMatching(message) })
  })

  it('keeps what is right beside what is wrong', () => {
    const read = readFile('[{"scenario":"other","language":"en","title":"x","parts":{"facts":"y"}}, 7]')
    expect(read.found).toHaveLength(1)
    expect(read.problems).toEqual([{ where: 'Statement 2', message: 'It is not a statement.' }])
  })
})
