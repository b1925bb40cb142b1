import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unwrap } from '#kernel/result.ts'
import { createDepartment, updateDepartment } from '#modules/people/index.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { addCampaign, saveCampaign, setLookBack } from './commands/campaigns.ts'
import { importCounts, reportCount } from './commands/counts.ts'
import { importPlacements } from './commands/import-placements.ts'
import { saveHost, saveTags } from './commands/link-settings.ts'
import { addPlacement, retirePlacement, savePlacement } from './commands/placements.ts'
import { campaignsMetrics } from './metrics.ts'
import { campaignMarks, campaignNames, campaignView, listCampaigns } from './queries/campaigns.ts'
import { exportPlacements, listPlacements, placementView } from './queries/placements.ts'
import { placementQr } from './queries/qr.ts'
import { sourcesOfReference } from './queries/sources.ts'
import { visitsOf } from './queries/visits.ts'
import { campaign, campaignOf, clock, place, placed, visited } from './testing/house.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp({ clock })
})
afterAll(() => app?.close())

const refusal = (type: string, message: RegExp) => ({
  ok: false,
  error: { type, message: expect.stringMatching(message) },
})
const march = { from: '2026-02-28T23:00:00Z', to: '2026-03-31T22:00:00Z' }
const at = (day: string, hour = '10') => new Date(`2026-03-${day}T${hour}:00:00Z`)

describe('campaigns', () => {
  it('are registered by who plans, with a name of their own, and known by earlier names', async () => {
    const { ctx, member } = await app.organisation()
    const viewer = await member('Sofia Brandt', 'viewer')
    expect(await addCampaign(viewer.ctx, campaign)).toMatchObject(refusal('forbidden', /plan/))
    const id = await campaignOf(ctx)
    expect(await addCampaign(ctx, { ...campaign, name: 'SPRING' })).toMatchObject(refusal('invalid', /name/))
    expect(await addCampaign(ctx, { ...campaign, endsOn: '2026-03-01' })).toMatchObject(
      refusal('invalid', /end/),
    )
    const { lookBackDays: _, ...words } = campaign
    unwrap(await saveCampaign(ctx, { id, ...words, name: 'Spring at last' }))
    expect(unwrap(await campaignView(ctx, { id }))).toMatchObject({
      formerNames: ['Spring'],
      state: 'running',
    })
    expect(unwrap(await campaignNames(ctx)).names).toMatchObject([{ name: 'Spring at last' }])
    await campaignOf(ctx, { kind: 'rival', name: 'Nordvik autumn', code: '', startsOn: '2026-03-20' })
    expect(unwrap(await campaignMarks(ctx, march)).marks.map(({ label }) => label)).toEqual([
      ...['Spring at last', 'Nordvik autumn'],
    ])
    expect(unwrap(await listCampaigns(ctx, { state: 'planned' })).campaigns).toMatchObject([
      { kind: 'rival' },
    ])
    const stranger = (await app.organisation('Other')).ctx
    expect(unwrap(await listCampaigns(stranger, {})).campaigns).toEqual([])
    expect(await campaignView(stranger, { id })).toMatchObject(refusal('not_found', /exist/))
  })

  it('have a look-back that says so when it was changed after the start', async () => {
    const { ctx } = await app.organisation()
    const early = await campaignOf(ctx, { startsOn: '2026-03-12' })
    const late = await campaignOf(ctx, { name: 'Winter', code: 'winter' })
    for (const id of [early, late]) unwrap(await setLookBack(ctx, { id, days: 21 }))
    const flags = async (id: string) =>
      unwrap(await campaignView(ctx, { id })).lookBacks.map(({ days, afterStart }) => [days, afterStart])
    expect(await flags(early)).toEqual([
      [21, false],
      [7, false],
    ])
    expect(await flags(late)).toEqual([
      [21, true],
      [7, true],
    ])
  })
})

describe('placements', () => {
  it('refuse targets that are none, circular or hidden, and doubles until somebody insists', async () => {
    const { ctx } = await app.organisation()
    const add = (change: object) => addPlacement(ctx, { ...placed, ...change })
    expect(await add({ target: 'javascript:alert(1)' })).toMatchObject(refusal('invalid', /https/))
    const { link } = unwrap(await add({ word: 'spring-sale-1' }))
    expect(link).toMatch(/\/l\/spring-sale-1$/)
    expect(await add({ target: link, place: 'x' })).toMatchObject(refusal('invalid', /short link of ours/))
    expect(await add({})).toMatchObject(refusal('conflict', /looks the same/))
    unwrap(await add({ alikeToo: true }))
    expect(await add({ place: 'y', word: 'spring-sale-1' })).toMatchObject(
      refusal('invalid', /somewhere already/),
    )
    unwrap(await add({ place: 'Radio', kind: 'tv', target: null, spokenCode: 'FJELL10' }))
    expect(await add({ place: 'z', spokenCode: 'fjell10' })).toMatchObject(refusal('invalid', /this code/))
  })

  it('keep their code when they change, and are found by what stands in them', async () => {
    const { ctx } = await app.organisation()
    const campaignId = await campaignOf(ctx, { code: 'SPRING' })
    unwrap(await saveTags(ctx, { campaignPattern: '{year}-{code}', tags: [] }))
    const { id, code } = await place(ctx, { campaignId })
    const { word: _, alikeToo: __, ...words } = placed
    unwrap(
      await savePlacement(ctx, {
        id,
        ...words,
        campaignId,
        target: 'https://fjell.example/new',
        cost: 120.5,
        currency: 'NOK',
      }),
    )
    const view = unwrap(await placementView(ctx, { id }))
    expect(view).toMatchObject({ code, cost: 120.5, campaignTag: '2026-spring' })
    expect(view.arrives).toBe(
      'https://fjell.example/new?utm_source=poster&utm_medium=print&utm_campaign=2026-spring',
    )
    expect(await savePlacement(ctx, { id, ...words, target: null })).toMatchObject(
      refusal('invalid', /print/),
    )
    expect(unwrap(await listPlacements(ctx, { q: 'torg%' })).total).toBe(0)
    expect(unwrap(await listPlacements(ctx, { q: 'TORGET' })).placements).toHaveLength(1)
    unwrap(await retirePlacement(ctx, { id, retired: true }))
    expect(unwrap(await listPlacements(ctx, { state: 'retired' })).total).toBe(1)
    expect(unwrap(await listPlacements((await app.organisation('Other')).ctx, {})).total).toBe(0)
  })

  it('come in by table as they went out, all or none, and page without gaps', async () => {
    const { ctx } = await app.organisation()
    await campaignOf(ctx)
    const csv = [
      'Kind;Place;Campaign;From;Until;Target;Code to say;Cost;Currency',
      ...Array.from(
        { length: 30 },
        (_, i) => `print;Stop ${i};spring;2026-03-01;;https://fjell.example/${i};C${i};1,5;NOK`,
      ),
    ].join('\n')
    const bad = `${csv}\nposter;;nothing;2026-02-30;;evil;C1;x;`
    const told = unwrap(await importPlacements(ctx, { csv: bad, tryOnly: false }))
    expect(told.added).toBe(0)
    expect(told.wrong.map(({ line, column }) => `${line} ${column}`).sort()).toEqual(
      ['kind', 'place', 'from', 'cost', 'currency', 'campaign', 'target', 'code to say']
        .map((one) => `32 ${one}`)
        .sort(),
    )
    expect(unwrap(await listPlacements(ctx, {})).total).toBe(0)
    const thousand = csv.replace('1,5;NOK', '1,500;NOK')
    expect(unwrap(await importPlacements(ctx, { csv: thousand, tryOnly: false })).wrong).toEqual([
      { line: 2, column: 'cost', message: expect.stringMatching(/a thousand or one/) },
    ])
    expect(unwrap(await importPlacements(ctx, { csv, tryOnly: true })).added).toBe(0)
    expect(unwrap(await importPlacements(ctx, { csv, tryOnly: false }))).toEqual({
      added: 30,
      wrong: [],
      alike: [],
    })
    const seen = new Set<string>()
    let cursor: string | undefined
    do {
      const page = unwrap(await listPlacements(ctx, { limit: 7, cursor }))
      for (const one of page.placements) seen.add(one.id)
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    expect(seen.size).toBe(30)
    const out = unwrap(await exportPlacements(ctx, {})).csv
    expect(unwrap(await importPlacements(ctx, { csv: out, tryOnly: true })).alike).toHaveLength(30)
  })

  it('stay hidden with a department that is', async () => {
    const { ctx, member, as } = await app.organisation()
    const quiet = { name: 'Quiet', kind: 'hr', parentId: null, headMemberId: null } as const
    const { id: departmentId } = unwrap(await createDepartment(ctx, quiet))
    unwrap(await updateDepartment(ctx, { departmentId, restricted: true }))
    const { id } = await place(ctx, { departmentId })
    const outside = await member('Sofia Brandt', 'social-lead')
    const eyes = await as(outside.id)
    expect(await placementView(eyes, { id })).toMatchObject(refusal('not_found', /exist/))
    expect(unwrap(await listPlacements(eyes, {})).total).toBe(0)
  })

  it('have a QR in every form, and say what no reader could read', async () => {
    const { ctx } = await app.organisation()
    const { id } = await place(ctx)
    const wish = {
      id,
      millimetres: 30,
      correction: 'medium',
      dark: '#000000',
      light: '#ffffff',
      caption: true,
      logoId: null,
    } as const
    const heads = { svg: '<svg', png: '\u0089PNG', pdf: '%PDF' } as const
    for (const format of ['svg', 'png', 'pdf'] as const) {
      const file = unwrap(await placementQr(ctx, { ...wish, format }))
      expect(Buffer.from(file.base64, 'base64').toString('latin1').startsWith(heads[format])).toBe(true)
    }
    const pale = await placementQr(ctx, { ...wish, format: 'svg', dark: '#bbbbbb' })
    expect(pale).toMatchObject(refusal('invalid', /too close/))
    const logo = await placementQr(ctx, { ...wish, format: 'svg', logoId: id })
    expect(logo).toMatchObject(refusal('invalid', /highest correction/))
  })
})

describe('what tags may say', () => {
  it('holds for placements, and only owners set the short domain', async () => {
    const { ctx, member } = await app.organisation()
    const tag = (value: string, aliasOf: string | null = null) => ({
      kind: 'source' as const,
      value,
      aliasOf,
    })
    unwrap(await saveTags(ctx, { campaignPattern: '', tags: [tag('Facebook'), tag('fb', 'facebook')] }))
    const add = (source: string) => addPlacement(ctx, { ...placed, source, alikeToo: true })
    expect(await add('insta')).toMatchObject(refusal('invalid', /not among/))
    expect(await add('fb')).toMatchObject(refusal('invalid', /Write “facebook”/))
    unwrap(await add('FACEBOOK'))
    expect(await saveTags(ctx, { campaignPattern: '', tags: [tag('a', 'b')] })).toMatchObject(
      refusal('invalid', /not in the list/),
    )
    const lead = await member('Elin Dahl', 'social-lead')
    expect(await saveHost(lead.ctx, { host: 'fjell-x.link' })).toMatchObject(
      refusal('forbidden', /organisation/),
    )
    expect(await saveHost(ctx, { host: 'https://x' })).toMatchObject(refusal('invalid', /domain alone/))
    unwrap(await saveHost(ctx, { host: 'Fjell-X.link' }))
    const { id, code } = await place(ctx, { source: 'facebook' })
    // It is handed out once it was seen to lead here.
    expect(unwrap(await placementView(ctx, { id })).link).toMatch(new RegExp(`/l/${code}$`))
    const other = await app.organisation('Other')
    expect(await saveHost(other.ctx, { host: 'fjell-x.link' })).toMatchObject(
      refusal('invalid', /another organisation/),
    )
  })
})

describe('sources of reference', () => {
  it('agree with a count by hand: window, look-back, programs, uncoded and self-reported apart', async () => {
    const { ctx } = await app.organisation()
    const campaignId = await campaignOf(ctx)
    // Gone on the 10th; with seven days of look-back the 17th still counts, the 18th does not.
    const poster = await place(ctx, { campaignId, standsUntil: '2026-03-10' })
    const mail = await place(ctx, { place: 'Newsletter', kind: 'email', spokenCode: 'FJELL10' })
    await visited(ctx, [
      { placementId: poster.id, hour: at('05'), visits: 6 },
      // 23:00 in UTC is the 18th in Oslo.
      { placementId: poster.id, hour: at('17', '22'), visits: 2 },
      { placementId: poster.id, hour: at('17', '23'), visits: 50 },
      { placementId: mail.id, hour: at('06'), visits: 2, origin: 'mail' },
      { placementId: mail.id, hour: at('06'), visits: 90, sort: 'bot', firsts: 0 },
      { placementId: mail.id, hour: at('06'), visits: 3, sort: 'preview', origin: 'x', firsts: 0 },
      // Outside of the window, which is half-open.
      { placementId: mail.id, hour: new Date(march.to), visits: 1000 },
    ])
    const n = { source: 'web statistics', about: '' }
    unwrap(await reportCount(ctx, { ...n, kind: 'uncoded', day: '2026-03-05', n: 30 }))
    unwrap(
      await reportCount(ctx, { kind: 'code', day: '2026-03-06', about: 'fjell10', source: 'shop', n: 4 }),
    )
    unwrap(
      await reportCount(ctx, { kind: 'code', day: '2026-03-06', about: 'FJELL10', source: 'shop', n: 5 }),
    )
    const found = unwrap(await sourcesOfReference(ctx, march))
    expect(found.shares).toMatchObject([
      { place: 'Bus stop, Torget', visits: 8, share: 80 },
      { place: 'Newsletter', visits: 2, share: 20 },
    ])
    expect(found).toMatchObject({ coded: { value: 10 }, late: 50, bots: 90, previews: 3 })
    expect(found.uncodedShare).toMatchObject({
      value: null,
      reason: expect.stringContaining('every day'),
      n: 1,
    })
    expect(found.said).toEqual([{ kind: 'code', label: 'Newsletter', n: 5 }])
    const days = { from: '2026-03-04T23:00:00Z', to: '2026-03-05T23:00:00Z' }
    // 6 coded and 30 not: five sixths.
    expect(unwrap(await sourcesOfReference(ctx, days)).uncodedShare.value).toBeCloseTo(83.333, 3)
    const own = unwrap(await visitsOf(ctx, { id: poster.id, ...march }))
    expect(own).toMatchObject({ people: 58, late: 50 })
    expect(own.days).toHaveLength(31)
    expect(own.days.find(({ day }) => day === '2026-03-18')).toMatchObject({ people: 50 })
  })

  it('say the same as metrics, hide nothing behind a zero, and show nothing to others', async () => {
    const { ctx } = await app.organisation()
    const query = {
      window: { from: new Date(march.from), to: new Date(march.to) },
      departmentId: null,
      channelId: null,
    }
    const figures = async (of = ctx) =>
      Object.fromEntries(
        await Promise.all(
          campaignsMetrics.map(async (one) => [
            one.id,
            (await one.compute(of, query)).figures.value?.value ?? null,
          ]),
        ),
      )
    expect(await figures()).toEqual({
      ...{ 'coded-visits': 0, 'source-of-reference': null, 'uncoded-share': null, 'links-in': null },
    })
    const { id } = await place(ctx)
    await visited(ctx, [{ placementId: id, hour: at('05'), visits: 5 }])
    expect(await figures()).toEqual({
      ...{ 'coded-visits': 5, 'source-of-reference': 100, 'uncoded-share': null, 'links-in': null },
    })
    const [metric] = campaignsMetrics
    expect((await metric?.rows(ctx, query, { limit: 5, offset: 0 }))?.rows).toMatchObject([{ value: 5 }])
    const stranger = (await app.organisation('Other')).ctx
    expect((await figures(stranger))['coded-visits']).toBe(0)
  })

  it('take counts by table, all or none, none from days to come', async () => {
    const { ctx } = await app.organisation()
    const csv = 'kind,day,about,source,n\nanswer,2026-03-01,A friend,survey,4\nuncoded,2026-03-02,,web,9'
    const bad = `${csv}\ncode,2026-03-02,NOBODY,shop,1\nanswer,2026-03-12,x,survey,1`
    expect(unwrap(await importCounts(ctx, { csv: bad })).wrong.map(({ line }) => line)).toEqual([4, 5])
    expect(unwrap(await importCounts(ctx, { csv })).added).toBe(2)
    expect(unwrap(await sourcesOfReference(ctx, march)).said).toEqual([
      { kind: 'answer', label: 'A friend', n: 4 },
    ])
  })
})
