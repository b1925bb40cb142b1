import { sql } from 'drizzle-orm'
import { unwrap } from '#kernel/result.ts'
import { publishCourse, saveDraft, setRequired } from '#modules/training/index.ts'
import type { Company } from '../company/company.ts'
import type { Calendar } from '../story/calendar.ts'
import type { Deed } from '../write/deed.ts'

type Content = Parameters<typeof saveDraft>[1]['content']

/** Two courses everybody has to take, one of them overdue by now; a third that is taught anew, so certificates end soon. */
export function trainingDeeds({ at }: Calendar, company: Company): Deed[] {
  const trainer = () => company.as('ingvild.tveit')
  const forAll = { everybody: true, roles: [], departmentIds: [] }
  return [
    {
      at: at(-40, 8.5),
      run: async () =>
        void unwrap(await setRequired(trainer(), { ...forAll, courseId: 'speaking-for-us', days: 30 })),
    },
    {
      at: at(-12, 8.5),
      run: async () =>
        void unwrap(await setRequired(trainer(), { ...forAll, courseId: 'what-stays-inside', days: 30 })),
    },
    { at: at(-4, 13), run: () => teachAnew(company) },
  ]
}

/** The course about links got a new paragraph after the look-alike; whoever passed it before does it again. */
async function teachAnew(company: Company): Promise<void> {
  const courseId = 'safe-accounts'
  const { rows } = await company.system.read((tx) =>
    tx.execute<{ content: Content }>(
      sql`select content from course_version
        where organisation_id = ${company.organisationId} and course_id = ${courseId} order by version desc limit 1`,
    ),
  )
  const [before] = rows
  if (!before) throw new Error('the curriculum has no course about safe accounts')
  const [first, ...others] = before.content.lessons
  if (!first) throw new Error('the course about safe accounts has no lessons')
  const more =
    '\n\n## The shop that was not ours\n\nIn autumn somebody registered a name that differs from ours by one letter and wrote to customers who had asked about parcels. Read the address from its end, letter by letter, before you pass it on.'
  const content = { ...before.content, lessons: [{ ...first, text: first.text + more }, ...others] }
  const trainer = company.as('ingvild.tveit')
  unwrap(await saveDraft(trainer, { courseId, content, seen: null }))
  unwrap(await publishCourse(trainer, { courseId, again: true, days: 12 }))
}
