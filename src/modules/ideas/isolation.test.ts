import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unwrap } from '#kernel/result.ts'
import { createDepartment, updateDepartment, updateMember } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { saveBox } from './commands/boxes.ts'
import { addIdea, saveIdea } from './commands/ideas.ts'
import { mergeIdea } from './commands/merge.ts'
import { assignIdea, moveIdea } from './commands/move.ts'
import { closePoll, takeAnswer } from './commands/polls.ts'
import { commentIdea, voteIdea } from './commands/say.ts'
import { joinIdea, markSpam, takeUp, turnDown } from './commands/sort-requests.ts'
import { writeIdea } from './commands/write.ts'
import { ideasMetrics } from './metrics.ts'
import { listBoxes } from './queries/boxes.ts'
import { ideaView } from './queries/idea.ts'
import { listIdeas } from './queries/list.ts'
import { personData } from './queries/person.ts'
import { listPolls } from './queries/polls.ts'
import { listRequests, waiting } from './queries/requests.ts'
import { similarIdeas } from './queries/similar.ts'
import { boxOf, type IdeasHouse, ideasHouse, pollOf } from './testing/house.ts'

let house: IdeasHouse
let a: Awaited<ReturnType<IdeasHouse['app']['organisation']>>
let b: Awaited<ReturnType<IdeasHouse['app']['organisation']>>
let hrId: string
let petra: Ctx
/** Everything of HR in organisation A. */
let ids: { idea: string; box: string; poll: string; request: string }

const MARKER = 'Zebrafink'
const tables = [
  'idea',
  'idea_vote',
  'idea_comment',
  'request_box',
  'idea_poll',
  'idea_poll_vote',
  'content_request',
]
const email = 'ida@example.org'

beforeAll(async () => {
  house = await ideasHouse()
  a = await house.app.organisation('Alpha')
  b = await house.app.organisation('Beta')
  hrId = unwrap(
    await createDepartment(a.ctx, { name: 'HR secret', kind: 'hr', parentId: null, headMemberId: null }),
  ).id
  const { id: petraId } = await a.member('Petra Lund', 'social-lead')
  unwrap(await updateMember(a.ctx, { memberId: petraId, departmentId: hrId }))
  unwrap(await updateDepartment(a.ctx, { departmentId: hrId, restricted: true }))
  petra = await a.as(petraId)
  const box = await boxOf(petra, { departmentId: hrId, question: `${MARKER}?` })
  const poll = await pollOf(petra, { departmentId: hrId, question: `${MARKER}!`, options: [MARKER, 'No'] })
  await house.ask(box.address, { text: `${MARKER} asked`, email, consent: true, name: MARKER })
  const slip = await house.slipOf(poll.address)
  house.clock.advance(9000)
  await house.http('castVote', { address: poll.address, slip, options: ['o1'] })
  const { requests } = unwrap(await listRequests(petra, { view: 'new', limit: 5 }))
  const { id: idea } = unwrap(await addIdea(petra, { title: `${MARKER} idea`, departmentId: hrId }))
  unwrap(await voteIdea(petra, { id: idea, on: true }))
  unwrap(await commentIdea(petra, { id: idea, text: `${MARKER} comment` }))
  ids = { idea, box: box.id, poll: poll.id, request: requests[0]?.id ?? '' }
})
afterAll(() => house?.close())

/** Everything this room answers to somebody. */
async function seen(ctx: Ctx): Promise<string> {
  const query = {
    window: { from: new Date(0), to: new Date(Date.now() + 9e9) },
    departmentId: null,
    channelId: null,
  }
  const rows = ideasMetrics.map((metric) => metric.rows(ctx, query, { limit: 50, offset: 0 }))
  return JSON.stringify([
    await listIdeas(ctx, { view: 'all', sort: 'score', limit: 50 }),
    await listIdeas(ctx, { view: 'all', sort: 'new', limit: 50, departmentId: hrId }),
    await ideaView(ctx, { id: ids.idea }),
    await similarIdeas(ctx, { text: 'idea comment asked', exceptId: null }),
    await listRequests(ctx, { view: 'new', limit: 50 }),
    await listBoxes(ctx),
    await listPolls(ctx),
    await waiting(ctx),
    (await personData(ctx, { email })) as unknown,
    await Promise.all(rows),
  ])
}

const fields = {
  title: 'Taken',
  what: '',
  why: '',
  departmentId: null,
  programme: '',
  tags: [],
  reach: null,
  effort: null,
}

/** Everything somebody can try with the ids. */
const tries = async (ctx: Ctx): Promise<boolean[]> => {
  const { id: own } = unwrap(await addIdea(ctx, { title: 'Own idea' }))
  const { idea: id, request, box, poll } = ids
  const tried = [
    await saveIdea(ctx, { id, ...fields }),
    await voteIdea(ctx, { id, on: true }),
    await commentIdea(ctx, { id, text: 'Hello' }),
    await moveIdea(ctx, { id, to: 'chosen' }),
    await assignIdea(ctx, { id, memberId: null }),
    await mergeIdea(ctx, { id, intoId: own }),
    await mergeIdea(ctx, { id: own, intoId: id }),
    await writeIdea(ctx, { id }),
    await takeUp(ctx, { id: request, title: 'Taken', departmentId: null }),
    await joinIdea(ctx, { id: request, ideaId: own }),
    await turnDown(ctx, { id: request, reason: '' }),
    await markSpam(ctx, { id: request, on: true }),
    await saveBox(ctx, { id: box, state: 'closed' }),
    await closePoll(ctx, { id: poll }),
    await takeAnswer(ctx, { id: poll, optionId: 'o1' }),
    await addIdea(ctx, { title: 'Planted', departmentId: hrId }),
  ]
  return tried.map(({ ok }) => ok)
}

const everything = () => Promise.all(tables.map((table) => house.rows(petra, table)))

describe.each(['another organisation', 'somebody outside a restricted department'] as const)('%s', (who) => {
  let ctx: Ctx
  beforeAll(async () => {
    ctx = who === 'another organisation' ? b.ctx : (await a.member('Sofia Berg', 'social-lead')).ctx
  })

  it('sees nothing of it', async () => {
    expect(await seen(petra)).toContain(MARKER)
    const words = await seen(ctx)
    for (const secret of [MARKER, ...Object.values(ids)]) expect(words).not.toContain(secret)
  })

  it('changes nothing of it', async () => {
    const mark = async () =>
      JSON.stringify((await everything()).flat().filter((row) => JSON.stringify(row).includes(MARKER)))
    const before = await mark()
    expect(await tries(ctx)).toEqual(Array.from({ length: 16 }, () => false))
    expect(await mark()).toBe(before)
  })

  it('finds no row of it in any table', async () => {
    for (const table of tables) {
      const { rows } = await ctx.read((tx) => tx.execute(`select * from ${table}`))
      expect(JSON.stringify(rows), table).not.toContain(MARKER)
    }
  })
})

describe('nobody in particular', () => {
  it('finds nothing without saying for whom, except by the three narrow functions', async () => {
    const pool = house.app.engine.db.$client
    for (const table of tables)
      expect((await pool.query(`select count(*)::int as n from ${table}`)).rows, table).toEqual([{ n: 0 }])
    expect((await pool.query('select * from weft_content_request($1)', [Buffer.alloc(32)])).rows).toEqual([])
  })
})
