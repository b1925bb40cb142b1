import type { Tx } from '#platform/db/pool.ts'
import { type MoodProgramRow, moodProgram } from '../tables-learning.ts'

type Noted = Pick<MoodProgramRow, 'state' | 'version' | 'fault' | 'since'>

/** Keeps how the program is that says how posts are meant, for the screen: it runs in another process than the screen's. */
export async function noteMoodProgram(
  tx: Tx,
  organisationId: string,
  is: Noted,
  notedAt: Date,
): Promise<void> {
  const now = { ...is, notedAt }
  await tx
    .insert(moodProgram)
    .values({ organisationId, ...now })
    .onConflictDoUpdate({ target: moodProgram.organisationId, set: now })
}
