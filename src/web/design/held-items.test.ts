import { describe, expect, it } from 'vitest'
import { hold } from './held-items.ts'

const keyOf = (item: { id: string }): string => item.id
const of = (...ids: string[]) => ids.map((id) => ({ id, text: `${id}!` }))

describe('rows that must not move', () => {
  it('stay in their order with their new content; what came waits', () => {
    const held = hold(['a', 'b', 'c'], of('new', 'c', 'a', 'b'), keyOf)
    expect(held.shown.map(keyOf)).toEqual(['a', 'b', 'c'])
    expect(held.shown[0]?.text).toBe('a!')
    expect(held.waiting).toBe(1)
  })

  it('lets go of what is gone', () => {
    expect(hold(['a', 'b'], of('b'), keyOf)).toEqual({ shown: of('b'), waiting: 0 })
  })

  it('counts every new row while nothing was shown yet', () => {
    expect(hold([], of('a', 'b'), keyOf)).toEqual({ shown: [], waiting: 2 })
  })
})
