import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Candidate,
  complete,
  type Given,
  type Matter,
  mayNotEnter,
  openSlots,
  slotFor,
  slotsOf,
} from './approval.ts'
import { approverKinds, defaultRules, type FactKind, factKinds, isLooser, isWorkforce } from './kinds.ts'
import { mayBecome, releaseInstant, reviewDue, wordingStates } from './lifecycle.ts'

const matter = (kind: FactKind, given: Given[] = [], more: Partial<Matter> = {}): Matter => ({
  kind,
  approvers: defaultRules[kind].approvers,
  proposedBy: 'proposer',
  personId: kind === 'promotion' ? 'anna' : null,
  given,
  presentKinds: [...approverKinds],
  ...more,
})
const who = (memberId: string, ...kinds: Candidate['kinds'][number][]): Candidate => ({
  memberId,
  mayApprove: true,
  kinds,
})

describe('who approves what', () => {
  it('asks all departments of the matrix, a second approver for workforce facts and the person for promotions', () => {
    expect(slotsOf(matter('positioning'))).toEqual(['marketing', 'executive'])
    expect(slotsOf(matter('termination'))).toEqual(['hr', 'legal'])
    expect(slotsOf(matter('promotion'))).toEqual(['hr', 'second', 'person'])
    expect(slotsOf({ ...matter('headcount'), approvers: ['hr'] })).toEqual(['hr', 'second'])
  })

  it.each<[string, Matter, Candidate, string]>([
    ['the proposer', matter('website'), who('proposer', 'marketing'), 'You proposed this wording'],
    ['somebody of another department', matter('website'), who('x', 'it'), 'This waits for marketing.'],
    [
      'somebody without the right',
      matter('website'),
      { ...who('x', 'marketing'), mayApprove: false },
      'needs the right',
    ],
    [
      'the same member again',
      matter('headcount', [{ memberId: 'x', slot: 'hr' }]),
      who('x', 'finance'),
      'approved this wording already',
    ],
    [
      'the person it is about, as HR',
      matter('promotion', [{ memberId: 'anna', slot: 'person' }]),
      who('anna', 'hr'),
      'approved this wording already',
    ],
    [
      'the person a termination is about',
      matter('termination', [], { personId: 'anna' }),
      who('anna', 'hr'),
      'about you',
    ],
  ])('%s is refused', (_, about, member, why) => {
    const answer = slotFor(about, member)
    expect('why' in answer && answer.why).toContain(why)
  })

  it('lets any approver stand in for a department that the organisation does not have', () => {
    const small = matter('headcount', [], { presentKinds: ['hr'] })
    expect(slotFor(small, who('x', 'marketing'))).toEqual({ slot: 'finance' })
    expect(slotFor(matter('headcount'), who('x', 'marketing'))).toHaveProperty('why')
  })

  it('lets the person agree to their own promotion, also one they proposed, and nothing more', () => {
    const own = matter('promotion', [], { proposedBy: 'anna' })
    expect(slotFor(own, { ...who('anna'), mayApprove: false })).toEqual({ slot: 'person' })
  })

  it('never lets the only approver enter', () => {
    expect(mayNotEnter([{ memberId: 'a', slot: 'marketing' }], 'a')).toContain('only one who approved')
    expect(
      mayNotEnter(
        [
          { memberId: 'a', slot: 'hr' },
          { memberId: 'p', slot: 'person' },
        ],
        'a',
      ),
    ).not.toBeNull()
    expect(
      mayNotEnter(
        [
          { memberId: 'a', slot: 'hr' },
          { memberId: 'b', slot: 'legal' },
        ],
        'a',
      ),
    ).toBeNull()
    expect(mayNotEnter([{ memberId: 'a', slot: 'marketing' }], 'b')).toBeNull()
    expect(mayNotEnter([], 'b')).not.toBeNull()
  })

  it('whoever tries in whatever order: complete means enough different others, of every department asked', () => {
    const member = fc.record({
      memberId: fc.constantFrom('proposer', 'anna', 'a', 'b', 'c', 'd'),
      mayApprove: fc.boolean(),
      kinds: fc.subarray([...approverKinds]),
    })
    const kinds = fc.subarray([...approverKinds])
    fc.assert(
      fc.property(
        fc.constantFrom(...factKinds),
        fc.array(member, { maxLength: 12 }),
        kinds,
        kinds,
        (kind, tries, approvers, presentKinds) => {
          let now = matter(kind, [], { approvers, presentKinds })
          for (const one of tries) {
            const answer = slotFor(now, one)
            if ('slot' in answer)
              now = { ...now, given: [...now.given, { memberId: one.memberId, slot: answer.slot }] }
          }
          expect(new Set(now.given.map((one) => one.memberId)).size).toBe(now.given.length)
          if (!complete(now)) return
          expect(openSlots(now)).toEqual([])
          const others = now.given.filter((one) => one.slot !== 'person')
          expect(others.map((one) => one.memberId)).not.toContain('proposer')
          expect(others.length).toBeGreaterThanOrEqual(isWorkforce(kind) ? 2 : 1)
          if (kind === 'promotion') expect(now.given).toContainEqual({ memberId: 'anna', slot: 'person' })
        },
      ),
    )
  })
})

describe('the life of a wording', () => {
  it('never comes back from an end', () => {
    for (const end of ['superseded', 'declined', 'withdrawn'] as const)
      expect(wordingStates.filter((to) => mayBecome(end, to))).toEqual([])
    expect(mayBecome('proposed', 'live')).toBe(false)
    expect(mayBecome('approved', 'live')).toBe(false)
  })
  it('waits for the later of release date and embargo', () => {
    const [a, b] = [new Date(1000), new Date(2000)]
    expect(releaseInstant(null, null)).toBeNull()
    expect(releaseInstant(a, null)).toEqual(a)
    expect(releaseInstant(a, b)).toEqual(b)
    expect(releaseInstant(b, a)).toEqual(b)
  })
  it('is due a year after, also from a leap day', () => {
    expect(reviewDue(new Date('2026-03-11T10:00:00Z')).toISOString()).toBe('2027-03-11T10:00:00.000Z')
    expect(reviewDue(new Date('2028-02-29T10:00:00Z')).toISOString()).toBe('2029-02-28T10:00:00.000Z')
  })
})

describe('letting a fact travel further', () => {
  const now = { class: 'internal', places: ['linkedin'], embargoUntil: new Date(5000) } as const
  it.each<[string, Partial<Parameters<typeof isLooser>[1]>, boolean]>([
    ['a stricter class', { class: 'secret' }, false],
    ['a looser class', { class: 'public' }, true],
    ['fewer places', { places: [] }, false],
    ['another place', { places: ['linkedin', 'x'] }, true],
    ['anywhere', { places: null }, true],
    ['a later embargo', { embargoUntil: new Date(6000) }, false],
    ['an earlier embargo', { embargoUntil: new Date(4000) }, true],
    ['no embargo', { embargoUntil: null }, true],
    ['nothing', {}, false],
  ])('%s', (_, change, looser) => expect(isLooser(now, { ...now, ...change })).toBe(looser))
})
