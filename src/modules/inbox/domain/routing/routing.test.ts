import { describe, expect, it } from 'vitest'
import { type Arrival, noRules, type RouteRule, route } from './route.ts'
import { ruleProblems } from './rule-problems.ts'

const desks = [
  { id: 'service', name: 'Service', kind: 'service' },
  { id: 'hr', name: 'HR', kind: 'hr' },
  { id: 'legal', name: 'Legal', kind: 'legal' },
  { id: 'shop', name: 'Shop', kind: 'ecommerce' },
]
const says = (text: string, more: Partial<Arrival> = {}): Arrival => ({
  text,
  kind: 'mention',
  channelId: 'bluesky',
  ...more,
})
const rule = (id: string, departmentId: string, more: Partial<RouteRule> = {}): RouteRule => ({
  id,
  name: id,
  query: '',
  kinds: [],
  channelIds: [],
  departmentId,
  ...more,
})
const book = (rules: RouteRule[], ownWords = true) => ({ version: 3, rules, ownWords })
const to = (arrival: Arrival, rules: RouteRule[], found: string[] = [], ownWords = true) =>
  route(arrival, book(rules, ownWords), new Set(found), desks, 'reception')

describe('without rules', () => {
  it.each([
    ['Do you have an apprenticeship in Bergen?', 'hr'],
    ['Gibt es bei euch eine Ausbildung?', 'hr'],
    ['My lawyer will call about the job you did', 'legal'],
    ['My jobless cousin likes your pack', 'service'],
    ['Where is my parcel?', 'service'],
    ['Any dividend this year?', 'service'],
  ])('%s → %s', (text, desk) => {
    expect(route(says(text), noRules, new Set(), desks, 'reception').departmentId).toBe(desk)
  })

  it('goes to reception where nobody else takes it, and says why', () => {
    expect(route(says('Hello'), noRules, new Set(), [], 'reception')).toEqual({
      departmentId: 'reception',
      ruleId: null,
      because: 'no rule claimed it, so reception takes it',
    })
  })
})

describe('rules', () => {
  const returns = rule('returns', 'shop', { query: 'refund OR return' })
  const reviews = rule('reviews', 'shop', { kinds: ['review'], channelIds: ['store'] })

  it('claim in their order, before the words of departments, and say which', () => {
    const both = [returns, rule('angry', 'legal', { query: 'refund' })]
    expect(to(says('My lawyer wants a refund'), both, ['returns', 'angry'])).toEqual({
      departmentId: 'shop',
      ruleId: 'returns',
      because: 'the rule “returns”',
    })
    expect(to(says('My lawyer wants a refund'), both.toReversed(), ['returns', 'angry']).ruleId).toBe('angry')
    expect(to(says('My lawyer'), both).departmentId).toBe('legal')
  })

  it('ask for everything they name', () => {
    const at = (kind: string, channelId: string) => to(says('Fine', { kind, channelId }), [reviews]).ruleId
    expect([at('review', 'store'), at('review', 'bluesky'), at('mention', 'store')]).toEqual([
      'reviews',
      null,
      null,
    ])
    expect(to(says('Words the query does not meet'), [returns]).ruleId).toBeNull()
  })

  it('are passed over when their desk is gone', () => {
    expect(to(says('x'), [rule('old', 'closed', { kinds: ['mention'] })], []).departmentId).toBe('service')
  })

  it('stand alone when the words of departments are switched off', () => {
    expect(to(says('My lawyer'), [returns], [], false).departmentId).toBe('service')
  })
})

describe('what is wrong with rules', () => {
  const known = {
    departmentIds: new Set(['shop']),
    channelIds: new Set(['store']),
    read: (query: string) =>
      query.includes('(') ? [{ at: 4, length: 1, message: 'It is not closed.', cure: 'Close it.' }] : [],
  }
  const problems = (...rules: RouteRule[]) => ruleProblems(rules, known)

  it('is nothing for usable ones', () => {
    expect(
      problems(rule('a', 'shop', { query: 'refund' }), rule('b', 'shop', { channelIds: ['store'] })),
    ).toEqual([])
  })

  it('names the rule, the field, the letters and the cure', () => {
    expect(problems(rule('a', 'shop', { query: 'one (two' }))).toEqual([
      { ruleId: 'a', field: 'query', message: 'It is not closed.', cure: 'Close it.', at: 4, length: 1 },
    ])
  })

  it.each([
    ['a desk that is gone', [rule('a', 'x', { query: 'y' })], 'departmentId'],
    ['a channel that is gone', [rule('a', 'shop', { channelIds: ['x'] })], 'channelIds'],
    ['a rule that would take everything', [rule('a', 'shop')], 'query'],
    [
      'the same rule twice',
      [rule('a', 'shop', { query: 'y' }), rule('a', 'shop', { query: 'y', name: 'b' })],
      'name',
    ],
    [
      'the same name twice, however it is written',
      [
        rule('a', 'shop', { query: 'y', name: 'Refunds' }),
        rule('b', 'shop', { query: 'z', name: 'refunds ' }),
      ],
      'name',
    ],
  ])('%s', (_, rules, field) => {
    const found = problems(...rules)
    expect(found.length).toBeGreaterThan(0)
    expect(found.every((one) => one.field === field && one.cure !== '')).toBe(true)
  })
})
