import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unwrap } from '#kernel/result.ts'
import { channelCards, disconnect } from '#modules/channels/index.ts'
import { listConversations } from '#modules/inbox/queries/list.ts'
import { notes } from '#networks/notes/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { listMentions } from '../../queries/stream.ts'
import { addNote, type NewNote, noteChannel, takeBackNote } from './commands.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp({ networks: [notes] })
})
afterAll(() => app?.close())

const note = (more: Partial<NewNote> = {}): NewNote => ({
  said: 'The new strap is too short for me.',
  way: 'shop',
  place: 'Shop in Bergen',
  who: 'Ana',
  at: new Date(Date.now() - 3_600_000).toISOString(),
  lang: 'en',
  departmentId: null,
  needsAnswer: false,
  ...more,
})
const heard = async (ctx: Ctx) => unwrap(await listMentions(ctx, { show: 'all', limit: 50 })).items

describe('a note', () => {
  it('of any member stands in the stream, and says who noted it', async () => {
    const { ctx, member } = await app.organisation()
    const { ctx: viewer, id } = await member('Tom', 'viewer')
    unwrap(await addNote(viewer, note()))
    await app.drain()
    expect(await heard(ctx)).toMatchObject([
      {
        text: 'The new strap is too short for me.',
        title: 'Shop in Bergen',
        addressed: false,
        network: 'note',
        author: { displayName: 'Ana' },
        replyContext: { notedBy: id, way: 'shop' },
      },
    ])
  })

  it('makes its channel once, also when two write the first at the same moment', async () => {
    const { ctx } = await app.organisation()
    expect(unwrap(await noteChannel(ctx)).channelId).toBeNull()
    const both = await Promise.all([addNote(ctx, note()), addNote(ctx, note({ said: 'Lovely colours!' }))])
    expect(both.map(({ ok }) => ok)).toEqual([true, true])
    await app.drain()
    expect((await channelCards(ctx)).map(({ network }) => network)).toEqual(['note'])
    expect(await heard(ctx)).toHaveLength(2)
  })

  it('that needs an answer comes to the inbox', async () => {
    const { ctx } = await app.organisation()
    unwrap(await addNote(ctx, note({ said: 'She asks for a call back.', needsAnswer: true, who: '' })))
    await app.drain()
    expect(await heard(ctx)).toMatchObject([{ addressed: true, mentionKind: 'message' }])
    const { conversations } = unwrap(await listConversations(ctx, { view: 'all', limit: 10 }))
    expect(conversations).toHaveLength(1)
  })

  it('of a time to come, or for a department that is gone, is refused at its field', async () => {
    const { ctx } = await app.organisation()
    const at = new Date(Date.now() + 600_000).toISOString()
    expect(await addNote(ctx, note({ at }))).toMatchObject({
      error: { fields: { at: 'This time is still to come.' } },
    })
    const departmentId = '01890000-0000-7000-8000-000000000000'
    expect(await addNote(ctx, note({ departmentId }))).toMatchObject({
      error: { fields: { departmentId: expect.any(String) } },
    })
  })

  it('is taken back by whoever wrote it, not by others', async () => {
    const { ctx, member } = await app.organisation()
    const { ctx: tom } = await member('Tom', 'viewer')
    const { ctx: mia } = await member('Mia', 'viewer')
    unwrap(await addNote(tom, note()))
    await app.drain()
    const [mention] = await heard(ctx)
    const mentionId = mention?.id ?? ''
    expect(await takeBackNote(mia, { mentionId })).toMatchObject({ ok: false, error: { type: 'forbidden' } })
    unwrap(await takeBackNote(tom, { mentionId }))
    await app.drain()
    expect((await heard(ctx)).map(({ deletedAt }) => deletedAt !== null)).toEqual([true])
    const { ctx: elsewhere } = await app.organisation('Elsewhere')
    expect(await takeBackNote(elsewhere, { mentionId })).toMatchObject({ error: { type: 'not_found' } })
    expect(await heard(elsewhere)).toEqual([])
  })

  it('is refused while notes are closed', async () => {
    const { ctx } = await app.organisation()
    unwrap(await addNote(ctx, note()))
    await app.drain()
    unwrap(await disconnect(ctx, { id: unwrap(await noteChannel(ctx)).channelId ?? '' }))
    await app.drain()
    expect(await addNote(ctx, note())).toMatchObject({ ok: false, error: { message: 'Notes are closed.' } })
  })
})
