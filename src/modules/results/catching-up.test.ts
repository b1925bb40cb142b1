import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { unwrap } from '#kernel/result.ts'
import { createDraft, submitDraft } from '#modules/publishing/index.ts'
import { askCatchUp } from './commands/ask-catch-up.ts'
import { catchUp } from './commands/catch-up.ts'
import { editPost } from './commands/edit-post.ts'
import { lookOnOpen } from './commands/look-on-open.ts'
import { planPost } from './commands/plan-post.ts'
import { openChanges } from './queries/changes.ts'
import { figuresOf } from './queries/front-door.ts'
import { listResults } from './queries/list.ts'
import { outlook } from './queries/outlook.ts'
import { postResult } from './queries/post.ts'
import { measureCatchUps, measuredPosts, postMoments } from './tables.ts'
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
  room = await house.organisation()
  house.asked.measure.length = 0
  house.asked.look = 0
})

const list = (kind: 'post' | 'reply') =>
  listResults(room.author.ctx, { sort: 'newest', moment: '7d', limit: 50, kind })

/** As a post stands that went out before anything was measured. */
async function forget(postId: string) {
  await room.system.write(async (tx) => {
    await tx.delete(postMoments).where(eq(postMoments.postId, postId))
    await tx.delete(measuredPosts).where(eq(measuredPosts.postId, postId))
    await tx.delete(measureCatchUps)
  })
}

describe('posts that nothing was planned for', () => {
  it('are measured late, and what is over says that it was not measured', async () => {
    const post = await room.publish('From before')
    await forget(post.id)
    house.clock.advance(100 * DAY)
    room.figures(post.remoteId, 500, 7, 1)
    expect(await catchUp(room.system, room.channelId)).toBe(1)
    await room.take()
    const figures = (await figuresOf(room.system, [post.id])).get(post.id)
    const missed = { value: null, reason: 'Weft did not measure this post at that time.' }
    expect(figures?.['24h'].likes).toMatchObject(missed)
    expect(figures?.['7d'].likes).toMatchObject(missed)
    expect(figures?.['28d']).toMatchObject({ late: true, likes: { value: 7 } })
    expect(unwrap(await list('post')).rows.map((row) => row.id)).toEqual([post.id])
    // Its words were read too: the first look learns how they stand there.
    expect(unwrap(await postResult(room.author.ctx, { postId: post.id })).seenText).toBe('From before')
  })

  it('take what is still to come at its time', async () => {
    const post = await room.publish('Three days old')
    await forget(post.id)
    house.clock.advance(3 * DAY)
    expect(await catchUp(room.system, room.channelId)).toBe(1)
    await room.take()
    house.clock.advance(4 * DAY + HOUR)
    await room.take()
    const figures = (await figuresOf(room.system, [post.id])).get(post.id)
    expect([figures?.['24h'].late, figures?.['7d'].late, figures?.['28d'].takenAt]).toEqual([
      true,
      false,
      null,
    ])
  })

  it('are looked for once a day, leave what is planned alone, and learn a place that became known', async () => {
    const post = await room.publish('Posted by hand')
    const place = eq(measuredPosts.postId, post.id)
    await room.system.write(async (tx) => {
      await tx.delete(postMoments).where(eq(postMoments.postId, post.id))
      await tx.update(measuredPosts).set({ remoteId: null }).where(place)
    })
    const planned = await room.publish('Planned')
    // Publishing the second one went through the channel before, within the day.
    expect(await catchUp(room.system, room.channelId)).toBe(0)
    house.clock.advance(DAY + HOUR)
    const before = await room.system.read((tx) =>
      tx.select().from(postMoments).where(eq(postMoments.postId, planned.id)),
    )
    expect(await catchUp(room.system, room.channelId)).toBe(1)
    const [row] = await room.system.read((tx) => tx.select().from(measuredPosts).where(place))
    expect(row?.remoteId).toBe(post.remoteId)
    const after = await room.system.read((tx) =>
      tx.select().from(postMoments).where(eq(postMoments.postId, planned.id)),
    )
    expect(after).toEqual(before)
    house.clock.advance(DAY + HOUR)
    expect(await catchUp(room.system, room.channelId)).toBe(0)
  })

  it('are found when somebody looks at the results, once a day, in this house only', async () => {
    const post = await room.publish('Nobody asked')
    await forget(post.id)
    house.clock.advance(HOUR)
    expect(unwrap(await askCatchUp(room.author.ctx))).toEqual({ channels: 1 })
    await house.app.drain(['slow'])
    expect(unwrap(await list('post')).rows).toHaveLength(1)
    expect(unwrap(await askCatchUp(room.author.ctx))).toEqual({ channels: 0 })
    const other = await house.app.organisation('Elsewhere')
    expect(await catchUp(other.system, room.channelId)).toBe(0)
    expect(unwrap(await askCatchUp(other.ctx))).toEqual({ channels: 0 })
  })
})

describe('answers', () => {
  it('are measured, stand apart from posts, and are not changed from here', async () => {
    const post = await room.publish('Ask us')
    const { ctx } = room.organisation
    const answer = await room.publish('It takes two weeks')
    await forget(answer.id)
    // A conversation would only be in the way here: an answer is a post of this kind.
    await room.system.write((tx) => tx.execute(sql`update post set kind = 'reply' where id = ${answer.id}`))
    await planPost(room.system, answer.id)
    room.figures(answer.remoteId, 40, 2, 0)
    house.clock.advance(DAY + HOUR / 4)
    await room.take()
    expect((await figuresOf(ctx, [answer.id])).get(answer.id)?.['24h'].likes.value).toBe(2)
    expect(unwrap(await list('post')).rows.map((row) => row.id)).toEqual([post.id])
    expect(unwrap(await list('reply')).rows.map((row) => [row.id, row.kind])).toEqual([[answer.id, 'reply']])
    const edit = await editPost(ctx, { postId: answer.id, text: 'Three weeks', reason: 'It is longer' })
    expect(edit.ok ? '' : edit.error.message).toContain('answer in a conversation')
  })
})

describe('a post that somebody opens', () => {
  it('is looked at again, at most once an hour, and what changed there is noticed', async () => {
    const post = await room.publish('Old words')
    const open = async () => unwrap(await lookOnOpen(room.author.ctx, { postId: post.id })).asked
    house.clock.advance(29 * DAY)
    await room.take()
    expect(await open()).toBe(false)
    house.clock.advance(30 * DAY)
    const there = house.server.service.state.posts.get(post.remoteId)
    if (!there) throw new Error('the post is not on the network')
    house.server.service.remove(post.remoteId)
    expect([await open(), await open()]).toEqual([true, false])
    await house.app.drain(['slow'])
    const { changes } = unwrap(await openChanges(room.author.ctx))
    expect(changes).toMatchObject([{ postId: post.id, kind: 'deleted' }])
    house.clock.advance(HOUR / 2)
    expect(await open()).toBe(false)
    house.clock.advance(HOUR)
    expect(await open()).toBe(true)
    const other = await house.app.organisation('Elsewhere')
    const refused = await lookOnOpen(other.ctx, { postId: post.id })
    expect(refused.ok ? 'ok' : refused.error.type).toBe('not_found')
  })
})

describe('an empty list', () => {
  it('says what comes, what waits, and when something went out last', async () => {
    const nothing = { coming: 0, nextAt: null, waiting: 0, held: 0, lastAt: null }
    expect(unwrap(await outlook(room.author.ctx))).toEqual(nothing)
    const draft = async (at: string) => {
      const variants = [{ channelId: room.channelId, text: `At ${at}`, media: [], lang: null }]
      const made = unwrap(
        await createDraft(room.author.ctx, { title: at, idea: '', scheduledAt: at, variants }),
      )
      unwrap(await submitDraft(room.author.ctx, { id: made.id, revision: made.revision }))
    }
    const at = new Date(house.clock.now().getTime() + 5 * DAY).toISOString()
    await draft(at)
    expect(unwrap(await outlook(room.author.ctx))).toEqual({ ...nothing, waiting: 1 })
    await room.consent()
    expect(unwrap(await outlook(room.author.ctx))).toEqual({ ...nothing, coming: 1, nextAt: at })
    const post = await room.publish('Out')
    const { lastAt } = unwrap(await outlook(room.author.ctx))
    expect(lastAt).toBe(unwrap(await postResult(room.author.ctx, { postId: post.id })).liveAt)
  })
})
