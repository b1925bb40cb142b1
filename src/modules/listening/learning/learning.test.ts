import { describe, expect, it } from 'vitest'
import { byChance, judged, objection, type Trial } from './judge.ts'
import { keptBack, type Labelled, learnFrom, lessonFrom } from './learn.ts'

const row = (
  n: number,
  label: string,
  language = 'en',
  text = `post number ${word(n)} is ${label}`,
): Labelled => ({
  mentionId: `m${n}`,
  text,
  language,
  label,
})
/** Letters only: figures are no words. */
const word = (n: number): string => [...String(n)].map((sign) => 'abcdefghij'[Number(sign)]).join('')
const many = (n: number, label: string, language = 'en') =>
  Array.from({ length: n }, (_, at) => row(at, label, language, `${label} ${language} ${word(at)} walk`))

describe('a lesson', () => {
  it('needs a hundred corrections, a dozen of two kinds, thirty in a language', () => {
    expect(lessonFrom([...many(50, 'positive'), ...many(49, 'negative')])).toEqual({
      enough: false,
      usable: 99,
      kinds: 2,
    })
    const enough = lessonFrom([...many(50, 'positive'), ...many(50, 'negative')])
    expect(enough).toMatchObject({ enough: true, languages: ['en'] })
    expect(lessonFrom([...many(120, 'positive'), ...many(11, 'negative')])).toMatchObject({
      enough: false,
      kinds: 1,
    })
  })

  it('leaves out languages and answers it saw too little of', () => {
    const lesson = lessonFrom([
      ...many(60, 'positive'),
      ...many(60, 'negative'),
      ...many(5, 'neutral'),
      ...many(15, 'positive', 'de'),
      ...many(14, 'negative', 'de'),
    ])
    if (!lesson.enough) throw new Error('this is enough')
    expect(lesson.languages).toEqual(['en'])
    expect(lesson.rows).toHaveLength(120)
    const more = lessonFrom([...many(60, 'positive'), ...many(60, 'negative'), ...many(30, 'positive', 'de')])
    expect(more).toMatchObject({ enough: true, languages: ['de', 'en'] })
  })
})

describe('what is kept back', () => {
  it('is about a fifth, the same whatever else there is, and never shares a text with what is learned', () => {
    const rows = many(1000, 'positive')
    const { learn, judge } = keptBack(rows)
    expect(learn.length + judge.length).toBe(1000)
    expect(judge.length).toBeGreaterThan(160)
    expect(judge.length).toBeLessThan(240)
    expect(keptBack(rows.slice(0, 300)).judge).toEqual(judge.filter((one) => rows.indexOf(one) < 300))
    const copies = judge.map((one) => ({
      ...one,
      mentionId: `copy ${one.mentionId}`,
      text: `${one.text}!! @us`,
    }))
    expect(keptBack(copies).learn).toEqual([])
  })
})

describe('learning', () => {
  it('gives the same model for the same rows, and is not sure of what it never saw', () => {
    const rows = [...many(80, 'positive'), ...many(80, 'negative')]
    const [one, other] = [learnFrom(rows, 'sentiment'), learnFrom(rows, 'sentiment')]
    const text = 'negative en abc walk'
    expect(one.predict(text)).toEqual(other.predict(text))
    expect(one.predict(text).label).toBe('negative')
  })
})

const pairs = (...said: readonly [truth: string, guess: string][]): Trial[] =>
  said.map(([truth, guess]) => ({ truth, guess }))
const times = (n: number, truth: string, guess: string): Trial[] =>
  Array.from({ length: n }, () => ({ truth, guess }))

describe('judging', () => {
  it('counts what is right; not being sure is not right', () => {
    // Two classes. a: recall 2/3, precision 2/2, F1 0.8; b: recall 1/2, precision 1/2, F1 0.5.
    const said = pairs(['a', 'a'], ['a', 'a'], ['a', 'b'], ['b', 'b'], ['b', 'unsure'])
    const { macroF1, macroRecall, ...counts } = judged(said)
    expect(counts).toEqual({ n: 5, right: 3, unsure: 1 })
    expect(macroF1).toBeCloseTo(0.65, 10)
    expect(macroRecall).toBeCloseTo((2 / 3 + 1 / 2) / 2, 10)
  })

  it('knows how often an advantage comes about by chance', () => {
    // Better on 6, worse on 1 of 7: (7 + 1) / 128.
    const own = [...times(6, 'a', 'a'), ...times(1, 'b', 'a'), ...times(3, 'b', 'b')]
    const rules = [...times(6, 'a', 'b'), ...times(1, 'b', 'b'), ...times(3, 'b', 'b')]
    expect(byChance(own, rules)).toBeCloseTo(8 / 128, 12)
    expect(byChance(rules, own)).toBeCloseTo(127 / 128, 12)
    expect(byChance(own, own)).toBe(1)
  })

  const good = [...times(10, 'a', 'a'), ...times(8, 'b', 'b'), ...times(2, 'b', 'a')]
  const bad = [...times(10, 'a', 'b'), ...times(10, 'b', 'b')]
  it.each([
    ['better than the rules', { own: good, rules: bad, inUse: null, audited: null }, null],
    [
      'too few to judge by',
      { own: good.slice(4, 18), rules: bad.slice(4, 18), inUse: null, audited: null },
      'few',
    ],
    ['as good as the rules', { own: good, rules: good, inUse: null, audited: null }, 'not-better'],
    [
      'better by chance',
      {
        own: [...times(9, 'a', 'a'), ...times(11, 'b', 'b')],
        rules: [...times(7, 'a', 'a'), ...times(2, 'a', 'b'), ...times(11, 'b', 'b')],
        inUse: null,
        audited: null,
      },
      'by-chance',
    ],
    [
      'no better than the one in use',
      { own: good, rules: bad, inUse: good, audited: null },
      'worse-than-now',
    ],
    [
      'worse in the audit',
      { own: good, rules: bad, inUse: null, audited: { own: bad, before: good } },
      'worse-in-audit',
    ],
    [
      'as good in the audit',
      { own: good, rules: bad, inUse: null, audited: { own: good, before: good } },
      null,
    ],
  ] as const)('a model that is %s', (_, evidence, note) => {
    expect(objection(evidence)).toBe(note)
  })
})
