import { afterAll, beforeAll, expect, it } from 'vitest'
import { unwrap } from '#kernel/result.ts'
import { fakeChannel } from '#tests/support/fake.ts'
import { addAdministrator, endAdministrator } from './commands/administrators.ts'
import { applyField } from './commands/apply.ts'
import { changeFact, reviewFact } from './commands/change-fact.ts'
import { enterWording } from './commands/enter.ts'
import { expectField } from './commands/expect.ts'
import { proposeFact, proposeWording } from './commands/propose.ts'
import { checkNow } from './commands/read-profile.ts'
import { approveWording, declineWording } from './commands/settle.ts'
import { withdrawFact, withdrawWording } from './commands/withdraw.ts'
import { profileBoard } from './queries/board.ts'
import { checkFacts } from './queries/check-facts.ts'
import { listFacts } from './queries/list-facts.ts'
import { showFact } from './queries/show-fact.ts'
import { factsToday } from './queries/today.ts'
import { type FactsHouse, type FactsOrganisation, factsHouse, positioning } from './testing/house.ts'

let house: FactsHouse
let a: FactsOrganisation
let b: FactsOrganisation
let fake: Awaited<ReturnType<typeof fakeChannel>>

beforeAll(async () => {
  house = await factsHouse()
  a = await house.organisation('Alpha')
  b = await house.organisation('Beta')
  fake = await fakeChannel(a.ctx, 'alpha')
  await house.drain()
}, 60_000)
afterAll(async () => {
  await fake.server.stop()
  await house.close()
})

it('shows nothing of another organisation, and changes nothing of it', async () => {
  const input = positioning({ name: 'Alpha plan', class: 'secret', phrases: ['Alpha plan'] })
  const { factId, wordingId } = unwrap(await proposeFact(a.ctx, input))
  const channelId = fake.channel.id
  const { id } = unwrap(await addAdministrator(a.ctx, { channelId, memberId: a.ownerId }))
  const about = { text: 'Our Alpha plan', channelId, network: 'fake', at: house.clock.now(), lang: 'en' }
  expect(await checkFacts(a.ctx, about)).toHaveLength(1)
  const seen = [
    await checkFacts(b.ctx, about),
    unwrap(await listFacts(b.ctx, { limit: 200 })),
    unwrap(await factsToday(b.ctx)),
    unwrap(await profileBoard(b.ctx)),
  ]
  for (const secret of ['Alpha', factId, wordingId, channelId])
    expect(JSON.stringify(seen)).not.toContain(secret)
  const reason = 'Taken over'
  const literal = { kind: 'literal', text: reason } as const
  const tries = await Promise.all([
    showFact(b.ctx, { factId }),
    changeFact(b.ctx, { factId, name: reason }),
    reviewFact(b.ctx, { factId }),
    proposeWording(b.ctx, { factId, lang: 'en', text: reason }),
    proposeFact(b.ctx, positioning({ ownerId: a.ownerId })),
    approveWording(b.ctx, { wordingId }),
    declineWording(b.ctx, { wordingId, reason }),
    enterWording(b.ctx, { wordingId }),
    withdrawWording(b.ctx, { wordingId, reason }),
    withdrawFact(b.ctx, { factId, reason }),
    expectField(b.ctx, { channelId, field: 'bio', source: literal }),
    applyField(b.ctx, { channelId, field: 'bio' }),
    addAdministrator(b.ctx, { channelId, memberId: b.ownerId }),
    endAdministrator(b.ctx, { id }),
  ])
  expect(tries.filter((one) => one.ok)).toEqual([])
  expect(unwrap(await checkNow(b.ctx, { channelId })).read).toBe(false)
  expect(unwrap(await showFact(a.ctx, { factId }))).toMatchObject({ name: 'Alpha plan', state: 'proposed' })
})

it('is not there at all without saying for whom', async () => {
  const tables = [
    'fact',
    'fact_wording',
    'fact_approval',
    'fact_register',
    'profile_reading',
    'page_administrator',
  ]
  for (const table of tables) {
    const { rows } = await house.engine.db.$client.query(`select count(*)::int as n from ${table}`)
    expect(rows, table).toEqual([{ n: 0 }])
  }
})
