import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unwrap } from '#kernel/result.ts'
import { createDepartment, leave, listMembers, memberCards, memberProfiles } from '#modules/people/index.ts'
import { memoryMail, type PeopleHouse, peopleHouse } from '#modules/people/testing/house.ts'
import { createToken, mapGroup, revokeToken } from './commands/tokens.ts'
import { urn } from './domain/scim/resource.ts'
import { directoryModule, scimHandler } from './index.ts'
import { scimSettings } from './queries/tokens.ts'

type Body = Record<string, never> & { id: string; [key: string]: unknown }

let house: PeopleHouse
let owner: Awaited<ReturnType<PeopleHouse['organisation']>>
let other: Awaited<ReturnType<PeopleHouse['organisation']>>
let call: ReturnType<typeof caller>
let otherCall: ReturnType<typeof caller>
let handle: ReturnType<typeof scimHandler>

beforeAll(async () => {
  house = await peopleHouse(memoryMail().mail, [directoryModule])
  owner = await house.organisation()
  other = await house.organisation('Other')
  handle = scimHandler(house.engine)
  call = caller(unwrap(await createToken(owner.ctx, { name: 'Okta', days: null })).token)
  otherCall = caller(unwrap(await createToken(other.ctx, { name: 'Theirs', days: null })).token)
})
afterAll(() => house.close())

function caller(token: string) {
  return async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const request = new Request(`https://weft.example/scim/v2${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/scim+json', ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const answer = await handle(request, { address: '192.0.2.1' })
    const text = await answer.text()
    return { status: answer.status, headers: answer.headers, body: (text ? JSON.parse(text) : {}) as Body }
  }
}
const user = (name: string, more: object = {}) => ({
  schemas: [urn.user],
  userName: `${name}@idp.example`,
  name: { givenName: name, familyName: 'Test' },
  emails: [{ primary: true, value: `${name}@idp.example`, type: 'work' }],
  active: true,
  ...more,
})
const create = async (name: string, more: object = {}) =>
  (await call('POST', '/Users', user(name, more))).body
const patch = (...Operations: object[]) => ({ schemas: [urn.patch], Operations })
const status = async (id: string) => (await memberCards(owner.ctx, [id])).get(id)?.status

describe('users', () => {
  it('come as Okta sends them: looked for, created, replaced, deactivated, back again', async () => {
    const filter = encodeURIComponent('userName eq "ida@idp.example"')
    expect((await call('GET', `/Users?filter=${filter}&startIndex=1&count=100`)).body).toMatchObject({
      schemas: [urn.list],
      totalResults: 0,
      Resources: [],
    })
    const made = await call('POST', '/Users', user('ida', { externalId: '00u1', title: 'Seller' }))
    expect(made.status).toBe(201)
    expect(made.headers.get('content-type')).toMatch('application/scim+json')
    expect(made.headers.get('location')).toBe(`https://weft.example/scim/v2/Users/${made.body.id}`)
    expect(made.body).toMatchObject({ userName: 'ida@idp.example', externalId: '00u1', active: true })
    const { id } = made.body
    expect((await call('GET', `/Users?filter=${filter}`)).body).toMatchObject({
      totalResults: 1,
      Resources: [{ id }],
    })
    expect((await call('POST', '/Users', user('ida'))).body).toMatchObject({
      schemas: [urn.error],
      status: '409',
      scimType: 'uniqueness',
    })
    expect((await call('PUT', `/Users/${id}`, user('ida', { title: 'Chief' }))).body).toMatchObject({
      title: 'Chief',
    })
    expect(
      (await call('PATCH', `/Users/${id}`, patch({ op: 'replace', value: { active: false } }))).body.active,
    ).toBe(false)
    expect(await status(id)).toBe('left')
    expect((await call('PUT', `/Users/${id}`, user('ida', { active: 'True' }))).body.active).toBe(true)
    expect(await status(id)).toBe('active')
  })

  it('come as Entra ID sends them, with department and manager', async () => {
    const boss = await create('boss')
    const made = await create('eva', {
      schemas: [urn.user, urn.enterprise],
      [urn.enterprise]: { department: 'Sales / Nordics', employeeNumber: '7', manager: boss.id },
    })
    expect(made[urn.enterprise]).toMatchObject({
      department: 'Sales / Nordics',
      employeeNumber: '7',
      manager: { value: boss.id, displayName: 'boss Test' },
    })
    expect((await memberProfiles(owner.ctx, [made.id])).get(made.id)?.managerId).toBe(boss.id)
    const circle = await call(
      'PATCH',
      `/Users/${boss.id}`,
      patch({ op: 'Add', path: `${urn.enterprise}:manager`, value: made.id }),
    )
    expect(circle).toMatchObject({ status: 400, body: { detail: expect.stringMatching(/circle/) } })
    await call('PATCH', `/Users/${made.id}`, patch({ op: 'Replace', path: 'active', value: 'False' }))
    expect(await status(made.id)).toBe('left')
    const mail = patch({ op: 'Replace', path: 'emails[type eq "work"].value', value: 'boss2@idp.example' })
    expect((await call('PATCH', `/Users/${boss.id}`, mail)).body.emails).toMatchObject([
      { value: 'boss2@idp.example' },
    ])
    expect((await call('GET', `/Users/${boss.id}`)).body.userName).toBe('boss@idp.example')
  })

  it('that are deleted have left, are gone for SCIM, and can be made again', async () => {
    const { id } = await create('del')
    expect((await call('DELETE', `/Users/${id}`)).status).toBe(204)
    expect(await status(id)).toBe('left')
    expect((await call('GET', `/Users/${id}`)).status).toBe(404)
    const again = await call('POST', '/Users', user('del'))
    expect(again).toMatchObject({ status: 201, body: { id } })
    expect(await status(id)).toBe('active')
  })

  it('are never the last owner who goes', async () => {
    const gone = await call(
      'PATCH',
      `/Users/${owner.ownerId}`,
      patch({ op: 'replace', path: 'active', value: false }),
    )
    expect(gone).toMatchObject({ status: 400, body: { detail: expect.stringMatching(/last owner/) } })
    expect((await call('DELETE', `/Users/${owner.ownerId}`)).status).toBe(400)
    expect(await status(owner.ownerId)).toBe('active')
  })

  it('are paged, shaped and versioned', async () => {
    for (let i = 0; i < 5; i += 1) await create(`page${i}`)
    const first = await call('GET', '/Users?startIndex=2&count=2&attributes=userName')
    expect(first.body).toMatchObject({ startIndex: 2, itemsPerPage: 2 })
    expect(Object.keys((first.body.Resources as unknown as object[])[0] ?? {}).sort()).toEqual([
      'id',
      'meta',
      'schemas',
      'userName',
    ])
    expect((await call('GET', '/Users?count=0')).body).toMatchObject({ itemsPerPage: 0, Resources: [] })
    const { id } = await create('etag')
    const read = await call('GET', `/Users/${id}`)
    const etag = read.headers.get('etag') ?? ''
    expect((await call('GET', `/Users/${id}`, undefined, { 'if-none-match': etag })).status).toBe(304)
    const title = patch({ op: 'add', path: 'title', value: 'X' })
    expect((await call('PATCH', `/Users/${id}`, title, { 'if-match': etag })).status).toBe(200)
    expect((await call('PATCH', `/Users/${id}`, title, { 'if-match': etag })).status).toBe(412)
    expect(
      (await call('POST', '/Users/.search', { schemas: [urn.search], filter: 'userName sw "page"' })).body
        .totalResults,
    ).toBe(5)
  })

  it('leave a record that names the key', async () => {
    const { id } = await create('rec')
    const { rows } = await owner.ctx.read((tx) =>
      tx.execute(`select type, actor, data from event where subject = '${id}' order by seq`),
    )
    expect(rows).toMatchObject([
      { type: 'member.joined', actor: null },
      {
        type: 'directory.changed-by-scim',
        actor: null,
        data: { operation: 'user.create', tokenName: 'Okta' },
      },
    ])
  })
})

describe('groups', () => {
  it('are departments: read, taken over, filled and emptied, never made by chance', async () => {
    const made = unwrap(
      await createDepartment(owner.ctx, {
        name: 'Care',
        kind: 'service',
        parentId: null,
        headMemberId: null,
      }),
    )
    const [a, b] = [await create('ga'), await create('gb')]
    const group = await call('POST', '/Groups', {
      displayName: 'Care',
      externalId: 'g1',
      members: [{ value: a.id }],
    })
    expect(group).toMatchObject({
      status: 201,
      body: { id: made.id, externalId: 'g1', members: [{ value: a.id }] },
    })
    const add = patch({ op: 'add', path: 'members', value: [{ value: b.id }] })
    expect((await call('PATCH', `/Groups/${made.id}`, add)).body.members).toHaveLength(2)
    const drop = patch({ op: 'remove', path: `members[value eq "${a.id}"]` })
    expect((await call('PATCH', `/Groups/${made.id}`, drop)).body.members).toMatchObject([{ value: b.id }])
    expect((await memberProfiles(owner.ctx, [a.id])).get(a.id)?.departmentId).toBeNull()
    expect((await call('GET', `/Users/${b.id}`)).body.groups).toMatchObject([
      { value: made.id, display: 'Care' },
    ])
    expect((await call('POST', '/Groups', { displayName: 'All employees' })).status).toBe(400)
    const rename = patch({ op: 'replace', path: 'displayName', value: 'Other' })
    expect((await call('PATCH', `/Groups/${made.id}`, rename)).body.scimType).toBe('mutability')
    const strange = patch({ op: 'add', path: 'members', value: [{ value: other.ownerId }] })
    expect((await call('PATCH', `/Groups/${made.id}`, strange)).status).toBe(400)
    expect(
      (await call('GET', `/Groups?filter=${encodeURIComponent('displayName eq "care"')}`)).body.totalResults,
    ).toBe(1)
    expect((await call('DELETE', `/Groups/${made.id}`)).status).toBe(204)
    expect((await memberProfiles(owner.ctx, [b.id])).get(b.id)?.departmentId).toBe(made.id)
  })

  it('are roles only where somebody mapped them, and never the owner’s', async () => {
    expect((await mapGroup(owner.ctx, { groupName: 'Bosses', role: 'owner' })).ok).toBe(false)
    unwrap(await mapGroup(owner.ctx, { groupName: 'Weft agents', role: 'agent' }))
    const one = await create('agent')
    const group = await call('POST', '/Groups', { displayName: 'weft agents', members: [{ value: one.id }] })
    expect(group.status).toBe(201)
    const roles = async () => (await listMembers(owner.ctx)).find((member) => member.id === one.id)?.roles
    expect(await roles()).toEqual(['agent'])
    expect((await call('DELETE', `/Groups/${group.body.id}`)).status).toBe(204)
    expect(await roles()).toEqual([])
  })
})

describe('who knocks', () => {
  it.each(['', 'Bearer', 'Bearer nonsense', `Bearer weft_scim_${'x'.repeat(43)}`, 'Basic abc'])(
    'is asked for a key: %s',
    async (authorization) => {
      const request = new Request('https://weft.example/scim/v2/Users', { headers: { authorization } })
      const answer = await handle(request, { address: '198.51.100.1' })
      expect(answer.status).toBe(401)
      expect(answer.headers.get('www-authenticate')).toMatch('Bearer')
    },
  )

  it('sees and changes nothing of another organisation', async () => {
    const { id } = await create('secret')
    const filter = encodeURIComponent('userName eq "secret@idp.example"')
    expect((await otherCall('GET', `/Users/${id}`)).status).toBe(404)
    expect((await otherCall('GET', `/Users?filter=${filter}`)).body.totalResults).toBe(0)
    expect(
      (await otherCall('PATCH', `/Users/${id}`, patch({ op: 'replace', path: 'title', value: 'x' }))).status,
    ).toBe(404)
    expect((await otherCall('DELETE', `/Users/${id}`)).status).toBe(404)
    const manager = await otherCall(
      'POST',
      '/Users',
      user('theirs', { [urn.enterprise]: { manager: { value: id } } }),
    )
    expect(manager.status).toBe(400)
    expect(await status(id)).toBe('active')
  })

  it('cannot inject, overflow or guess for long', async () => {
    const bad = encodeURIComponent(`userName eq "x' or '1'='1"`)
    expect((await call('GET', `/Users?filter=${bad}`)).body.totalResults).toBe(0)
    expect((await call('GET', '/Users?filter=userName%20eq')).body).toMatchObject({
      status: '400',
      scimType: 'invalidFilter',
    })
    expect((await call('POST', '/Users', `{"userName":"${'x'.repeat(3_000_000)}"}`)).status).toBe(413)
    expect((await call('POST', '/Users', '[1')).body.scimType).toBe('invalidSyntax')
    expect((await call('GET', `/Users/${'not-an-id'}`)).status).toBe(404)
    expect(
      (await call('PATCH', "/Users/';drop table member", patch({ op: 'add', path: 'title', value: 'x' })))
        .status,
    ).toBe(404)
    const guess = () =>
      handle(
        new Request('https://weft.example/scim/v2/Users', {
          headers: { authorization: 'Bearer wrong-wrong-wrong-wrong' },
        }),
        {
          address: '203.0.113.9',
        },
      )
    const answers = []
    for (let i = 0; i < 30; i += 1) answers.push((await guess()).status)
    expect(answers).toContain(429)
  })

  it('with a key that was ended, or was good for a day, is refused', async () => {
    const { token, card } = unwrap(await createToken(owner.ctx, { name: 'Short', days: 1 }))
    const short = caller(token)
    expect((await short('GET', '/ServiceProviderConfig')).status).toBe(200)
    const settings = unwrap(await scimSettings(owner.ctx))
    expect(settings).toMatchObject({ baseUrl: 'https://weft.example/scim/v2' })
    expect(settings.tokens.find((one) => one.id === card.id)?.lastUsedAt).not.toBeNull()
    expect(JSON.stringify(settings)).not.toContain(token)
    unwrap(await revokeToken(owner.ctx, { tokenId: card.id }))
    expect((await short('GET', '/Users')).status).toBe(401)
    const day = caller(unwrap(await createToken(owner.ctx, { name: 'Day', days: 1 })).token)
    house.clock.advance(86_400_000 + 1)
    expect((await day('GET', '/Users')).status).toBe(401)
    const agent = await house.member(owner.ctx, 'No Keys', 'agent')
    expect((await createToken(agent.ctx, { name: 'Mine', days: null })).ok).toBe(false)
    expect((await revokeToken(other.ctx, { tokenId: card.id })).ok).toBe(false)
    unwrap(await leave(owner.ctx, { memberId: agent.id }))
  })

  it('learns what is possible', async () => {
    expect((await call('GET', '/ServiceProviderConfig')).body).toMatchObject({
      patch: { supported: true },
      bulk: { supported: false },
    })
    expect((await call('GET', '/Schemas')).body.totalResults).toBe(3)
    expect((await call('GET', `/Schemas/${urn.enterprise}`)).body.id).toBe(urn.enterprise)
    expect((await call('GET', '/ResourceTypes/User')).body).toMatchObject({ endpoint: '/Users' })
    expect((await call('GET', '/Me')).status).toBe(501)
    expect((await call('GET', '/Nothing')).status).toBe(404)
    expect((await call('POST', '/Schemas', {})).status).toBe(405)
  })
})
