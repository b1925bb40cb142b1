import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Result, unwrap } from '#kernel/result.ts'
import { leave } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { MAIL } from '#platform/mail/index.ts'
import { endException, grantException, setAccess } from './commands/access.ts'
import { acknowledge } from './commands/acknowledge.ts'
import { askMembers } from './commands/ask-members.ts'
import { createPolicy } from './commands/create.ts'
import { publishPolicy } from './commands/publish.ts'
import { remindMissing } from './commands/remind.ts'
import { tellExceptionOver } from './jobs/exception-over.handler.ts'
import { remind } from './jobs/remind.handler.ts'
import { policyAttested } from './metrics.ts'
import { accessView } from './queries/access.ts'
import { progressCsv, progressView } from './queries/progress.ts'
import { readPolicy } from './queries/read.ts'
import { policyStanding } from './queries/standing.ts'
import { waitingFor } from './queries/waiting.ts'
import { begun, change, department, place, policyHouse, start, withService, write } from './testing/house.ts'

let house: Awaited<ReturnType<typeof policyHouse>>
beforeAll(async () => {
  house = await policyHouse()
})
afterAll(() => house.close())

const DAY = 86_400_000
const error = (result: Result<unknown>) => (result.ok ? null : result.error)
const standingOf = async (ctx: Ctx, id: string, at = house.clock.now()) =>
  (await policyStanding(ctx, [id], at)).get(id)
const whole = { window: { from: start, to: start }, departmentId: null, channelId: null }

async function published(more: Parameters<typeof begun>[1] = {}) {
  house.clock.moveTo(start)
  const place = await house.app.organisation()
  const ida = await place.member('Ida Holm', 'agent')
  const policyId = await begun(place.ctx, more)
  unwrap(await publishPolicy(place.ctx, { policyId }))
  await house.app.drain()
  return { ...place, ida, policyId }
}

describe('acknowledging', () => {
  it('is asked of everybody, counts once, and stops speaking when the grace is over', async () => {
    const { ctx, ida, policyId } = await published()
    expect(unwrap(await waitingFor(ida.ctx)).toAcknowledge).toMatchObject([
      { policyId, number: 1, again: false, overdue: false },
    ])
    expect(await standingOf(ctx, ida.id)).toMatchObject({
      version: 1,
      acknowledged: false,
      mustAcknowledge: false,
      graceUntil: new Date(start.getTime() + 14 * DAY),
    })
    expect(await standingOf(ctx, ida.id, new Date(start.getTime() + 14 * DAY))).toMatchObject({
      mustAcknowledge: true,
    })
    expect(error(await acknowledge(ida.ctx, { policyId, number: 2, lang: 'en' }))?.type).toBe('not_found')
    expect(error(await acknowledge(ida.ctx, { policyId, number: 1, lang: 'fr' }))?.type).toBe('invalid')
    const first = unwrap(await acknowledge(ida.ctx, { policyId, number: 1, lang: 'de' }))
    house.clock.advance(DAY)
    unwrap(await acknowledge(ida.ctx, { policyId, number: 1, lang: 'en' }))
    expect(unwrap(await readPolicy(ida.ctx, {})).page?.duty).toMatchObject({
      state: 'done',
      acknowledgedAt: first.at,
    })
    expect(await standingOf(ctx, ida.id, new Date(start.getTime() + 60 * DAY))).toMatchObject({
      acknowledged: true,
      mustAcknowledge: false,
    })
    expect(unwrap(await waitingFor(ida.ctx)).toAcknowledge).toEqual([])
  })

  it('is asked again after a material change and carried on by a small one', async () => {
    const { ctx, ida, policyId } = await published()
    unwrap(await acknowledge(ida.ctx, { policyId, number: 1, lang: 'en' }))
    await write(ctx, policyId, 'purpose', 'A comma, moved.')
    unwrap(await publishPolicy(ctx, { policyId, change: 'small', note: 'Only a comma was moved.' }))
    await house.app.drain()
    expect(await standingOf(ctx, ida.id)).toMatchObject({ version: 2, acknowledged: true })
    await write(ctx, policyId, 'purpose', 'Something new for everybody.')
    unwrap(await publishPolicy(ctx, { policyId, note: 'A new aim.' }))
    await house.app.drain()
    expect(await standingOf(ctx, ida.id)).toMatchObject({
      version: 3,
      acknowledged: false,
      mustAcknowledge: false,
    })
    expect(unwrap(await waitingFor(ida.ctx)).toAcknowledge).toMatchObject([
      { number: 3, again: true, note: 'A new aim.' },
    ])
    expect(error(await acknowledge(ida.ctx, { policyId, number: 1, lang: 'en' }))).toMatchObject({
      type: 'stale',
    })
  })

  it('reaches joiners, whose grace counts from the day they came', async () => {
    const { ctx, member, policyId } = await published()
    house.clock.moveTo(new Date(start.getTime() + 40 * DAY))
    const joiner = await member('Nina Ness', 'agent')
    expect(unwrap(await waitingFor(joiner.ctx)).toAcknowledge).toMatchObject([{ policyId }])
    expect(await standingOf(ctx, joiner.id)).toMatchObject({ mustAcknowledge: false })
    const later = new Date(start.getTime() + 54 * DAY)
    expect(await standingOf(ctx, joiner.id, later)).toMatchObject({ mustAcknowledge: true })
  })

  it('asks a question first when there is one, and never shows its answer', async () => {
    const { ida, policyId } = await published({
      questions: {
        en: { prompt: 'Who speaks for us?', options: ['Everybody', 'Whoever has a mandate'], answer: 1 },
      },
    })
    const duty = unwrap(await readPolicy(ida.ctx, { lang: 'en' })).page?.duty
    expect(duty?.question).toEqual({
      prompt: 'Who speaks for us?',
      options: ['Everybody', 'Whoever has a mandate'],
    })
    expect(
      error(await acknowledge(ida.ctx, { policyId, number: 1, lang: 'en', answer: 0 }))?.fields,
    ).toHaveProperty('answer')
    expect(error(await acknowledge(ida.ctx, { policyId, number: 1, lang: 'en' }))?.fields).toHaveProperty(
      'answer',
    )
    unwrap(await acknowledge(ida.ctx, { policyId, number: 1, lang: 'en', answer: 1 }))
  })

  it('a supplement is put before its department only', async () => {
    const { ctx, ida, member } = await published()
    const other = await member('Ole Dahl', 'agent')
    const sales = await department(ctx, 'Sales', 'sales')
    const low = await department(ctx, 'Export', 'sales', sales)
    const { id } = unwrap(await createPolicy(ctx, { departmentId: sales, languages: ['en'], starter: true }))
    await write(ctx, id, 'triage', 'Offers are answered by the sales desk.')
    await change(ctx, id, { reviewOn: '2031-01-15' })
    unwrap(await publishPolicy(ctx, { policyId: id }))
    await place(ctx, ida.id, low)
    await house.app.drain()
    expect(unwrap(await waitingFor(ida.ctx)).toAcknowledge.map((one) => one.policyId)).toContain(id)
    expect(unwrap(await waitingFor(other.ctx)).toAcknowledge.map((one) => one.policyId)).not.toContain(id)
    expect(error(await acknowledge(other.ctx, { policyId: id, number: 1, lang: 'en' }))?.type).toBe(
      'conflict',
    )
    const { page } = unwrap(await readPolicy(ida.ctx, {}))
    unwrap(await acknowledge(ida.ctx, { policyId: page?.policy.id ?? '', number: 1, lang: 'en' }))
    expect(await standingOf(ctx, ida.id)).toMatchObject({ acknowledged: false })
    unwrap(await acknowledge(ida.ctx, { policyId: id, number: 1, lang: 'en' }))
    expect(await standingOf(ctx, ida.id)).toMatchObject({ acknowledged: true })
  })
})

describe('progress', () => {
  it('counts by department, is kept from others, and goes out as a table', async () => {
    const { ctx, ida, member, policyId } = await published()
    const head = await member('=Eva "Head"', 'viewer')
    const sales = await department(ctx, 'Sales', 'sales')
    await place(ctx, ida.id, sales)
    expect(error(await progressView(head.ctx, {}))).toMatchObject({
      type: 'forbidden',
      help: 'Ask Dana Ortiz.',
    })
    unwrap(await acknowledge(ida.ctx, { policyId, number: 1, lang: 'en' }))
    const seen = unwrap(await progressView(ctx, {}))
    expect(seen).toMatchObject({ number: 1, required: 3, acknowledged: 1, mayRemind: true })
    expect(seen.departments).toContainEqual({
      departmentId: sales,
      name: 'Sales',
      required: 1,
      acknowledged: 1,
    })
    expect(seen.missing.map((one) => one.name).sort()).toEqual(['=Eva "Head"', 'Dana Ortiz'])
    const { csv } = unwrap(await progressCsv(ctx, { policyId }))
    expect(csv).toContain(`"'=Eva ""Head""",`)
    expect(csv.trim().split('\r\n')).toHaveLength(4)
    const { updateDepartment } = await import('../people/commands/departments.ts')
    unwrap(await updateDepartment(ctx, { departmentId: sales, headMemberId: head.id }))
    expect(unwrap(await progressView(head.ctx, {}))).toMatchObject({
      required: 1,
      acknowledged: 1,
      mayRemind: false,
    })
    expect((await policyAttested.compute(ctx, whole)).figures.value).toMatchObject({ n: 3, value: 100 / 3 })
    const rows = await policyAttested.rows(ctx, { ...whole, departmentId: sales }, { limit: 10, offset: 0 })
    expect(rows).toMatchObject({ total: 1, rows: [{ label: 'Ida Holm', value: 100 }] })
  })

  it('is unknown, not zero, before anything is published', async () => {
    const { ctx } = await house.app.organisation()
    expect((await policyAttested.compute(ctx, whole)).figures.value).toMatchObject({ value: null })
    expect(unwrap(await progressView(ctx, {}))).toMatchObject({ policy: null, number: null })
  })

  it('reminds by mail, in each one’s language, and nobody twice within a day', async () => {
    const { ctx, ida, system, policyId } = await published()
    const mail = {
      configured: true,
      link: (path: string) => `https://weft.example${path}`,
      deliver: async () => ({ outcome: 'sent' }),
    }
    const letters = () =>
      system.read(
        async (tx) =>
          (await tx.execute<{ subject: string }>('select subject from mail order by id' as never)).rows,
      )
    expect(await letters()).toEqual([])
    expect(error(await remindMissing(ida.ctx, { policyId }))?.type).toBe('forbidden')
    expect(error(await remindMissing(ctx, { policyId }))?.message).toMatch(/within a day/)
    house.clock.advance(3 * DAY)
    unwrap(await acknowledge(ctx, { policyId, number: 1, lang: 'en' }))
    expect(unwrap(await remindMissing(ctx, { policyId }))).toEqual({ asked: 1 })
    const worker = withService(house.app, system, MAIL, mail)
    const data = {
      policyId,
      number: 1,
      moment: house.clock.now().toISOString(),
      departmentId: null,
      memberIds: null,
    }
    await remind(worker, data)
    await remind(worker, data)
    expect(await letters()).toMatchObject([{ subject: 'A reminder: Social media policy' }])
    expect(unwrap(await progressView(ctx, {})).missing).toMatchObject([{ name: 'Ida Holm', reminders: 1 }])
    await remind(worker, { ...data, number: 7 })
    expect(await letters()).toHaveLength(1)
  })

  it('writes once to everybody who was asked', async () => {
    house.clock.moveTo(start)
    const { ctx, system, member } = await house.app.organisation()
    await member('Ida Holm', 'agent')
    const policyId = await begun(ctx)
    unwrap(await publishPolicy(ctx, { policyId }))
    const mail = {
      configured: true,
      link: (path: string) => `https://weft.example${path}`,
      deliver: async () => ({ outcome: 'sent' }),
    }
    const worker = withService(house.app, system, MAIL, mail)
    for (let i = 0; i < 2; i += 1) await worker.write((tx) => askMembers(worker, tx, policyId, null))
    const { rows } = await system.read((tx) => tx.execute('select subject from mail' as never))
    expect(rows).toHaveLength(2)
  })
})

describe('access', () => {
  it('comes down the tree, yields to exceptions until they expire, and everything is recorded', async () => {
    const { ctx, ida, member, system } = await published()
    const sales = await department(ctx, 'Sales', 'sales')
    const low = await department(ctx, 'Export', 'sales', sales)
    await place(ctx, ida.id, low)
    const reason = 'The desk is moving to another floor.'
    expect(error(await setAccess(ida.ctx, { departmentId: sales, mode: 'open', reason }))).toMatchObject({
      type: 'forbidden',
      help: 'Ask Dana Ortiz.',
    })
    unwrap(await setAccess(ctx, { departmentId: sales, mode: 'barred', reason }))
    expect(await standingOf(ctx, ida.id)).toMatchObject({
      access: 'barred',
      departmentName: 'Sales',
      exceptionUntil: null,
    })
    const exception = { memberId: ida.id, departmentId: null, mode: 'open' as const, reason }
    const expiresAt = new Date(start.getTime() + 5 * DAY).toISOString()
    expect(
      error(await grantException(ctx, { ...exception, expiresAt: start.toISOString() }))?.fields,
    ).toHaveProperty('expiresAt')
    const far = new Date(start.getTime() + 400 * DAY).toISOString()
    expect(error(await grantException(ctx, { ...exception, expiresAt: far }))?.fields).toHaveProperty(
      'expiresAt',
    )
    const me = ctx.actor.kind === 'member' ? ctx.actor.memberId : ''
    expect(error(await grantException(ctx, { ...exception, memberId: me, expiresAt }))?.type).toBe(
      'forbidden',
    )
    const { id } = unwrap(await grantException(ctx, { ...exception, expiresAt }))
    expect(await standingOf(ctx, ida.id)).toMatchObject({
      access: 'open',
      exceptionUntil: new Date(expiresAt),
    })
    expect(await standingOf(ctx, ida.id, new Date(expiresAt))).toMatchObject({
      access: 'barred',
      exceptionUntil: null,
    })
    expect(unwrap(await waitingFor(ctx)).notices).toContainEqual(
      expect.objectContaining({ kind: 'exception', what: 'Ida Holm' }),
    )
    house.clock.moveTo(new Date(expiresAt))
    await tellExceptionOver(system, { exceptionId: id })
    await tellExceptionOver(system, { exceptionId: id })
    const view = unwrap(await accessView(ctx))
    expect(view.exceptions).toMatchObject([
      { id, state: 'expired', member: { name: 'Ida Holm' }, grantedBy: 'Dana Ortiz' },
    ])
    expect(view.rows.find((row) => row.departmentId === low)).toMatchObject({
      own: null,
      mode: 'barred',
      from: 'Sales',
    })
    expect(error(await endException(ctx, { id }))?.type).toBe('conflict')
    const told = await system.read((tx) =>
      tx.execute("select 1 from event where type = 'policy.exception-expired'" as never),
    )
    expect(told.rowCount).toBe(1)
    unwrap(await setAccess(ctx, { departmentId: sales, mode: null, reason }))
    expect(await standingOf(ctx, ida.id)).toMatchObject({ access: 'open', departmentName: 'Export' })
    expect(error(await setAccess(ctx, { departmentId: sales, mode: null, reason }))?.type).toBe('conflict')
    void member
  })

  it('at work only follows working hours', async () => {
    const { ctx, ida } = await published()
    unwrap(
      await setAccess(ctx, { departmentId: null, mode: 'at-work', reason: 'Nobody answers at night here.' }),
    )
    expect(await standingOf(ctx, ida.id)).toMatchObject({ access: 'at-work', atWork: true })
    expect(await standingOf(ctx, ida.id, new Date('2030-03-16T11:00:00Z'))).toMatchObject({
      access: 'at-work',
      atWork: false,
    })
  })

  it('a supplement only tightens', async () => {
    const { ctx, ida } = await published()
    const sales = await department(ctx, 'Sales', 'sales')
    await place(ctx, ida.id, sales)
    unwrap(
      await setAccess(ctx, { departmentId: null, mode: 'at-work', reason: 'Nobody answers at night here.' }),
    )
    const { id } = unwrap(await createPolicy(ctx, { departmentId: sales, languages: ['en'], starter: false }))
    await write(ctx, id, 'triage', 'Offers are answered by the sales desk.')
    expect(error(await change(ctx, id, { access: 'open' }))?.fields).toHaveProperty('access')
    unwrap(await change(ctx, id, { access: 'barred', reviewOn: '2031-01-15' }))
    expect(await standingOf(ctx, ida.id)).toMatchObject({ access: 'at-work' })
    unwrap(await publishPolicy(ctx, { policyId: id }))
    expect(await standingOf(ctx, ida.id)).toMatchObject({ access: 'barred' })
  })

  it('exceptions of somebody who leaves end', async () => {
    const { ctx, ida } = await published()
    const expiresAt = new Date(start.getTime() + 5 * DAY).toISOString()
    const input = {
      memberId: ida.id,
      departmentId: null,
      mode: 'barred' as const,
      reason: 'On leave for a few days.',
      expiresAt,
    }
    unwrap(await grantException(ctx, input))
    expect(await standingOf(ctx, ida.id)).toMatchObject({ access: 'barred', exceptionUntil: null })
    unwrap(await leave(ctx, { memberId: ida.id }))
    await house.app.drain()
    expect(unwrap(await accessView(ctx)).exceptions).toMatchObject([{ state: 'ended' }])
  })
})
