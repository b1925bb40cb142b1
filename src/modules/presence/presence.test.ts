import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixedClock } from '#kernel/clock.ts'
import { newId } from '#kernel/ids.ts'
import { unwrap } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { beat } from './commands/beat.ts'
import { listOthers, othersAt } from './queries/others.ts'
import { presence } from './tables.ts'

const clock = fixedClock(new Date())
let app: TestApp

beforeAll(async () => {
  app = await testApp({ clock })
})
afterAll(() => app?.close())

async function house() {
  const organisation = await app.organisation()
  const mara = await organisation.member('Mara Lind', 'agent')
  const jonas = await organisation.member('Jonas Eide', 'agent')
  const id = newId()
  return { organisation, mara, jonas, id, subject: `conversation:${id}` }
}
const names = async (ctx: Ctx, subject: string) =>
  ((await othersAt(ctx, [subject])).get(subject) ?? []).map(({ name, typing }) => ({ name, typing }))

describe('who has a thing open', () => {
  it('is told to the others, with whether they write, until they leave', async () => {
    const h = await house()
    expect(unwrap(await beat(h.mara.ctx, { subject: h.subject, state: 'here' })).others).toEqual([])
    const { others } = unwrap(await beat(h.jonas.ctx, { subject: h.subject, state: 'typing' }))
    expect(others).toMatchObject([{ id: h.mara.id, name: 'Mara Lind', initials: 'ML', typing: false }])
    expect(await names(h.mara.ctx, h.subject)).toEqual([{ name: 'Jonas Eide', typing: true }])
    unwrap(await beat(h.jonas.ctx, { subject: h.subject, state: 'here' }))
    expect(await names(h.mara.ctx, h.subject)).toEqual([{ name: 'Jonas Eide', typing: false }])
    unwrap(await beat(h.jonas.ctx, { subject: h.subject, state: 'left' }))
    expect(await names(h.mara.ctx, h.subject)).toEqual([])
  })

  it('is forgotten forty seconds after the last beat, and cleared away by whoever comes next', async () => {
    const h = await house()
    unwrap(await beat(h.mara.ctx, { subject: h.subject, state: 'here' }))
    clock.advance(39_000)
    expect(await names(h.jonas.ctx, h.subject)).toHaveLength(1)
    clock.advance(2000)
    expect(await names(h.jonas.ctx, h.subject)).toEqual([])
    const rows = () => h.organisation.system.read((tx) => tx.select().from(presence))
    expect(await rows()).toHaveLength(1)
    unwrap(await beat(h.jonas.ctx, { subject: `conversation:${newId()}`, state: 'here' }))
    expect((await rows()).map((row) => row.memberId)).toEqual([h.jonas.id])
  })

  it('is told of a whole list at once, by id, without oneself', async () => {
    const h = await house()
    const ids = [h.id, newId(), newId()]
    unwrap(await beat(h.mara.ctx, { subject: `conversation:${ids[0]}`, state: 'here' }))
    unwrap(await beat(h.mara.ctx, { subject: `conversation:${ids[1]}`, state: 'here' }))
    unwrap(await beat(h.jonas.ctx, { subject: `conversation:${ids[1]}`, state: 'here' }))
    const { at } = unwrap(await listOthers(h.jonas.ctx, { kind: 'conversation', ids }))
    expect(Object.entries(at).map(([id, others]) => [id, others.length])).toEqual([
      [ids[0], 1],
      [ids[1], 1],
    ])
  })

  it('is nobody else’s business of another organisation, and only people are present', async () => {
    const h = await house()
    unwrap(await beat(h.mara.ctx, { subject: h.subject, state: 'here' }))
    const other = await house()
    expect(await names(other.mara.ctx, h.subject)).toEqual([])
    expect(unwrap(await beat(other.mara.ctx, { subject: h.subject, state: 'here' })).others).toEqual([])
    expect(await names(h.jonas.ctx, h.subject)).toHaveLength(1)
    const machine = await beat(h.organisation.system, { subject: h.subject, state: 'here' })
    expect(machine).toMatchObject({ ok: false, error: { type: 'forbidden' } })
  })
})
