import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unwrap } from '#kernel/result.ts'
import { readCsv } from '../csv.ts'
import { guessMapping } from './fields.ts'
import { planImport } from './plan-import.ts'
import type { Entry, ImportOptions, Snapshot } from './types.ts'

const options: ImportOptions = {
  createDepartments: true,
  leaveMissing: false,
  emptyClears: false,
  leaveOutErrors: false,
}
const roleIds = ['owner', 'admin', 'agent', 'viewer', 'social-lead']
const owner = { memberId: 'm-dana', isOwner: true, roleIds }

const person = (key: string, more: Partial<Entry> = {}): Entry => ({
  id: `m-${key}`,
  name: key,
  email: `${key}@x.no`,
  emailKey: `${key}@x.no`,
  title: null,
  departmentId: null,
  managerId: null,
  roles: [],
  languages: [],
  regions: [],
  topics: [],
  externalId: null,
  startsOn: null,
  endsOn: null,
  status: 'active',
  ...more,
})
const house = (people: Entry[] = [], departments: Snapshot['departments'] = []) => ({
  people: [person('dana', { roles: ['owner'] }), ...people],
  departments,
  today: '2026-06-01',
})
const department = (id: string, name: string, parentId: string | null = null) => ({
  ...{ id, name, parentId, kind: 'other' as const, headMemberId: null, restricted: false },
})

function plan(csv: string, snapshot = house(), more: Partial<ImportOptions> = {}, importer = owner) {
  const table = unwrap(readCsv(new TextEncoder().encode(csv)))
  return planImport(table, guessMapping(table.headers), { ...options, ...more }, snapshot, importer)
}
const errors = (csv: string, snapshot = house(), more: Partial<ImportOptions> = {}, importer = owner) =>
  plan(csv, snapshot, more, importer).lines.flatMap((line) =>
    line.errors.map((error) => `${line.line} ${error.field}: ${error.message}`),
  )

describe('what an import would do', () => {
  it('finds new, changed, same and returning people, with what changes', () => {
    const snapshot = house([
      person('same', { title: 'Chef' }),
      person('changed', { title: 'Chef', externalId: '7' }),
      person('gone', { status: 'left', roles: ['admin'], endsOn: '2026-01-01' }),
    ])
    const { lines, counts, batch } = plan(
      'name,email,title,employee id\nsame,SAME@x.no,Chef,\nnew,new@x.no,Cook,9\nRenamed,new-address@x.no,Boss,7\ngone,gone@x.no,Cook,\n',
      snapshot,
    )
    expect(lines.map((line) => line.kind)).toEqual(['same', 'new', 'changed', 'returns'])
    expect(lines[2]?.changes).toEqual([
      { field: 'name', before: 'changed', after: 'Renamed' },
      { field: 'email', before: 'changed@x.no', after: 'new-address@x.no' },
      { field: 'title', before: 'Chef', after: 'Boss' },
    ])
    expect(counts).toMatchObject({ new: 1, changed: 1, same: 1, returns: 1, error: 0, leaving: 0 })
    const back = batch.people.find((one) => one.id === 'm-gone')
    expect(back).toMatchObject({ roles: [], endsOn: null })
  })

  it('takes managers in any order, by address, number or name', () => {
    const csv =
      'name,email,manager,employee id\nA,a@x.no,B,1\nB,b@x.no,3,2\nC,c@x.no,DANA@x.no,3\nD,d@x.no,a@x.no,4\n'
    const { batch, lines } = plan(csv)
    const id = (email: string) => batch.people.find((one) => one.email === email)?.id
    expect(batch.people.map((one) => one.managerId)).toEqual([
      id('b@x.no'),
      id('c@x.no'),
      'm-dana',
      id('a@x.no'),
    ])
    expect(lines.every((line) => line.errors.length === 0)).toBe(true)
  })

  it('builds the tree of departments from paths, once, and finds what is there', () => {
    const snapshot = house(
      [],
      [department('d-sales', 'Sales'), department('d-nordics', 'Nordics', 'd-sales')],
    )
    const csv =
      'name,email,department\nA,a@x.no,sales / NORDICS\nB,b@x.no,Service / Nordics / Oslo\nC,c@x.no,service/nordics\nD,d@x.no,Nordics\n'
    const { batch, lines } = plan(csv, snapshot)
    expect(batch.departments.map((one) => one.name)).toEqual(['Service', 'Nordics', 'Oslo'])
    expect(batch.departments[0]?.kind).toBe('service')
    const [a, b, c] = batch.people
    expect(a?.departmentId).toBe('d-nordics')
    expect(b?.departmentId).toBe(batch.departments[2]?.id)
    expect(c?.departmentId).toBe(batch.departments[1]?.id)
    // “Nordics” alone could be either by now.
    expect(lines[3]?.errors[0]?.message).toMatch(/There are 2 departments/)
    expect(errors('name,email,department\nA,a@x.no,Lab', snapshot, { createDepartments: false })).toEqual([
      '2 department: There is no department “Lab”.',
    ])
  })

  it.each([
    ['no address', 'name,email\nA,\n', [/^2 email: .*missing/]],
    ['a broken address', 'name,email\nA,a@x\n', [/^2 email: “a@x” is no e-mail/]],
    ['no name', 'name,email\n,a@x.no\n', [/^2 name: The name is missing/]],
    ['twice in the file', 'name,email\nA,a@x.no\nB,A@X.no\n', [/^2 email: .*line 3/, /^3 email: .*line 2/]],
    ['their own manager', 'name,email,manager\nA,a@x.no,a@x.no\n', [/^2 manager: Nobody is their own/]],
    ['an unknown manager', 'name,email,manager\nA,a@x.no,z@x.no\n', [/^2 manager: Nobody has the address/]],
    [
      'a circle',
      'name,email,manager\nA,a@x.no,b@x.no\nB,b@x.no,c@x.no\nC,c@x.no,a@x.no\n',
      [/^2 manager: A circle of managers: A → B → C → A/, /^3 manager/, /^4 manager/],
    ],
    [
      'a role nobody has heard of',
      'name,email,roles\nA,a@x.no,wizard\n',
      [/^2 roles: There is no role “wizard”/],
    ],
    ['days the wrong way round', 'name,email,starts,ends\nA,a@x.no,2027-01-02,2027-01-01\n', [/^2 endsOn/]],
    ['somebody new who has left', 'name,email,ends\nA,a@x.no,2026-01-01\n', [/^2 endsOn: They have left/]],
    ['more cells than columns', 'name,email\nA,a@x.no,what,ever\n', [/^2 line: This line has 4 cells/]],
    ['a language that is none', 'name,email,languages\nA,a@x.no,Elvish\n', [/^2 languages/]],
  ])('says by line: %s', (_, csv, expected) => {
    const found = errors(csv)
    expect(found).toHaveLength(expected.length)
    expected.forEach((pattern, i) => {
      expect(found[i]).toMatch(pattern)
    })
  })

  it('finds circles that run through people who are not in the file', () => {
    const snapshot = house([person('top'), person('mid', { managerId: 'm-top' })])
    expect(errors('name,email,manager\ntop,top@x.no,mid@x.no\n', snapshot)).toEqual([
      '2 manager: A circle of managers: top → mid → top.',
    ])
  })

  it('leaves out whoever depends on a line that is left out', () => {
    const csv = 'name,email,manager\nBoss,boss@,\nA,a@x.no,Boss\nB,b@x.no,a@x.no\n'
    const { lines, batch } = plan(csv, house(), { leaveOutErrors: true })
    expect(lines.map((line) => line.kind)).toEqual(['error', 'error', 'error'])
    expect(batch.people).toEqual([])
  })

  it('lets go of whoever is missing only when told, never of who imports, and names managers among them', () => {
    const snapshot = house([person('stays'), person('goes'), person('left', { status: 'left' })])
    const csv = 'name,email,manager\nstays,stays@x.no,goes@x.no\n'
    expect(plan(csv, snapshot).leaving).toEqual([])
    const sync = plan(csv, snapshot, { leaveMissing: true })
    expect(sync.leaving.map((one) => one.name)).toEqual(['goes'])
    expect(sync.lines[0]?.errors[0]?.message).toMatch(/would leave/)
  })

  it('empties cells only when told, and never names, addresses or roles', () => {
    const full = person('full', { title: 'Chef', languages: ['de'], roles: ['agent'], managerId: 'm-dana' })
    const csv = 'name,email,title,languages,roles,manager\n,full@x.no,,,,\n'
    expect(plan(csv, house([full])).lines[0]?.kind).toBe('same')
    expect(plan(csv, house([full]), { emptyClears: true }).batch.people[0]).toMatchObject({
      name: 'full',
      title: null,
      languages: [],
      roles: ['agent'],
      managerId: null,
    })
  })

  it('gives no role that the importer may not give', () => {
    const admin = { memberId: 'm-ali', isOwner: false, roleIds }
    const snapshot = house([person('ali', { roles: ['admin'] })])
    expect(errors('name,email,roles\nA,a@x.no,owner\n', snapshot, {}, admin)[0]).toMatch(/Only an owner/)
    expect(errors('name,email,roles\ndana,dana@x.no,viewer\n', snapshot, {}, admin)[0]).toMatch(
      /Only an owner/,
    )
    expect(errors('name,email,roles\nali,ali@x.no,social-lead\n', snapshot, {}, admin)[0]).toMatch(
      /Your own roles/,
    )
    expect(errors('name,email,roles\nA,a@x.no,"Agent, Administrator"\n', snapshot, {}, admin)).toEqual([])
  })

  it('never makes a circle, whatever the file says', () => {
    const people = fc.array(fc.record({ manager: fc.integer({ min: 0, max: 14 }), broken: fc.boolean() }), {
      minLength: 1,
      maxLength: 12,
    })
    fc.assert(
      fc.property(people, fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 4 }), (lines, old) => {
        const there = old.map((_, i) => person(`p${i}`, { managerId: i > 0 ? `m-p${i - 1}` : null }))
        const csv = lines
          .map(({ manager, broken }, i) => `P${i},${broken ? 'x' : `p${i}@x.no`},p${manager}@x.no`)
          .join('\n')
        const { batch } = plan(`name,email,manager\n${csv}\n`, house(there), { leaveOutErrors: true })
        const managerOf = new Map<string, string | null>(there.map((one) => [one.id, one.managerId]))
        for (const one of batch.people) managerOf.set(one.id, one.managerId)
        for (const start of managerOf.keys()) {
          let [at, steps] = [managerOf.get(start), 0]
          while (at && steps < 50) [at, steps] = [managerOf.get(at), steps + 1]
          expect(steps).toBeLessThan(50)
        }
        for (const one of batch.people)
          if (one.managerId) expect(managerOf.has(one.managerId) || one.managerId === 'm-dana').toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})
