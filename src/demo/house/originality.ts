import { sql } from 'drizzle-orm'
import { measureText, noteText } from '#modules/originality/index.ts'
import type { Company } from '../company/company.ts'
import type { Calendar } from '../story/calendar.ts'
import type { Deed } from '../write/deed.ts'

/** The story's posts are remembered and measured as they would have been when they went out. */
export function originalityDeeds({ now }: Calendar, { system, organisationId }: Company): Deed[] {
  return [
    {
      at: now,
      run: async () => {
        const { rows } = await system.read((tx) =>
          tx.execute<{ id: string; draft: string | null; channel: string; text: string; at: Date }>(sql`
            select id, draft_id as draft, channel_id as channel, text, live_at as at from post
            where organisation_id = ${organisationId} and kind = 'post' and state = 'live' order by live_at`),
        )
        const twins = Map.groupBy(rows, ({ id, draft }) => draft ?? id)
        await system.write(async () => {
          for (const { id, channel, text, at } of rows)
            await noteText(system, { subjectId: id, channelId: channel, text, at: new Date(at) })
          for (const { id, draft } of rows)
            await measureText(system, {
              subjectId: id,
              exceptSubjects: (twins.get(draft ?? id) ?? []).map((one) => one.id),
            })
        })
      },
    },
  ]
}
