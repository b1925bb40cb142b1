import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unwrap } from '#kernel/result.ts'
import { removeDraft } from '#modules/publishing/index.ts'
import { addIdea, saveIdea } from './commands/ideas.ts'
import { mergeIdea } from './commands/merge.ts'
import { assignIdea, moveIdea } from './commands/move.ts'
import { commentIdea, removeComment, voteIdea } from './commands/say.ts'
import { joinIdea, takeUp } from './commands/sort-requests.ts'
import { writeIdea } from './commands/write.ts'
import { ideasHoldings } from './holdings.ts'
import { ideaView } from './queries/idea.ts'
import { listIdeas } from './queries/list.ts'
import { listRequests, waiting } from './queries/requests.ts'
import { similarIdeas } from './queries/similar.ts'
import { boxOf, type IdeasHouse, ideasHouse } from './testing/house.ts'

let house: IdeasHouse
let org: Awaited<ReturnType<IdeasHouse['app']['organisation']>>
let writer: Awaited<ReturnType<typeof org.member>>
let viewer: Awaited<ReturnType<typeof org.member>>
beforeAll(async () => {
  house = await ideasHouse()
  org = await house.app.organisation()
  writer = await org.member('Wim Writer', 'spokesperson')
  viewer = await org.member('Vi Viewer', 'viewer')
})
afterAll(() => house?.close())

const add = async (title: string, more: object = {}) => unwrap(await addIdea(org.ctx, { title, ...more })).id
const view = async (id: string) => unwrap(await ideaView(org.ctx, { id }))
const kind = (result: { ok: boolean; error?: { type: string } }) => (result.ok ? 'ok' : result.error?.type)
const fields = { what: '', why: '', departmentId: null, programme: '', tags: [], reach: null, effort: null }

describe('an idea', () => {
  it('is added and voted for by anybody who writes, once each', async () => {
    const { id } = unwrap(await addIdea(writer.ctx, { title: 'Wool in a day' }))
    expect(kind(await addIdea(viewer.ctx, { title: 'No' }))).toBe('forbidden')
    expect(kind(await voteIdea(viewer.ctx, { id, on: true }))).toBe('forbidden')
    await Promise.all([1, 2, 3].map(() => voteIdea(writer.ctx, { id, on: true })))
    unwrap(await voteIdea(org.ctx, { id, on: true }))
    expect(unwrap(await ideaView(writer.ctx, { id }))).toMatchObject({ votes: 2, mine: true, score: 3 })
    expect(unwrap(await voteIdea(writer.ctx, { id, on: false }))).toEqual({ votes: 1 })
    expect(unwrap(await voteIdea(writer.ctx, { id, on: false }))).toEqual({ votes: 1 })
  })

  it('is worth more when it reaches many and costs little', async () => {
    const [easy, hard] = [
      await add('Easy', { reach: 3, effort: 1 }),
      await add('Hard', { reach: 1, effort: 3 }),
    ]
    expect((await view(easy)).score).toBeGreaterThan((await view(hard)).score)
  })

  it('is changed by whoever added it while it is new, by whoever takes care of it, and by those who keep ideas', async () => {
    const { id } = unwrap(await addIdea(writer.ctx, { title: 'Mine' }))
    unwrap(await saveIdea(writer.ctx, { id, ...fields, title: 'Still mine', tags: ['Wool', 'wool'] }))
    unwrap(await moveIdea(org.ctx, { id, to: 'chosen' }))
    expect(kind(await saveIdea(writer.ctx, { id, ...fields, title: 'Not now' }))).toBe('forbidden')
    unwrap(await assignIdea(writer.ctx, { id, memberId: writer.id }))
    unwrap(await saveIdea(writer.ctx, { id, ...fields, title: 'Mine again' }))
    expect(await view(id)).toMatchObject({ title: 'Mine again', assignee: { name: 'Wim Writer' } })
    expect(await ideasHoldings[0]?.list(org.ctx, writer.id)).toMatchObject([{ label: 'Mine again' }])
    expect(kind(await assignIdea(writer.ctx, { id, memberId: viewer.id }))).toBe('forbidden')
  })

  it('is declined with a reason by those who keep ideas', async () => {
    const id = await add('Too early')
    expect(kind(await moveIdea(writer.ctx, { id, to: 'chosen' }))).toBe('forbidden')
    expect(await moveIdea(org.ctx, { id, to: 'declined' })).toMatchObject({
      error: { fields: { reason: expect.any(String) } },
    })
    unwrap(await moveIdea(org.ctx, { id, to: 'declined', reason: 'Next year' }))
    expect(await view(id)).toMatchObject({ state: 'declined', reason: 'Next year' })
    expect(kind(await writeIdea(org.ctx, { id }))).toBe('conflict')
    unwrap(await moveIdea(org.ctx, { id, to: 'new' }))
    expect((await view(id)).reason).toBeNull()
  })

  it('is talked about, and comments are taken back by their writers only', async () => {
    const id = await add('Talk')
    unwrap(await commentIdea(writer.ctx, { id, text: 'I know somebody' }))
    const [comment] = (await view(id)).comments
    expect(comment).toMatchObject({ text: 'I know somebody', by: { name: 'Wim Writer' }, mine: false })
    expect(kind(await removeComment(org.ctx, { id: comment?.id ?? '' }))).toBe('not_found')
    unwrap(await removeComment(writer.ctx, { id: comment?.id ?? '' }))
    expect((await view(id)).comments).toEqual([])
  })

  it('begins one draft, however often that is asked for, and comes back when the draft is thrown away', async () => {
    const id = await add('Write me', { what: 'About wool', why: 'People ask' })
    const made = await Promise.all([1, 2, 3].map(() => writeIdea(writer.ctx, { id })))
    const drafts = new Set(made.map((one) => unwrap(one).draftId))
    expect(drafts.size).toBe(1)
    const [draftId = ''] = drafts
    const stored = await house.rows<{ id: string; title: string; idea: string }>(org.ctx, 'draft')
    expect(stored.find((row) => row.id === draftId)).toMatchObject({
      title: 'Write me',
      idea: 'About wool\n\nPeople ask',
    })
    expect(await view(id)).toMatchObject({ state: 'writing', draftId, assignee: { id: writer.id } })
    expect(kind(await writeIdea(viewer.ctx, { id }))).toBe('forbidden')
    unwrap(await removeDraft(writer.ctx, { id: draftId }))
    await house.app.drain()
    expect(await view(id)).toMatchObject({ state: 'chosen', draftId: null })
  })
})

describe('two ideas that say the same', () => {
  it('are found and become one: votes once a member, requests together', async () => {
    const box = await boxOf(org.ctx)
    await house.ask(box.address, { text: 'How do you dye wool?' })
    await house.ask(box.address, { text: 'How is wool dyed?' })
    const [second, first] = unwrap(
      await listRequests(org.ctx, { view: 'new', boxId: box.id, limit: 5 }),
    ).requests
    expect(unwrap(await waiting(org.ctx)).count).toBeGreaterThanOrEqual(2)
    expect(unwrap(await waiting(viewer.ctx)).count).toBe(0)
    const { ideaId: a } = unwrap(
      await takeUp(org.ctx, { id: first?.id ?? '', title: 'How we dye wool', departmentId: null }),
    )
    const alike = unwrap(await similarIdeas(org.ctx, { text: 'How is wool dyed?', exceptId: null })).ideas
    expect(alike.map(({ id }) => id)).toContain(a)
    const { ideaId: b } = unwrap(
      await takeUp(org.ctx, { id: second?.id ?? '', title: 'How wool is dyed', departmentId: null }),
    )
    expect(kind(await joinIdea(org.ctx, { id: second?.id ?? '', ideaId: a }))).toBe('stale')
    unwrap(await voteIdea(writer.ctx, { id: a, on: true }))
    unwrap(await voteIdea(writer.ctx, { id: b, on: true }))
    unwrap(await voteIdea(org.ctx, { id: b, on: true }))
    const c = await add('Dyeing')
    expect(kind(await mergeIdea(writer.ctx, { id: b, intoId: a }))).toBe('forbidden')
    expect(kind(await mergeIdea(org.ctx, { id: a, intoId: a }))).toBe('invalid')
    unwrap(await mergeIdea(org.ctx, { id: b, intoId: a }))
    expect(await view(a)).toMatchObject({ votes: 2, asked: 2, people: { asked: 2 } })
    expect(await view(b)).toMatchObject({ state: 'merged', mergedInto: { id: a } })
    expect(kind(await voteIdea(org.ctx, { id: b, on: true }))).toBe('conflict')
    unwrap(await mergeIdea(org.ctx, { id: a, intoId: c }))
    expect(await view(c)).toMatchObject({ asked: 2, people: { asked: 2 } })
    expect((await view(b)).mergedInto).toMatchObject({ id: c })
    expect(
      unwrap(await similarIdeas(org.ctx, { text: 'How we dye wool', exceptId: null })).ideas.map(
        ({ id }) => id,
      ),
    ).not.toContain(a)
  })
})

describe('the list', () => {
  it('comes in pages by score and by time, each idea once, and is narrowed', async () => {
    const fresh = await house.app.organisation('List house')
    for (let n = 0; n < 7; n += 1)
      unwrap(
        await addIdea(fresh.ctx, {
          title: `Idea ${n}`,
          reach: 1 + (n % 3),
          tags: n === 3 ? ['wool'] : [],
          what: n === 4 ? '100 % sheep' : '',
        }),
      )
    for (const sort of ['score', 'new'] as const) {
      const seen: string[] = []
      let cursor: string | undefined
      do {
        const page = unwrap(await listIdeas(fresh.ctx, { view: 'all', sort, limit: 2, cursor }))
        seen.push(...page.ideas.map(({ id }) => id))
        cursor = page.nextCursor ?? undefined
      } while (cursor)
      expect([seen.length, new Set(seen).size]).toEqual([7, 7])
    }
    const titles = async (more: object) =>
      unwrap(await listIdeas(fresh.ctx, { view: 'open', sort: 'new', limit: 50, ...more })).ideas.map(
        ({ title }) => title,
      )
    expect(await titles({ tag: 'wool' })).toEqual(['Idea 3'])
    expect(await titles({ q: '100 %' })).toEqual(['Idea 4'])
    expect(await titles({ q: '%' })).toEqual(['Idea 4'])
    expect(await titles({ view: 'declined' })).toEqual([])
    expect(await titles({ cursor: "1' or true|x" })).toHaveLength(7)
  })
})
