import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rights } from '#kernel/actor.ts'
import type { DepartmentView, SessionView } from './contract/shapes.ts'
import { noMail, type PeopleHouse, password, peopleHouse } from './testing/house.ts'

let house: PeopleHouse

beforeAll(async () => {
  house = await peopleHouse(noMail)
})
afterAll(() => house.close())

const form = (name: string) => ({
  organisation: `${name} & Sons`,
  zone: 'Europe/Oslo',
  name: 'Dana Ortiz',
  email: `${name}@example.org`,
  password,
  locale: 'en',
  departments: [
    { kind: 'marketing', name: 'Marketing' },
    { kind: 'service', name: 'Customer service' },
  ],
})

describe('the first run', () => {
  it('says on the field what does not fit and makes nothing', async () => {
    const wrong = await house.http('found', { ...form('fjell'), password: 'password1234' })
    expect(wrong.status).toBe(422)
    expect(wrong.refusal.fields?.password).toMatch(/tried first/)
    const unfit = await house.http('found', {
      ...form('fjell'),
      zone: 'Mars/Olympus',
      name: 'Da\nna',
      email: 'nowhere',
    })
    expect(unfit.status).toBe(422)
    expect(Object.keys(unfit.refusal.fields ?? {}).sort()).toEqual(['email', 'name', 'zone'])
    expect((await house.http('firstRun')).value).toEqual({ needed: true })
    const { rows } = await house.engine.db.$client.query('select 1 from weft_auth.account')
    expect(rows).toHaveLength(0)
  })

  it('happens once, however many try at the same moment, and signs the founder in', async () => {
    const answers = await Promise.all(
      ['fjell', 'other', 'third'].map((name) => house.http('found', form(name))),
    )
    expect(answers.map((one) => one.status).sort()).toEqual([200, 409, 409])
    const { rows } = await house.engine.db.$client.query('select weft_organisation_ids()')
    expect(rows).toHaveLength(1)
    const accounts = await house.engine.db.$client.query('select 1 from weft_auth.account')
    expect(accounts.rows).toHaveLength(1)
    const cookie = answers.find((one) => one.status === 200)?.cookie ?? ''
    const { value } = await house.http<SessionView>('session', undefined, cookie)
    expect(value.member).toMatchObject({
      name: 'Dana Ortiz',
      initials: 'DO',
      roles: ['owner'],
      locale: 'en',
      departmentId: null,
    })
    expect(value.member.rights).toHaveLength(rights.length)
    expect(value.organisation).toMatchObject({ demo: false, zone: 'Europe/Oslo' })
    const { departments } = (
      await house.http<{ departments: DepartmentView[] }>('departments', undefined, cookie)
    ).value
    expect(departments.map((one) => [one.name, one.reception])).toEqual([
      ['Customer service', true],
      ['Marketing', false],
    ])
  })

  it('is over for good', async () => {
    expect((await house.http('firstRun')).value).toEqual({ needed: false })
    const late = await house.http('found', form('late'))
    expect(late.status).toBe(409)
    expect(late.refusal.help).toMatch(/invite/)
  })
})
