import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { unwrap } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { historyOf } from '#platform/events/history.ts'
import { fakeChannel } from '#tests/support/fake.ts'
import { expireMedium } from './commands/expire-medium.ts'
import { addMedium, archiveMedium, changeMedium, restoreMedium } from './commands/media.ts'
import { addTag, mergeTags, removeTag, renameTag, splitTag } from './commands/tags.ts'
import { mediaFilter } from './contract/media.ts'
import { listMedia } from './queries/media.ts'
import { mediaRights } from './queries/media-rights.ts'
import { showMedium } from './queries/medium.ts'
import { listTags } from './queries/tags.ts'
import { libraryToday } from './queries/today.ts'
import { type LibraryHouse, libraryHouse } from './testing/house.ts'

const start = new Date('2026-11-22T10:00:00Z')
let house: LibraryHouse
beforeAll(async () => {
  house = await libraryHouse()
})
afterAll(() => house?.close())

const list = async (ctx: Ctx, filter: object = {}) =>
  unwrap(await listMedia(ctx, mediaFilter.parse(filter))).media
const titles = async (ctx: Ctx, filter: object = {}) => (await list(ctx, filter)).map((one) => one.title)
const at = (ctx: Ctx, fileId: string, when: Date = start) =>
  mediaRights(ctx, [fileId], when).then((found) => found.get(fileId))

describe('a medium', () => {
  it('is added once, by somebody who writes, from a file that is there', async () => {
    const { ctx, member } = await house.app.organisation()
    const author = await member('Ana Voll', 'author')
    const viewer = await member('Vera Lind', 'viewer')
    const { mediumId, fileId } = await house.medium(author.ctx, {
      title: 'Harbour',
      alts: { en: 'A harbour' },
    })
    const content = { title: 'Again', consent: 'not-needed' as const }
    expect(await addMedium(ctx, { ...content, fileId })).toMatchObject({ error: { type: 'conflict' } })
    expect(await addMedium(ctx, { ...content, fileId: newId() })).toMatchObject({
      error: { type: 'not_found' },
    })
    const refused = await addMedium(viewer.ctx, { ...content, fileId: await house.picture(viewer.ctx) })
    expect(refused).toMatchObject({
      error: { type: 'forbidden', help: expect.stringContaining('Dana Ortiz') },
    })
    expect(await list(ctx)).toMatchObject([
      {
        id: mediumId,
        fileId,
        kind: 'image',
        state: 'usable',
        reason: null,
        file: { mimeType: 'image/png', width: 4 },
      },
    ])
  })

  it('keeps what it said before, lets one change win, and is changed by its own people only', async () => {
    const { ctx, member } = await house.app.organisation()
    const author = await member('Ana Voll', 'author')
    const other = await member('Bo Lie', 'author')
    const { mediumId } = await house.medium(author.ctx, { title: 'Harbour' })
    const to = { mediumId, title: 'Old harbour', holder: 'Ada', consent: 'not-needed' as const, version: 1 }
    expect(unwrap(await changeMedium(author.ctx, to))).toEqual({ version: 2 })
    expect(await changeMedium(ctx, { ...to, title: 'New harbour' })).toMatchObject({
      error: { type: 'stale' },
    })
    expect(await changeMedium(other.ctx, { ...to, version: 2 })).toMatchObject({
      error: { type: 'forbidden' },
    })
    expect(unwrap(await changeMedium(ctx, { ...to, version: 2 }))).toEqual({ version: 2 })
    unwrap(await changeMedium(ctx, { ...to, licence: 'CC BY 4.0', version: 2 }))
    const { history, content } = unwrap(await showMedium(ctx, { mediumId }))
    expect(content).toMatchObject({ title: 'Old harbour', licence: 'CC BY 4.0' })
    expect(history.map(({ version, changed, by }) => [version, changed, by])).toEqual([
      [3, ['licence'], 'Dana Ortiz'],
      [2, ['title', 'holder'], 'Ana Voll'],
      [1, [], 'Ana Voll'],
    ])
    expect(history.at(-1)?.content.title).toBe('Harbour')
    expect(unwrap(await showMedium(other.ctx, { mediumId })).mayNotChange).toMatch(/whoever added it/)
  })

  it('points only at what is there', async () => {
    const { ctx } = await house.app.organisation()
    const fileId = await house.picture(ctx)
    const wrong = { tagIds: [newId()], departmentId: newId(), channelIds: [newId()] }
    const refused = await addMedium(ctx, { fileId, title: 'x', consent: 'not-needed', ...wrong })
    if (refused.ok) throw new Error('it was taken')
    expect(Object.keys(refused.error.fields ?? {})).toEqual(['departmentId', 'channelIds', 'tagIds'])
  })

  it('is found by title, alt text and tag, by state, kind and channel, page by page', async () => {
    const { ctx } = await house.app.organisation()
    const { channel, server } = await fakeChannel(ctx, 'library')
    const other = await fakeChannel(ctx, 'elsewhere', server)
    const tag = unwrap(await addTag(ctx, { name: 'WinterSale' }))
    await house.medium(ctx, { title: 'Harbour 100%', alts: { nb: 'Båter ved kaien' } })
    await house.medium(ctx, { title: 'Quay', tagIds: [tag.id], channelIds: [channel.id] })
    await house.medium(ctx, { title: 'Crowd', consent: 'missing' })
    await house.medium(ctx, { title: 'Soon', expiresOn: '2026-12-01' })
    await house.medium(ctx, { title: 'Gone', expiresOn: '2026-11-21' })
    expect(await titles(ctx)).toEqual(['Gone', 'Soon', 'Crowd', 'Quay', 'Harbour 100%'])
    expect(await titles(ctx, { state: 'usable' })).toEqual(['Soon', 'Quay', 'Harbour 100%'])
    expect(await titles(ctx, { state: 'expiring' })).toEqual(['Soon'])
    expect(await titles(ctx, { state: 'expired' })).toEqual(['Gone'])
    expect(await titles(ctx, { state: 'no-consent' })).toEqual(['Crowd'])
    expect(await titles(ctx, { state: 'usable', channelId: other.channel.id })).toEqual([
      'Soon',
      'Harbour 100%',
    ])
    expect(await titles(ctx, { state: 'usable', channelId: channel.id })).toContain('Quay')
    expect(await titles(ctx, { q: 'kaien båter' })).toEqual(['Harbour 100%'])
    expect(await titles(ctx, { q: '100%' })).toEqual(['Harbour 100%'])
    expect(await titles(ctx, { q: '%' })).toEqual(['Harbour 100%'])
    expect(await titles(ctx, { q: '#wintersale' })).toEqual(['Quay'])
    expect(await titles(ctx, { tagId: tag.id })).toEqual(['Quay'])
    expect(await titles(ctx, { kind: 'video' })).toEqual([])
    const first = unwrap(await listMedia(ctx, mediaFilter.parse({ limit: 2 })))
    const rest = await titles(ctx, { limit: 10, cursor: first.nextCursor })
    expect([...first.media.map((one) => one.title), ...rest]).toEqual(await titles(ctx))
    expect(await titles(ctx, { cursor: 'nonsense' })).toHaveLength(5)
    await server.stop()
  })

  it('answers for the right to use it at an instant and on channels', async () => {
    const { ctx } = await house.app.organisation()
    const { fileId } = await house.medium(ctx, {
      title: 'Concert',
      consent: 'on-file',
      people: 'The choir, release of 3 May',
      consentUntil: '2026-12-31',
      expiresOn: '2027-06-30',
      territories: ['NO'],
    })
    expect(await at(ctx, fileId)).toEqual({
      mediumId: expect.any(String),
      title: 'Concert',
      usable: true,
      reason: null,
      expiresAt: new Date('2026-12-31T23:00:00Z'),
      channels: null,
      territories: ['NO'],
      consent: 'on-file',
    })
    expect(await at(ctx, fileId, new Date('2027-01-01T00:00:00Z'))).toMatchObject({
      usable: false,
      consent: 'missing',
      reason: 'The people shown agreed until 31 December 2026 only.',
    })
    expect(await mediaRights(ctx, [newId()], start)).toEqual(new Map())
    expect(await mediaRights(ctx, [], start)).toEqual(new Map())
  })

  it('is out of the library while it is archived', async () => {
    const { ctx } = await house.app.organisation()
    const { mediumId, fileId } = await house.medium(ctx)
    unwrap(await archiveMedium(ctx, { mediumId }))
    unwrap(await archiveMedium(ctx, { mediumId }))
    expect([await titles(ctx), await titles(ctx, { state: 'archived' })]).toEqual([[], ['Harbour']])
    expect(await at(ctx, fileId)).toMatchObject({ usable: false, reason: 'It was taken out of the library.' })
    unwrap(await restoreMedium(ctx, { mediumId }))
    expect((await at(ctx, fileId))?.usable).toBe(true)
    const told = (await historyOf(ctx, mediumId)).map((event) => event.type)
    expect(told).toEqual(['medium.added', 'medium.archived', 'medium.restored'])
  })
})

describe('running out', () => {
  const expired = async (ctx: Ctx, id: string) =>
    (await historyOf(ctx, id)).filter((event) => event.type === 'medium.expired')

  it('is told once, at the end that holds, however often the job runs', async () => {
    const { ctx, system, ownerId } = await house.app.organisation()
    const { mediumId } = await house.medium(ctx, { expiresOn: '2026-11-25' })
    const endsAt = '2026-11-25T23:00:00.000Z'
    const run = (plan = endsAt) => expireMedium(system, { mediumId, endsAt: plan })
    await run()
    expect(await expired(ctx, mediumId)).toEqual([])
    const later = {
      mediumId,
      title: 'Harbour',
      consent: 'not-needed' as const,
      expiresOn: '2026-11-26',
      version: 1,
    }
    unwrap(await changeMedium(ctx, later))
    house.clock.moveTo(new Date('2026-11-26T12:00:00Z'))
    await run()
    expect(await expired(ctx, mediumId)).toEqual([])
    house.clock.moveTo(new Date('2026-11-26T23:00:00Z'))
    const plan = '2026-11-26T23:00:00.000Z'
    await run(plan)
    await run(plan)
    await Promise.all([run(plan), run(plan)])
    expect(await expired(ctx, mediumId)).toMatchObject([{ data: { endedAt: plan, ownerId } }])
    unwrap(await changeMedium(ctx, { ...later, expiresOn: '2026-11-20', version: 2 }))
    await run('2026-11-20T23:00:00.000Z')
    expect(await expired(ctx, mediumId)).toHaveLength(2)
    house.clock.moveTo(start)
  })

  it('runs as a job of its own at the end of the day, and not for what is out of the library', async () => {
    const { ctx } = await house.app.organisation()
    const { mediumId } = await house.medium(ctx, { expiresOn: '2020-01-01' })
    const archived = await house.medium(ctx, { expiresOn: '2020-01-01' })
    unwrap(await archiveMedium(ctx, archived))
    await house.app.drain()
    expect(await expired(ctx, mediumId)).toHaveLength(1)
    expect(await expired(ctx, archived.mediumId)).toHaveLength(0)
    unwrap(await restoreMedium(ctx, archived))
    await house.app.drain()
    expect(await expired(ctx, archived.mediumId)).toHaveLength(1)
  })

  it('stands on Today for whoever added it, and for the library once they left', async () => {
    const { ctx, member } = await house.app.organisation()
    const author = await member('Ana Voll', 'author')
    await house.medium(author.ctx, { title: 'Far', expiresOn: '2027-05-01' })
    await house.medium(author.ctx, { title: 'Soon', expiresOn: '2026-12-05' })
    await house.medium(author.ctx, { title: 'Gone', expiresOn: '2026-11-02' })
    const shown = async (who: Ctx) =>
      unwrap(await libraryToday(who)).media.map(({ title, ended }) => [title, ended])
    expect(await shown(author.ctx)).toEqual([
      ['Gone', true],
      ['Soon', false],
    ])
    expect(await shown(ctx)).toEqual([])
  })
})

describe('tags', () => {
  const named = async (ctx: Ctx) => unwrap(await listTags(ctx, {})).tags

  it('are renamed and merged everywhere at once, and split again', async () => {
    const { ctx } = await house.app.organisation()
    const [one, two, three] = await Promise.all(
      ['Sail', 'Sails', 'Segel'].map(async (name) => unwrap(await addTag(ctx, { name }))),
    )
    if (!one || !two || !three) throw new Error('three tags were added')
    const { mediumId } = await house.medium(ctx, { title: 'Both', tagIds: [one.id, two.id] })
    await house.medium(ctx, { title: 'Third', tagIds: [three.id] })
    unwrap(await renameTag(ctx, { tagId: one.id, name: '#Sailing' }))
    const tags = async () => unwrap(await showMedium(ctx, { mediumId })).tags.map((tag) => tag.name)
    expect(await tags()).toEqual(['Sailing', 'Sails'])
    unwrap(await mergeTags(ctx, { tagId: three.id, intoId: two.id }))
    unwrap(await mergeTags(ctx, { tagId: two.id, intoId: one.id }))
    expect(await tags()).toEqual(['Sailing'])
    expect(await named(ctx)).toMatchObject([
      { name: 'Sailing', media: 2, merged: [{ name: 'Sails' }, { name: 'Segel' }] },
    ])
    expect(await titles(ctx, { tagId: one.id })).toEqual(['Third', 'Both'])
    expect(await titles(ctx, { q: 'segel' })).toEqual(['Third'])
    expect(await titles(ctx, { q: 'sailing' })).toEqual(['Third', 'Both'])
    expect(await mergeTags(ctx, { tagId: one.id, intoId: three.id })).toMatchObject({
      error: { type: 'conflict' },
    })
    unwrap(await splitTag(ctx, { tagId: two.id }))
    expect(await tags()).toEqual(['Sailing', 'Sails'])
    const late = await house.medium(ctx, { title: 'Late', tagIds: [three.id] })
    expect(unwrap(await showMedium(ctx, late)).content.tagIds).toEqual([one.id])
  })

  it('are one word, unique whatever their capitals, and kept by those who manage the library', async () => {
    const { ctx, member } = await house.app.organisation()
    const author = await member('Ana Voll', 'author')
    const tag = unwrap(await addTag(ctx, { name: ' #NewStore ' }))
    expect(tag.name).toBe('NewStore')
    expect(await addTag(ctx, { name: 'newstore' })).toMatchObject({ error: { type: 'conflict' } })
    expect(await addTag(ctx, { name: 'new store' })).toMatchObject({
      error: { fields: { name: 'A tag is one word: write “NewStore”.' } },
    })
    unwrap(await renameTag(ctx, { tagId: tag.id, name: 'newstore' }))
    expect(await addTag(author.ctx, { name: 'Mine' })).toMatchObject({ error: { type: 'forbidden' } })
    await house.medium(ctx, { tagIds: [tag.id] })
    expect(await removeTag(ctx, { tagId: tag.id })).toMatchObject({ error: { type: 'conflict' } })
    const unused = unwrap(await addTag(ctx, { name: 'Unused' }))
    unwrap(await removeTag(ctx, { tagId: unused.id }))
    expect((await named(ctx)).map((one) => one.name)).toEqual(['newstore'])
  })
})
