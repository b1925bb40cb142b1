import { describe, expect, it } from 'vitest'
import { moved, withRule } from '../rules/rule-order.ts'
import { readDraft, same } from './draft.ts'

const rule = (id: string, query = id) => ({
  ...{ id, query, name: id, departmentId: 'desk' },
  kinds: [],
  channelIds: [],
})
const ids = (rules: readonly { id: string }[]) => rules.map(({ id }) => id).join('')
const rules = ['a', 'b', 'c'].map((id) => rule(id))

describe('a change of the rules', () => {
  it('moves one rule by a place and never out of the list', () => {
    expect([ids(moved(rules, 'b', -1)), ids(moved(rules, 'b', 1)), ids(rules)]).toEqual(['bac', 'acb', 'abc'])
    expect([ids(moved(rules, 'a', -1)), ids(moved(rules, 'c', 1)), ids(moved(rules, 'x', 1))]).toEqual([
      'abc',
      'abc',
      'abc',
    ])
  })

  it('puts a rule back where it stood, a new one at the end', () => {
    expect(withRule(rules, rule('b', 'changed'))[1]?.query).toBe('changed')
    expect(ids(withRule(rules, rule('d')))).toBe('abcd')
  })

  it('is none when it comes to the same', () => {
    expect(same({ rules, ownWords: true }, { rules: [...rules], ownWords: true })).toBe(true)
    expect(same({ rules, ownWords: true }, { rules: moved(rules, 'a', 1), ownWords: true })).toBe(false)
    expect(same({ rules, ownWords: true }, { rules, ownWords: false })).toBe(false)
  })

  it('is read back only when it can be one', () => {
    const draft = { rules, ownWords: true, basedOn: 2 }
    expect(readDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft)
    for (const odd of [null, 7, {}, { ...draft, basedOn: '2' }, { ...draft, rules: [null] }])
      expect(readDraft(odd)).toBeNull()
  })
})
