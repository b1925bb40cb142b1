import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unwrap } from '#kernel/result.ts'
import { listPauses } from '#modules/governance/index.ts'
import { moveIncident } from './commands/move.ts'
import { allClear, pauseForIncident } from './commands/pause.ts'
import { type IncidentHouse, incidentHouse, kind } from './testing/house.ts'

/** What must hold even when a command above it is wrong one day. */

let house: IncidentHouse
beforeAll(async () => {
  house = await incidentHouse()
})
afterAll(() => house?.close())

const pauses = async () => unwrap(await listPauses(house.lead.ctx)).pauses
const wholeHouse = { scope: 'organisation', scopeId: null } as const
const campaign = { scope: 'campaign', scopeId: 'Tind flask' } as const

describe('the timeline', () => {
  it('cannot be emptied, not even by the owner of the database', async () => {
    await house.open(house.lead.ctx)
    const client = await house.app.engine.db.$client.connect()
    await expect(client.query('set role none; truncate incident_entry')).rejects.toThrow(
      'never changed or removed',
    )
    client.release(true)
  })
})

describe('the pause of an incident', () => {
  it('holds what was chosen, names its incident, and all clear lifts its own alone', async () => {
    const [lid, zip] = [await house.open(house.lead.ctx), await house.open(house.lead.ctx)]
    const own = unwrap(await pauseForIncident(house.lead.ctx, { id: lid, ...campaign }))
    const other = unwrap(await pauseForIncident(house.lead.ctx, { id: zip, ...wholeHouse }))
    expect(await pauses()).toMatchObject([
      { id: own.pauseId, ...campaign, incidentId: lid },
      { id: other.pauseId, ...wholeHouse, incidentId: zip },
    ])
    unwrap(await allClear(house.lead.ctx, { id: lid }))
    expect((await pauses()).map(({ id }) => id)).toEqual([other.pauseId])
    unwrap(await allClear(house.lead.ctx, { id: zip }))
    expect(await pauses()).toEqual([])
  })

  it('says the number only of what is restricted, and is not set when it is over', async () => {
    const id = await house.open(house.lead.ctx, { title: 'What HR found', restricted: true })
    const { number } = await house.view(id, house.lead.ctx)
    unwrap(await pauseForIncident(house.lead.ctx, { id, ...wholeHouse }))
    expect((await pauses()).map(({ reason }) => reason)).toEqual([`Incident ${number}.`])
    unwrap(await allClear(house.lead.ctx, { id }))
    const over = { id, to: 'none', reason: 'A rumour', review: null } as const
    unwrap(await moveIncident(house.lead.ctx, over))
    expect(kind(await pauseForIncident(house.lead.ctx, { id, ...wholeHouse }))).toBe('conflict')
    expect(await pauses()).toEqual([])
  })
})
