import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixedClock } from '#kernel/clock.ts'
import { newId } from '#kernel/ids.ts'
import { unwrap } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { historyOf } from '#platform/events/history.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { changeList, removeList } from './commands/change-list.ts'
import { noteLinks } from './commands/note-links.ts'
import { putList } from './commands/put-list.ts'
import { addRule, endRule } from './commands/rules.ts'
import { changeLinkSettings } from './commands/settings.ts'
import { settleLink } from './commands/settle-link.ts'
import { tryLink } from './commands/try-link.ts'
import { addressHash } from './hash.ts'
import { followLink } from './jobs/follow-link.handler.ts'
import { judgeLinks } from './queries/judge-links.ts'
import { linksIn } from './queries/links-in.ts'
import { quarantineLog } from './queries/log.ts'
import { linkSafetyOverview } from './queries/overview.ts'
import { hopServer } from './testing/hops.ts'

const clock = fixedClock(new Date('2026-11-21T10:00:00Z'))
let app: TestApp
let server: Awaited<ReturnType<typeof hopServer>>
beforeAll(async () => {
  server = await hopServer()
  app = await testApp({ clock, allowHosts: ['127.0.0.1', '127.0.0.2'] })
})
afterAll(async () => {
  await app?.close()
  await server?.stop()
})

const inbound = (urls: string[], subjectId = newId()) =>
  ({ urls, direction: 'in', subjectType: 'mention', subjectId }) as const
const log = async (ctx: Ctx, show: 'waiting' | 'settled' | 'all' = 'waiting') =>
  unwrap(await quarantineLog(ctx, { show, limit: 50 })).links
const verdict = async (ctx: Ctx, url: string) => (await judgeLinks(ctx, [url])).get(url)?.verdict
const phishing = { name: 'Phishing', verdict: 'dangerous' as const, text: 'evil.test\n*.worse.test\n' }

/** The local servers count as ordinary sites, or their bare numbers would be what is odd about them. */
async function house() {
  const organisation = await app.organisation()
  for (const host of ['127.0.0.1', '127.0.0.2'])
    unwrap(
      await addRule(organisation.ctx, { kind: 'allow', pattern: host, reason: 'the test', expiresAt: null }),
    )
  await app.drain()
  return organisation
}

describe('lists', () => {
  it('change what is judged at once, can be switched off, replaced, gone back, and removed', async () => {
    const { ctx } = await app.organisation()
    expect(await verdict(ctx, 'https://evil.test/x')).toBe('safe')
    const { id } = unwrap(await putList(ctx, phishing))
    expect(await judgeLinks(ctx, ['https://evil.test/x'])).toEqual(
      new Map([['https://evil.test/x', expect.objectContaining({ verdict: 'dangerous', list: 'Phishing' })]]),
    )
    unwrap(await changeList(ctx, { id, enabled: false }))
    expect(await verdict(ctx, 'https://evil.test/x')).toBe('safe')
    unwrap(await changeList(ctx, { id, enabled: true }))
    const next = unwrap(await putList(ctx, { id, name: '', text: 'other.test' }))
    expect(next).toMatchObject({ version: 2, ruleCount: 1 })
    expect([await verdict(ctx, 'https://evil.test/'), await verdict(ctx, 'https://other.test/')]).toEqual([
      'safe',
      'dangerous',
    ])
    unwrap(await changeList(ctx, { id, version: 1 }))
    expect([await verdict(ctx, 'https://evil.test/'), await verdict(ctx, 'https://other.test/')]).toEqual([
      'dangerous',
      'safe',
    ])
    expect(unwrap(await putList(ctx, { id, name: '', text: 'third.test' })).version).toBe(3)
    for (let at = 4; at <= 8; at += 1) unwrap(await putList(ctx, { id, name: '', text: `v${at}.test` }))
    const [list] = unwrap(await linkSafetyOverview(ctx)).lists
    expect(list?.versions.map((one) => one.version)).toEqual([8, 7, 6, 5, 4])
    expect(await changeList(ctx, { id, version: 1 })).toMatchObject({
      ok: false,
      error: { type: 'not_found' },
    })
    unwrap(await removeList(ctx, { id }))
    expect(await verdict(ctx, 'https://v8.test/')).toBe('safe')
  })

  it('refuse bad lines by number with nothing half-applied, unless asked to leave them out', async () => {
    const { ctx } = await app.organisation()
    const text = 'evil.test\nnot a rule\nfine.test\n! verdict: odd\n'
    const refused = await putList(ctx, { ...phishing, text })
    expect(refused).toMatchObject({ ok: false, error: { type: 'invalid' } })
    if (!refused.ok) expect(refused.error.fields?.text).toMatch(/^Line 2, “not a rule”: .*\nLine 4, /)
    expect(unwrap(await linkSafetyOverview(ctx)).lists).toEqual([])
    expect(await verdict(ctx, 'https://evil.test/')).toBe('safe')
    expect(unwrap(await putList(ctx, { ...phishing, text, leaveOutBad: true }))).toMatchObject({
      ruleCount: 2,
      leftOut: 2,
    })
    const known = unwrap(await linkSafetyOverview(ctx)).lists[0]?.id ?? ''
    expect((await putList(ctx, { id: known, name: '', text: 'no good' })).ok).toBe(false)
    expect(await verdict(ctx, 'https://evil.test/')).toBe('dangerous')
    expect((await putList(ctx, { name: 'Empty', verdict: 'safe', text: '# nothing' })).ok).toBe(false)
    expect((await putList(ctx, { name: '', text: 'a.test' })).ok).toBe(false)
  })

  it('run out by their own date', async () => {
    const { ctx } = await app.organisation()
    unwrap(await putList(ctx, { ...phishing, text: '! expires: 2026-11-22\nevil.test' }))
    expect(await verdict(ctx, 'https://evil.test/')).toBe('dangerous')
    clock.moveTo(new Date('2026-11-23T00:00:00Z'))
    expect(await verdict(ctx, 'https://evil.test/')).toBe('safe')
    expect(unwrap(await linkSafetyOverview(ctx)).lists[0]?.expired).toBe(true)
    clock.moveTo(new Date('2026-11-21T10:00:00Z'))
  })

  it('of 200,000 lines are taken in under two seconds and asked in milliseconds', async () => {
    const { ctx } = await app.organisation()
    const text = Array.from({ length: 200_000 }, (_, at) => `0.0.0.0 bad-${at}.test`).join('\n')
    // Work of this process, not waiting for a machine that others use as well.
    const before = process.threadCpuUsage()
    unwrap(await putList(ctx, { ...phishing, text }))
    expect(process.threadCpuUsage(before).user / 1000).toBeLessThan(2000)
    const urls = Array.from({ length: 200 }, (_, at) => `https://bad-${at * 7}.test/page`)
    await judgeLinks(ctx, urls)
    const asked = process.threadCpuUsage()
    const judged = await judgeLinks(ctx, urls)
    expect(process.threadCpuUsage(asked).user / 1000).toBeLessThan(200)
    expect([...judged.values()].every((one) => one.verdict === 'dangerous')).toBe(true)
  })
})

describe('rules of the organisation', () => {
  it('say why, run out, and end', async () => {
    const { ctx } = await app.organisation()
    unwrap(await putList(ctx, phishing))
    const rule = { kind: 'allow', pattern: 'https://EVIL.test/press/', reason: 'our agency' } as const
    const expiresAt = '2026-11-22T00:00:00.000Z'
    const { id } = unwrap(await addRule(ctx, { ...rule, expiresAt }))
    expect(
      (await judgeLinks(ctx, ['http://evil.test/press/1'])).get('http://evil.test/press/1'),
    ).toMatchObject({
      verdict: 'safe',
      reason: 'Your organisation allows evil.test/press: our agency',
    })
    expect(await addRule(ctx, { ...rule, expiresAt: null })).toMatchObject({
      ok: false,
      error: { type: 'conflict' },
    })
    expect(await addRule(ctx, { ...rule, pattern: 'no good', expiresAt: null })).toMatchObject({
      ok: false,
      error: { fields: { pattern: expect.any(String) } },
    })
    clock.moveTo(new Date('2026-11-22T00:00:00Z'))
    expect(await verdict(ctx, 'https://evil.test/press/1')).toBe('dangerous')
    expect((await addRule(ctx, { ...rule, expiresAt })).ok).toBe(false)
    clock.moveTo(new Date('2026-11-21T10:00:00Z'))
    unwrap(await endRule(ctx, { id }))
    expect(await verdict(ctx, 'https://evil.test/press/1')).toBe('dangerous')
    expect((await endRule(ctx, { id })).ok).toBe(false)
  })
})

describe('links from outside', () => {
  it('are held from the first look, logged once, and released or kept by a named human with a reason', async () => {
    const organisation = await app.organisation()
    const { ctx, system } = organisation
    const agent = await organisation.member('Sofia Brandt', 'agent')
    unwrap(await putList(ctx, phishing))
    const text = 'Look: https://evil.test/a, and https://fjell.example/b'
    const words = [{ id: 'm', text }]
    const before = (await linksIn(agent.ctx, words)).get('m')
    expect(before?.map((one) => [one.url, one.held?.verdict ?? null])).toEqual([
      ['https://evil.test/a', 'dangerous'],
      ['https://fjell.example/b', null],
    ])
    expect(before?.[0]?.held).toMatchObject({ id: null, mayRelease: false, help: 'Ask Dana Ortiz.' })
    const noted = inbound(['https://evil.test/a', 'https://fjell.example/b'])
    await noteLinks(system, noted)
    await noteLinks(system, noted)
    await noteLinks(system, inbound(['http://EVIL.test/a?utm_source=x']))
    await app.drain()
    const [entry, ...more] = await log(agent.ctx)
    expect(more).toEqual([])
    expect(entry).toMatchObject({ url: 'https://evil.test/a', state: 'held', list: 'Phishing', seen: 2 })
    const id = entry?.id ?? ''
    expect((await linksIn(ctx, words)).get('m')?.[0]?.held).toMatchObject({ id, mayRelease: true })
    expect(await settleLink(agent.ctx, { id, decision: 'release', reason: 'I know them' })).toMatchObject({
      ok: false,
      error: { type: 'forbidden', help: 'Ask Dana Ortiz.' },
    })
    unwrap(await settleLink(ctx, { id, decision: 'keep', reason: 'no doubt' }))
    expect((await linksIn(agent.ctx, words)).get('m')?.[0]?.held).not.toBeNull()
    unwrap(await settleLink(ctx, { id, decision: 'release', reason: 'It is our own test' }))
    expect((await settleLink(ctx, { id, decision: 'release', reason: 'twice' })).ok).toBe(false)
    expect((await linksIn(agent.ctx, words)).get('m')?.[0]?.held).toBeNull()
    expect(await log(ctx, 'settled')).toMatchObject([
      { state: 'released', settledBy: 'Dana Ortiz', settleReason: 'It is our own test' },
    ])
    const told = (await historyOf(ctx, id)).map((event) => [
      event.type,
      event.actor,
      event.data.reason ?? null,
    ])
    expect(told).toEqual([
      ['link.quarantined', null, null],
      ['link.kept', organisation.ownerId, 'no doubt'],
      ['link.released', organisation.ownerId, 'It is our own test'],
    ])
  })

  it('released while suspicious, are held again when they turn out to be dangerous', async () => {
    const { ctx, system } = await app.organisation()
    const { id: listId } = unwrap(await putList(ctx, { ...phishing, verdict: 'suspicious' }))
    await noteLinks(system, inbound(['https://evil.test/']))
    const id = (await log(ctx))[0]?.id ?? ''
    unwrap(await settleLink(ctx, { id, decision: 'release', reason: 'looks fine' }))
    const held = async () =>
      (await linksIn(ctx, [{ id: 'm', text: 'https://evil.test/' }])).get('m')?.[0]?.held
    expect(await held()).toBeNull()
    unwrap(await changeList(ctx, { id: listId, verdict: 'dangerous' }))
    expect(await held()).toMatchObject({ verdict: 'dangerous' })
    await app.drain()
    expect(await log(ctx)).toMatchObject([{ id, state: 'held', verdict: 'dangerous', settledBy: null }])
  })

  it('are judged anew when lists change: what came before is held, and lifted when nothing speaks against it', async () => {
    const { ctx, system } = await app.organisation()
    await noteLinks(system, inbound(['https://evil.test/', 'https://user:x@good.example/']))
    await app.drain()
    expect((await log(ctx)).map((one) => one.url)).toEqual(['https://user:x@good.example/'])
    const { id } = unwrap(await putList(ctx, phishing))
    await app.drain()
    expect((await log(ctx)).map((one) => one.url).sort()).toEqual([
      'https://evil.test/',
      'https://user:x@good.example/',
    ])
    unwrap(await changeList(ctx, { id, enabled: false }))
    await app.drain()
    expect((await log(ctx)).map((one) => one.url)).toEqual(['https://user:x@good.example/'])
    expect((await log(ctx, 'settled'))[0]).toMatchObject({
      url: 'https://evil.test/',
      state: 'lifted',
      settledBy: null,
    })
    unwrap(await changeList(ctx, { id, enabled: true }))
    await app.drain()
    expect(await log(ctx)).toHaveLength(2)
  })

  it('hold a disguise apart from the plain address', async () => {
    const { ctx, system } = await app.organisation()
    await noteLinks(system, inbound(['https://fjell.example@elsewhere.example/']))
    const id = (await log(ctx))[0]?.id ?? ''
    unwrap(await settleLink(ctx, { id, decision: 'release', reason: 'only this one' }))
    const other = [{ id: 'm', text: 'https://bank.example@elsewhere.example/ https://elsewhere.example/' }]
    expect((await linksIn(ctx, other)).get('m')?.map((one) => one.held?.verdict ?? null)).toEqual([
      'dangerous',
      null,
    ])
  })
})

describe('following links', () => {
  const to = (there: string) => server.at(`/to?${encodeURIComponent(there)}`)

  it('finds what a harmless address leads to, keeps it a day, and holds it', async () => {
    const { ctx, system } = await house()
    unwrap(await putList(ctx, { ...phishing, text: 'https://127.0.0.2/bad' }))
    unwrap(await putList(ctx, { ...phishing, name: 'More', text: `127.0.0.2:${server.port}/bad` }))
    unwrap(
      await addRule(ctx, {
        kind: 'deny',
        pattern: server.at('/bad', '127.0.0.2'),
        reason: 'bad',
        expiresAt: null,
      }),
    )
    await app.drain()
    const url = to(server.at('/bad/page', '127.0.0.2'))
    expect(await verdict(ctx, url)).toBe('safe')
    const noted = inbound([url])
    await noteLinks(system, noted)
    server.asked.length = 0
    await app.drain()
    expect(server.asked).toHaveLength(2)
    expect((await judgeLinks(ctx, [url])).get(url)).toMatchObject({
      verdict: 'dangerous',
      finalUrl: server.at('/bad/page', '127.0.0.2'),
    })
    expect(await log(ctx)).toMatchObject([{ url, verdict: 'dangerous' }])
    await noteLinks(system, noted)
    await app.drain()
    expect(server.asked).toHaveLength(2)
    clock.advance(25 * 3_600_000)
    await noteLinks(system, noted)
    await app.drain()
    expect(server.asked).toHaveLength(4)
    clock.moveTo(new Date('2026-11-21T10:00:00Z'))
  })

  it('a run that is repeated or comes too many asks nobody again', async () => {
    const { system } = await house()
    const url = to(server.at('/fine'))
    await noteLinks(system, inbound([url]))
    await app.drain()
    server.asked.length = 0
    await followLink(system, { urlHash: addressHash(url) })
    await followLink(system, { urlHash: 'f'.repeat(64) })
    expect(server.asked).toEqual([])
  })

  it('reaches nothing private and says so', async () => {
    const { ctx, system } = await house()
    const url = to('http://169.254.169.254/latest/meta-data')
    await noteLinks(system, inbound([url]))
    await app.drain()
    expect((await log(ctx))[0]).toMatchObject({ url, verdict: 'suspicious', state: 'held' })
  })

  it('is switched off for privacy: nothing is asked', async () => {
    const { ctx, system } = await house()
    unwrap(await changeLinkSettings(ctx, { follow: false, ownHosts: [] }))
    server.asked.length = 0
    await noteLinks(system, inbound([to(server.at('/fine'))]))
    await app.drain()
    expect(unwrap(await tryLink(ctx, { url: server.at('/fine'), follow: true }))).toMatchObject({
      end: null,
      note: expect.stringContaining('switched off'),
    })
    expect(server.asked).toEqual([])
  })

  it('ours are followed too, and never held', async () => {
    const { ctx, system } = await house()
    server.asked.length = 0
    await noteLinks(system, { ...inbound([to('http://10.0.0.1/')]), direction: 'out', subjectType: 'draft' })
    await app.drain()
    expect(server.asked).toHaveLength(1)
    expect(await log(ctx)).toEqual([])
  })

  it('can be tried: each stop with what speaks against it', async () => {
    const { ctx } = await house()
    const tried = unwrap(await tryLink(ctx, { url: to('javascript:alert(1)'), follow: true }))
    expect(tried).toMatchObject({ verdict: 'dangerous', end: 'refused' })
    expect(tried.hops.map((hop) => hop.verdict)).toEqual(['safe', 'dangerous'])
    expect(tried.hops[1]?.findings[0]).toMatchObject({ rule: 'link.scheme' })
    expect(unwrap(await tryLink(ctx, { url: 'no address at all', follow: true }))).toMatchObject({
      verdict: 'unknown',
    })
  })
})

describe('who may', () => {
  it('is told with a name; and another organisation sees nothing', async () => {
    const a = await app.organisation()
    const agent = await a.member('Sofia Brandt', 'viewer')
    unwrap(await putList(a.ctx, { ...phishing, name: 'Alpha list' }))
    unwrap(
      await changeLinkSettings(a.ctx, { follow: true, ownHosts: ['WWW.Alpha.example', 'alpha.example/x'] }),
    )
    await noteLinks(a.system, inbound(['https://evil.test/alpha']))
    const id = (await log(a.ctx))[0]?.id ?? ''
    const list = unwrap(await linkSafetyOverview(a.ctx)).lists[0]?.id ?? ''
    const rule = { kind: 'deny', pattern: 'x.test', reason: 'because', expiresAt: null } as const
    const tries = (ctx: Ctx) =>
      Promise.all([
        putList(ctx, phishing),
        changeList(ctx, { id: list, enabled: false }),
        removeList(ctx, { id: list }),
        addRule(ctx, rule),
        endRule(ctx, { id: list }),
        changeLinkSettings(ctx, { follow: false, ownHosts: [] }),
        settleLink(ctx, { id, decision: 'release', reason: 'let me' }),
        quarantineLog(ctx, { show: 'all', limit: 5 }),
      ])
    for (const refused of await tries(agent.ctx))
      expect(refused).toMatchObject({ ok: false, error: { type: 'forbidden', help: 'Ask Dana Ortiz.' } })
    const seen = unwrap(await linkSafetyOverview(agent.ctx))
    expect([seen.mayManage, seen.maySeeLog, seen.ownHosts]).toEqual([false, false, ['alpha.example']])
    const b = await app.organisation('Beta')
    const text = JSON.stringify([
      await linkSafetyOverview(b.ctx),
      await quarantineLog(b.ctx, { show: 'all', limit: 50 }),
      await quarantineLog(b.ctx, { show: 'all', id, limit: 50 }),
      [...(await linksIn(b.ctx, [{ id: 'm', text: 'https://evil.test/alpha' }]))],
      [...(await judgeLinks(b.ctx, ['https://evil.test/alpha']))],
    ])
    for (const secret of ['Alpha', 'alpha.example', id, list, 'dangerous']) expect(text).not.toContain(secret)
    expect((await changeList(b.ctx, { id: list, enabled: false })).ok).toBe(false)
    expect((await removeList(b.ctx, { id: list })).ok).toBe(false)
    expect((await settleLink(b.ctx, { id, decision: 'release', reason: 'let me' })).ok).toBe(false)
    expect(await verdict(a.ctx, 'https://evil.test/alpha')).toBe('dangerous')
  })
})
