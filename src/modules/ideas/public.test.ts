import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unwrap } from '#kernel/result.ts'
import { saveBox } from './commands/boxes.ts'
import { eraseDueOf, forgetPerson } from './commands/erase.ts'
import { markSpam, takeUp, turnDown } from './commands/sort-requests.ts'
import type { OwnRequest } from './contract.ts'
import { limits } from './public-place.ts'
import { listBoxes } from './queries/boxes.ts'
import { ideaView } from './queries/idea.ts'
import { personData } from './queries/person.ts'
import { listRequests } from './queries/requests.ts'
import { boxOf, type IdeasHouse, ideasHouse } from './testing/house.ts'

let house: IdeasHouse
let org: Awaited<ReturnType<IdeasHouse['app']['organisation']>>
beforeAll(async () => {
  house = await ideasHouse()
  org = await house.app.organisation()
})
afterAll(() => house?.close())

let net = 0
/** An address on the network nobody has come from yet. */
const stranger = (): string => {
  net += 1
  return `198.51.100.${net}`
}
const tail = (link: string | null | undefined): string => link?.split('/').at(-1) ?? ''
const view = async (name: 'new' | 'settled' | 'spam', boxId?: string) =>
  unwrap(await listRequests(org.ctx, { view: name, boxId, limit: 100 })).requests
const address = { email: 'Ida@Example.org', consent: true, name: 'Ida' }

describe('a request box', () => {
  it('takes a request, shows it to those who keep ideas, and keeps name and address sealed', async () => {
    const box = await boxOf(org.ctx)
    expect(await house.page(box.address)).toMatchObject({
      state: 'open',
      asksEmail: true,
      organisation: 'Fjell & Sons',
    })
    const { status, value } = await house.ask(box.address, {
      ...address,
      text: 'Where does the wool come from?',
    })
    expect([status, value.tell]).toEqual([200, true])
    const [request] = await view('new', box.id)
    expect(request).toMatchObject({ name: 'Ida', tell: true, text: 'Where does the wool come from?' })
    const stored = JSON.stringify(await house.rows(org.ctx, 'content_request'))
    expect(stored.toLowerCase()).not.toContain('ida@')
    expect(stored).not.toContain('"Ida"')
    const agent = await org.member('Ola Agent', 'agent')
    expect(await listRequests(agent.ctx, { view: 'new', limit: 5 })).toMatchObject({
      ok: false,
      error: { type: 'forbidden' },
    })
  })

  it('keeps no address without consent, nor where none is asked for', async () => {
    const box = await boxOf(org.ctx)
    const refused = await house.ask(box.address, { email: 'ida@example.org' }, stranger())
    expect(refused.refusal).toMatchObject({ type: 'invalid', fields: { consent: expect.any(String) } })
    unwrap(await saveBox(org.ctx, { id: box.id, asksEmail: false, asksName: false }))
    expect((await house.ask(box.address, address, stranger())).value.tell).toBe(false)
    expect(await view('new', box.id)).toMatchObject([{ name: null, tell: false }])
  })

  it('asks the question anew once it is changed, at the same address', async () => {
    const box = await boxOf(org.ctx)
    const words = { question: 'Which repair would you like to see?', intro: 'One a month.' }
    unwrap(await saveBox(org.ctx, { id: box.id, ...words }))
    expect(await house.page(box.address)).toMatchObject({ ...words, state: 'open' })
    unwrap(await saveBox(org.ctx, { id: box.id, intro: '' }))
    expect(await house.page(box.address)).toMatchObject({ ...words, intro: '' })
    const agent = await org.member('Ola Writer', 'author')
    expect(await saveBox(agent.ctx, { id: box.id, question: 'Mine?' })).toMatchObject({ ok: false })
  })

  it('shows, by the personal link, what is kept, and removes it; the link is good once', async () => {
    const box = await boxOf(org.ctx)
    const from = stranger()
    const { value } = await house.ask(box.address, { ...address, text: 'Something private' }, from)
    const own = { token: tail(value.link) }
    expect((await house.http<OwnRequest>('own', own)).value).toMatchObject({
      text: 'Something private',
      name: 'Ida',
    })
    const [request] = await view('new', box.id)
    const { ideaId } = unwrap(
      await takeUp(org.ctx, { id: request?.id ?? '', title: 'Private', departmentId: null }),
    )
    expect(unwrap(await ideaView(org.ctx, { id: ideaId })).asked).toBe(1)
    expect((await house.http('removeOwn', own, { from })).status).toBe(200)
    expect((await house.http('removeOwn', own, { from })).status).toBe(404)
    expect((await house.http('own', own, { from })).status).toBe(404)
    expect(unwrap(await ideaView(org.ctx, { id: ideaId }))).toMatchObject({ asked: 0, people: { asked: 0 } })
    const stored = JSON.stringify(await house.rows(org.ctx, 'content_request'))
    expect(stored).not.toContain('Something private')
    expect((await view('settled', box.id)).map(({ state }) => state)).toEqual(['removed'])
  })

  it('stores one form once, however often it is sent', async () => {
    const box = await boxOf(org.ctx)
    const { slip } = await house.page(box.address)
    house.clock.advance(20_000)
    const form = { address: box.address, slip, text: 'Twice pressed' }
    const from = stranger()
    await Promise.all([1, 2, 3].map(() => house.http('ask', form, { from })))
    expect(await view('new', box.id)).toHaveLength(1)
  })

  it('says when it is paused or closed, and stores nothing then', async () => {
    const box = await boxOf(org.ctx)
    for (const state of ['paused', 'closed'] as const) {
      unwrap(await saveBox(org.ctx, { id: box.id, state }))
      expect((await house.page(box.address)).state).toBe(state)
      const answer = await house.ask(box.address, {}, stranger())
      expect([answer.status, answer.refusal.message]).toEqual([409, expect.stringContaining('This box')])
    }
    expect(await view('new', box.id)).toEqual([])
  })

  it('has an address of its own in the whole installation', async () => {
    const other = await house.app.organisation('Elsewhere')
    const box = await boxOf(org.ctx, { address: 'ask-us' })
    await expect(boxOf(other.ctx, { address: 'ask-us' })).rejects.toThrow('taken')
    const theirs = await boxOf(other.ctx, { address: 'ask-them' })
    await house.ask(theirs.address, { text: 'For the others' }, stranger())
    expect(JSON.stringify(await view('new'))).not.toContain('For the others')
    expect(unwrap(await listBoxes(org.ctx)).boxes.map(({ id }) => id)).toContain(box.id)
    expect(unwrap(await listBoxes(other.ctx)).boxes.map(({ id }) => id)).toEqual([theirs.id])
  })
})

describe('one person', () => {
  it('is told what is kept about their address, and forgotten with it', async () => {
    const box = await boxOf(org.ctx)
    const mine = { email: 'kai@example.org', consent: true }
    await house.ask(box.address, { ...mine, text: 'First' }, stranger())
    await house.ask(box.address, { ...mine, email: 'KAI@example.org ', text: 'Second' }, stranger())
    await house.ask(box.address, { text: 'Not Kai' }, stranger())
    const kept = unwrap(await personData(org.ctx, { email: 'kai@example.org' })).requests
    expect(kept.map(({ text }) => text)).toEqual(['Second', 'First'])
    expect(kept[0]?.consent).toContain('Fjell & Sons')
    expect(unwrap(await forgetPerson(org.ctx, { email: 'Kai@Example.org' })).erased).toBe(2)
    expect(unwrap(await personData(org.ctx, { email: 'kai@example.org' })).requests).toEqual([])
    expect((await view('new', box.id)).map(({ text }) => text)).toEqual(['Not Kai'])
    const agent = await org.member('Eli Agent', 'agent')
    for (const act of [personData, forgetPerson])
      expect(await act(agent.ctx, { email: 'kai@example.org' })).toMatchObject({
        error: { type: 'forbidden' },
      })
  })

  it('is forgotten after twelve months, and at once when the request is declined', async () => {
    const box = await boxOf(org.ctx)
    const rare = { ...address, email: 'rare@example.org' }
    await house.ask(box.address, { ...rare, text: 'Kept for a year' }, stranger())
    await house.ask(box.address, { ...rare, text: 'Declined' }, stranger())
    const [declined, kept] = await view('new', box.id)
    unwrap(await turnDown(org.ctx, { id: declined?.id ?? '', reason: 'Not ours' }))
    expect((await view('settled', box.id))[0]).toMatchObject({ tell: false, name: null, reason: 'Not ours' })
    const start = house.clock.now()
    await eraseDueOf(org.system, kept?.id ?? '')
    expect((await view('new', box.id))[0]).toMatchObject({ tell: true })
    house.clock.advance(366 * 86_400_000)
    await eraseDueOf(org.system, kept?.id ?? '')
    expect((await view('new', box.id))[0]).toMatchObject({ tell: false, name: null, text: 'Kept for a year' })
    house.clock.moveTo(start)
  })
})

describe('an attacker', () => {
  it('cannot flood a box', async () => {
    const box = await boxOf(org.ctx)
    const from = stranger()
    const codes = []
    for (let n = 0; n < limits.ask.max + 4; n += 1)
      codes.push((await house.ask(box.address, { text: `No ${n}` }, from)).status)
    expect(codes.filter((code) => code === 200)).toHaveLength(limits.ask.max)
    expect(codes.filter((code) => code === 429)).toHaveLength(4)
  })

  it('cannot send megabytes, nothing, or what is no form', async () => {
    const box = await boxOf(org.ctx)
    const before = (await house.rows(org.ctx, 'content_request')).length
    for (const wrong of [
      { text: 'x'.repeat(5_000_000) },
      { text: '   ' },
      { text: { length: 1 } },
      { name: 'x'.repeat(500) },
      { email: 'nobody', consent: true },
    ])
      expect((await house.ask(box.address, wrong, stranger())).status).toBe(422)
    for (const wrong of ['', '../ask', 'ASK', "' or 1=1 --", 'x'.repeat(500)])
      expect((await house.http('boxPage', { address: wrong })).status).toBe(422)
    expect((await house.http('boxPage', { address: 'nobody-is-here' })).status).toBe(404)
    expect(await house.rows(org.ctx, 'content_request')).toHaveLength(before)
  })

  it('gains nothing by a script in the text: it is kept as the words it is', async () => {
    const box = await boxOf(org.ctx)
    const text = '<script>alert(1)</script> & "quotes"'
    await house.ask(box.address, { text, name: '<b>Ida</b>' }, stranger())
    expect((await view('new', box.id))[0]).toMatchObject({ text, name: '<b>Ida</b>' })
  })

  it('that fills in the hidden field, is too quick or has no page, is thanked and set apart', async () => {
    const box = await boxOf(org.ctx)
    const { slip } = await house.page(box.address)
    const other = await house.page((await boxOf(org.ctx)).address)
    const send = (more: object) =>
      house.http('ask', { address: box.address, slip, text: 'Buy', ...more }, { from: stranger() })
    expect((await send({ text: 'Too quick' })).status).toBe(200)
    house.clock.advance(30_000)
    expect(
      (await house.ask(box.address, { website: 'https://spam.example', text: 'Hidden field' }, stranger()))
        .status,
    ).toBe(200)
    expect((await send({ slip: 'made up', text: 'No page' })).status).toBe(200)
    expect((await send({ slip: other.slip, text: 'Page of another box' })).status).toBe(200)
    expect(await view('new', box.id)).toEqual([])
    const spam = await view('spam', box.id)
    expect(spam.map(({ text }) => text).sort()).toEqual([
      'Hidden field',
      'No page',
      'Page of another box',
      'Too quick',
    ])
    expect(spam.every(({ reason }) => reason)).toBe(true)
    const quick = spam.find(({ text }) => text === 'Too quick')
    unwrap(await markSpam(org.ctx, { id: quick?.id ?? '', on: false }))
    expect((await view('new', box.id)).map(({ text }) => text)).toEqual(['Too quick'])
  })

  it('cannot pester somebody: an address is kept a few times an hour, whoever sends it', async () => {
    const box = await boxOf(org.ctx)
    for (let n = 0; n < 6; n += 1)
      await house.ask(
        box.address,
        { email: 'victim@example.org', consent: true, text: `No ${n}` },
        stranger(),
      )
    expect((await view('new', box.id)).filter(({ tell }) => tell)).toHaveLength(limits.email.max)
  })

  it('cannot guess links, and looks are counted', async () => {
    const from = stranger()
    expect((await house.http('own', { token: 'x'.repeat(43) }, { from })).status).toBe(404)
    expect((await house.http('own', { token: 'short' }, { from })).status).toBe(422)
    let status = 0
    for (let n = 0; n <= limits.look.max && status !== 429; n += 1)
      status = (await house.http('boxPage', { address: `guess-${n}` }, { from })).status
    expect(status).toBe(429)
  })
})

describe('without a mail server', () => {
  it('no address is asked for or kept', async () => {
    const silent = await ideasHouse({ mail: false })
    try {
      const { ctx } = await silent.app.organisation()
      const box = await boxOf(ctx)
      expect((await silent.page(box.address)).asksEmail).toBe(false)
      expect((await silent.ask(box.address, address)).value.tell).toBe(false)
      expect(await silent.rows(ctx, 'content_request')).toMatchObject([
        { email_sealed: null, email_key: null },
      ])
    } finally {
      await silent.close()
    }
  })
})
