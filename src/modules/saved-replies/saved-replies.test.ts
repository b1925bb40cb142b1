import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixedClock } from '#kernel/clock.ts'
import { newId } from '#kernel/ids.ts'
import { unwrap } from '#kernel/result.ts'
import { createDepartment, departmentCards, updateDepartment, updateMember } from '#modules/people/index.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { filledReply } from './commands/filled-reply.ts'
import { noteAnswer } from './commands/note-answer.ts'
import { archiveReply, createReply, type ReplyContent, restoreReply, saveReply } from './commands/replies.ts'
import { likeness } from './queries/likeness.ts'
import { listReplies } from './queries/list.ts'
import { replyVersions } from './queries/versions.ts'

const clock = fixedClock(new Date())
let app: TestApp
beforeAll(async () => {
  app = await testApp({ clock })
})
afterAll(() => app?.close())

const content = (more: Partial<ReplyContent> = {}): ReplyContent => ({
  ...{ title: 'Late parcel', folder: 'Orders', lang: 'en', departmentId: null, reviewOn: null },
  text: 'We are sorry that your parcel is late, {name}.',
  acts: { close: false, triage: null },
  ...more,
})

describe('keeping replies', () => {
  it('keeps every wording, refuses who was slower, and comes back after it was taken out', async () => {
    const { ctx } = await app.organisation()
    const made = unwrap(await createReply(ctx, content()))
    const changed = unwrap(await saveReply(ctx, { ...content({ text: 'Sorry.' }), id: made.id, basedOn: 1 }))
    expect(changed).toMatchObject({ version: 2, text: 'Sorry.', uses: 0 })
    expect(await saveReply(ctx, { ...content(), id: made.id, basedOn: 1 })).toMatchObject({
      ok: false,
      error: { type: 'stale' },
    })
    const { versions } = unwrap(await replyVersions(ctx, { id: made.id }))
    expect(versions.map(({ version, text }) => [version, text])).toEqual([
      [2, 'Sorry.'],
      [1, content().text],
    ])
    unwrap(await archiveReply(ctx, { id: made.id }))
    expect(unwrap(await listReplies(ctx, { limit: 10 })).total).toBe(0)
    expect(await filledReply(ctx, made.id, newId(), {})).toMatchObject({ ok: false })
    unwrap(await restoreReply(ctx, { id: made.id }))
    expect(unwrap(await listReplies(ctx, { limit: 10 })).replies).toMatchObject([{ title: 'Late parcel' }])
  })

  it('finds by words, language and department, and counts each use', async () => {
    const { ctx } = await app.organisation()
    const [one, two] = await departmentCards(ctx)
    const late = unwrap(await createReply(ctx, content({ departmentId: one?.id ?? null })))
    unwrap(
      await createReply(
        ctx,
        content({ title: 'Sizes 100% _ok_', lang: 'de', departmentId: two?.id ?? null }),
      ),
    )
    const titles = async (filter: object) =>
      unwrap(await listReplies(ctx, { limit: 10, ...filter })).replies.map(({ title }) => title)
    expect(await titles({ q: 'parcel LATE' })).toEqual(['Late parcel', 'Sizes 100% _ok_'])
    expect(await titles({ q: '100%' })).toEqual(['Sizes 100% _ok_'])
    expect(await titles({ q: '1__%' })).toEqual([])
    expect(await titles({ lang: 'de' })).toEqual(['Sizes 100% _ok_'])
    expect(await titles({ departmentId: one?.id })).toEqual(['Late parcel'])
    unwrap(await filledReply(ctx, late.id, one?.id ?? '', { name: 'Ida' }))
    expect(unwrap(await listReplies(ctx, { limit: 10, q: 'orders' })).replies[0]).toMatchObject({ uses: 1 })
    expect(await filledReply(ctx, late.id, two?.id ?? '', {})).toMatchObject({
      ok: false,
      error: { type: 'forbidden' },
    })
  })

  it('says where it goes on to once it was sent, and refuses a department that is not there', async () => {
    const { ctx } = await app.organisation()
    const [desk] = await departmentCards(ctx)
    const acts = { close: false, triage: null, handTo: desk?.id ?? null, labels: [newId()] }
    const made = unwrap(await createReply(ctx, content({ acts })))
    expect(unwrap(await filledReply(ctx, made.id, desk?.id ?? '', {})).acts).toEqual(acts)
    expect(await createReply(ctx, content({ acts: { ...acts, handTo: newId() } }))).toMatchObject({
      ok: false,
      error: { type: 'invalid' },
    })
  })

  it('says when somebody should look at one again', async () => {
    const { ctx } = await app.organisation()
    const day = clock.now().toISOString().slice(0, 10)
    expect(unwrap(await createReply(ctx, content({ reviewOn: day }))).reviewDue).toBe(true)
    expect(unwrap(await createReply(ctx, content({ reviewOn: '2999-01-01' }))).reviewDue).toBe(false)
  })
})

describe('who may', () => {
  it('keep one: agents for desks they answer for, the whole house those who manage the inbox', async () => {
    const organisation = await app.organisation()
    const agent = await organisation.member('Sofia Brandt', 'agent')
    const viewer = await organisation.member('Per Olsen', 'viewer')
    const [desk] = await departmentCards(organisation.ctx)
    expect(await createReply(viewer.ctx, content({ departmentId: desk?.id ?? null }))).toMatchObject({
      ok: false,
    })
    expect(await createReply(agent.ctx, content())).toMatchObject({ ok: false, error: { type: 'forbidden' } })
    expect((await createReply(agent.ctx, content({ departmentId: desk?.id ?? null }))).ok).toBe(true)
    const stranger = (await app.organisation('Other')).ctx
    expect(unwrap(await listReplies(stranger, { limit: 10 })).total).toBe(0)
  })

  it('see one of a restricted department: its own people alone, versions included', async () => {
    const organisation = await app.organisation()
    const whistle = { name: 'Whistle', kind: 'legal', parentId: null, headMemberId: null } as const
    const { id } = unwrap(await createDepartment(organisation.ctx, whistle))
    unwrap(await updateDepartment(organisation.ctx, { departmentId: id, restricted: true }))
    const insider = await organisation.member('Hanne Voss', 'agent', 'social-lead')
    unwrap(await updateMember(organisation.ctx, { memberId: insider.id, departmentId: id }))
    const ctx = await organisation.as(insider.id)
    const made = unwrap(await createReply(ctx, content({ departmentId: id, title: 'Confidential' })))
    const outsider = await organisation.member('Sofia Brandt', 'agent')
    expect(unwrap(await listReplies(outsider.ctx, { limit: 10 })).replies).toEqual([])
    expect(await replyVersions(outsider.ctx, { id: made.id })).toMatchObject({ ok: false })
    const near = await likeness(outsider.ctx, { text: made.text, lang: 'en', conversationId: newId() })
    expect(near.nearest).toBeNull()
    expect((await likeness(ctx, { text: made.text, lang: 'en', conversationId: newId() })).share).toBe(1)
  })
})

describe('what was answered to others', () => {
  it('is remembered for 90 days as hashes, once, and forgotten then', async () => {
    const { ctx, system } = await app.organisation()
    const text = 'Your jacket left Bergen this morning and comes on Friday.'
    const said = { postId: newId(), conversationId: newId(), text, at: clock.now() }
    await noteAnswer(ctx, said)
    await noteAnswer(ctx, said)
    const near = () => likeness(ctx, { text, lang: 'en', conversationId: newId() })
    expect(await near()).toMatchObject({ share: 1, nearest: { kind: 'answer' }, sentence: text })
    const stored = await system.read((tx) =>
      tx.execute('select * from answer_text join answer_gram using (post_id)'),
    )
    expect(JSON.stringify(stored.rows)).not.toContain('Bergen')
    clock.advance(91 * 86_400_000)
    expect((await near()).share).toBe(0)
    await noteAnswer(ctx, {
      ...said,
      postId: newId(),
      text: 'Something else for somebody else, quite another text.',
      at: clock.now(),
    })
    const left = await system.read((tx) => tx.execute('select post_id from answer_text'))
    expect(left.rows).toHaveLength(1)
  })
})
