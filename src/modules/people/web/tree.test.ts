import { describe, expect, it } from 'vitest'
import { branches, possibleParents } from './tree.ts'

const one = (id: string, parentId: string | null, members: number) => ({
  id,
  parentId,
  members,
  name: id,
  kind: 'other' as const,
  headMemberId: null,
  headName: null,
  reception: false,
  restricted: false,
})

describe('the department tree', () => {
  const tree = branches([
    one('a', null, 1),
    one('b', 'a', 2),
    one('c', 'b', 4),
    one('d', 'a', 8),
    one('e', null, 16),
  ])

  it('stands in order with depth and everybody below', () => {
    expect(tree.map(({ id, depth, all }) => [id, depth, all])).toEqual([
      ['a', 0, 15],
      ['b', 1, 6],
      ['c', 2, 4],
      ['d', 1, 8],
      ['e', 0, 16],
    ])
  })

  it('offers no parent below the department itself', () => {
    const ids = (id: string | null) => possibleParents(tree, id).map((branch) => branch.id)
    expect(ids('a')).toEqual(['e'])
    expect(ids('b')).toEqual(['a', 'd', 'e'])
    expect(ids('e')).toEqual(['a', 'b', 'c', 'd'])
    expect(ids(null)).toEqual(['a', 'b', 'c', 'd', 'e'])
  })
})
