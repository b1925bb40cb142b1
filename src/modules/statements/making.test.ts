import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixedClock } from '#kernel/clock.ts'
import { newId } from '#kernel/ids.ts'
import { unwrap } from '#kernel/result.ts'
import {
  grantMandate,
  liftPause,
  replayDecision,
  revokeMandate,
  setPause,
} from '#modules/governance/index.ts'
import { createDraft, postCards, submitDraft } from '#modules/publishing/index.ts'
import { fake } from '#networks/fake/index.ts'
import { type FakeServer, startFakeServer } from '#networks/fake/server.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { endOffers, forgetUses, noteUse, offerStatements } from './commands/offers.ts'
import { publishStatement } from './commands/publish.ts'
import { createStatement } from './commands/write.ts'
import { offersFor } from './queries/offers.ts'
import { previewPublication } from './queries/preview.ts'
import { releasesOf } from './queries/releases.ts'
import { type CrisisHouse, content, crisisHouse, words } from './testing/house.ts'

const clock = fixedClock(new Date())
let app: TestApp
let server: FakeServer
let h: CrisisHouse
let statementId: string

beforeAll(async () => {
  server = await startFakeServer()
  app = await testApp({ networks: [fake], clock, allowHosts: ['127.0.0.1'] })
  h = await crisisHouse(app, server)
  statementId = (await h.agreed()).id
})
afterAll(async () => {
  await app?.close()
  await server?.stop()
})

const say = (more: Partial<Parameters<typeof publishStatement>[1]> = {}, as = h.speaker.ctx) =>
  publishStatement(as, { statementId, channelIds: [h.one.channel.id], incidentId: null, words, ...more })

/** An incident of the house, commanded by Ruth. */
async function incident(
  conversationIds: readonly string[] = [],
  commanderId: string | null = h.commander.id,
) {
  const subjectId = newId()
  const about = {
    subjectId,
    title: 'The lid',
    scenario: 'product-safety' as const,
    conversationIds,
    commanderId,
  }
  unwrap(await offerStatements(h.organisation.system, about))
  return subjectId
}

describe('making a statement', () => {
  it('takes one press of somebody with the mandate, who needs no right to write drafts', async () => {
    const before = h.one.published().length
    const said = unwrap(await say())
    expect(said).toMatchObject({ current: true, by: { name: 'Per Lie' }, language: 'en' })
    await app.drain()
    const out = h.one.published().slice(before)
    expect(out).toHaveLength(1)
    expect(out[0]).toContain('What we know: the lid came off in three cases.')
    expect(out[0]).not.toContain('{')
    const [post] = (
      await postCards(
        h.writer.ctx,
        said.posts.map((one) => one.id),
      )
    ).values()
    expect(post).toMatchObject({ state: 'live', authorName: 'Per Lie' })
  })

  it('is made once, however often the button is pressed', async () => {
    const before = h.one.published().length
    const sendId = newId()
    const both = await Promise.all([say({ sendId }), say({ sendId })])
    expect(both.map((one) => unwrap(one).id)).toEqual([unwrap(both[0]).id, unwrap(both[0]).id])
    await app.drain()
    expect(h.one.published().length).toBe(before + 1)
    expect(await say({ sendId }, h.organisation.ctx)).toMatchObject({
      ok: false,
      error: { type: 'conflict' },
    })
  })

  it('refuses whoever has no mandate to state, and names who has', async () => {
    const refused = await say({}, h.commander.ctx)
    expect(refused).toMatchObject({
      ok: false,
      error: {
        message: expect.stringContaining('no mandate to make a statement'),
        help: expect.stringContaining('Per Lie'),
      },
    })
    const looked = unwrap(
      await previewPublication(h.commander.ctx, {
        id: statementId,
        channelIds: [h.one.channel.id],
        words,
        incidentId: null,
      }),
    )
    expect(looked.mayNot?.help).toContain('Per Lie')
    expect(looked.spokespersons).toEqual([{ id: h.speaker.id, name: 'Per Lie', onCall: false }])
    expect(looked.places[0]).toMatchObject({ valid: true, channelId: h.one.channel.id })
  })

  it('refuses open places, words nobody agreed to, and words whose day is over', async () => {
    expect(await say({ words: {} })).toMatchObject({
      ok: false,
      error: { message: 'Fill in first: product, what happened, next update at.' },
    })
    const draft = unwrap(await createStatement(h.writer.ctx, content({ title: 'Only written' })))
    expect(await say({ statementId: draft.id })).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('have not agreed') },
    })
    const elsewhere = await h.agreed({ title: 'Elsewhere', channelIds: [h.one.channel.id] })
    expect(await say({ statementId: elsewhere.id, channelIds: [newId()] })).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('agreed to for other channels') },
    })
  })

  it('does not let words through that need other consents, whatever was filled in', async () => {
    expect(
      await say({ words: { ...words, 'what happened': 'our quarterly results are fine' } }),
    ).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('class E') },
    })
  })

  it('stops when the mandate ended between the press and the sending', async () => {
    const { ctx } = h.organisation
    const other = await h.organisation.member('Ida Berg', 'viewer')
    const grant = { memberId: other.id, verbs: ['state'] as const, channelIds: null, validTo: null }
    const mandate = unwrap(await grantMandate(ctx, grant))
    const before = h.one.published().length
    const said = unwrap(await say({}, other.ctx))
    unwrap(await revokeMandate(ctx, mandate))
    await app.drain()
    expect(h.one.published().length).toBe(before)
    const releases = await releasesOf(h.writer.ctx, { limit: 50 })
    expect(releases.find((one) => one.id === said.id)).toMatchObject({ posts: [{ state: 'held' }] })
  })
})

describe('while publishing is paused', () => {
  const pause = async (incidentId?: string) =>
    unwrap(
      await setPause(h.organisation.ctx, {
        scope: 'organisation',
        scopeId: null,
        reason: 'The lid',
        incidentId,
      }),
    )

  it('lets the statement of the incident that set it through, and nothing else', async () => {
    const subjectId = await incident()
    const other = await incident()
    const set = await pause(subjectId)
    try {
      const before = h.one.published().length
      for (const incidentId of [null, other])
        expect(await say({ incidentId })).toMatchObject({
          ok: false,
          error: { message: expect.stringContaining('paused publishing') },
        })
      const variants = [
        { channelId: h.one.channel.id, text: 'Look at our autumn jackets', media: [], lang: 'en' },
      ]
      const draft = unwrap(
        await createDraft(h.writer.ctx, { title: 'Autumn', idea: '', scheduledAt: null, variants }),
      )
      unwrap(await submitDraft(h.writer.ctx, { id: draft.id, revision: draft.revision }))
      unwrap(await h.agree(h.commander.ctx))
      const said = unwrap(await say({ incidentId: subjectId }))
      expect(said.commander?.name).toBe('Ruth Fjell')
      await app.drain()
      expect(h.one.published().slice(before)).toEqual([said.words])
    } finally {
      unwrap(await liftPause(h.organisation.ctx, set))
    }
  })

  it('needs a commander, and no other pause beside its own', async () => {
    const leaderless = await incident([], null)
    const set = await pause(leaderless)
    expect(await say({ incidentId: leaderless })).toMatchObject({ ok: false, error: { type: 'conflict' } })
    // The commander is found by the press; then a second pause, of a person, stands in the way.
    const second = unwrap(
      await setPause(h.organisation.ctx, {
        scope: 'channel',
        scopeId: h.one.channel.id,
        reason: 'Wrong account',
      }),
    )
    expect(await say({ incidentId: leaderless, commanderId: h.commander.id })).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('Wrong account') },
    })
    unwrap(await liftPause(h.organisation.ctx, second))
    expect((await say({ incidentId: leaderless, commanderId: h.commander.id })).ok).toBe(true)
    unwrap(await liftPause(h.organisation.ctx, set))
    await app.drain()
  })

  it('says in the record who agreed, who speaks and who commands; asked again the answer is the same', async () => {
    const subjectId = await incident()
    unwrap(await say({ incidentId: subjectId }))
    const rows = await h.organisation.system.read((tx) =>
      tx.execute(
        sql`select id, reasons from decision where question -> 'statement' -> 'incident' ->> 'id' = ${subjectId}`,
      ),
    )
    const [row] = rows.rows as { id: string; reasons: { rule: string; message: string }[] }[]
    expect(row?.reasons.map((one) => one.rule)).toEqual([
      'statement.agreed',
      'statement.incident',
      'mandate.carries',
    ])
    expect(row?.reasons[0]?.message).toBe(
      'Lars Moe and Per Lie agreed to these words ahead; Per Lie makes the statement.',
    )
    const replayed = unwrap(await replayDecision(h.organisation.ctx, { id: row?.id ?? '' }))
    expect(replayed).toMatchObject({ same: true, recorded: 'allow' })
    await app.drain()
  })
})

describe('what agents are offered', () => {
  it('is what was said last, in conversations the incident touches, until it is over', async () => {
    const [mine, foreign] = [newId(), newId()]
    const subjectId = await incident([mine])
    expect(await offersFor(h.writer.ctx, mine)).toEqual([])
    const first = unwrap(await say({ incidentId: subjectId }))
    clock.advance(60_000)
    const corrected = { ...words, 'what happened': 'the lid came off in four cases' }
    const second = unwrap(await say({ incidentId: subjectId, words: corrected }))
    const offered = await offersFor(h.writer.ctx, mine)
    expect(offered).toMatchObject([{ releaseId: second.id, title: 'The lid', words: second.words }])
    expect(await offersFor(h.writer.ctx, foreign)).toEqual([])
    expect((await releasesOf(h.writer.ctx, { subjectId })).map((one) => [one.id, one.current])).toEqual([
      [second.id, true],
      [first.id, false],
    ])
    const use = { releaseId: second.id, conversationId: mine, postId: newId() }
    unwrap(await noteUse(h.writer.ctx, use))
    unwrap(await noteUse(h.writer.ctx, use))
    unwrap(await noteUse(h.writer.ctx, { ...use, postId: newId() }))
    await forgetUses(h.writer.ctx, [use.postId])
    expect((await releasesOf(h.writer.ctx, { subjectId }))[0]?.uses).toBe(1)
    unwrap(await endOffers(h.organisation.system, { subjectId }))
    expect(await offersFor(h.writer.ctx, mine)).toEqual([])
    expect(await say({ incidentId: subjectId })).toMatchObject({ ok: false, error: { type: 'not_found' } })
    const stranger = (await app.organisation('Other')).ctx
    expect(await releasesOf(stranger, { subjectId })).toEqual([])
    await app.drain()
  })
})
