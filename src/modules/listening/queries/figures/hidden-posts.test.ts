import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { unwrap } from '#kernel/result.ts'
import { departmentCards, updateDepartment } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { sumFound } from '../../commands/sum-found.ts'
import { mentionVolume } from '../../metrics.ts'
import { authors } from './authors.ts'
import { behind } from './behind.ts'
import { phrases } from './phrases.ts'
import { shareOfVoice } from './share-of-voice.ts'
import { goldenPosts, goldenQuery, goldenSource } from './testing/golden.ts'
import { volume } from './volume.ts'

const HOUR_MS = 3_600_000
const end = Math.floor(Date.now() / HOUR_MS) * HOUR_MS
const hours = (ago: number) => new Date(end - ago * HOUR_MS)
const window = { from: hours(72).toISOString(), to: hours(0).toISOString() }

let app: TestApp
let ctx: Ctx
let system: Ctx
let asked: string
let stranger: Ctx

/** Two posts anybody may read, two that HR was written, one of those deleted on the network. */
beforeAll(async () => {
  app = await testApp()
  const organisation = await app.organisation()
  ctx = organisation.ctx
  system = organisation.system
  await goldenSource(ctx, hours(200))
  asked = await goldenQuery(ctx, 'Ours', hours(200))
  await goldenPosts(ctx, [
    { at: hours(50), by: [asked], sentiment: 'positive', text: 'Sturdy tents', author: 'ada' },
    { at: hours(49), by: [asked], sentiment: 'positive', text: 'Sturdy tents', author: 'ada' },
    {
      at: hours(30),
      by: [asked],
      sentiment: 'negative',
      text: 'My payslip is wrong',
      author: 'hurt',
      language: 'nb',
    },
    {
      at: hours(28),
      by: [asked],
      sentiment: 'negative',
      text: 'My payslip is gone',
      author: 'hurt',
      deleted: true,
    },
  ])
  const hr = (await departmentCards(ctx)).find((one) => one.kind === 'hr')?.id ?? ''
  unwrap(await updateDepartment(ctx, { departmentId: hr, restricted: true }))
  await app.drain()
  await turnsOf(hr)
  stranger = (await organisation.member('Sofia Brandt', 'agent')).ctx
})
afterAll(() => app?.close())

/** Puts what `hurt` wrote on the desk of a department. */
async function turnsOf(departmentId: string): Promise<void> {
  const conversation = newId()
  await system.write(async (tx) => {
    await tx.execute(sql`insert into conversation (organisation_id, id, contact_id, channel_id, network, thread_key, title,
        preview, department_id, routed_because, state, opened_at, last_message_at, last_direction, message_count)
      values (${ctx.organisationId}::uuid, ${conversation}::uuid, ${newId()}::uuid, ${newId()}::uuid, 'bluesky', 'x', 'x', 'x',
        ${departmentId}::uuid, 'x', 'open', now(), now(), 'in', 2)`)
    await tx.execute(sql`insert into message (organisation_id, id, conversation_id, direction, mention_id, at)
      select organisation_id, gen_random_uuid(), ${conversation}::uuid, 'in', id, now() from mention where author_remote_id = 'hurt'`)
  })
}

async function figuresFor(viewer: Ctx) {
  const input = { ...window, queryIds: [asked] }
  const by = async (split: 'none' | 'sentiment' | 'language') =>
    unwrap(await volume(viewer, { ...input, grain: 'hour', split })).series.map(({ key, total }) => [
      key,
      total,
    ])
  const span = { from: hours(72), to: hours(0) }
  const metric = await mentionVolume.compute(viewer, { window: span, departmentId: null, channelId: null })
  return {
    all: await by('none'),
    moods: await by('sentiment'),
    languages: await by('language'),
    share: unwrap(await shareOfVoice(viewer, input)).counted,
    authors: unwrap(await authors(viewer, { ...input, limit: 10 })).authors.map(({ handle }) => handle),
    phrases: unwrap(await phrases(viewer, input)).of,
    behind: unwrap(await behind(viewer, { ...input, split: 'none', limit: 10 })).items.length,
    metric: metric.figures.value?.value,
  }
}

const seenBy = {
  everything: {
    all: [['all', 3]],
    moods: [
      ['positive', 2],
      ['negative', 1],
    ],
    languages: [
      ['en', 2],
      ['nb', 1],
    ],
    share: 3,
    authors: ['@ada', '@hurt'],
    phrases: 3,
    behind: 3,
    metric: 3,
  },
  others: {
    all: [['all', 2]],
    moods: [['positive', 2]],
    languages: [['en', 2]],
    share: 2,
    authors: ['@ada'],
    phrases: 2,
    behind: 2,
    metric: 2,
  },
}

it('counts for whoever asks what they may see: from the rows, and from counted hours', async () => {
  for (const counted of [false, true]) {
    if (counted) await sumFound(system)
    expect(await figuresFor(system), `counted ${counted}`).toEqual(seenBy.everything)
    expect(await figuresFor(stranger), `counted ${counted}`).toEqual(seenBy.others)
  }
})

it('counts it again when the desk is open to all', async () => {
  const hr = (await departmentCards(ctx)).find((one) => one.kind === 'hr')?.id ?? ''
  unwrap(await updateDepartment(ctx, { departmentId: hr, restricted: false }))
  await app.drain()
  const actor = stranger.actor
  if (actor.kind !== 'member') throw new Error('A member asks.')
  expect(await figuresFor(stranger.as({ ...actor, hidden: [] }))).toEqual(seenBy.everything)
})
