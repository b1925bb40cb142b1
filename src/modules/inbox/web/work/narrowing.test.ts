import { describe, expect, it } from 'vitest'
import { pathOf, viewOf } from '../views.ts'
import { narrowingOf, toggled, withList } from './narrowing.ts'

const view = 'saved-0190a000-0000-7000-8000-000000000001'

describe('what a list is narrowed by', () => {
  it('is read from the address and written to it again', () => {
    const f = { states: ['closed' as const], waitingMinutes: 30 }
    const path = pathOf(viewOf(view), undefined, { q: 'a b', sort: 'newest', f })
    const query = new URLSearchParams(path.split('?')[1])
    expect(
      narrowingOf({ q: query.get('q'), sort: query.get('sort'), f: JSON.parse(query.get('f') ?? '') }),
    ).toEqual({
      q: 'a b',
      sort: 'newest',
      f,
    })
    expect(path.startsWith(`/inbox/${view}?`)).toBe(true)
  })

  it('is nothing where the address says nonsense', () => {
    expect(narrowingOf({ sort: 'upwards', f: { desks: 'x', colour: ['red'], waitingMinutes: -1 } })).toEqual({
      q: undefined,
      sort: undefined,
      f: undefined,
    })
    expect(viewOf('saved-../../x').id).toBe('mine')
  })

  it('changes one list and forgets an empty one', () => {
    expect(withList({ desks: ['a'] }, 'labels', ['b'])).toEqual({ desks: ['a'], labels: ['b'] })
    expect(withList({ desks: ['a'] }, 'desks', [])).toBeUndefined()
    expect(toggled(['a', 'b'], 'a')).toEqual(['b'])
    expect(toggled(undefined, 'a')).toEqual(['a'])
  })
})
