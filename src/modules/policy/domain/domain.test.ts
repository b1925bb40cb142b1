import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AccessException, type AccessMode, type AccessRules, accessOf, judgeExpiry } from './access.ts'
import { attested, countsFrom, reminderMoments } from './attestation.ts'
import { diffWords } from './diff.ts'
import { canonical, gather } from './sections.ts'
import { faultOf, judgeAnswer } from './understanding.ts'

const at = (day: string) => new Date(`${day}T12:00:00Z`)

describe('access', () => {
  const departments = new Map(
    [
      { id: 'top', parentId: null },
      { id: 'sales', parentId: 'top' },
      { id: 'export', parentId: 'sales' },
    ].map((one) => [one.id, one]),
  )
  const rules = (more: Partial<AccessRules> = {}): AccessRules => ({
    modes: new Map<string | null, AccessMode>([
      [null, 'open'],
      ['sales', 'at-work'],
    ]),
    supplements: new Map(),
    exceptions: [],
    departments,
    ...more,
  })
  const who = (departmentId: string | null) => ({ memberId: 'ida', departmentId })
  const exception = (more: Partial<AccessException>): AccessException => ({
    id: 'e',
    memberId: null,
    departmentId: null,
    mode: 'open',
    grantedAt: at('2026-01-01'),
    expiresAt: at('2026-06-01'),
    endedAt: null,
    ...more,
  })
  const mode = (given: AccessRules, departmentId: string | null, day = '2026-03-01') =>
    accessOf(given, who(departmentId), at(day)).mode

  it('comes down the tree, and the nearest wins', () => {
    expect(mode(rules(), null)).toBe('open')
    expect(mode(rules(), 'top')).toBe('open')
    expect(mode(rules(), 'export')).toBe('at-work')
    expect(
      mode(
        rules({
          modes: new Map([
            ['export', 'open'],
            ['sales', 'barred'],
          ]),
        }),
        'export',
      ),
    ).toBe('open')
    expect(mode(rules({ modes: new Map() }), 'export')).toBe('open')
  })

  it('is only tightened by a supplement', () => {
    expect(mode(rules({ supplements: new Map([['sales', 'open']]) }), 'export')).toBe('at-work')
    expect(mode(rules({ supplements: new Map([['sales', 'barred']]) }), 'export')).toBe('barred')
  })

  it('yields to an exception until it expires; the member’s own goes first', () => {
    const department = exception({ departmentId: 'sales', mode: 'barred' })
    const own = exception({ memberId: 'ida', mode: 'open' })
    expect(mode(rules({ exceptions: [department] }), 'export')).toBe('barred')
    expect(mode(rules({ exceptions: [department, own] }), 'export')).toBe('open')
    expect(mode(rules({ exceptions: [own] }), 'export', '2026-06-01')).toBe('at-work')
    expect(
      mode(rules({ exceptions: [exception({ memberId: 'ida', endedAt: at('2026-02-01') })] }), 'export'),
    ).toBe('at-work')
  })

  it('survives a circle in the tree', () => {
    const circle = new Map([
      ['a', { id: 'a', parentId: 'b' }],
      ['b', { id: 'b', parentId: 'a' }],
    ])
    expect(mode(rules({ departments: circle }), 'a')).toBe('open')
  })

  it('gives exceptions a year at most', () => {
    expect(judgeExpiry(at('2026-03-01'), at('2026-02-01'))).toMatch(/still to come/)
    expect(judgeExpiry(at('2026-03-01'), at('2027-03-01'))).toBeNull()
    expect(judgeExpiry(at('2026-03-01'), at('2027-04-01'))).toMatch(/a year at most/)
  })
})

describe('attestation', () => {
  const versions = [
    { number: 1, material: true, effectiveFrom: at('2026-01-01') },
    { number: 2, material: false, effectiveFrom: at('2026-02-01') },
    { number: 3, material: true, effectiveFrom: at('2026-03-01') },
  ]
  const duty = { required: true, graceDays: 10, versions, acknowledged: 1, askedAt: null }

  it.each([
    ['before the first', '2025-12-31', { version: null, acknowledged: false, blocks: false }],
    ['a small change carries on', '2026-02-10', { version: 2, acknowledged: true, blocks: false }],
    ['within grace', '2026-03-05', { version: 3, acknowledged: false, blocks: false }],
    ['grace over', '2026-03-11', { version: 3, acknowledged: false, blocks: true }],
  ])('%s', (_, day, expected) => {
    expect(attested(duty, at(day))).toMatchObject(expected)
  })

  it('counts a joiner’s grace from the day they were asked', () => {
    const joiner = { ...duty, acknowledged: 0, askedAt: at('2026-04-01') }
    expect(attested(joiner, at('2026-04-05'))).toMatchObject({ blocks: false, graceUntil: at('2026-04-11') })
    expect(attested(joiner, at('2026-04-11')).blocks).toBe(true)
  })

  it('stops nobody when it is not required', () => {
    expect(attested({ ...duty, required: false }, at('2026-09-01'))).toMatchObject({
      acknowledged: false,
      blocks: false,
      graceUntil: null,
    })
  })

  it('reminds half way and a day before', () => {
    expect(countsFrom(versions, 2)).toBe(1)
    expect(reminderMoments(at('2026-03-01'), 14)).toEqual([at('2026-03-08'), at('2026-03-14')])
    expect(reminderMoments(at('2026-03-01'), 0)).toEqual([])
  })
})

describe('differences', () => {
  it('shows words that went and came', () => {
    expect(diffWords('Speak to the press.', 'Speak kindly to journalists.')).toEqual([
      { op: 'same', text: 'Speak ' },
      { op: 'added', text: 'kindly ' },
      { op: 'same', text: 'to ' },
      { op: 'removed', text: 'the press' },
      { op: 'added', text: 'journalists' },
      { op: 'same', text: '.' },
    ])
  })

  it('gives both texts back, whatever they are', () => {
    const text = fc
      .array(fc.constantFrom('a ', 'b', ' ', 'Ä-b ', '.\n', '👩‍👧 ', 'don’t '))
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, text, (a, b) => {
        const pieces = diffWords(a, b)
        const without = (op: string) =>
          pieces
            .filter((piece) => piece.op !== op)
            .map((piece) => piece.text)
            .join('')
        expect([without('added'), without('removed')]).toEqual([a, b])
      }),
    )
  })

  it('does not try to pair words of two long texts without anything in common', () => {
    const long = (word: string) => `${word} `.repeat(3000)
    expect(diffWords(long('one'), long('two')).map((piece) => piece.op)).toEqual(['removed', 'added'])
  })
})

describe('small things', () => {
  it('a digest does not depend on the order of keys', () => {
    const rows = [
      { section: 'scope' as const, lang: 'en', body: ' All. ' },
      { section: 'scope' as const, lang: 'de', body: 'Alle.' },
      { section: 'purpose' as const, lang: 'fr', body: 'Non.' },
    ]
    const text = gather(rows, ['en', 'de'])
    expect(text).toEqual({ scope: { en: 'All.', de: 'Alle.' } })
    expect(canonical(text)).toBe(canonical(gather([...rows].reverse(), ['de', 'en'])))
  })

  it('an answer is right, wrong or not asked for', () => {
    const questions = { en: { prompt: 'Who speaks for us?', options: ['All', 'Mandates'], answer: 1 } }
    expect(judgeAnswer(questions, 'en', 1)).toEqual({ right: true, answered: true })
    expect(judgeAnswer(questions, 'en', 0)).toEqual({ right: false })
    expect(judgeAnswer(questions, 'en', undefined)).toEqual({ right: false })
    expect(judgeAnswer(questions, 'de', undefined)).toEqual({ right: true, answered: null })
    expect(faultOf({ prompt: 'Who speaks?', options: ['A', 'A'], answer: 0 })).toMatch(/same/)
    expect(faultOf({ prompt: 'Who speaks?', options: ['A', 'B'], answer: 2 })).toMatch(/right answer/)
    expect(faultOf({ prompt: 'Who speaks?', options: ['A', 'B'], answer: 1 })).toBeNull()
  })
})
