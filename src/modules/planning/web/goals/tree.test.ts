import { describe, expect, it } from 'vitest'
import type { GoalView } from '#modules/planning/contract.ts'
import { keyMove, moveOf } from './tree.ts'

const goal = (id: string, parentId: string | null): GoalView => ({
  ...{ id, parentId, level: 'business', name: id, note: '', owner: null, department: null, metric: null },
  ...{ measure: '', target: null, startsOn: null, endsOn: null, unlinked: false, dropped: false },
  ...{ lines: [], programmes: [], campaignIds: [] },
})
const goals = [goal('a', null), goal('b', null), goal('c', null), goal('a1', 'a'), goal('a2', 'a')]

describe('goals', () => {
  it('move by arrow keys among neighbours, in and out', () => {
    expect(keyMove(goals, 'b', 'ArrowUp')).toEqual({ id: 'b', parentId: null, before: 'a' })
    expect(keyMove(goals, 'a', 'ArrowDown')).toEqual({ id: 'a', parentId: null, before: 'c' })
    expect(keyMove(goals, 'b', 'ArrowDown')).toEqual({ id: 'b', parentId: null, before: null })
    expect(keyMove(goals, 'b', 'ArrowRight')).toEqual({ id: 'b', parentId: 'a', before: null })
    expect(keyMove(goals, 'a2', 'ArrowLeft')).toEqual({ id: 'a2', parentId: null, before: 'b' })
    expect(keyMove(goals, 'a', 'ArrowUp')).toBeNull()
    expect(keyMove(goals, 'a', 'ArrowLeft')).toBeNull()
  })

  it('know the way back', () => {
    expect(moveOf(goals, 'a1')).toEqual({ id: 'a1', parentId: 'a', before: 'a2' })
    expect(moveOf(goals, 'c')).toEqual({ id: 'c', parentId: null, before: null })
  })
})
