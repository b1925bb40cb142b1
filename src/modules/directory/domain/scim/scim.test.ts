import { describe, expect, it } from 'vitest'
import { matches, mustEqual, parseFilter } from './filter.ts'
import { applyPatch, readOperations } from './patch.ts'
import { type Json, type JsonObject, ScimError, urn } from './resource.ts'
import { readScimUser } from './user.ts'

// The user of RFC 7643, 8.2, shortened.
const bjensen: JsonObject = {
  schemas: [urn.user, urn.enterprise],
  id: '2819c223-7f76-453a-919d-413861904646',
  externalId: '701984',
  userName: 'bjensen@example.com',
  name: { formatted: 'Ms. Barbara J Jensen, III', familyName: 'Jensen', givenName: 'Barbara' },
  displayName: 'Babs Jensen',
  title: 'Tour Guide',
  emails: [
    { value: 'bjensen@example.com', type: 'work', primary: true },
    { value: 'babs@jensen.org', type: 'home' },
  ],
  active: true,
  [urn.enterprise]: { employeeNumber: '701984', manager: { value: '26118915-6090-4610-87e4-49d8ca9f808d' } },
}

describe('filters', () => {
  it.each([
    ['userName eq "BJENSEN@example.com"', true],
    ['username Eq "bjensen@example.com"', true],
    ['name.familyName co "ens"', true],
    ['userName sw "J"', false],
    ['urn:ietf:params:scim:schemas:core:2.0:User:userName sw "b"', true],
    ['title pr', true],
    ['nickName pr', false],
    ['emails pr', true],
    ['title pr and userType eq "Employee"', false],
    ['title pr or userType eq "Intern"', true],
    ['userName eq "x" or title eq "tour guide" and active eq true', true],
    ['(userName eq "x" or title pr) and active eq false', false],
    ['not (userName eq "x")', true],
    ['emails.value eq "babs@jensen.org"', true],
    ['emails eq "babs@jensen.org"', true],
    ['emails[type eq "work" and value co "@example.com"]', true],
    ['emails[type eq "home" and value co "@example.com"]', false],
    ['active eq "True"', true],
    ['externalId eq "701984"', true],
    ['id eq "2819C223-7F76-453A-919D-413861904646"', false],
    [`${urn.enterprise}:manager.value eq "26118915-6090-4610-87e4-49d8ca9f808d"`, true],
    [`${urn.enterprise}:employeeNumber eq "701984"`, true],
    ['title ne "Tour Guide"', false],
    ['nickName eq null', true],
    ['userName ew ".COM"', true],
    ['userName gt "a" and userName lt "c"', true],
    ['title eq "Tour \\"Guide\\""', false],
  ])('%s', (text, expected) => {
    expect(matches(parseFilter(text), bjensen)).toBe(expected)
  })

  it.each([
    '',
    'userName',
    'userName eq',
    'userName eq bjensen',
    'userName is "x"',
    '(userName eq "x"',
    'userName eq "x")',
    'userName eq "x" and',
    'userName eq "unclosed',
    "userName eq 'x' or 1=1; drop table member",
    '__proto__ pr',
    'a.b.c pr',
    `${'('.repeat(50)}title pr${')'.repeat(50)}`,
    `title eq "${'x'.repeat(5000)}"`,
  ])('refuses %s', (text) => {
    expect(() => parseFilter(text)).toThrow(ScimError)
  })

  it('find the key to look up, never one that need not hold', () => {
    const key = (text: string) => mustEqual(parseFilter(text), 'username')
    expect(key('userName eq "a" and active eq true')).toBe('a')
    expect(key('userName eq "a" or active eq true')).toBeNull()
    expect(key('not (userName eq "a")')).toBeNull()
    expect(mustEqual(parseFilter('emails[type eq "work" and value eq "a@b.no"]'), 'emails', 'value')).toBe(
      'a@b.no',
    )
    expect(mustEqual(parseFilter('emails[type eq "work"]'), 'emails', 'value')).toBeNull()
  })
})

const patch = (...operations: Json[]): JsonObject =>
  applyPatch(bjensen, readOperations({ schemas: [urn.patch], Operations: operations }))

describe('patches', () => {
  it('as the standard has them', () => {
    expect(patch({ op: 'replace', path: 'title', value: 'Guide' }).title).toBe('Guide')
    expect(patch({ op: 'remove', path: 'title' }).title).toBeUndefined()
    expect(patch({ op: 'replace', path: 'name.familyName', value: 'Berg' }).name).toMatchObject({
      familyName: 'Berg',
      givenName: 'Barbara',
    })
    expect(patch({ op: 'replace', value: { title: 'A', displayName: 'B' } })).toMatchObject({
      title: 'A',
      displayName: 'B',
    })
    const two = patch({ op: 'replace', path: 'emails[type eq "home"].value', value: 'new@jensen.org' })
    expect(two.emails).toMatchObject([
      { value: 'bjensen@example.com' },
      { value: 'new@jensen.org', type: 'home' },
    ])
    expect(patch({ op: 'remove', path: 'emails[type eq "home"]' }).emails).toHaveLength(1)
    expect(bjensen.emails).toHaveLength(2)
  })

  it('as Entra ID sends them', () => {
    const after = patch(
      { op: 'Replace', path: 'active', value: 'False' },
      { op: 'Add', path: 'emails[type eq "other"].value', value: 'other@jensen.org' },
      { op: 'Add', value: { 'name.givenName': 'Bea', [`${urn.enterprise}:department`]: 'Tours' } },
      { op: 'Replace', path: `${urn.enterprise}:manager`, value: 'aaaaaaaa-6090-4610-87e4-49d8ca9f808d' },
    )
    const said = readScimUser(after, bjensen)
    expect(said).toMatchObject({
      active: false,
      department: 'Tours',
      managerId: 'aaaaaaaa-6090-4610-87e4-49d8ca9f808d',
      name: 'Bea Jensen',
      email: 'bjensen@example.com',
    })
    expect(after.emails).toHaveLength(3)
  })

  it('of members: added once, removed by filter or by list', () => {
    const group: JsonObject = { displayName: 'G', members: [{ value: '1' }, { value: '2' }] }
    const run = (...operations: Json[]) =>
      applyPatch(group, readOperations({ Operations: operations })).members
    expect(run({ op: 'add', path: 'members', value: [{ value: '2' }, { value: '3' }] })).toEqual([
      { value: '1' },
      { value: '2' },
      { value: '3' },
    ])
    expect(run({ op: 'remove', path: 'members[value eq "1"]' })).toEqual([{ value: '2' }])
    expect(run({ op: 'Remove', path: 'members', value: [{ value: '2' }] })).toEqual([{ value: '1' }])
    expect(run({ op: 'remove', path: 'members' })).toBeUndefined()
    expect(run({ op: 'replace', path: 'members', value: [{ value: '9' }] })).toEqual([{ value: '9' }])
  })

  it.each([
    [{ op: 'move', path: 'title', value: 'x' }],
    [{ op: 'remove' }],
    [{ op: 'replace', path: 'title' }],
    [{ op: 'replace', path: '__proto__.polluted', value: true }],
    [{ op: 'replace', path: 'emails[type eq', value: 'x' }],
    [{ op: 'add', value: 'words' }],
    [{ op: 'add', value: { __proto__polluted: 1, 'a b': 2 } }],
  ])('refuses %j', (operation) => {
    expect(() => patch(operation)).toThrow(ScimError)
    expect((Object.prototype as { polluted?: boolean }).polluted).toBeUndefined()
  })
})

describe('what a user says', () => {
  it.each([
    ['no name to sign in with', { userName: null }],
    ['no address anywhere', { userName: 'bjensen', emails: [] }],
    ['an active that is neither', { active: 'maybe' }],
    ['a title of 200 characters', { title: 'x'.repeat(200) }],
    ['turned text', { displayName: 'a\u202eb' }],
  ])('is refused: %s', (_, more) => {
    expect(() => readScimUser({ ...bjensen, ...more })).toThrow(ScimError)
  })

  it('needs no extension, and keeps what was not said apart from what was taken away', () => {
    const { [urn.enterprise]: _, ...plain } = bjensen
    expect(readScimUser(plain)).toMatchObject({
      department: undefined,
      managerId: undefined,
      name: 'Babs Jensen',
    })
    expect(readScimUser(bjensen)).toMatchObject({ department: null })
  })
})
