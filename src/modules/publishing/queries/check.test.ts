import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixedClock } from '#kernel/clock.ts'
import { newId } from '#kernel/ids.ts'
import { unwrap } from '#kernel/result.ts'
import { addByHand } from '#modules/channels/index.ts'
import { addPhrase, noteText } from '#modules/originality/index.ts'
import type { Network } from '#networks/contract/network.ts'
import { fake } from '#networks/fake/index.ts'
import { type FakeServer, startFakeServer } from '#networks/fake/server.ts'
import type { Ctx } from '#platform/ctx.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { fakeChannel } from '#tests/support/fake.ts'
import type { VariantInput } from '../contract.ts'
import { checkForComposer, checkText, checkVariants } from './check.ts'

/** A network without a way in, where people post by hand. */
const plaza: Network = {
  id: 'plaza',
  name: 'Plaza',
  limits: fake.limits,
  measureText: fake.measureText,
  assisted: { composeUrl: () => null, steps: ['Post it.'], readAddress: () => null },
}
const clock = fixedClock(new Date())
const daysAgo = (days: number) => new Date(clock.now().getTime() - days * 86_400_000)
let app: TestApp
let server: FakeServer
let count = 0
beforeAll(async () => {
  server = await startFakeServer()
  app = await testApp({ networks: [fake, plaza], clock, allowHosts: ['127.0.0.1'] })
})
afterAll(async () => {
  await app?.close()
  await server?.stop()
})

async function house() {
  count += 1
  const organisation = await app.organisation()
  const one = await fakeChannel(organisation.ctx, `checks${count}`, server)
  return { ctx: organisation.ctx, ownerId: organisation.ownerId, channelId: one.channel.id }
}
const story =
  'We walked the northern ridge for three days with the new shell and it kept us dry in wind and sleet all the way home'

const variant = (channelId: string, text: string, more: Partial<VariantInput> = {}): VariantInput => ({
  channelId,
  text,
  media: [],
  lang: null,
  ...more,
})
const ids = async (ctx: Ctx, one: VariantInput) =>
  (await checkVariants(ctx, [one])).flatMap((report) => report.checks.map((check) => check.id))

describe('checking a variant', () => {
  it('looks for listed words in every piece, and says in which', async () => {
    const { ctx, channelId } = await house()
    unwrap(
      await addPhrase(ctx, {
        phrase: 'guarantee*',
        lang: null,
        severity: 'must-fix',
        reason: 'we promise nothing',
        cure: null,
      }),
    )
    const [report] = await checkVariants(ctx, [
      variant(channelId, 'Two words', {
        thread: [{ text: 'We guarantee it', media: [] }],
        firstComment: 'Guaranteed',
        poll: { options: ['Guarantee', 'None'], multiple: false, minutes: 60 },
      }),
    ])
    const found = report?.checks.filter((check) => check.id === 'words.listed')
    expect(found).toMatchObject([
      { place: 'poll', span: null },
      { part: 1, span: [3, 12], message: expect.stringContaining('Post 2: “guarantee*”') },
      { place: 'first-comment', span: [0, 10] },
    ])
    expect(report?.outcome).toBe('block')
    expect(report?.parts).toMatchObject([{ length: 15, limit: 500, valid: true }])
  })

  it('asks for the disclosure on somebody’s own channel and on no other', async () => {
    const { ctx, channelId, ownerId } = await house()
    expect(await ids(ctx, variant(channelId, 'We make jackets'))).not.toContain('disclosure.missing')
    const own = unwrap(
      await addByHand(ctx, {
        ...{ network: 'plaza', handle: 'ivo', name: null, posterId: ownerId, deputyIds: [] },
        ...{ lang: null, region: null, personal: true, agreed: true },
      }),
    )
    expect(await ids(ctx, variant(own.id, 'We make jackets'))).toContain('disclosure.missing')
  })

  it('asks for consent to what was said before, unless it is declared as an update', async () => {
    const { ctx, channelId } = await house()
    const subjectId = newId()
    await noteText(ctx, { subjectId, channelId, text: story, at: daysAgo(49) })
    const [report] = await checkVariants(ctx, [variant(channelId, `${story} again`)])
    expect(report?.checks).toMatchObject([
      {
        id: 'text.recycled',
        severity: 'needs-consent',
        message: expect.stringMatching(
          /^95 % of this was said before: “an earlier post” on .*, \d+ \p{L}+ \d{4}\.$/u,
        ),
      },
    ])
    expect(await checkText(ctx, variant(channelId, story))).toMatchObject({ checks: [], outcome: 'pass' })
  })

  it('flags a thread where a post of it was said before', async () => {
    const { ctx, channelId } = await house()
    await noteText(ctx, { subjectId: newId(), channelId, text: story, at: clock.now() })
    const [report] = await checkVariants(ctx, [
      variant(channelId, 'New', { thread: [{ text: story, media: [] }] }),
    ])
    expect(report?.checks).toMatchObject([{ id: 'text.recycled', part: 1 }])
  })

  it('says what reads as if a machine had written it, and never stops it', async () => {
    const { ctx, channelId } = await house()
    const text =
      'In today’s fast-paced world, our jacket isn’t just a coat — it’s a statement. Elevate your everyday.'
    const [report] = await checkVariants(ctx, [variant(channelId, text)])
    expect(report).toMatchObject({ checks: [{ id: 'text.machine-written' }], outcome: 'warn' })
  })

  it('shows nothing of another organisation', async () => {
    const one = await house()
    const other = await house()
    await noteText(one.ctx, { subjectId: newId(), channelId: one.channelId, text: story, at: clock.now() })
    expect(await ids(other.ctx, variant(other.channelId, story))).toEqual([])
    expect(await ids(other.ctx, variant(one.channelId, story))).toContain('channel.gone')
  })

  it('answers the composer with every variant and the decision', async () => {
    const { ctx, channelId } = await house()
    const answer = unwrap(
      await checkForComposer(ctx, {
        kind: 'post',
        variants: [variant(channelId, 'Hello'), variant(channelId, 'x'.repeat(501))],
      }),
    )
    expect(answer.reports.map((report) => report.outcome)).toEqual(['pass', 'block'])
    expect(answer.reports[0]).not.toHaveProperty('parts')
    expect(answer.digest).toMatch(/^[0-9a-f]{64}$/u)
  })
})
