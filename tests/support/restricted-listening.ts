import { call } from '@orpc/server'
import { sql } from 'drizzle-orm'
import type { RestrictedHouse } from './restricted-house.ts'

/** A word of what was written to HR, and of something everybody may read, that is no secret itself. */
export const ASKED = 'apprenticeship'

/** What HR was asked is found by a query, counted in figures and put right by a person. */
export async function fillListening(house: RestrictedHouse): Promise<{ queryId: string; mentionId: string }> {
  const { api, as, owner, petra, app, organisation } = house
  const asked = { name: 'Apprentices', purpose: 'hiring' as const, text: ASKED, floorCount: 50, floorDays: 7 }
  const { id: queryId } = await call(api.listening.saveQuery, asked, as(owner))
  await app.drain()
  const { rows } = await organisation.system.read((tx) =>
    tx.execute<{ id: string }>(sql`select mention_id as id from query_hit where query_id = ${queryId}`),
  )
  const mentionId = rows[0]?.id ?? ''
  await call(api.listening.correct, { id: mentionId, fact: 'urgency', value: 'high' }, as(petra))
  await app.drain()
  return { queryId, mentionId }
}
