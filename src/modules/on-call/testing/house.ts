import { newId } from '#kernel/ids.ts'
import { unwrap } from '#kernel/result.ts'
import { updateMember } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Delivery, Letter, Mail } from '#platform/mail/index.ts'
import type { TestApp } from '#tests/support/app.ts'
import type { NewPaging } from '../commands/start-paging.ts'
import { timeOut } from '../commands/time-out.ts'

/** A mail server of the test: what it took, and what it answers from now on. */
export function testMail() {
  const letters: Letter[] = []
  let answer: Delivery = { outcome: 'sent' }
  const mail: Mail = {
    configured: true,
    link: (path) => new URL(path, 'http://localhost').href,
    deliver: async (letter) => {
      if (answer.outcome === 'sent') letters.push(letter)
      return answer
    },
  }
  return {
    mail,
    letters,
    /** To whom letters went since the last time this was asked. */
    taken: () => letters.splice(0).map(({ to }) => to),
    answers: (next: Delivery) => {
      answer = next
    },
  }
}

/** A house in which Ana is managed by Ben and Ben by the owner. */
export async function pagedHouse(app: TestApp) {
  const house = await app.organisation()
  const ana = await house.member('Ana Berg', 'agent')
  const ben = await house.member('Ben Dahl', 'social-lead')
  const manage = async (memberId: string, managerId: string) =>
    unwrap(await updateMember(house.ctx, { memberId, managerId }))
  await manage(ana.id, ben.id)
  await manage(ben.id, house.ownerId)
  await app.drain()
  return { ...house, ana, ben }
}

/** An alarm about nothing in particular. */
export function alarm(more: Partial<NewPaging> = {}): NewPaging {
  const subjectId = newId()
  return {
    ...{ subjectType: 'incident', subjectId, severity: 1, departmentId: null },
    ...{ title: 'Straps break', summary: 'Many say so.', link: `/incidents/${subjectId}` },
    ...more,
  }
}

/** The time-outs that wait for this organisation, the latest last. */
export async function timeOuts(app: TestApp, { organisationId }: Ctx) {
  return (await app.planned()).filter(
    ({ data }) => data.name === 'on-call.time-out' && data.organisationId === organisationId,
  )
}

/** Runs what was planned for a paging last, as if its time had come. */
export async function comesDue(app: TestApp, system: Ctx): Promise<void> {
  const last = (await timeOuts(app, system)).at(-1)
  if (last) await timeOut(system, last.data.data as Parameters<typeof timeOut>[1])
  await app.drain()
}
