import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { unwrap } from '#kernel/result.ts'
import { setPause } from '#modules/governance/index.ts'
import { decideChange } from './commands/decide-change.ts'
import { editPost } from './commands/edit-post.ts'
import { readNow } from './commands/read-now.ts'
import { removePost } from './commands/remove-post.ts'
import { withdrawEdit } from './commands/withdraw-edit.ts'
import { postViews } from './metrics.ts'
import { openChanges } from './queries/changes.ts'
import { checkNewWords } from './queries/check-edit.ts'
import { exportResults } from './queries/export.ts'
import { resultsByHour } from './queries/front-door.ts'
import { listResults } from './queries/list.ts'
import { changesOf } from './queries/one.ts'
import { postResult } from './queries/post.ts'
import { DAY, HOUR, type OpenHouse, openHouse, type Room } from './testing/house.ts'

let house: OpenHouse
let room: Room
beforeAll(async () => {
  house = await openHouse()
})
afterAll(async () => {
  await house?.close()
})
beforeEach(async () => {
  house.state.fault = null
  house.state.throws = false
  room = await house.organisation()
  house.asked.remove.length = 0
  house.asked.edit = 0
})

const later = async (wait: number) => {
  house.clock.advance(wait)
  await room.take()
}
const textThere = (remoteId: string) => house.server.service.state.posts.get(remoteId)?.text
const view = async (postId: string) => unwrap(await postResult(room.author.ctx, { postId }))

describe('what was changed on the network', () => {
  it('is noticed once when it was deleted, and a person decides', async () => {
    const post = await room.publish('Gone tomorrow')
    await later(HOUR / 4)
    house.server.service.remove(post.remoteId)
    await later(DAY)
    await later(HOUR)
    const { changes } = unwrap(await openChanges(room.author.ctx))
    expect(changes).toMatchObject([
      { postId: post.id, kind: 'deleted', before: 'Gone tomorrow', after: null },
    ])
    const shown = await view(post.id)
    expect(shown.state).toBe('gone')
    expect(shown.figures['7d'].likes).toMatchObject({
      value: null,
      reason: expect.stringContaining('not on the network'),
    })
    expect(shown.edit).toMatchObject({ may: false })
    const changeId = changes[0]?.id ?? ''
    expect(await decideChange(room.author.ctx, { changeId, choice: 'ours' })).toMatchObject({ ok: false })
    unwrap(await decideChange(room.author.ctx, { changeId, choice: 'theirs' }))
    expect(await decideChange(room.author.ctx, { changeId, choice: 'left' })).toMatchObject({
      ok: false,
      error: { type: 'stale' },
    })
    expect(unwrap(await openChanges(room.author.ctx)).changes).toEqual([])
  })

  it('is shown with both texts when it was edited, and settles itself when taken back', async () => {
    const post = await room.publish('Our words')
    await later(HOUR / 4)
    house.server.service.edit(post.remoteId, { text: 'Their words' })
    await later(HOUR)
    const [change] = await changesOf(room.system, [post.id])
    expect(change).toMatchObject({ kind: 'edited', before: 'Our words', after: 'Their words', state: 'open' })
    house.server.service.edit(post.remoteId, { text: 'Our words' })
    await later(DAY)
    expect(await changesOf(room.system, [post.id])).toMatchObject([{ state: 'undone' }])
  })

  it('can be put back, with the consent that any words need', async () => {
    const post = await room.publish('As we said')
    await later(HOUR / 4)
    house.server.service.edit(post.remoteId, { text: 'As somebody else said' })
    await later(HOUR)
    const [change] = await changesOf(room.system, [post.id])
    const asked = await decideChange(room.author.ctx, { changeId: change?.id ?? '', choice: 'ours' })
    expect(asked).toMatchObject({ ok: true, value: { state: 'waiting' } })
    await room.carryOut(post.id)
    expect(textThere(post.remoteId)).toBe('As somebody else said')
    await room.consent()
    await room.carryOut(post.id)
    expect(textThere(post.remoteId)).toBe('As we said')
    expect(await changesOf(room.system, [post.id])).toMatchObject([{ state: 'ours' }])
    await later(DAY)
    expect(await changesOf(room.system, [post.id])).toHaveLength(1)
  })

  it('is not hidden from who may decide, and hidden from others', async () => {
    const post = await room.publish('For some')
    await later(HOUR / 4)
    house.server.service.remove(post.remoteId)
    await later(HOUR)
    const viewer = await room.organisation.member('Vera Lund', 'viewer')
    expect(unwrap(await openChanges(viewer.ctx)).changes).toEqual([])
    const [change] = await changesOf(room.system, [post.id])
    expect(await decideChange(viewer.ctx, { changeId: change?.id ?? '', choice: 'left' })).toMatchObject({
      ok: false,
      error: { type: 'forbidden' },
    })
  })
})

describe('editing from here', () => {
  it('is refused without the right, and names who can help', async () => {
    const post = await room.publish('Not yours')
    const viewer = await room.organisation.member('Vera Lund', 'viewer')
    const refused = await editPost(viewer.ctx, { postId: post.id, text: 'Mine now', reason: 'Because' })
    expect(refused).toMatchObject({
      ok: false,
      error: { type: 'forbidden', help: expect.stringContaining('Ask ') },
    })
    expect(house.asked.edit).toBe(0)
  })

  it('is refused without a mandate, also when it ends before the last instant', async () => {
    const post = await room.publish('Under a mandate')
    const edit = { postId: post.id, text: 'Without one', reason: 'Because' }
    unwrap(await editPost(room.author.ctx, edit))
    await room.consent()
    await house.app.endRole(room.organisation.ctx, room.author.id)
    await room.carryOut(post.id)
    expect((await view(post.id)).acts).toMatchObject([{ state: 'stopped' }])
    const now = await room.organisation.as(room.author.id)
    expect(await editPost(now, edit)).toMatchObject({ ok: false, error: { type: 'forbidden' } })
    expect(house.asked.edit).toBe(0)
    expect(textThere(post.remoteId)).toBe('Under a mandate')
  })

  it('waits for consent, goes out once, and is no change from outside', async () => {
    const post = await room.publish('With a mistaek')
    await later(HOUR / 4)
    const edit = { postId: post.id, text: 'Without a mistake', reason: 'A typing mistake' }
    expect(unwrap(await checkNewWords(room.author.ctx, edit)).outcome).toBe('needs')
    const asked = unwrap(await editPost(room.author.ctx, edit))
    expect(asked.state).toBe('waiting')
    expect(await editPost(room.author.ctx, edit)).toMatchObject({ ok: false, error: { type: 'conflict' } })
    await room.consent()
    await room.carryOut(post.id)
    await room.carryOut(post.id)
    expect(textThere(post.remoteId)).toBe('Without a mistake')
    expect((await view(post.id)).acts).toMatchObject([{ kind: 'edit', state: 'done', askedBy: 'Elin Dahl' }])
    await later(HOUR)
    await later(DAY)
    expect((await view(post.id)).changes).toEqual([])
    expect((await view(post.id)).seenText).toBe('Without a mistake')
  })

  it('stops in the last instant for a pause or a right that ended, and can be taken back', async () => {
    const post = await room.publish('Paused')
    const edit = { postId: post.id, text: 'Other words', reason: 'Because' }
    unwrap(await editPost(room.author.ctx, edit))
    await room.consent()
    unwrap(
      await setPause(room.organisation.ctx, {
        scope: 'channel',
        scopeId: room.channelId,
        reason: 'An incident',
      }),
    )
    await room.carryOut(post.id)
    expect(textThere(post.remoteId)).toBe('Paused')
    expect((await view(post.id)).acts).toMatchObject([
      { state: 'stopped', stateReason: expect.stringContaining('An incident') },
    ])
    const again = unwrap(await editPost(room.author.ctx, edit))
    unwrap(await withdrawEdit(room.author.ctx, { actId: again.actId }))
    expect((await view(post.id)).acts[0]).toMatchObject({ state: 'stopped' })
  })
})

describe('taking down from here', () => {
  it('is done once however often it is asked for, and touches no other post', async () => {
    const [post, other] = [await room.publish('Down'), await room.publish('Stays')]
    const input = { postId: post.id, reason: 'Wrong price' }
    const first = unwrap(await removePost(room.author.ctx, input))
    const second = unwrap(await removePost(room.author.ctx, input))
    expect(second.actId).toBe(first.actId)
    await room.carryOut(post.id)
    await room.carryOut(post.id)
    expect(unwrap(await removePost(room.author.ctx, input))).toEqual({ actId: first.actId, state: 'done' })
    expect(house.asked.remove).toEqual([post.remoteId])
    expect(textThere(post.remoteId)).toBeUndefined()
    expect(textThere(other.remoteId)).toBe('Stays')
    await later(DAY + HOUR / 4)
    expect(await changesOf(room.system, [post.id])).toEqual([])
    expect((await view(post.id)).figures['24h'].likes.reason).toBe('The post was taken down.')
  })

  it('asks again after no answer, and says no to who may not', async () => {
    const post = await room.publish('Unclear')
    unwrap(await removePost(room.author.ctx, { postId: post.id, reason: 'Wrong price' }))
    house.state.fault = { kind: 'unknown', reason: 'The connection was reset.' }
    await room.carryOut(post.id)
    expect((await view(post.id)).acts).toMatchObject([{ state: 'asked' }])
    house.state.fault = null
    await room.carryOut(post.id)
    expect((await view(post.id)).acts).toMatchObject([{ state: 'done' }])
    const viewer = await room.organisation.member('Vera Lund', 'viewer')
    expect(await removePost(viewer.ctx, { postId: post.id, reason: 'Because' })).toMatchObject({ ok: false })
  })
})

describe('the list', () => {
  it('pages by time and by a figure, and filters', async () => {
    const posts = [await room.publish('=SUM(A1)'), await room.publish('B'), await room.publish('C')]
    house.clock.advance(DAY + HOUR / 4)
    for (const [index, post] of posts.entries()) room.figures(post.remoteId, 10, index === 1 ? 9 : index, 0)
    await room.take()
    const ask = { sort: 'newest', moment: '24h', limit: 2 } as const
    const first = unwrap(await listResults(room.author.ctx, ask))
    const second = unwrap(await listResults(room.author.ctx, { ...ask, cursor: first.nextCursor ?? '' }))
    expect([...first.rows, ...second.rows].map((row) => row.text)).toEqual(['C', 'B', '=SUM(A1)'])
    expect(second.nextCursor).toBeNull()
    const best = { ...ask, sort: 'likes', channelId: room.channelId } as const
    const top = unwrap(await listResults(room.author.ctx, best))
    const rest = unwrap(await listResults(room.author.ctx, { ...best, cursor: top.nextCursor ?? '' }))
    expect([...top.rows, ...rest.rows].map((row) => row.text)).toEqual(['B', 'C', '=SUM(A1)'])
    expect(await listResults(room.author.ctx, { ...ask, sort: 'likes' })).toMatchObject({ ok: false })
    expect(unwrap(await listResults(room.author.ctx, { ...ask, changed: 'yes' })).rows).toEqual([])
    const hours = await resultsByHour(room.system, { channelId: room.channelId, since: new Date(0) })
    expect(hours.reduce((sum, hour) => sum + hour.n, 0)).toBe(3)
    const window = { from: new Date(0), to: house.clock.now() }
    const counted = await postViews.compute(room.system, { window, departmentId: null, channelId: null })
    expect(counted.figures['after-24h']).toEqual({ value: 30, reason: null, n: 3 })
    expect(counted.figures.value).toMatchObject({ value: null, n: 0 })
    const file = unwrap(await exportResults(room.author.ctx, { format: 'csv' }))
    expect(file.rows).toBe(3)
    expect(file.text).toContain(",'=SUM(A1),")
    const other = await house.app.organisation('Elsewhere')
    expect(unwrap(await listResults(other.ctx, ask)).rows).toEqual([])
    expect(await postResult(other.ctx, { postId: posts[0]?.id ?? '' })).toMatchObject({ ok: false })
  })

  it('is counted by campaign and by programme: two of three posts, 20 of 30 views', async () => {
    const posts = [await room.publish('A'), await room.publish('B'), await room.publish('C')]
    house.clock.advance(DAY + HOUR / 4)
    for (const post of posts) room.figures(post.remoteId, 10, 1, 0)
    await room.take()
    const campaignId = newId()
    await room.system.write((tx) =>
      tx.execute(sql`insert into campaign (organisation_id, id, kind, name, former_names, code, goal, programme, starts_on,
          created_at, changed_at)
        values (${room.system.organisationId}, ${campaignId}, 'own', 'Repair', '{}', '', '', 1, '2026-01-01', now(), now())`),
    )
    const two = posts.slice(0, 2).map(({ id }) => id)
    await room.system.write((tx) =>
      tx.execute(sql`update post set campaign = 'Repair' where id = any (${sql.param(two)}::uuid[])`),
    )
    const query = {
      window: { from: new Date(0), to: house.clock.now() },
      departmentId: null,
      channelId: null,
    }
    const told = async (part: object) =>
      (await postViews.compute(room.system, { ...query, ...part })).figures['after-24h']
    expect(await told({})).toMatchObject({ value: 30, n: 3 })
    expect(await told({ campaignId })).toMatchObject({ value: 20, n: 2 })
    expect(await told({ programme: 1 })).toMatchObject({ value: 20, n: 2 })
    expect(await told({ programme: 2 })).toMatchObject({
      value: null,
      reason: 'Nothing went out in this period.',
    })
  })

  it('reads a post now, but not all the time', async () => {
    const post = await room.publish('Now')
    room.figures(post.remoteId, 7, 3, 1)
    unwrap(await readNow(room.author.ctx, { postId: post.id }))
    await room.take()
    expect((await view(post.id)).now).toMatchObject({ moment: 'now', views: { value: 7 } })
    expect(await readNow(room.author.ctx, { postId: post.id })).toMatchObject({
      ok: false,
      error: { type: 'throttled' },
    })
  })
})
