import { describe, expect, it } from 'vitest'
import { rights } from '#kernel/actor.ts'
import { firstReception, subtree, wouldCircle } from './departments.ts'
import { judgeInvitation } from './invitation.ts'
import { invitationLetter, resetLetter } from './letters.ts'
import { initials, isPlainLine, sortKey } from './names.ts'
import { judgeRoleChange, rightsOf, roleIds, roleRights, rolesWith, tidyRoles } from './roles.ts'
import { isZone } from './zone.ts'

describe('roles', () => {
  it('hold every right somewhere besides the owner, and the owner holds all', () => {
    expect(roleRights.owner).toEqual(rights)
    for (const right of rights) expect(rolesWith(right).length, right).toBeGreaterThan(1)
    expect(rightsOf(['viewer', 'no-such-role', 'agent'])).toEqual([
      'inbox.answer',
      'inbox.route',
      'scoreboard.view',
    ])
    expect(rightsOf([])).toEqual([])
    expect(tidyRoles(['agent', 'x', 'owner', 'agent'])).toEqual(['owner', 'agent'])
  })

  const base = { before: ['agent'], after: ['author'], own: false, byOwner: false, otherOwners: 1 }
  it.each([
    ['somebody else, other roles', {}, null],
    ['own roles', { own: true }, /somebody else/],
    ['own roles, unchanged', { own: true, after: ['agent'] }, null],
    ['making an owner without being one', { after: ['owner'] }, /Only an owner/],
    ['making an owner as one', { after: ['owner'], byOwner: true }, null],
    ['unmaking the last owner', { before: ['owner'], byOwner: true, otherOwners: 0 }, /last owner/],
    ['unmaking one of two', { before: ['owner'], byOwner: true }, null],
  ])('%s', (_, change, expected) => {
    const why = judgeRoleChange({ ...base, ...change })
    if (expected === null) expect(why).toBeNull()
    else expect(why).toMatch(expected)
  })

  it('are known to the catalogue by one list', () => expect(Object.keys(roleRights)).toEqual([...roleIds]))
})

describe('departments', () => {
  const tree = [
    { id: 'a', parentId: null },
    { id: 'b', parentId: 'a' },
    { id: 'c', parentId: 'b' },
    { id: 'd', parentId: null },
  ]
  it('know what stands below them', () => {
    expect(subtree(tree, 'a')).toEqual(['a', 'b', 'c'])
    expect(
      subtree(
        [
          { id: 'x', parentId: 'y' },
          { id: 'y', parentId: 'x' },
        ],
        'x',
      ),
    ).toEqual(['x', 'y'])
    expect([wouldCircle(tree, 'a', 'c'), wouldCircle(tree, 'c', 'a'), wouldCircle(tree, 'a', null)]).toEqual([
      true,
      false,
      false,
    ])
  })
  it('greet with service, else marketing, else the first', () => {
    const [it_, pr, service] = [{ kind: 'it' }, { kind: 'marketing' }, { kind: 'service' }] as const
    expect(firstReception([it_, pr, service])).toBe(service)
    expect(firstReception([it_, pr])).toBe(pr)
    expect(firstReception([it_])).toBe(it_)
    expect(firstReception([])).toBeUndefined()
  })
})

describe('names', () => {
  it.each([
    ['Dana Ortiz', 'DO'],
    ['  åse   marie vik ', 'ÅV'],
    ['李小龙', '李'],
    ['<b>Bob</b>', 'B'],
    ['“Ann” (away)', 'AA'],
    ['👩‍🚀 🚀', '?'],
    ['', '?'],
  ])('%s → %s', (name, letters) => expect(initials(name)).toBe(letters))

  it('sort and are found without case and accents', () => {
    expect(sortKey('  Åse  ØSTBY ')).toBe('ase ostby')
    expect(sortKey('Łukasz Weiß')).toBe('lukasz weiss')
  })
  it('hold no signs that mislead, but any script', () => {
    expect(isPlainLine('دانا O’Neill 李')).toBe(true)
    for (const sign of ['\n', '\u0000', '\u202e', '\u2066']) expect(isPlainLine(`Ann${sign}`)).toBe(false)
  })
})

describe('invitations', () => {
  const now = new Date('2027-03-01T08:00:00Z')
  const open = { expiresAt: new Date('2027-03-02T08:00:00Z'), acceptedAt: null, revokedAt: null }
  it.each([
    [open, null],
    [undefined, /does not exist/],
    [{ ...open, expiresAt: now }, /older than seven days/],
    [{ ...open, revokedAt: now }, /taken back/],
    [{ ...open, acceptedAt: now }, /accepted already/],
  ])('%j', (invitation, expected) => {
    const why = judgeInvitation(invitation, now)
    if (expected === null) expect(why).toBeNull()
    else expect(why?.message).toMatch(expected)
  })

  it('are written in both languages with the link on a line of its own', () => {
    const link = 'https://weft.example/invitation/abc'
    for (const locale of ['en', 'de'] as const) {
      const words = { name: '<b>Ann</b>', organisation: 'Fjell', by: 'Dana', link }
      for (const letter of [
        invitationLetter(locale, words),
        invitationLetter(locale, { ...words, by: null }),
        resetLetter(locale, words),
      ]) {
        expect(letter.text.split('\n')).toContain(link)
        expect(letter.text).toContain('<b>Ann</b>')
      }
    }
  })
})

describe('zones', () => {
  it('are those the system knows', () => {
    expect([isZone('Europe/Oslo'), isZone('UTC'), isZone('Mars/Olympus'), isZone('')]).toEqual([
      true,
      true,
      false,
      false,
    ])
  })
})
