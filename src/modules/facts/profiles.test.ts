import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unwrap } from '#kernel/result.ts'
import { disconnect } from '#modules/channels/index.ts'
import { leave } from '#modules/people/index.ts'
import { fakeChannel } from '#tests/support/fake.ts'
import { addAdministrator, confirmAdministrators, endAdministrator } from './commands/administrators.ts'
import { applyField } from './commands/apply.ts'
import { enterWording } from './commands/enter.ts'
import { expectField } from './commands/expect.ts'
import { ensureReadings } from './commands/plan-reading.ts'
import { proposeWording } from './commands/propose.ts'
import { checkNow } from './commands/read-profile.ts'
import { approveWording } from './commands/settle.ts'
import { readProfilePlanned } from './jobs/read-profile.handler.ts'
import { profileDrift } from './metrics.ts'
import { profileBoard } from './queries/board.ts'
import { factsToday } from './queries/today.ts'
import {
  type FactsHouse,
  type FactsOrganisation,
  factsHouse,
  liveFact,
  positioning,
  refusal,
} from './testing/house.ts'

let house: FactsHouse
let org: FactsOrganisation
type Member = Awaited<ReturnType<FactsOrganisation['in']>>
let proposer: Member
let marketer: Member
let enterer: Member
let fake: Awaited<ReturnType<typeof fakeChannel>>
let channelId: string
let factId: string

beforeAll(async () => {
  house = await factsHouse()
  org = await house.organisation()
  proposer = await org.in('marketing', 'Pia Proposer', 'fact-owner')
  marketer = await org.in('marketing', 'Max Marketing', 'fact-owner', 'fact-enterer')
  enterer = await org.in('service', 'Eva Enterer', 'fact-enterer')
  fake = await fakeChannel(org.ctx)
  channelId = fake.channel.id
  const people = { proposer: proposer.ctx, approvers: [marketer.ctx], enterer: enterer.ctx }
  factId = (await liveFact(people, positioning())).factId
}, 60_000)
afterAll(async () => {
  await fake.server.stop()
  await house.close()
})

const board = async () => {
  const [row] = unwrap(await profileBoard(enterer.ctx)).channels
  if (!row) throw new Error('no channel')
  return row
}
const field = async (name: string) => (await board()).fields.find((one) => one.field === name)
const check = async () => unwrap(await checkNow(enterer.ctx, { channelId }))
const day = 86_400_000
const bio = { kind: 'fact', lang: 'en' } as const

describe('the audit of a live profile', () => {
  it('reads a channel as soon as it is connected, and again six hours later, in one chain', async () => {
    await house.drain()
    const first = await board()
    expect(first.readAt).toBe(house.clock.now().toISOString())
    expect(first.nextAt).toBe(new Date(house.clock.now().getTime() + 6 * 3_600_000).toISOString())
    // A plan that was replaced does nothing, however often it is run.
    const system = house.systemCtx(org.id, 'test')
    house.clock.advance(1000)
    await readProfilePlanned(system, { channelId, at: first.readAt ?? '' })
    expect((await board()).readAt).toBe(first.readAt)
    house.clock.moveTo(new Date(first.nextAt ?? ''))
    await readProfilePlanned(system, { channelId, at: first.nextAt ?? '' })
    expect((await board()).readAt).toBe(first.nextAt)
  })

  it('heals a chain that was lost and leaves a running one alone', async () => {
    const planned = (await board()).nextAt
    await ensureReadings(org.ctx)
    expect((await board()).nextAt).toBe(planned)
    house.clock.moveTo(new Date(new Date(planned ?? '').getTime() + 3_600_000))
    await ensureReadings(org.ctx)
    expect((await board()).nextAt).toBe(house.clock.now().toISOString())
  })

  it('opens a drift where the profile says something else, and closes it when it agrees', async () => {
    fake.server.service.setProfile(fake.account.id, { bio: 'Clothes for hills' })
    await check()
    expect(await field('bio')).toMatchObject({ state: 'not-compared', found: 'Clothes for hills' })
    unwrap(await expectField(enterer.ctx, { channelId, field: 'bio', source: { ...bio, factId } }))
    expect(await field('bio')).toMatchObject({ state: 'drift', expected: 'Clothes for hills and huts' })
    const since = (await field('bio'))?.driftSince
    house.clock.advance(3_600_000)
    await check()
    expect((await field('bio'))?.driftSince).toBe(since)
    expect(unwrap(await factsToday(enterer.ctx)).drift).toContainEqual(
      expect.objectContaining({ what: 'drift', field: 'bio' }),
    )
    expect(unwrap(await factsToday(proposer.ctx)).drift).toEqual([])
    fake.server.service.setProfile(fake.account.id, { bio: 'Clothes for hills and huts  \r\n' })
    await check()
    expect(await field('bio')).toMatchObject({ state: 'agrees', driftSince: null })
  })

  it('drifts when the register changes, too', async () => {
    const next = unwrap(
      await proposeWording(proposer.ctx, { factId, lang: 'en', text: 'Clothes for every hill' }),
    )
    unwrap(await approveWording(marketer.ctx, next))
    unwrap(await enterWording(enterer.ctx, next))
    expect(await field('bio')).toMatchObject({ state: 'drift', expected: 'Clothes for every hill' })
  })

  it('compares pictures by what they show', async () => {
    const square = (tone: number) =>
      sharp({
        create: { width: 400, height: 400, channels: 3, background: { r: 20, g: 20, b: 60 } },
      }).composite([
        {
          input: {
            create: { width: 180, height: 400, channels: 3, background: { r: tone, g: tone, b: 20 } },
          },
          left: 0,
          top: 0,
        },
      ])
    const put = async (bytes: Buffer) => {
      const id = fake.server.service.addMedia(bytes)
      fake.server.service.setProfile(fake.account.id, { avatarUrl: `${fake.server.url}/media/${id}` })
      await check()
    }
    const whole = await square(230).png().toBuffer()
    await put(whole)
    unwrap(await expectField(enterer.ctx, { channelId, field: 'avatar', source: { kind: 'as-is' } }))
    await put(await sharp(whole).resize(120, 120).jpeg({ quality: 60 }).toBuffer())
    expect((await field('avatar'))?.state).toBe('agrees')
    const other = await sharp(await square(230).png().toBuffer())
      .flop()
      .png()
      .toBuffer()
    await put(other)
    expect((await field('avatar'))?.state).toBe('drift')
    unwrap(await expectField(enterer.ctx, { channelId, field: 'avatar', source: { kind: 'none' } }))
    expect((await field('avatar'))?.driftSince).toBeNull()
  })

  it('says that it could not be read, since when and why, and keeps the drift it knew', async () => {
    fake.server.service.revoke(fake.account.id)
    const since = house.clock.now().toISOString()
    expect(await check()).toMatchObject({ read: false, reason: expect.any(String) })
    const row = await board()
    expect(row).toMatchObject({ connected: false, failing: { since, reason: expect.any(String) } })
    expect((await field('bio'))?.driftSince).not.toBeNull()
    expect(unwrap(await factsToday(enterer.ctx)).drift).toContainEqual(
      expect.objectContaining({ what: 'unreadable' }),
    )
    const { reconnect } = await import('#modules/channels/index.ts')
    unwrap(await reconnect(org.ctx, { id: channelId, input: fake.input }))
    expect(await check()).toEqual({ read: true, reason: null })
    expect((await board()).failing).toBeNull()
  })
})

describe('bringing the wording onto the page', () => {
  it('is refused without the right, to the only approver, and for words nobody approved', async () => {
    expect(refusal(await applyField(proposer.ctx, { channelId, field: 'bio' }))).toContain('right to enter')
    expect(refusal(await applyField(marketer.ctx, { channelId, field: 'bio' }))).toContain(
      'only one who approved',
    )
    expect((await field('bio'))?.mayNotApply).toBeNull()
    unwrap(
      await expectField(enterer.ctx, {
        channelId,
        field: 'displayName',
        source: { kind: 'literal', text: 'Fjell' },
      }),
    )
    expect(refusal(await applyField(enterer.ctx, { channelId, field: 'displayName' }))).toContain(
      'approved fact',
    )
    expect(fake.server.service.state.accounts.get(fake.account.id)).toMatchObject({
      displayName: 'Fjell & Sons',
    })
  })

  it('writes, records who did, and the drift closes because the network says so', async () => {
    expect(unwrap(await applyField(enterer.ctx, { channelId, field: 'bio' }))).toEqual({ outcome: 'applied' })
    expect(fake.server.service.state.accounts.get(fake.account.id)?.profile?.bio).toBe(
      'Clothes for every hill',
    )
    expect(await field('bio')).toMatchObject({ state: 'agrees', driftSince: null })
    const { rows } = await org.ctx.read((tx) => tx.execute('select by, text, outcome from profile_entry'))
    expect(rows).toEqual([{ by: enterer.id, text: 'Clothes for every hill', outcome: 'applied' }])
  })

  it('keeps what the network said when it refuses', async () => {
    house.clock.advance(1000)
    const long = unwrap(
      await proposeWording(proposer.ctx, { factId, lang: 'en', text: 'hill '.repeat(100).trim() }),
    )
    unwrap(await approveWording(marketer.ctx, long))
    unwrap(await enterWording(enterer.ctx, long))
    expect(refusal(await applyField(enterer.ctx, { channelId, field: 'bio' }))).toContain('at most 300')
    const { rows } = await org.ctx.read((tx) =>
      tx.execute('select outcome, reason from profile_entry order by at desc, id desc limit 1'),
    )
    expect(rows).toMatchObject([{ outcome: 'failed', reason: expect.stringContaining('at most 300') }])
    expect((await field('bio'))?.state).toBe('drift')
  })

  it('shows no fact where it may not appear', async () => {
    const people = { proposer: proposer.ctx, approvers: [marketer.ctx], enterer: enterer.ctx }
    const inner = await liveFact(people, positioning({ name: 'Inner', class: 'internal' }))
    const elsewhere = await liveFact(people, positioning({ name: 'Elsewhere', places: ['linkedin'] }))
    for (const [one, why] of [
      [inner, 'not for the public'],
      [elsewhere, 'may not appear on'],
    ] as const)
      expect(
        refusal(
          await expectField(enterer.ctx, {
            channelId,
            field: 'website',
            source: { ...bio, factId: one.factId },
          }),
        ),
      ).toContain(why)
  })
})

describe('administrators of a page', () => {
  it('are held against who the network lists', async () => {
    const { service } = fake.server
    service.setAdministrators(fake.account.id, [
      { handle: 'eva', displayName: 'Eva E.', role: 'admin' },
      { handle: 'stranger', displayName: 'Sam Stranger', role: 'editor' },
    ])
    unwrap(await addAdministrator(enterer.ctx, { channelId, memberId: enterer.id, handle: '@Eva' }))
    const gone = await org.in('marketing', 'Gustav Gone', 'fact-enterer')
    const { id } = unwrap(await addAdministrator(enterer.ctx, { channelId, memberId: gone.id }))
    expect(refusal(await addAdministrator(enterer.ctx, { channelId, memberId: gone.id }))).toContain(
      'already',
    )
    unwrap(await leave(org.ctx, { memberId: gone.id }))
    await check()
    const { administrators } = await board()
    expect(administrators.cannotRead).toBeNull()
    expect(administrators.people.map(({ name, state }) => [name, state])).toEqual([
      ['Eva Enterer', 'agrees'],
      ['Gustav Gone', 'left'],
      ['Sam Stranger', 'real-only'],
    ])
    const flagged = unwrap(await factsToday(enterer.ctx)).drift.filter((one) => one.what === 'administrator')
    expect(flagged.map((one) => one.field)).toEqual(['Gustav Gone', 'Sam Stranger'])
    unwrap(await endAdministrator(enterer.ctx, { id }))
    expect(refusal(await endAdministrator(enterer.ctx, { id }))).toContain('ended already')
  })

  it('are confirmed by hand where the network names nobody, every 90 days', async () => {
    await org.ctx.write((tx) =>
      tx.execute(
        `update profile_reading set administrators = null, administrators_reason = 'It does not tell.'`,
      ),
    )
    const toConfirm = async () =>
      unwrap(await factsToday(enterer.ctx)).drift.some((one) => one.what === 'confirm')
    expect((await board()).administrators).toMatchObject({
      cannotRead: 'It does not tell.',
      confirmed: null,
      toConfirm: true,
    })
    expect(await toConfirm()).toBe(true)
    unwrap(await confirmAdministrators(enterer.ctx, { channelId }))
    expect((await board()).administrators.confirmed).toMatchObject({ by: 'Eva Enterer', over: false })
    expect(await toConfirm()).toBe(false)
    house.clock.advance(90 * 86_400_000)
    expect((await board()).administrators.confirmed).toMatchObject({ over: true })
    expect(await toConfirm()).toBe(true)
  })
})

describe('drift as a measure', () => {
  it('counts what stood in the window, what still does, and says what it does not know', async () => {
    const window = { from: new Date(house.clock.now().getTime() - 120 * day), to: house.clock.now() }
    const query = { window, departmentId: null, channelId: null }
    const { figures, coverage } = await profileDrift.compute(org.ctx, query)
    expect(coverage).toBe(1)
    expect(figures.value?.value).toBeGreaterThanOrEqual(3)
    expect(figures.open?.value).toBeGreaterThanOrEqual(1)
    const rows = await profileDrift.rows(org.ctx, query, { limit: 100, offset: 0 })
    expect(rows.total).toBe(figures.value?.value)
    expect(rows.rows[0]?.href).toBe('/people/facts/profiles')
    const other = await profileDrift.compute(org.ctx, { ...query, departmentId: crypto.randomUUID() })
    expect(other.figures.value).toMatchObject({ value: null, reason: expect.any(String) })
    const later = {
      from: new Date(house.clock.now().getTime() + day),
      to: new Date(house.clock.now().getTime() + 2 * day),
    }
    expect((await profileDrift.compute(org.ctx, { ...query, window: later })).figures.value?.value).toBeNull()
  })

  it('ends for a channel that was given up', async () => {
    unwrap(await disconnect(org.ctx, { id: channelId }))
    await house.drain()
    const { rows } = await org.ctx.read((tx) =>
      tx.execute('select 1 from profile_drift where closed_at is null'),
    )
    expect(rows).toEqual([])
  })
})
