import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { unwrap } from '#kernel/result.ts'
import { grantMandate, liftPause } from '#modules/governance/index.ts'
import { moveOnBoard, putOnBoard } from './commands/board.ts'
import { answerHandover, handOver } from './commands/handover.ts'
import { mergeIncident, partIncident } from './commands/merge.ts'
import { moveIncident } from './commands/move.ts'
import { allClear, pauseForIncident } from './commands/pause.ts'
import { appoint, claim } from './commands/seats.ts'
import { setFloor, setSeverity } from './commands/severity.ts'
import { addTask, settleTask } from './commands/tasks.ts'
import { writeEntry } from './commands/write.ts'
import { incidentsHoldings } from './holdings.ts'
import { listIncidents } from './queries/list.ts'
import { band, mine } from './queries/mine.ts'
import { timeline } from './queries/timeline.ts'
import { type IncidentHouse, incidentHouse, kind, signal, storm } from './testing/house.ts'

let house: IncidentHouse
beforeAll(async () => {
  house = await incidentHouse()
})
beforeEach(() => {
  storm.settled.length = 0
})
afterAll(() => house?.close())

const raised = async (more: Parameters<typeof signal>[1] = {}) => {
  const facts = signal(randomUUID(), { at: house.clock.now(), ...more })
  await house.tell('signal.raised', facts.id)
  return facts
}
const listed = async (view: 'running' | 'suspected' | 'past' | 'none' = 'running') =>
  unwrap(await listIncidents(house.org.ctx, { view, limit: 100 })).incidents
/** Enough for SEV2: 30 + 14 + 10 = 54 and one department. */
const grave = { rate: 64, baseline: 4, negativeShare: 0.7, reachPercentile: 0.5 }

describe('a signal', () => {
  it('opens one incident a root cause, however often and however many tell of it', async () => {
    const rootKey = `root:${randomUUID()}`
    const first = await raised({ ...grave, rootKey })
    await house.tell('signal.raised', first.id)
    await raised({ rootKey })
    const [one, ...more] = (await listed()).filter((card) => card.title === first.inWords.en.title)
    expect(more).toEqual([])
    const view = await house.view(one?.id ?? '')
    expect(view).toMatchObject({ severity: 2, score: 57.8, state: 'open' })
    expect(view.signals).toHaveLength(2)
    expect(view.paging?.state).toBe('ringing')
    expect((await house.kinds(view.id)).filter((entry) => entry === 'signal')).toHaveLength(2)
  })

  it('that somebody called noise before it was looked at opens nothing and rings nobody', async () => {
    const facts = await raised({ ...grave, quiet: true })
    const all = [...(await listed()), ...(await listed('suspected'))]
    expect(all.filter((one) => one.title === facts.inWords.en.title)).toEqual([])
  })

  it('of SEV4 is suspected, rings nobody, and opens when it grows', async () => {
    const facts = await raised({ rate: 4, baseline: 4, negativeShare: 0.2, reachPercentile: 0.1 })
    const [card] = (await listed('suspected')).filter((one) => one.title === facts.inWords.en.title)
    expect(card).toMatchObject({ severity: 4, state: 'suspected', updateDueAt: null })
    expect((await house.view(card?.id ?? '')).paging).toBeNull()
    signal(facts.id, { ...facts, ...grave })
    await house.tell('signal.grew', facts.id)
    const view = await house.view(card?.id ?? '')
    expect(view).toMatchObject({ severity: 2, state: 'open' })
    expect(view.paging?.state).toBe('ringing')
    // What became milder stays as grave as it was.
    signal(facts.id, { ...facts })
    await house.tell('signal.grew', facts.id)
    expect((await house.view(card?.id ?? '')).severity).toBe(2)
  })

  it('about harm is SEV1 at once, and one pressed by hand at least SEV3', async () => {
    const harm = await raised({ floor: 'harm', rate: 1, baseline: 1 })
    const pressed = await raised({ kind: 'button', rate: null, baseline: null, raisedBy: house.viewer.id })
    const cards = await listed()
    expect(cards.find((one) => one.title === harm.inWords.en.title)).toMatchObject({
      severity: 1,
      scenario: 'product-safety',
    })
    expect(cards.find((one) => one.title === pressed.inWords.en.title)).toMatchObject({
      severity: 3,
      state: 'open',
    })
  })
})

describe('severity', () => {
  it('is raised by anybody, and lowered by whoever leads with a reason', async () => {
    const id = await house.open(house.viewer.ctx)
    unwrap(await setSeverity(house.viewer.ctx, { id, severity: 2, reason: '' }))
    expect(kind(await setSeverity(house.viewer.ctx, { id, severity: 3, reason: 'Not so bad' }))).toBe(
      'forbidden',
    )
    expect(kind(await setSeverity(house.lead.ctx, { id, severity: 3, reason: ' ' }))).toBe('invalid')
    unwrap(await setSeverity(house.lead.ctx, { id, severity: 3, reason: 'One shop only' }))
    const { entries } = unwrap(await timeline(house.org.ctx, { id, limit: 9 }))
    expect(
      entries.filter((one) => one.kind === 'severity').map(({ data, text }) => [data.from, data.to, text]),
    ).toEqual([
      [2, 3, 'One shop only'],
      [3, 2, ''],
    ])
  })

  it('stays SEV1 while a floor holds', async () => {
    const id = await house.open(house.agent.ctx)
    unwrap(await setFloor(house.agent.ctx, { id, floor: 'data', reason: '' }))
    expect((await house.view(id)).severity).toBe(1)
    expect(kind(await setSeverity(house.lead.ctx, { id, severity: 2, reason: 'No' }))).toBe('conflict')
    expect(kind(await setFloor(house.agent.ctx, { id, floor: null, reason: 'No' }))).toBe('forbidden')
    unwrap(await setFloor(house.lead.ctx, { id, floor: null, reason: 'It was test data' }))
    unwrap(await setSeverity(house.lead.ctx, { id, severity: 3, reason: 'It was test data' }))
    expect((await house.view(id)).severity).toBe(3)
  })
})

describe('the timeline', () => {
  it('is never changed, not even by the owner of the database', async () => {
    const id = await house.open(house.lead.ctx)
    await expect(
      house.org.system.write((tx) =>
        tx.execute(`update incident_entry set text = 'x' where incident_id = '${id}'`),
      ),
    ).rejects.toThrow()
    const pool = house.app.engine.db.$client
    const client = await pool.connect()
    await expect(client.query('set role none; delete from incident_entry')).rejects.toThrow(
      'never changed or removed',
    )
    client.release(true)
  })

  it('is corrected by further entries', async () => {
    const id = await house.open(house.lead.ctx)
    unwrap(
      await writeEntry(house.viewer.ctx, { id, kind: 'note', text: 'Two shops', at: null, corrects: null }),
    )
    const own = async () =>
      unwrap(await timeline(house.org.ctx, { id, limit: 50 })).entries.filter(
        (one) => one.text !== '' && one.by !== null && one.kind !== 'opened',
      )
    const [note] = await own()
    const correction = {
      id,
      kind: 'correction',
      text: 'Three shops',
      at: null,
      corrects: note?.id ?? '',
    } as const
    unwrap(await writeEntry(house.viewer.ctx, correction))
    expect((await own()).map(({ kind, text, corrected }) => [kind, text, corrected]).sort()).toEqual([
      ['correction', 'Three shops', false],
      ['note', 'Two shops', true],
    ])
    const elsewhere = await house.open(house.lead.ctx)
    expect(kind(await writeEntry(house.lead.ctx, { ...correction, id: elsewhere }))).toBe('not_found')
    const later = new Date(house.clock.now().getTime() + 60_000).toISOString()
    expect(
      kind(await writeEntry(house.lead.ctx, { ...correction, kind: 'note', corrects: null, at: later })),
    ).toBe('invalid')
  })

  it('comes in pages, each entry once', async () => {
    const id = await house.open(house.lead.ctx)
    for (let n = 0; n < 6; n += 1)
      unwrap(await writeEntry(house.lead.ctx, { id, kind: 'note', text: `${n}`, at: null, corrects: null }))
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = unwrap(await timeline(house.org.ctx, { id, cursor, limit: 2 }))
      seen.push(...page.entries.map((one) => one.id))
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.length).toBeGreaterThanOrEqual(7)
  })
})

describe('who leads', () => {
  it('is whoever acknowledged on the phone, until it is handed over and accepted', async () => {
    const id = await house.open(house.viewer.ctx)
    const { acknowledgePaging } = await import('#modules/on-call/index.ts')
    unwrap(await acknowledgePaging(house.agent.ctx, { subjectId: id }))
    await house.app.drain()
    expect(await house.view(id)).toMatchObject({
      commander: { id: house.agent.id },
      claimedAt: expect.any(String),
    })
    expect(kind(await claim(house.lead.ctx, { id }))).toBe('stale')
    const note = { id, seat: 'commander', situation: 'Calm', decisions: 'None open' } as const
    unwrap(await handOver(house.agent.ctx, { ...note, toId: house.lead.id }))
    expect(kind(await handOver(house.agent.ctx, { ...note, toId: house.org.ownerId }))).toBe('conflict')
    const [offered] = unwrap(await mine(house.lead.ctx)).handovers.filter((one) => one.incidentId === id)
    expect(offered).toMatchObject({ situation: 'Calm', from: { id: house.agent.id } })
    const answer = { id, handoverId: offered?.id ?? '', accept: true }
    expect(kind(await answerHandover(house.agent.ctx, answer))).toBe('forbidden')
    expect((await house.view(id)).commander?.id).toBe(house.agent.id)
    unwrap(await answerHandover(house.lead.ctx, answer))
    expect(await house.view(id)).toMatchObject({ commander: { id: house.lead.id }, handovers: [] })
    expect(kind(await answerHandover(house.lead.ctx, answer))).toBe('stale')
  })

  it('is one of two who take it at the same moment', async () => {
    const id = await house.open(house.viewer.ctx)
    const both = await Promise.all([claim(house.agent.ctx, { id }), claim(house.lead.ctx, { id })])
    expect(both.map(kind).sort()).toEqual(['ok', 'stale'])
    expect(kind(await claim(house.viewer.ctx, { id }))).toBe('forbidden')
  })

  it('gives a spokesperson’s seat only to somebody with a mandate to state', async () => {
    const id = await house.open(house.viewer.ctx)
    const seat = { id, seat: 'spokesperson', memberId: house.viewer.id } as const
    expect(kind(await appoint(house.agent.ctx, { ...seat, memberId: house.agent.id }))).not.toBe('ok')
    expect(await appoint(house.lead.ctx, seat)).toMatchObject({
      error: { fields: { memberId: expect.any(String) } },
    })
    const terms = { verbs: ['state'], channelIds: null, validTo: null } as const
    unwrap(await grantMandate(house.org.ctx, { memberId: house.viewer.id, ...terms }))
    unwrap(await appoint(house.lead.ctx, seat))
    expect((await house.view(id)).seats.find((one) => one.seat === 'spokesperson')?.member?.id).toBe(
      house.viewer.id,
    )
  })
})

describe('board and tasks', () => {
  it('a rumour becomes a fact with its source only, and every move stands in the timeline', async () => {
    const id = await house.open(house.lead.ctx)
    const fact = { id, kind: 'fact', words: 'The lid cracks', source: '' } as const
    expect(kind(await putOnBoard(house.viewer.ctx, fact))).toBe('invalid')
    const { id: boardId } = unwrap(await putOnBoard(house.viewer.ctx, { ...fact, kind: 'rumour' }))
    const proven = { id, boardId, kind: 'fact', state: 'confirmed', source: '' } as const
    expect(kind(await moveOnBoard(house.viewer.ctx, proven))).toBe('forbidden')
    expect(kind(await moveOnBoard(house.lead.ctx, proven))).toBe('invalid')
    unwrap(await moveOnBoard(house.lead.ctx, { ...proven, source: 'The lab, Tuesday' }))
    expect((await house.view(id)).board).toMatchObject([
      { kind: 'fact', state: 'confirmed', source: 'The lab, Tuesday' },
    ])
    expect((await house.kinds(id)).filter((entry) => entry === 'board')).toHaveLength(2)
  })

  it('a task waits for its owner on Today, and goes on when they leave', async () => {
    const id = await house.open(house.lead.ctx)
    const task = { id, kind: 'task', words: 'Call the shop', ownerId: house.agent.id, dueAt: null } as const
    const { id: taskId } = unwrap(await addTask(house.lead.ctx, task))
    expect(kind(await addTask(house.lead.ctx, { ...task, kind: 'action' }))).toBe('invalid')
    const held = incidentsHoldings.find((one) => one.id === 'incidents.tasks')
    expect(await held?.list(house.org.ctx, house.agent.id)).toMatchObject([
      { id: taskId, label: 'Call the shop' },
    ])
    unwrap(
      await (held?.reassign?.(house.org.ctx, [taskId], house.lead.id) ?? Promise.reject(new Error('none'))),
    )
    expect(unwrap(await mine(house.lead.ctx)).tasks).toMatchObject([{ id: taskId }])
    expect(kind(await settleTask(house.viewer.ctx, { id, taskId, isDone: true }))).toBe('forbidden')
    unwrap(await settleTask(house.lead.ctx, { id, taskId, isDone: true }))
    expect(unwrap(await mine(house.lead.ctx)).tasks).toEqual([])
  })
})

describe('updates', () => {
  it('are due by severity, said to be late once, and start the clock anew', async () => {
    const id = await house.open(house.lead.ctx, { severity: 1 })
    const opened = house.clock.now().getTime()
    expect((await house.view(id)).updateDueAt).toBe(new Date(opened + 3_600_000).toISOString())
    house.clock.advance(3_601_000)
    const due = (await house.app.planned()).filter(({ data }) => JSON.stringify(data).includes(id))
    expect(due.map(({ at }) => at?.getTime())).toContain(opened + 3_600_000)
    const { noteLate } = await import('./commands/updates.ts')
    await noteLate(house.org.system, id, new Date(opened + 3_600_000))
    await noteLate(house.org.system, id, new Date(opened + 3_600_000))
    expect((await house.kinds(id)).filter((entry) => entry === 'late')).toHaveLength(1)
    expect((await house.view(id)).updateDueAt).toBe(new Date(opened + 7_200_000).toISOString())
    unwrap(
      await writeEntry(house.lead.ctx, { id, kind: 'update', text: 'Shops told', at: null, corrects: null }),
    )
    expect(await house.view(id)).toMatchObject({
      updateDueAt: new Date(opened + 3_601_000 + 3_600_000).toISOString(),
      updates: { kept: 1, missed: 1 },
    })
  })
})

describe('two incidents', () => {
  it('become one and are parted again, with nothing lost', async () => {
    const [a, b] = [await raised(grave), await raised({ ...grave, rate: 8 })]
    const cards = await listed()
    const id = cards.find((one) => one.title === a.inWords.en.title)?.id ?? ''
    const intoId = cards.find((one) => one.title === b.inWords.en.title)?.id ?? ''
    expect(kind(await mergeIncident(house.viewer.ctx, { id, intoId }))).toBe('forbidden')
    unwrap(await mergeIncident(house.lead.ctx, { id, intoId }))
    expect((await house.view(intoId)).signals.map((one) => one.id).sort()).toEqual([a.id, b.id].sort())
    expect((await listed()).map((one) => one.id)).not.toContain(id)
    // What joins the merged cause joins the one that stands.
    signal(a.id, { ...a, floor: 'legal' })
    await house.tell('signal.grew', a.id)
    expect((await house.view(intoId)).severity).toBe(1)
    expect(kind(await mergeIncident(house.lead.ctx, { id: intoId, intoId: id }))).toBe('conflict')
    unwrap(await partIncident(house.lead.ctx, { id }))
    expect((await house.view(intoId)).signals.map((one) => one.id)).toEqual([b.id])
    expect((await listed()).map((one) => one.id)).toContain(id)
  })
})

describe('the pause', () => {
  it('belongs to the incident, also when somebody lifts it from the band', async () => {
    const id = await house.open(house.lead.ctx, { title: 'Lid recall' })
    expect(kind(await pauseForIncident(house.agent.ctx, { id, scope: 'organisation', scopeId: null }))).toBe(
      'forbidden',
    )
    const { pauseId } = unwrap(
      await pauseForIncident(house.lead.ctx, { id, scope: 'organisation', scopeId: null }),
    )
    expect(kind(await pauseForIncident(house.lead.ctx, { id, scope: 'organisation', scopeId: null }))).toBe(
      'conflict',
    )
    await house.app.drain()
    unwrap(await liftPause(house.lead.ctx, { id: pauseId }))
    await house.app.drain()
    expect((await house.view(id)).pauses).toMatchObject([{ id: pauseId, liftedAt: expect.any(String) }])
    unwrap(
      await pauseForIncident(house.lead.ctx, { id, scope: 'network', scopeId: 'fake' }).then((made) =>
        made.ok ? made : pauseForIncident(house.lead.ctx, { id, scope: 'organisation', scopeId: null }),
      ),
    )
    unwrap(await allClear(house.lead.ctx, { id }))
    await house.app.drain()
    expect((await house.kinds(id)).filter((entry) => entry === 'resumed')).toHaveLength(2)
  })
})

describe('the band', () => {
  it('shows what is grave and runs, to everybody', async () => {
    const id = await house.open(house.lead.ctx, { severity: 2, title: 'Everybody should know' })
    const small = await house.open(house.lead.ctx, { severity: 3 })
    const shown = unwrap(await band(house.viewer.ctx)).incidents.map((one) => one.id)
    expect(shown).toContain(id)
    expect(shown).not.toContain(small)
    unwrap(await moveIncident(house.lead.ctx, { id, to: 'none', reason: 'A test post', review: null }))
    expect(unwrap(await band(house.viewer.ctx)).incidents.map((one) => one.id)).not.toContain(id)
    expect((await house.view(id)).paging?.state).toBe('stopped')
  })

  it('what was none is remembered as noise', async () => {
    const facts = await raised(grave)
    const id = (await listed()).find((one) => one.title === facts.inWords.en.title)?.id ?? ''
    expect(kind(await moveIncident(house.lead.ctx, { id, to: 'none', reason: '' }))).toBe('invalid')
    unwrap(await moveIncident(house.lead.ctx, { id, to: 'none', reason: 'A raffle' }))
    expect(storm.settled).toEqual([[[facts.id], { noise: 'A raffle' }]])
    expect((await listed('none')).map((one) => one.id)).toContain(id)
  })
})
