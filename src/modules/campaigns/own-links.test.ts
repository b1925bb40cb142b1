import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixedClock } from '#kernel/clock.ts'
import { newId } from '#kernel/ids.ts'
import { unwrap } from '#kernel/result.ts'
import { changeLinkSettings } from '#modules/link-safety/index.ts'
import { leave } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { dropOwnLink } from './commands/drop-own-link.ts'
import { makeOwnLink } from './commands/own-links.ts'
import { saveOwnNetworks } from './commands/own-networks.ts'
import { agreeToLinks, stopLinks } from './commands/share-consent.ts'
import { forgetEnded } from './jobs/forget-sharers.handler.ts'
import { campaignsMetrics } from './metrics.ts'
import { ownLinks } from './queries/own-links.ts'
import { exportPlacements, listPlacements, placementView } from './queries/placements.ts'
import { ownQr } from './queries/qr.ts'
import { sourcesOfReference } from './queries/sources.ts'
import { campaignOf, clock, visited } from './testing/house.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp({ clock })
})
afterAll(() => app?.close())

const march = { from: new Date('2026-02-28T23:00:00Z'), to: new Date('2026-03-31T22:00:00Z') }
const whole = { window: march, departmentId: null, channelId: null }
const page = (path: string) => ({ target: `https://shop.fjell.example/${path}`, campaignId: null })

async function house() {
  const org = await app.organisation()
  unwrap(await changeLinkSettings(org.ctx, { follow: false, ownHosts: ['fjell.example'] }))
  const people = await Promise.all(['Ada', 'Bo', 'Cy'].map((name) => org.member(name, 'viewer')))
  for (const { ctx } of people) unwrap(await agreeToLinks(ctx))
  const [ada, bo, cy] = people as [(typeof people)[0], (typeof people)[0], (typeof people)[0]]
  return { ...org, ada, bo, cy }
}

async function linksIn(ctx: Ctx, more: object = {}) {
  const metric = campaignsMetrics.find(({ id }) => id === 'links-in')
  if (!metric) throw new Error('no such metric')
  const query = { ...whole, ...more }
  const { figures } = await metric.compute(ctx, query)
  return { figures, ...(await metric.rows(ctx, query, { limit: 50, offset: 0 })) }
}

describe('a link of one’s own', () => {
  it('needs consent, a page of ours, and is made once a page', async () => {
    const { ctx, ada, member } = await house()
    const eve = await member('Eve', 'viewer')
    expect(await makeOwnLink(eve.ctx, page('a'))).toMatchObject({ ok: false, error: { type: 'conflict' } })
    const elsewhere = { target: 'https://fjell.example.evil.example/', campaignId: null }
    expect(await makeOwnLink(ada.ctx, elsewhere)).toMatchObject({
      error: { fields: { target: expect.stringContaining('not ours') } },
    })
    const made = unwrap(await makeOwnLink(ada.ctx, page('a')))
    expect(made.link).toMatch(/\/l\/[2-9a-z]{8}$/)
    expect(unwrap(await makeOwnLink(ada.ctx, page('a')))).toEqual(made)
    expect(unwrap(await ownLinks(ada.ctx)).links).toMatchObject([
      { id: made.id, page: 'shop.fjell.example/a' },
    ])
    expect(unwrap(await ownQr(ada.ctx, made)).type).toBe('image/png')
    // Nobody else sees it: not in a list of theirs, not in the register, not whoever runs the house.
    expect(unwrap(await ownLinks(ctx)).links).toEqual([])
    expect(await ownQr(ctx, made)).toMatchObject({ ok: false })
    expect(await placementView(ctx, made)).toMatchObject({ ok: false })
    expect(unwrap(await listPlacements(ctx, {})).total).toBe(0)
    expect(unwrap(await exportPlacements(ctx, {})).csv).not.toContain('shop.fjell')
    unwrap(await dropOwnLink(ada.ctx, made))
    expect(unwrap(await ownLinks(ada.ctx)).links).toEqual([])
    expect(await dropOwnLink(ada.ctx, made)).toMatchObject({ ok: false })
  })

  it('says nowhere whose it is, not even to somebody at the database or in the log of events', async () => {
    const { ctx, system, ada, bo } = await house()
    const { id } = unwrap(await makeOwnLink(ada.ctx, page('a')))
    const rowsOf = (of: Ctx) =>
      of.read((tx) => tx.execute<{ member_id: string }>(sql`select member_id from link_sharer`))
    expect((await rowsOf(bo.ctx)).rows).toEqual([{ member_id: bo.id }])
    expect((await rowsOf(ctx)).rows).toEqual([])
    const events = await system.read((tx) =>
      tx.execute<{ actor: string | null }>(
        sql`select actor from event where subject = ${id} or type like 'placement.sharing%'`,
      ),
    )
    expect(events.rows.length).toBeGreaterThan(3)
    expect(events.rows.every(({ actor }) => actor === null)).toBe(true)
    const stands = await system.read((tx) =>
      tx.execute<{ row: string }>(sql`select p::text as row from placement p where id = ${id}`),
    )
    expect(stands.rows[0]?.row).not.toContain(ada.id)
  })

  it('belongs to nobody once consent ends, is withdrawn, or its member leaves, and leads on', async () => {
    const { ctx, ada, bo, cy, id, system } = await house()
    for (const { ctx: own } of [ada, bo, cy]) unwrap(await makeOwnLink(own, page('a')))
    unwrap(await stopLinks(ada.ctx))
    unwrap(await leave(ctx, { memberId: bo.id }))
    await app.drain()
    const known = () =>
      system.read((tx) =>
        tx.execute<{ member_id: string }>(sql`select member_id from link_sharer order by 1`),
      )
    expect((await known()).rows).toEqual([{ member_id: cy.id }])
    const later = fixedClock(new Date(clock.now().getTime() + 366 * 86_400_000))
    await forgetEnded({ ...app.systemCtx(id, 'test'), now: () => later.now() })
    expect((await known()).rows).toEqual([])
    expect(unwrap(await ownLinks(cy.ctx))).toMatchObject({ agreed: null, links: [] })
    const { rows } = await system.read((tx) =>
      tx.execute<{ n: number }>(sql`select count(*)::int as n from placement where code is not null`),
    )
    expect(rows[0]?.n).toBe(3)
  })

  it('comes from a network of ours when the house says so', async () => {
    const { ctx, ada } = await house()
    expect(await saveOwnNetworks(ada.ctx, { networks: [] })).toMatchObject({ ok: false })
    expect(await saveOwnNetworks(ctx, { networks: ['203.0.113.0/33'] })).toMatchObject({
      error: { fields: { networks: expect.stringContaining('203.0.113.0/33') } },
    })
    unwrap(await saveOwnNetworks(ctx, { networks: ['203.0.113.0/24', '2001:db8::/32'] }))
  })
})

describe('links in', () => {
  it('is counted by hand: 7 + 4 + 2 of three people, one page shared by all, bots and colleagues apart', async () => {
    const { ctx, ada, bo, cy } = await house()
    expect((await linksIn(ctx)).figures).toEqual({
      value: { value: null, reason: 'Nobody shared a link of their own until the end of this period.', n: 0 },
      blogs: { value: 0, reason: null, n: 0 },
    })
    const campaignId = await campaignOf(ctx)
    const a = unwrap(await makeOwnLink(ada.ctx, page('a')))
    const b = unwrap(await makeOwnLink(bo.ctx, page('a')))
    await visited(ctx, [{ placementId: a.id, visits: 7 }])
    expect((await linksIn(ctx)).figures.value).toMatchObject({ value: null, n: 2 })
    expect((await linksIn(ctx)).rows).toEqual([])
    const c = unwrap(await makeOwnLink(cy.ctx, page('a')))
    const d = unwrap(await makeOwnLink(cy.ctx, { ...page('b'), campaignId }))
    await visited(ctx, [
      { placementId: b.id, visits: 3 },
      { placementId: b.id, visits: 1, hour: new Date('2026-03-02T09:00:00Z') },
      { placementId: b.id, visits: 50, sort: 'bot' },
      { placementId: c.id, visits: 9, sort: 'own' },
      { placementId: d.id, visits: 2 },
      // The day before the month began.
      { placementId: a.id, visits: 90, hour: new Date('2026-02-28T22:00:00Z') },
    ])
    const found = await linksIn(ctx)
    expect(found.figures.value).toEqual({ value: 13, reason: null, n: 13 })
    expect(found.rows.map(({ label, value }) => [label, value])).toEqual([
      ['shop.fjell.example/a', 11],
      ['Pages that fewer than three people share', 2],
    ])
    // One person's page in a campaign says what they brought.
    expect((await linksIn(ctx, { campaignId })).figures).toMatchObject({
      value: { value: null, n: 1 },
      blogs: { value: null },
    })
    // They stand apart from the sources of reference, where a planner would read them link by link.
    const span = { from: march.from.toISOString(), to: march.to.toISOString() }
    expect(unwrap(await sourcesOfReference(ctx, span)).coded.value).toBeNull()
    expect(unwrap(await ownLinks(cy.ctx)).links.map(({ visits }) => visits)).toEqual([2, 0])
  })

  it('counts articles elsewhere that link to us, each once', async () => {
    const { ctx } = await house()
    const write = (one: { text?: string; html?: string; url?: string; kind?: string; day?: string }) =>
      ctx.write(async (tx) => {
        const [id, channel] = [newId(), newId()]
        const at = `2026-03-${one.day ?? '10'}T10:00:00Z`
        await tx.execute(sql`insert into mention (organisation_id, id, channel_id, network, remote_id, kind, url, title, text,
            published_at, received_at, author_remote_id, author_handle, author_name, media, addressed, reply_context)
          values (${ctx.organisationId}, ${id}, ${channel}, 'feed', ${id}, ${one.kind ?? 'article'},
            ${one.url ?? `https://blog.example/${id}`}, 'On rucksacks', ${one.text ?? 'See them'}, ${at}, ${at}, 'blog', 'blog',
            'The blog', '[]', false, '{}')`)
        const body = {
          entry: { content: { value: one.html ?? '' } },
          feed: { link: 'https://fjell.example/' },
        }
        await tx.execute(sql`insert into intake (organisation_id, id, channel_id, remote_id, body, received_at, state)
          values (${ctx.organisationId}, ${newId()}, ${channel}, ${id}, ${JSON.stringify(body)}, ${at}, 'done')`)
      })
    await write({ html: '<p>See <a href="https://www.fjell.example/repair">them</a></p>' })
    await write({ text: 'Found at https://fjell.example.', url: 'https://blog.example/twice' })
    await write({ text: 'Found at https://fjell.example.', url: 'https://blog.example/twice' })
    // None of these: another domain, our own blog, a post of a network, another month, no link.
    await write({ text: 'https://fjell.example.evil.example/ and https://myfjell.example/' })
    await write({ text: 'https://fjell.example/', url: 'https://blog.fjell.example/1' })
    await write({ text: 'https://fjell.example/', kind: 'mention' })
    await write({ text: 'https://fjell.example/', day: '31' }).then(() =>
      ctx.write((tx) =>
        tx.execute(sql`update mention set published_at = '2026-04-02' where published_at > '2026-03-30'`),
      ),
    )
    await write({ text: 'Write to post@fjell.example' })
    const { figures, rows } = await linksIn(ctx)
    expect(figures.blogs).toEqual({ value: 2, reason: null, n: 2 })
    expect(rows.map(({ label, value }) => [label, value])).toEqual([
      ['On rucksacks', null],
      ['On rucksacks', null],
    ])
  })
})
