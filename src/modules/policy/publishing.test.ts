import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Result, unwrap } from '#kernel/result.ts'
import { leave } from '#modules/people/index.ts'
import { askConsent, settleConsent } from './commands/consent.ts'
import { createPolicy } from './commands/create.ts'
import { type Publication, publishPolicy } from './commands/publish.ts'
import { saveSection } from './commands/write-draft.ts'
import { compareVersions } from './queries/compare.ts'
import { draftView } from './queries/draft.ts'
import { publicPage } from './queries/public-page.ts'
import { listPolicies, readPolicy } from './queries/read.ts'
import { waitingFor } from './queries/waiting.ts'
import { begun, change, department, place, policyHouse, write } from './testing/house.ts'

let house: Awaited<ReturnType<typeof policyHouse>>
beforeAll(async () => {
  house = await policyHouse()
})
afterAll(() => house.close())

const why = (result: Result<unknown>) => (result.ok ? 'ok' : result.error.message)
const error = (result: Result<unknown>) => (result.ok ? null : result.error)
const page = async (ctx: Parameters<typeof readPolicy>[0], input = {}) =>
  unwrap(await readPolicy(ctx, input)).page

describe('a policy', () => {
  it('begins with the starter text, once, by those who may', async () => {
    const { ctx, member } = await house.app.organisation()
    const agent = await member('Bo Lie', 'agent')
    const refused = await createPolicy(agent.ctx, { departmentId: null, languages: ['en'], starter: true })
    expect(error(refused)).toMatchObject({ type: 'forbidden', help: 'Ask Dana Ortiz.' })
    const policyId = await begun(ctx)
    expect(why(await createPolicy(ctx, { departmentId: null, languages: ['en'], starter: true }))).toMatch(
      /already/,
    )
    const { draft } = unwrap(await draftView(ctx, {}))
    expect(draft).toMatchObject({
      findings: [],
      changed: true,
      mayNot: null,
      policy: { id: policyId, published: 0 },
    })
    expect(draft?.sections).toHaveLength(34)
    expect(JSON.stringify(draft?.sections)).toContain('Fjell & Sons')
    expect(unwrap(await listPolicies(agent.ctx)).policies).toEqual([])
    expect(error(await draftView(agent.ctx, {}))).toMatchObject({ type: 'forbidden' })
    expect(await page(agent.ctx)).toBeNull()
  })

  it('is published as versions that never change, with what changed between them', async () => {
    const { ctx, member, system } = await house.app.organisation()
    const reader = await member('Ida Holm', 'viewer')
    const policyId = await begun(ctx)
    expect(unwrap(await publishPolicy(ctx, { policyId }))).toEqual({ number: 1 })
    expect(why(await publishPolicy(ctx, { policyId }))).toMatch(/Nothing has changed/)
    await write(ctx, policyId, 'purpose', 'People meet us on social media. Take part gladly.')
    await write(ctx, policyId, 'purpose', 'Nimm gern teil.', 'de')
    expect((await page(reader.ctx))?.sections[0]?.text).toContain('It is meant to make you sure')
    const small: Publication = { policyId, change: 'small', note: 'Shorter, says the same as before.' }
    expect(error(await publishPolicy(ctx, { ...small, note: 'Shorter' }))?.fields).toHaveProperty('note')
    expect(unwrap(await publishPolicy(ctx, small))).toEqual({ number: 2 })
    const second = await page(reader.ctx, { lang: 'de' })
    expect(second).toMatchObject({
      lang: 'de',
      standing: 'in-force',
      version: { number: 2, material: false },
    })
    expect(second?.versions.map((one) => one.number)).toEqual([2, 1])
    expect((await page(reader.ctx, { number: 1 }))?.standing).toBe('past')
    const compared = unwrap(await compareVersions(reader.ctx, { policyId, from: 1, to: 2, lang: 'de' }))
    expect(compared.sections).toHaveLength(1)
    const pieces = compared.sections[0]?.pieces.filter((piece) => piece.op !== 'removed') ?? []
    expect(pieces.map((piece) => piece.text).join('')).toBe('Nimm gern teil.')
    expect(why(await compareVersions(reader.ctx, { policyId, from: 1, to: 9, lang: 'de' }))).toMatch(
      /does not exist/,
    )
    await expect(
      system.write((tx) => tx.execute("update policy_version set note = 'forged'" as never)),
    ).rejects.toThrow()
  })

  it('takes effect on its day; until then the version before holds', async () => {
    const { ctx } = await house.app.organisation()
    const policyId = await begun(ctx)
    unwrap(await publishPolicy(ctx, { policyId }))
    await write(ctx, policyId, 'purpose', 'Something new.')
    const at = (days: number) => new Date(house.clock.now().getTime() + days * 86_400_000).toISOString()
    expect(error(await publishPolicy(ctx, { policyId, effectiveFrom: at(-2) }))?.fields).toHaveProperty(
      'effectiveFrom',
    )
    expect(error(await publishPolicy(ctx, { policyId, effectiveFrom: at(500) }))?.fields).toHaveProperty(
      'effectiveFrom',
    )
    unwrap(await publishPolicy(ctx, { policyId, effectiveFrom: at(10) }))
    expect((await page(ctx))?.version.number).toBe(1)
    expect((await page(ctx, { number: 2 }))?.standing).toBe('coming')
    await write(ctx, policyId, 'purpose', 'Newer still.')
    expect(error(await publishPolicy(ctx, { policyId }))?.fields).toHaveProperty('effectiveFrom')
  })

  it('has exactly one owner who is here, and a review date', async () => {
    const { ctx, member } = await house.app.organisation()
    const owner = await member('Kai Berg', 'viewer')
    const policyId = await begun(ctx, { ownerId: owner.id })
    expect(error(await change(ctx, policyId, { ownerId: crypto.randomUUID() }))?.fields).toHaveProperty(
      'ownerId',
    )
    unwrap(await publishPolicy(ctx, { policyId }))
    unwrap(await leave(ctx, { memberId: owner.id }))
    await house.app.drain()
    expect(unwrap(await listPolicies(ctx)).policies[0]?.owner).toEqual({
      id: owner.id,
      name: 'Kai Berg',
      state: 'gone',
    })
    expect(unwrap(await waitingFor(ctx)).notices).toContainEqual(
      expect.objectContaining({ kind: 'owner', policyId }),
    )
    await write(ctx, policyId, 'purpose', 'Changed.')
    expect(
      error(await publishPolicy(ctx, { policyId, overrideReason: 'Nobody else is there to do it.' })),
    ).toMatchObject({
      type: 'invalid',
      fields: { ownerId: expect.stringContaining('Kai Berg') },
    })
    unwrap(await change(ctx, policyId, { ownerId: null, reviewOn: null }))
    expect(error(await publishPolicy(ctx, { policyId }))?.fields).toHaveProperty('ownerId')
    const me = ctx.actor.kind === 'member' ? ctx.actor.memberId : null
    unwrap(await change(ctx, policyId, { ownerId: me }))
    expect(error(await publishPolicy(ctx, { policyId }))?.fields).toHaveProperty('reviewOn')
  })

  it('with chilling wording goes out only with a recorded reason', async () => {
    const { ctx } = await house.app.organisation()
    const policyId = await begun(ctx)
    const { findings } = await write(ctx, policyId, 'respect', 'Do not criticise the company.')
    expect(findings[0]).toMatchObject({
      rule: 'chill.criticism',
      severity: 'reason',
      quote: 'criticise',
      section: 'respect',
    })
    const refused = await publishPolicy(ctx, { policyId })
    expect(error(refused)).toMatchObject({ type: 'conflict', help: expect.stringContaining('Dana Ortiz') })
    expect(error(refused)?.fields).toHaveProperty('overrideReason')
    unwrap(await publishPolicy(ctx, { policyId, overrideReason: 'Counsel read it and keeps it for now.' }))
    expect((await page(ctx))?.version.overrideReason).toBe('Counsel read it and keeps it for now.')
  })
})

describe('two people at one draft', () => {
  it('never overwrite each other', async () => {
    const { ctx, member } = await house.app.organisation()
    const other = await member('Ida Holm', 'policy-owner')
    const policyId = await begun(ctx)
    const change = { policyId, section: 'purpose', lang: 'en', revision: 1 } as const
    unwrap(await saveSection(ctx, { ...change, text: 'Mine.' }))
    const late = await saveSection(other.ctx, { ...change, text: 'Theirs.' })
    expect(error(late)).toMatchObject({ type: 'stale', message: expect.stringContaining('Dana Ortiz') })
    const fresh = { ...change, section: 'scope' as const, text: 'Both at once.' }
    const both = await Promise.all([
      saveSection(ctx, fresh),
      saveSection(other.ctx, { ...fresh, text: 'Never both.' }),
    ])
    expect(both.filter((one) => one.ok)).toHaveLength(1)
    const { draft } = unwrap(await draftView(ctx, {}))
    expect(draft?.sections.find((one) => one.section === 'purpose' && one.lang === 'en')?.text).toBe('Mine.')
  })
})

describe('the legal department', () => {
  it('consents to exactly one draft; changed words need another consent', async () => {
    const { ctx, member } = await house.app.organisation()
    const lawyer = await member('Liv Moe', 'viewer')
    const policyId = await begun(ctx, { legalConsent: true })
    expect(why(await askConsent(ctx, { policyId }))).toMatch(/nobody else in a legal department/)
    await place(ctx, lawyer.id, await department(ctx, 'Legal', 'legal'))
    expect(error(await publishPolicy(ctx, { policyId }))).toMatchObject({
      type: 'conflict',
      help: 'Ask Liv Moe.',
    })
    expect(error(await draftView(lawyer.ctx, { policyId }))).toMatchObject({ type: 'forbidden' })
    unwrap(await askConsent(ctx, { policyId }))
    expect(unwrap(await waitingFor(lawyer.ctx)).toConsent).toMatchObject([
      { policyId, askedBy: 'Dana Ortiz' },
    ])
    expect(unwrap(await draftView(lawyer.ctx, { policyId })).draft).toMatchObject({
      mayConsent: true,
      mayNot: expect.any(String),
    })
    expect(error(await settleConsent(ctx, { policyId, consent: true }))).toMatchObject({ type: 'forbidden' })
    expect(error(await settleConsent(lawyer.ctx, { policyId, consent: false }))?.fields).toHaveProperty(
      'note',
    )
    unwrap(await settleConsent(lawyer.ctx, { policyId, consent: true }))
    await write(ctx, policyId, 'purpose', 'Other words.')
    expect(why(await publishPolicy(ctx, { policyId }))).toMatch(/changed after the legal department/)
    house.clock.advance(1000)
    unwrap(await askConsent(ctx, { policyId }))
    await write(ctx, policyId, 'purpose', 'Other words again.')
    expect(error(await settleConsent(lawyer.ctx, { policyId, consent: true }))).toMatchObject({
      type: 'stale',
    })
    house.clock.advance(1000)
    unwrap(await askConsent(ctx, { policyId }))
    unwrap(await settleConsent(lawyer.ctx, { policyId, consent: true, note: 'Fine.' }))
    expect(unwrap(await publishPolicy(ctx, { policyId })).number).toBe(1)
  })
})

describe('the public page', () => {
  it('is there only while it is switched on, at an address nobody else has, and names nobody', async () => {
    const ours = await house.app.organisation('Ours Ltd')
    const theirs = await house.app.organisation('Theirs Ltd')
    const policyId = await begun(ours.ctx)
    unwrap(await publishPolicy(ours.ctx, { policyId }))
    const slug = `ours-${process.pid}`
    const see = (input: object) => publicPage(house.app.engine, input)
    expect(error(await see({ slug }))).toMatchObject({ type: 'not_found' })
    expect(error(await change(ours.ctx, policyId, { public: true }))?.fields).toHaveProperty('slug')
    unwrap(await change(ours.ctx, policyId, { public: true, slug }))
    const seen = unwrap(await see({ slug, lang: 'de' }))
    expect(seen).toMatchObject({ organisation: 'Ours Ltd', version: 1, lang: 'de', languages: ['en', 'de'] })
    expect(JSON.stringify(seen)).not.toContain('Dana')
    // Several organisations live here, so an address without a name opens nobody's.
    expect(error(await see({}))).toMatchObject({ type: 'not_found' })
    const foreign = await begun(theirs.ctx)
    expect(error(await change(theirs.ctx, foreign, { public: true, slug }))).toMatchObject({
      type: 'conflict',
      fields: { slug: expect.any(String) },
    })
    await write(ours.ctx, policyId, 'purpose', 'A draft nobody outside may see.')
    expect(JSON.stringify(unwrap(await see({ slug })))).not.toContain('A draft nobody outside')
    unwrap(await change(ours.ctx, policyId, { public: false }))
    expect(error(await see({ slug }))).toMatchObject({ type: 'not_found' })
  })
})

describe('another organisation', () => {
  it('sees and changes nothing', async () => {
    const ours = await house.app.organisation('Ours')
    const theirs = await house.app.organisation('Theirs')
    const policyId = await begun(ours.ctx)
    unwrap(await publishPolicy(ours.ctx, { policyId }))
    expect(unwrap(await listPolicies(theirs.ctx)).policies).toEqual([])
    const attempts = [
      await readPolicy(theirs.ctx, { policyId }),
      await draftView(theirs.ctx, { policyId }),
      await publishPolicy(theirs.ctx, { policyId }),
      await compareVersions(theirs.ctx, { policyId, from: 0, to: 1, lang: 'en' }),
      await saveSection(theirs.ctx, {
        policyId,
        section: 'scope',
        lang: 'en',
        text: 'Ours now.',
        revision: 1,
      }),
      await askConsent(theirs.ctx, { policyId }),
    ]
    for (const attempt of attempts) expect(error(attempt)).toMatchObject({ type: 'not_found' })
  })
})
