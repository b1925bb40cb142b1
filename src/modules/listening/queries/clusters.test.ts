import { afterAll, beforeAll, expect, it } from 'vitest'
import { newId } from '#kernel/ids.ts'
import type { Ctx } from '#platform/ctx.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { saveEnrichments } from '../store/enrichment.ts'
import { clustersOf } from './clusters.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
})
afterAll(() => app?.close())

const now = new Date('2026-11-20T09:00:00Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000)
const keys = (first: bigint): bigint[] => Array.from({ length: 6 }, (_, place) => first + BigInt(place))

/** Stores a text that was read then, and returns its group. */
async function read(ctx: Ctx, bands: bigint[], enrichedAt: Date): Promise<string> {
  const id = newId()
  const nothing = {
    language: null,
    languageConfidence: null,
    sentimentConfidence: null,
    intentConfidence: null,
  }
  const row = { ...nothing, sentiment: 'unsure', intent: 'unsure', urgency: 'low', readBy: null } as const
  const more = { organisationId: ctx.organisationId, mentionId: id, version: 1, clusterId: id }
  await ctx.write((tx) =>
    saveEnrichments(tx, [{ ...row, ...more, spam: 0, bot: 0, outspoken: false, bands, enrichedAt }]),
  )
  return id
}

async function groupOf(ctx: Ctx, bands: bigint[]): Promise<string | undefined> {
  const found = await ctx.write((tx) =>
    clustersOf(tx, ctx.organisationId, [{ id: 'x', own: 'its own', bands }], now),
  )
  return found.get('x')
}

it('is that of a text with which any of the six keys is shared, at its own place', async () => {
  const { ctx } = await app.organisation()
  const id = await read(ctx, keys(100n), daysAgo(1))
  for (let place = 0; place < 6; place += 1) {
    const one = keys(9000n).with(place, 100n + BigInt(place))
    expect(await groupOf(ctx, one), `place ${place}`).toBe(id)
  }
  expect(await groupOf(ctx, keys(101n))).toBe('its own')
  expect(await groupOf(ctx, [])).toBe('its own')
})

it('is that of the latest such text of the last seven days, in the same organisation', async () => {
  const [{ ctx }, other] = [await app.organisation(), await app.organisation()]
  await read(ctx, keys(200n), daysAgo(7.01))
  await read(other.ctx, keys(200n), daysAgo(1))
  expect(await groupOf(ctx, keys(200n))).toBe('its own')
  const latest = await read(ctx, keys(200n), daysAgo(2))
  await read(ctx, keys(200n), daysAgo(6.99))
  expect(await groupOf(ctx, keys(200n))).toBe(latest)
})

it('is found by an index for each place, however many texts there are', async () => {
  const { ctx } = await app.organisation()
  const { rows } = await ctx.read((tx) =>
    tx.execute<{ indexdef: string }>(
      `select indexdef from pg_indexes where tablename = 'mention_enrichment' and indexdef like '%bands[%'`,
    ),
  )
  const places = rows.map(
    ({ indexdef }) => /organisation_id, \(\(?bands\[(\d)\]\)?\), enriched_at/.exec(indexdef)?.[1],
  )
  expect(places.toSorted()).toEqual(['1', '2', '3', '4', '5', '6'])
})
