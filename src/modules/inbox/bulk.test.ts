import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unwrap } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { close, snooze } from './commands/work.ts'
import { startBulk } from './commands/work-list/bulk.ts'
import { saveLabel, setPriority } from './commands/work-list/labels.ts'
import { undoBulk } from './commands/work-list/undo-bulk.ts'
import type { BulkAct } from './domain/work/bulk.ts'
import { listConversations } from './queries/list.ts'
import { showRun } from './queries/work/bulk-run.ts'
import { snapshots } from './queries/work/snapshots.ts'
import { type WorkHouse, workHouse } from './testing/work-house.ts'

let house: WorkHouse
let label: string

beforeAll(async () => {
  house = await workHouse()
  label = unwrap(await saveLabel(house.sofia.ctx, { name: 'VIP', tone: 'good' })).id
})
afterAll(() => house?.app.close())

/** Conversations as they stand, whole, seen by a process. */
const stand = (ids: readonly string[]) =>
  house.organisation.system.read((tx) => snapshots(tx, house.organisation.id, ids))
const later = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString()
const doTo = (ctx: Ctx, ids: readonly string[], act: BulkAct) => startBulk(ctx, { act, ids })

async function three(): Promise<string[]> {
  const { write, sofia } = house
  const ids = [
    await write({ dueIn: 30 }),
    await write({ dueIn: -10, ownerId: sofia.id }),
    await write({ priority: 'low' }),
  ]
  unwrap(await snooze(sofia.ctx, { id: ids[2] ?? '', until: later(90) }))
  return ids
}

describe('one thing done to many', () => {
  const acts = (): readonly BulkAct[] => [
    { kind: 'close' },
    { kind: 'spam', as: 'spam' },
    { kind: 'assign', memberId: house.jonas.id },
    { kind: 'assign', memberId: null },
    { kind: 'hand', departmentId: house.desk('marketing'), reason: 'It is about the campaign' },
    { kind: 'hand', departmentId: house.desk('hr'), reason: 'It is about a colleague' },
    { kind: 'label', add: [label], remove: [] },
    { kind: 'priority', priority: 'urgent' },
    { kind: 'snooze', until: later(120) },
    { kind: 'reopen' },
  ]

  it('is taken back to exactly what was there before, whatever it was', async () => {
    for (const act of acts()) {
      const ids = await three()
      const before = await stand(ids)
      const run = unwrap(await doTo(house.sofia.ctx, ids, act))
      expect(run, act.kind).toMatchObject({ state: 'done', total: 3, refused: 0 })
      expect(run.changed, act.kind).toBeGreaterThan(0)
      expect(await stand(ids), act.kind).not.toEqual(before)
      const undone = unwrap(await undoBulk(house.sofia.ctx, { id: run.id }))
      expect(undone, act.kind).toMatchObject({ state: 'undone', movedOn: 0, undoUntil: null })
      expect(await stand(ids), act.kind).toEqual(before)
    }
  })

  it('leaves alone what somebody changed since, and says how many', async () => {
    const { sofia, jonas } = house
    const ids = await three()
    const before = await stand(ids)
    const run = unwrap(await doTo(sofia.ctx, ids, { kind: 'priority', priority: 'urgent' }))
    unwrap(await setPriority(jonas.ctx, { id: ids[0] ?? '', priority: 'high' }))
    unwrap(await close(jonas.ctx, { id: ids[1] ?? '' }))
    expect(unwrap(await undoBulk(sofia.ctx, { id: run.id }))).toMatchObject({ movedOn: 1 })
    const now = await stand(ids)
    expect(now.get(ids[0] ?? '')?.row.priority).toBe(2)
    // What was changed beside it stays as they left it.
    expect(now.get(ids[1] ?? '')?.row).toMatchObject({ priority: 3, state: 'closed' })
    expect(now.get(ids[2] ?? '')).toEqual(before.get(ids[2] ?? ''))
  })

  it('says what could not be, and why, and does the others', async () => {
    const { sofia, jonas, write } = house
    const ids = [await write({}), await write({ state: 'closed' })]
    const run = unwrap(await doTo(sofia.ctx, ids, { kind: 'snooze', until: later(60) }))
    expect(run).toMatchObject({ changed: 1, refused: 1 })
    expect(run.reasons).toMatchObject([
      { why: 'It is closed; open it again first.', count: 1, first: [{ id: ids[1] }] },
    ])
    const mayNot = { kind: 'hand', departmentId: house.desk('hr'), reason: 'I may not route' } as const
    const refused = unwrap(await doTo(jonas.ctx, ids, mayNot))
    expect(refused.changed + refused.refused).toBe(2)
  })

  it('is refused to whoever may not work in the inbox, and shown to nobody else', async () => {
    const { sofia, jonas, organisation, write } = house
    const viewer = await organisation.member('Vera Viewer', 'viewer')
    const id = await write({})
    expect(await doTo(viewer.ctx, [id], { kind: 'close' })).toMatchObject({ error: { type: 'forbidden' } })
    const run = unwrap(await doTo(sofia.ctx, [id], { kind: 'close' }))
    expect(await showRun(jonas.ctx, { id: run.id })).toMatchObject({ error: { type: 'not_found' } })
    expect(await undoBulk(jonas.ctx, { id: run.id })).toMatchObject({ error: { type: 'not_found' } })
  })

  it('never reaches what is hidden, named or by view', async () => {
    const { sofia, petra, write, desk } = house
    const id = await write({ departmentId: desk('hr'), texts: ['hidden tarp'] })
    const before = await stand([id])
    expect(await doTo(sofia.ctx, [id], { kind: 'close' })).toMatchObject({ error: { type: 'invalid' } })
    const all = { view: 'all', filters: { desks: [desk('hr')] } } as const
    expect(await startBulk(sofia.ctx, { act: { kind: 'close' }, all })).toMatchObject({
      error: { type: 'invalid' },
    })
    const found = { view: 'all', q: 'tarp' } as const
    expect(await startBulk(sofia.ctx, { act: { kind: 'close' }, all: found })).toMatchObject({ ok: false })
    expect(await stand([id])).toEqual(before)
    expect(unwrap(await startBulk(petra.ctx, { act: { kind: 'close' }, all: found }))).toMatchObject({
      changed: 1,
    })
  })

  it('cannot be taken back when half a minute has passed', async () => {
    const { sofia, write, organisation } = house
    const run = unwrap(await doTo(sofia.ctx, [await write({})], { kind: 'close' }))
    await organisation.system.write((tx) =>
      tx.execute(sql`update bulk_run set done_at = done_at - interval '1 minute' where id = ${run.id}`),
    )
    expect(unwrap(await showRun(sofia.ctx, { id: run.id })).undoUntil).toBeNull()
    expect(await undoBulk(sofia.ctx, { id: run.id })).toMatchObject({ error: { type: 'conflict' } })
  })
})

describe('all of a view', () => {
  it('beyond two hundred is done and taken back by a job, each once', { timeout: 120_000 }, async () => {
    const { app, sofia, write, organisation } = house
    for (let no = 0; no < 230; no += 1) await write({ network: 'bluesky', texts: [`canoe ${no}`] })
    const all = { view: 'all', filters: { networks: ['bluesky'] } } as const
    const count = async () =>
      unwrap(await listConversations(sofia.ctx, { ...all, limit: 200 })).conversations.length
    const begun = unwrap(await startBulk(sofia.ctx, { act: { kind: 'close' }, all }))
    expect(begun).toMatchObject({ state: 'running', total: 230, changed: 0 })
    await app.drain()
    const done = unwrap(await showRun(sofia.ctx, { id: begun.id }))
    expect(done).toMatchObject({ state: 'done', changed: 230, refused: 0 })
    expect(await count()).toBe(0)
    const closed = await organisation.system.read((tx) =>
      tx.execute<{ n: number }>(sql`select count(*)::int as n from event where type = 'conversation.closed'
        and subject in (select conversation_id::text from bulk_item where run_id = ${begun.id})`),
    )
    expect(closed.rows[0]?.n).toBe(230)
    expect(unwrap(await undoBulk(sofia.ctx, { id: begun.id })).state).toBe('undoing')
    await app.drain()
    expect(unwrap(await showRun(sofia.ctx, { id: begun.id }))).toMatchObject({ state: 'undone', movedOn: 0 })
    expect(await count()).toBe(200)
  })
})
