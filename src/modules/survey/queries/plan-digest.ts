import { createHash } from 'node:crypto'
import type { PlanRow, WaveRow } from '../tables.ts'

/** Names exactly what an approver read: the words, what people get, who is asked when. */
export function planDigest(plan: PlanRow, waves: readonly WaveRow[]): string {
  const { title, goal, message, courseIds, mandate } = plan
  const asked = waves.map(({ no, size, at, criteria }) => [no, size, at.toISOString(), plain(criteria)])
  return createHash('sha256')
    .update(JSON.stringify([title, goal, message, courseIds, mandate, asked]))
    .digest('hex')
}

// jsonb gives keys back in an order of its own.
const plain = (criteria: WaveRow['criteria']) =>
  criteria.map(({ questionId, is, values }) => [questionId, is, values])
