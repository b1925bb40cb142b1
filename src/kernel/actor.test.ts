import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  covers,
  type Matter,
  type MemberActor,
  may,
  mayFor,
  type Right,
  rights,
  type Scope,
} from './actor.ts'

const some = fc.constantFrom('a', 'b', 'c')
const bounds = fc.option(fc.uniqueArray(some, { minLength: 1 }), { nil: null })
const scope: fc.Arbitrary<Scope> = fc.record({
  departmentIds: bounds,
  channelIds: bounds,
  topics: bounds,
  regions: bounds,
})
const value = fc.option(fc.option(some, { nil: null }), { nil: undefined })
const matter: fc.Arbitrary<Matter> = fc.record({
  departmentId: value,
  channelId: value,
  topic: value,
  region: value,
})
const right = fc.constantFrom(...rights)

const member = (
  held: readonly Right[],
  scopes: readonly (readonly [Right, readonly Scope[]])[],
): MemberActor => ({
  kind: 'member',
  memberId: 'm',
  userId: 'u',
  name: 'Ada',
  departmentId: null,
  rights: new Set([...held, ...scopes.map(([one]) => one)]),
  scopes: new Map(scopes),
  hidden: [],
})
const everywhere: Scope = { departmentIds: null, channelIds: null, topics: null, regions: null }

describe('a right', () => {
  it('held in a scope reaches no further than held everywhere, and bounding it more never widens it', () => {
    fc.assert(
      fc.property(right, scope, matter, some, (one, wide, about, bound) => {
        const narrow = {
          ...wide,
          departmentIds: [bound].filter((id) => wide.departmentIds?.includes(id) ?? true),
        }
        const reaches = (by: Scope): boolean => mayFor(member([], [[one, [by]]]), one, about)
        if (reaches(narrow)) expect(reaches(wide)).toBe(true)
        if (reaches(wide)) expect(mayFor(member([one], []), one, about)).toBe(true)
        expect(reaches(everywhere)).toBe(true)
      }),
    )
  })

  it('that is held in two places reaches both and nothing between', () => {
    fc.assert(
      fc.property(right, scope, scope, matter, (one, first, second, about) => {
        const both = mayFor(member([], [[one, [first, second]]]), one, about)
        expect(both).toBe(covers(first, about) || covers(second, about))
      }),
    )
  })

  it('is held somewhere when it is held for anything, and not at all without', () => {
    fc.assert(
      fc.property(right, scope, matter, (one, by, about) => {
        const actor = member([], [[one, [by]]])
        if (mayFor(actor, one, about)) expect(may(actor, one)).toBe(true)
        for (const other of rights) if (other !== one) expect(mayFor(actor, other, about)).toBe(false)
      }),
    )
  })

  it('for a department does not reach what stands in none', () => {
    const actor = member([], [['people.manage', [{ ...everywhere, departmentIds: ['a'] }]]])
    expect(mayFor(actor, 'people.manage', { departmentId: null })).toBe(false)
    expect(mayFor(actor, 'people.manage', { departmentId: 'b' })).toBe(false)
    expect(mayFor(actor, 'people.manage', { departmentId: 'a', channelId: 'x' })).toBe(true)
    expect(mayFor({ kind: 'system', name: 'job' }, 'people.manage', { departmentId: null })).toBe(true)
  })
})
