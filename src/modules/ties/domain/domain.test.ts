import { describe, expect, it } from 'vitest'
import type { StoredEvent } from '#kernel/event.ts'
import { actsOf } from './acts.ts'
import { endOf, endsSoon } from './consent.ts'
import { groupsOf, standsAlone } from './groups.ts'
import { crossShare, density, eiIndex, type Node, sidesOf, type Tie, tiesOf } from './network.ts'
import { chanceOf, expectedCrossShare, moments, zScore } from './permute.ts'

const window = { from: new Date('2026-01-01T00:00:00Z'), to: new Date('2026-04-01T00:00:00Z') }
const node = (id: string, label = 'a', from = window.from, to = window.to): Node => ({ id, label, from, to })
const turned = (from: string, to: string) => ({ from, to })

describe('a tie', () => {
  const nodes = [node('a'), node('b'), node('c')]

  it('is three interactions, at least one from each side', () => {
    const both = [turned('a', 'b'), turned('b', 'a')]
    expect(tiesOf(nodes, both)).toEqual([])
    expect(tiesOf(nodes, [...both, turned('a', 'b')])).toEqual([[0, 1]])
    expect(tiesOf(nodes, [turned('c', 'a'), turned('c', 'a'), turned('c', 'a')])).toEqual([])
  })

  it('is none with somebody who is not counted', () => {
    const all = [turned('a', 'x'), turned('x', 'a'), turned('a', 'x')]
    expect(tiesOf(nodes, all)).toEqual([])
  })
})

describe('density', () => {
  it('is 2L ÷ n(n−1) for people who were there all the time', () => {
    const nodes = ['a', 'b', 'c', 'd', 'e'].map((id) => node(id))
    const ties: Tie[] = [
      [0, 1],
      [1, 2],
      [3, 4],
    ]
    expect(density(nodes, ties, window)).toBeCloseTo((2 * 3) / (5 * 4), 12)
  })

  it('counts a pair by the days both were there: joiners, leavers, and two who never met', () => {
    const middle = new Date('2026-02-15T00:00:00Z')
    const nodes = [node('a'), node('b', 'a', middle), node('c', 'a', window.from, middle)]
    // a–b and a–c count a half each, b–c not at all; the tie a–b is one of the two halves.
    expect(density(nodes, [[0, 1]], window)).toBeCloseTo(0.5, 12)
    expect(density(nodes.slice(1), [], window)).toBeNull()
  })

  it('of one department counts pairs within it', () => {
    const nodes = [node('a', 'x'), node('b', 'x'), node('c', 'x'), node('d', 'y')]
    expect(
      density(
        nodes,
        [
          [0, 1],
          [0, 3],
        ],
        window,
        'x',
      ),
    ).toBeCloseTo(1 / 3, 12)
  })
})

describe('across and within', () => {
  const labels = ['x', 'x', 'x', 'y', 'y', 'z']
  const ties: Tie[] = [
    [0, 1],
    [0, 3],
    [3, 4],
    [4, 5],
    [2, 5],
  ]

  it('shares out the ties: three across, two within', () => {
    expect(sidesOf(labels, ties)).toEqual({ external: 3, internal: 2 })
    expect(crossShare({ external: 3, internal: 2 })).toBeCloseTo(0.6, 12)
    expect(eiIndex({ external: 3, internal: 2 })).toBeCloseTo(0.2, 12)
    // y: 3–4 within; 0–3 and 4–5 across.
    expect(sidesOf(labels, ties, 'y')).toEqual({ external: 2, internal: 1 })
    expect(eiIndex(sidesOf(['x', 'y'], []))).toBeNull()
  })

  it('expects of chance what all 720 ways of dealing out six people give', () => {
    const every = permutations([...labels.keys()]).map(
      (order) =>
        eiIndex(
          sidesOf(
            order.map((at) => labels[at] ?? ''),
            ties,
          ),
        ) ?? 0,
    )
    expect(every).toHaveLength(720)
    const exact = moments(every)
    const expected = expectedCrossShare(labels) ?? 0
    // 1 − (3·2 + 2·1 + 1·0) ÷ 6·5 = 1 − 8 ÷ 30.
    expect(expected).toBeCloseTo(22 / 30, 12)
    expect(exact?.mean).toBeCloseTo(2 * expected - 1, 10)
    const dealt = chanceOf(labels, ties)
    expect(Math.abs((dealt?.mean ?? 9) - (exact?.mean ?? 0))).toBeLessThan(0.05)
    expect(Math.abs((dealt?.spread ?? 9) - (exact?.spread ?? 0))).toBeLessThan(0.03)
    expect(chanceOf(labels, ties)).toEqual(dealt)
  })

  it('has no z where chance has no spread', () => {
    expect(zScore(-1, chanceOf(['x', 'x', 'x'], [[0, 1]]))).toBeNull()
    expect(zScore(0.5, { mean: 0.1, spread: 0.2 })).toBeCloseTo(2, 12)
    expect(expectedCrossShare(['x'])).toBeNull()
  })
})

function permutations(items: readonly number[]): number[][] {
  if (items.length < 2) return [[...items]]
  return items.flatMap((one, at) =>
    permutations([...items.slice(0, at), ...items.slice(at + 1)]).map((rest) => [one, ...rest]),
  )
}

describe('groups that may be shown', () => {
  const of = (sizes: Record<string, number>): string[] =>
    Object.entries(sizes).flatMap(([label, size]) => Array.from({ length: size }, () => label))

  it('stand alone from ten people on; the small ones stand together', () => {
    expect(groupsOf(of({ a: 12, b: 10, c: 6, d: 4 }))).toEqual([['a'], ['b'], ['c', 'd']])
    expect(groupsOf(of({ a: 5, b: 5 }))).toEqual([['a', 'b']])
    expect(groupsOf(of({ a: 9 }))).toBeNull()
  })

  it('never leave fewer than ten over: what is missing from a whole could be worked out', () => {
    expect(groupsOf(of({ a: 12, b: 10, c: 3 }))).toEqual([['a'], ['b', 'c']])
    expect(groupsOf(of({ a: 12, c: 3 }))).toEqual([['a', 'c']])
    expect(standsAlone(of({ a: 12, b: 10, c: 3 }), 'b')).toBe(false)
    expect(standsAlone(of({ a: 12, b: 10, c: 3 }), 'a')).toBe(true)
  })
})

describe('a consent', () => {
  it('ends twelve months on, as that day begins where the house stands', () => {
    expect(endOf(new Date('2026-03-31T22:30:00Z'), 'Europe/Oslo')).toEqual(new Date('2027-03-31T22:00:00Z'))
    expect(endOf(new Date('2028-02-29T12:00:00Z'), 'Europe/Oslo')).toEqual(new Date('2029-02-27T23:00:00Z'))
  })

  it('is asked for anew in its last thirty days', () => {
    const ends = new Date('2027-04-01T22:00:00Z')
    expect(endsSoon(ends, new Date('2027-03-02T21:59:00Z'))).toBe(false)
    expect(endsSoon(ends, new Date('2027-03-02T22:00:00Z'))).toBe(true)
  })
})

describe('facts that tell of two members', () => {
  let seq = 0
  const fact = (type: string, actor: string | null, data: StoredEvent['data'] = {}): StoredEvent => {
    seq += 1
    const at = `2026-03-01T00:00:${String(seq % 60).padStart(2, '0')}Z`
    return {
      ...{ type, actor, data, seq, at },
      id: String(seq),
      organisationId: 'o',
      subject: 's',
      version: 1,
    }
  }
  const told = (...events: StoredEvent[]) =>
    events.flatMap((event) => actsOf(event, events).map(({ kind, from, to }) => `${kind} ${from}>${to}`))

  it('are questions and answers, notes that name somebody', () => {
    expect(told(fact('expert.asked', 'a', { memberId: 'b', askedBy: 'a' }))).toEqual(['question a>b'])
    expect(told(fact('expert.answered', null, { memberId: 'b', askedBy: 'a' }))).toEqual(['answer b>a'])
    expect(told(fact('note.added', 'a', { mentions: ['b', 'c', 'a'] }))).toEqual(['note a>b', 'note a>c'])
    expect(told(fact('note.added', null, { mentions: ['b'] }))).toEqual([])
  })

  it('are hand-overs to a person or a desk, and taking them up, once', () => {
    const assigned = fact('conversation.assigned', 'a', { memberId: 'b' })
    expect(told(assigned, fact('conversation.answering', 'b'), fact('conversation.answering', 'b'))).toEqual([
      'hand-over a>b',
      'taken b>a',
    ])
    const handed = fact('conversation.handed', 'a', { departmentId: 'd' })
    const own = fact('conversation.assigned', 'c', { memberId: 'c' })
    expect(told(handed, own, fact('conversation.answering', 'c'))).toEqual(['hand-over a>c', 'taken c>a'])
    // Taken from the heap, or one’s own all the time: nobody handed it over.
    expect(
      told(fact('conversation.assigned', 'b', { memberId: 'b' }), fact('conversation.answering', 'b')),
    ).toEqual([])
    // Given to b, answered by c: c did not take up what was theirs.
    expect(
      told(fact('conversation.assigned', 'a', { memberId: 'b' }), fact('conversation.answering', 'c')),
    ).toEqual(['hand-over a>b'])
    // A machine gave it: no colleague did.
    expect(
      told(fact('conversation.assigned', null, { memberId: 'b' }), fact('conversation.answering', 'b')),
    ).toEqual([])
  })

  it('are consents asked for and given or refused', () => {
    const asked = fact('approval.requested', 'a', { authorId: 'a' })
    expect(told(asked, fact('approval.consented', 'b', { authorId: 'a' }))).toEqual([
      'consent-asked a>b',
      'decision b>a',
    ])
    // The second step is opened by who gave the first; it is still the author who asks.
    const next = fact('approval.requested', 'b', { authorId: 'a' })
    expect(told(next, fact('approval.declined', 'c', { authorId: 'a' }))).toEqual([
      'consent-asked a>c',
      'decision c>a',
    ])
  })

  it('are content asked for and begun, and comments', () => {
    const asked = fact('idea.assigned', 'a', { memberId: 'b' })
    expect(told(asked, fact('idea.writing', 'b'))).toEqual(['content-asked a>b', 'content-written b>a'])
    expect(told(asked, fact('idea.writing', 'c'))).toEqual(['content-asked a>b'])
    const added = fact('idea.added', 'a')
    expect(
      told(added, fact('idea.commented', 'b'), fact('idea.commented', 'a'), fact('idea.commented', 'c')),
    ).toEqual(['comment b>a', 'comment a>b', 'comment c>a'])
  })
})
