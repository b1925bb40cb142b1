import type { Clock } from '#kernel/clock.ts'
import { unwrap } from '#kernel/result.ts'
import { type InboxHouse, inboxHouse } from '#modules/insights/testing/happenings.ts'
import { departmentCards, updateDepartment } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Letter, Mail } from '#platform/mail/index.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import type { Draft } from '../commands/check-draft.ts'

export const idOf = ({ actor }: Ctx): string => (actor.kind === 'member' ? actor.memberId : '')

export interface ReportHouse {
  readonly app: TestApp
  readonly inbox: InboxHouse
  readonly letters: Letter[]
  readonly hr: string
}

/** A house with conversations in February, a mail server that keeps what it gets, and a restricted HR. */
export async function reportHouse(clock: Clock): Promise<ReportHouse> {
  const letters: Letter[] = []
  const mail: Mail = {
    configured: true,
    link: (path) => `https://weft.example${path}`,
    deliver: (letter) => {
      letters.push(letter)
      return Promise.resolve({ outcome: 'sent' })
    },
  }
  const app = await testApp({ clock, mail })
  const inbox = await inboxHouse(app)
  const hr = (await departmentCards(inbox.ctx)).find(({ kind }) => kind === 'hr')?.id ?? ''
  unwrap(await updateDepartment(inbox.ctx, { departmentId: hr, restricted: true }))
  for (let day = 2; day < 16; day += 1)
    await inbox.open(`2026-02-${String(day).padStart(2, '0')}T09:00:00Z`, inbox.service)
  await app.drain()
  return { app, inbox, letters, hr }
}

export const draftOf = (change: Partial<Draft> = {}): Draft => ({
  ...{
    name: 'Monthly report',
    note: '',
    metricIds: ['conversations', 'first-response-time'],
    departmentId: null,
  },
  ...{ period: 'last-month', language: 'en', memberIds: [], outside: [], leaveOut: true },
  schedule: { every: 'month', day: 5, hour: 8 },
  ...change,
})
