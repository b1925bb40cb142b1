import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { unwrap } from '#kernel/result.ts'
import type { MentionCard } from '#modules/listening/index.ts'
import { fake } from '#networks/fake/index.ts'
import { type FakeServer, startFakeServer } from '#networks/fake/server.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { chooseLearned, learnNow } from './commands/learned/choose.ts'
import { learnDesks } from './commands/learned/learn.ts'
import { keptBack, lessonFrom } from './learning/lesson.ts'
import { showLearned } from './queries/learned/learned.ts'
import { currentRoutes, routerFor } from './queries/routing/route-book.ts'
import { givingHouse } from './testing/giving-house.ts'

let app: TestApp
let server: FakeServer
beforeAll(async () => {
  server = await startFakeServer()
  app = await testApp({ networks: [fake], allowHosts: ['127.0.0.1'] })
})
afterAll(async () => {
  await app?.close()
  await server?.stop()
})

const subjects = ['boots', 'tent', 'rope', 'jacket', 'stove', 'map', 'axe', 'sleeping bag', 'helmet', 'lamp']
const apply = [
  'I want to work with you on the',
  'May my daughter learn your trade, she makes',
  'Who trains people for the',
]
const broken = ['There is a hole in my', 'You sent me the wrong', 'I never got the']

/** Matters of two desks whose words the departments are not known by. */
function matters(hr: string, service: string) {
  const rows: { text: string; label: string; corrected: boolean }[] = []
  for (const [n, subject] of subjects.entries())
    for (let i = 0; i < 10; i += 1) {
      const at = (n + i) % 3
      rows.push({ text: `${apply[at]} ${subject} number ${n * 10 + i}`, label: hr, corrected: i % 2 === 0 })
      rows.push({ text: `${broken[at]} ${subject} number ${n * 10 + i}`, label: service, corrected: false })
    }
  return rows
}

async function house() {
  const h = await givingHouse(app, server)
  return { ...h, hr: h.desks.get('HR') ?? '' }
}
type House = Awaited<ReturnType<typeof house>>

/** As if these had come in, and been answered or handed on, long ago. */
async function lived(h: House) {
  const rows = matters(h.hr, h.deskId)
  await h.system.write(async (tx) => {
    for (const { text, label, corrected } of rows) {
      const ids = { conversation: newId(), mention: newId() }
      await tx.execute(sql`insert into mention (organisation_id, id, channel_id, network, remote_id, kind, text, published_at, received_at,
          author_remote_id, author_handle, author_name, media, addressed, reply_context)
        values (${h.id}, ${ids.mention}, ${h.channelId}, 'fake', ${ids.mention}, 'mention', ${text}, now(), now(), 'x', 'x', 'X', '[]', true, '{}')`)
      await tx.execute(sql`insert into conversation (organisation_id, id, contact_id, channel_id, network, thread_key, title, preview,
          department_id, routed_because, state, opened_at, last_message_at, last_direction, message_count, desk_since)
        values (${h.id}, ${ids.conversation}, ${newId()}, ${h.channelId}, 'fake', ${ids.mention}, ${text}, '-', ${label}, '-', 'closed',
          now(), now(), 'out', 2, ${corrected ? new Date().toISOString() : null}::timestamptz)`)
      await tx.execute(sql`insert into message (organisation_id, id, conversation_id, direction, mention_id, at) values
        (${h.id}, ${newId()}, ${ids.conversation}, 'in', ${ids.mention}, now())`)
      await tx.execute(sql`insert into message (organisation_id, id, conversation_id, direction, post_id, at) values
        (${h.id}, ${newId()}, ${ids.conversation}, 'out', ${newId()}, now())`)
    }
  })
}

const asked = (text: string) =>
  ({
    text,
    title: null,
    mentionKind: 'mention',
    channelId: newId(),
    network: 'fake',
    media: [],
    author: {},
  }) as unknown as MentionCard

describe('the learned desk', () => {
  it('is learned in the background, shown with its figures, used when somebody says so, and given back', async () => {
    const h = await house()
    expect(await learnNow(h.lead.ctx)).toMatchObject({ error: { type: 'conflict' } })
    await lived(h)
    const examples = unwrap(await learnNow(h.lead.ctx)).examples
    expect(examples).toBe(200)
    await app.drain()
    const shown = unwrap(await showLearned(h.lead.ctx))
    const [model] = shown.models
    expect(shown).toMatchObject({
      used: false,
      mayNot: null,
      models: [{ state: 'candidate', corrected: 50 }],
    })
    expect(model?.own.right ?? 0).toBeGreaterThan((model?.words.right ?? 0) + (model?.words.of ?? 0) * 0.2)
    const text = 'Who trains people for the tent number 999'
    const routed = async () => (await routerFor(h.system, await currentRoutes(h.system)))(asked(text))
    expect((await routed()).departmentId).toBe(h.deskId)
    unwrap(await chooseLearned(h.lead.ctx, { used: true }))
    const claimed = await routed()
    expect(claimed.departmentId).toBe(h.hr)
    expect(claimed.because).toMatch(/^it looks like earlier matters of HR \(\d+ %\)$/)
    unwrap(await chooseLearned(h.lead.ctx, { used: false }))
    expect((await routed()).departmentId).toBe(h.deskId)
    unwrap(await chooseLearned(h.lead.ctx, { used: true, version: 1 }))
    expect((await routed()).departmentId).toBe(h.hr)
    // The same matters again teach nothing better: it is kept with its figures, and not used.
    await learnDesks(h.system)
    expect(unwrap(await showLearned(h.lead.ctx)).models.map((one) => one.version)).toEqual([2, 1])
  }, 120_000)

  it('is for those who keep the rules, and of one organisation', async () => {
    const h = await house()
    const ada = await h.agent('Ada Berg')
    expect(await chooseLearned(ada.ctx, { used: true })).toMatchObject({ error: { type: 'forbidden' } })
    expect(await learnNow(ada.ctx)).toMatchObject({ error: { type: 'forbidden' } })
    expect(await chooseLearned(h.lead.ctx, { used: true, version: 1 })).toMatchObject({
      error: { type: 'invalid' },
    })
    expect(unwrap(await showLearned(ada.ctx))).toMatchObject({ models: [], examples: 0 })
  })

  it('needs enough, and judges by what was never learned from', () => {
    const rows = matters('hr', 'service')
    expect(lessonFrom(rows.slice(0, 100))).toBeNull()
    expect(lessonFrom(rows.filter((row) => row.label === 'hr'))).toBeNull()
    const { learn, judge } = keptBack(lessonFrom(rows) ?? [])
    expect(learn.length + judge.length).toBe(200)
    expect(judge.length).toBeGreaterThan(10)
    const copy = { text: `${judge[0]?.text} https://x.example/1`, label: 'hr', corrected: false }
    expect(keptBack([copy]).judge).toHaveLength(1)
  })
})
