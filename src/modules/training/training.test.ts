import { call } from '@orpc/server'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { fixedClock } from '#kernel/clock.ts'
import { unwrap } from '#kernel/result.ts'
import { createDepartment, departmentCards, leave, updateMember } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { RequestContext } from '#platform/http/context.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { importCourse } from './commands/course-files.ts'
import { copyCourse, hideCourse, saveDraft } from './commands/courses.ts'
import { curriculum, installCurriculum } from './commands/curriculum.ts'
import { enrol, withdraw } from './commands/enrol.ts'
import { readLesson, startQuiz, submitQuiz } from './commands/learn.ts'
import { publishCourse } from './commands/publish.ts'
import { revokeCertificate } from './commands/revoke-certificate.ts'
import { setRequired } from './commands/rules.ts'
import type { AttemptView } from './contract/shapes.ts'
import type { Answers } from './domain/quiz.ts'
import { certificatesDue } from './jobs/certificates-due.handler.ts'
import { remind } from './jobs/remind.handler.ts'
import { certifiedOfRequired, trainingAvailable, trainingCompleted } from './metrics.ts'
import { attemptView } from './queries/attempt.ts'
import { courseCards, requiredCourses } from './queries/cards.ts'
import { certificatesOf } from './queries/certificates.ts'
import { courseView } from './queries/course.ts'
import { exportEnrolments, listEnrolments } from './queries/enrolments.ts'
import { deskCourses, editCourse } from './queries/manage.ts'
import { listDue, listMine } from './queries/mine.ts'
import { progress } from './queries/progress.ts'
import { trainingRoutes } from './routes.ts'
import { attempts, enrolments } from './tables.ts'

const start = new Date('2036-03-02T09:00:00Z')
const DAY = 86_400_000
const clock = fixedClock(start)
const courseId = 'speaking-for-us'
let app: TestApp
let house: Awaited<ReturnType<TestApp['organisation']>>
let other: Awaited<ReturnType<TestApp['organisation']>>

beforeAll(async () => {
  app = await testApp({ clock })
  house = await app.organisation()
  other = await app.organisation('Beta')
})
afterAll(() => app?.close())
beforeEach(() => clock.moveTo(start))

const me = (ctx: Ctx): string => (ctx.actor.kind === 'member' ? ctx.actor.memberId : '')

/** The right answers of an attempt, looked up where only the server can. */
async function solve(attempt: AttemptView): Promise<Answers> {
  const content = (await curriculum()).find((one) => one.id === attempt.courseId)?.content
  return Object.fromEntries(
    attempt.questions.map((question) => {
      const choices = content?.questions.find((one) => one.id === question.id)?.choices ?? []
      const right = choices.filter((choice) => choice.right).map((choice) => choice.text)
      return [question.id, question.choices.flatMap((text, at) => (right.includes(text) ? [at] : []))]
    }),
  )
}

async function readAll(ctx: Ctx, id = courseId): Promise<void> {
  for (const lesson of unwrap(await courseView(ctx, { courseId: id })).lessons)
    unwrap(await readLesson(ctx, { courseId: id, lessonId: lesson.id }))
}

async function pass(ctx: Ctx, id = courseId): Promise<AttemptView> {
  await readAll(ctx, id)
  const attempt = unwrap(await startQuiz(ctx, { courseId: id }))
  return unwrap(await submitQuiz(ctx, { attemptId: attempt.id, answers: await solve(attempt) }))
}

const eventsOf = async (ctx: Ctx, type: string): Promise<number> =>
  ctx.read(async (tx) => {
    const { rows } = await tx.execute<{ n: number }>(
      `select count(*)::int as n from event where organisation_id = '${ctx.organisationId}' and type = '${type}'`,
    )
    return rows[0]?.n ?? 0
  })

const route = <T>(name: keyof typeof trainingRoutes, ctx: Ctx, input?: object): Promise<T> =>
  call(trainingRoutes[name] as never, input as never, {
    context: { ctx } as RequestContext as never,
  }) as Promise<T>

describe('the curriculum', () => {
  it('is there from the start, once, and stays hidden where it was hidden', async () => {
    expect(await courseCards(house.ctx)).toHaveLength((await curriculum()).length)
    unwrap(await hideCourse(house.ctx, { courseId: 'investor-silence', hidden: true }))
    expect(unwrap(await installCurriculum(house.ctx))).toEqual({ installed: 0 })
    const cards = await courseCards(house.ctx)
    expect(cards.find((one) => one.id === 'investor-silence')?.published).toBe(false)
    const mine = unwrap(await listMine(house.ctx))
    expect(mine.courses.map((one) => one.id)).not.toContain('investor-silence')
    expect(mine.paths[0]?.courses.map((one) => one.id)).toEqual([
      'speaking-for-us',
      'what-stays-inside',
      'safe-accounts',
    ])
    unwrap(await hideCourse(house.ctx, { courseId: 'investor-silence', hidden: false }))
  })
})

describe('a quiz', () => {
  it('opens after the lessons, shows the same questions again, and is marked on the server', async () => {
    const { ctx } = await house.member('Ana Quiz', 'agent')
    expect(await startQuiz(ctx, { courseId })).toMatchObject({ ok: false, error: { type: 'conflict' } })
    await readAll(ctx)
    const first = unwrap(await startQuiz(ctx, { courseId }))
    expect(unwrap(await startQuiz(ctx, { courseId }))).toEqual(first)
    expect(unwrap(await attemptView(ctx, { attemptId: first.id }))).toEqual(first)
    expect(first.questions).toHaveLength(5)
    const done = unwrap(await submitQuiz(ctx, { attemptId: first.id, answers: await solve(first) }))
    expect(done.result).toMatchObject({ score: 5, total: 5, passed: true })
    expect(done.result?.expiresAt).toBe('2037-03-02T23:00:00.000Z')
    const [held] = (await certificatesOf(ctx, [me(ctx)])).get(me(ctx)) ?? []
    expect(held).toMatchObject({ courseId, courseTitle: 'Speaking for us, and speaking about us' })
  })

  it('sends no right answer and no reason before it is handed in', async () => {
    const { ctx } = await house.member('Ben Peek', 'agent')
    await readAll(ctx)
    const attempt = await route<AttemptView>('startQuiz', ctx, { courseId })
    const sent = JSON.stringify([
      attempt,
      await route('attempt', ctx, { attemptId: attempt.id }),
      await route('course', ctx, { courseId }),
      await route('mine', ctx),
    ])
    expect(sent).not.toMatch(/"right"|"solution"|"why"|"marks"/)
    const content = (await curriculum()).find((one) => one.id === courseId)?.content
    for (const question of content?.questions ?? []) expect(sent).not.toContain(question.why)
    const result = await route<AttemptView>('submitQuiz', ctx, {
      attemptId: attempt.id,
      answers: await solve(attempt),
    })
    expect(JSON.stringify(result)).toContain('"solution"')
  })

  it('is counted once, whatever is handed in again, also at the same moment', async () => {
    const { ctx } = await house.member('Cleo Twice', 'agent')
    await readAll(ctx)
    const before = await eventsOf(ctx, 'certificate.earned')
    const begun = await Promise.all([startQuiz(ctx, { courseId }), startQuiz(ctx, { courseId })])
    const [attempt, same] = begun.map(unwrap)
    expect(same?.id).toBe(attempt?.id)
    const id = attempt?.id ?? ''
    const answers = await solve(attempt as AttemptView)
    const both = await Promise.all([
      submitQuiz(ctx, { attemptId: id, answers }),
      submitQuiz(ctx, { attemptId: id, answers: {} }),
    ])
    const results = both.map((one) => unwrap(one).result)
    expect(results[0]).toEqual(results[1])
    const again = unwrap(await submitQuiz(ctx, { attemptId: id, answers }))
    expect(again.result).toEqual(results[0])
    const earned = (await eventsOf(ctx, 'certificate.earned')) - before
    expect(earned).toBe(results[0]?.passed ? 1 : 0)
  })

  it('is out of reach for another member, the trainer included', async () => {
    const { ctx } = await house.member('Dora Own', 'agent')
    const peer = await house.member('Eva Peer', 'agent')
    await readAll(ctx)
    const attempt = unwrap(await startQuiz(ctx, { courseId }))
    for (const stranger of [peer.ctx, house.ctx, other.ctx]) {
      const gone = { ok: false, error: { type: 'not_found' } }
      expect(await attemptView(stranger, { attemptId: attempt.id })).toMatchObject(gone)
      expect(await submitQuiz(stranger, { attemptId: attempt.id, answers: {} })).toMatchObject(gone)
    }
    expect(unwrap(await attemptView(ctx, { attemptId: attempt.id })).result).toBeNull()
  })

  it('asks for a rest after three failures, and takes no answer for an earlier version', async () => {
    const { ctx } = await house.member('Finn Fails', 'agent')
    await readAll(ctx)
    for (let n = 0; n < 3; n += 1) {
      const attempt = unwrap(await startQuiz(ctx, { courseId }))
      unwrap(await submitQuiz(ctx, { attemptId: attempt.id, answers: {} }))
    }
    const refused = await startQuiz(ctx, { courseId })
    expect(refused).toMatchObject({ ok: false, error: { type: 'throttled' } })
    expect(unwrap(await courseView(ctx, { courseId })).quiz.retryAt).toBe('2036-03-02T09:30:00.000Z')
    clock.advance(31 * 60_000)
    const attempt = unwrap(await startQuiz(ctx, { courseId }))
    const { content, draftAt } = unwrap(await editCourse(house.ctx, { courseId }))
    unwrap(await saveDraft(house.ctx, { courseId, content: { ...content, minutes: 13 }, seen: draftAt }))
    unwrap(await publishCourse(house.ctx, { courseId, again: false, days: 30 }))
    expect(await submitQuiz(ctx, { attemptId: attempt.id, answers: {} })).toMatchObject({
      ok: false,
      error: { type: 'stale' },
    })
    expect(unwrap(await startQuiz(ctx, { courseId })).id).not.toBe(attempt.id)
    const rows = await ctx.read((tx) =>
      tx
        .select()
        .from(attempts)
        .where(eq(attempts.memberId, me(ctx))),
    )
    expect(rows).toHaveLength(5)
  })
})

describe('enrolling', () => {
  it('reaches a department with all below it, those who join and those who change role', async () => {
    const org = await app.organisation('Gamma')
    const anna = await org.member('Anna', 'agent')
    unwrap(
      await setRequired(org.ctx, {
        courseId: 'using-the-inbox',
        everybody: false,
        roles: ['agent'],
        departmentIds: [],
        days: 14,
      }),
    )
    unwrap(
      await enrol(org.ctx, {
        whom: { target: 'everybody', targetId: null },
        courseIds: ['safe-accounts'],
        dueOn: '2036-03-31',
        alsoLater: true,
      }),
    )
    const later = await org.member('Later', 'author')
    const due = async (ctx: Ctx) => unwrap(await listDue(ctx)).due.map((one) => [one.courseId, one.required])
    expect((await due(anna.ctx)).sort()).toEqual([
      ['safe-accounts', false],
      ['using-the-inbox', true],
    ])
    expect(await due(later.ctx)).toEqual([['safe-accounts', false]])
    unwrap(await updateMember(org.ctx, { memberId: later.id, roles: ['agent'] }))
    unwrap(await updateMember(org.ctx, { memberId: anna.id, roles: ['author'] }))
    await app.drain()
    expect(await requiredCourses(org.ctx, [anna.id, later.id])).toEqual(
      new Map([
        [anna.id, []],
        [later.id, ['using-the-inbox']],
      ]),
    )
    unwrap(await leave(org.ctx, { memberId: later.id }))
    await app.drain()
    const [top] = await departmentCards(org.ctx)
    const below = unwrap(
      await createDepartment(org.ctx, {
        name: 'Below',
        kind: 'other',
        parentId: top?.id ?? null,
        headMemberId: null,
      }),
    )
    const department = { target: 'department', targetId: top?.id ?? '' } as const
    const courses = { courseIds: ['crisis-basics'], dueOn: null, alsoLater: true }
    unwrap(await enrol(org.ctx, { whom: department, ...courses }))
    unwrap(await updateMember(org.ctx, { memberId: anna.id, departmentId: below.id }))
    await app.drain()
    expect((await due(anna.ctx)).map(([id]) => id)).toContain('crisis-basics')
    unwrap(await updateMember(org.ctx, { memberId: anna.id, departmentId: null }))
    await app.drain()
    expect((await due(anna.ctx)).map(([id]) => id)).not.toContain('crisis-basics')
    const listed = unwrap(await listEnrolments(org.ctx, { show: 'all', limit: 100 }))
    expect(listed.enrolments.map((one) => one.memberId)).not.toContain(later.id)
  })

  it('keeps what was arranged by name when a rule comes and goes', async () => {
    const org = await app.organisation('Delta')
    const bo = await org.member('Bo', 'author')
    const name = { whom: { memberIds: [bo.id] }, courseIds: ['open-to-everybody'], alsoLater: false }
    expect(unwrap(await enrol(org.ctx, { ...name, dueOn: '2036-04-01' }))).toEqual({ enrolled: 1 })
    expect(unwrap(await enrol(org.ctx, { ...name, dueOn: null }))).toEqual({ enrolled: 0 })
    const nobody = { everybody: false, roles: [], departmentIds: [], days: 30 }
    const required = { courseId: 'open-to-everybody', ...nobody, roles: ['author'] }
    unwrap(await setRequired(org.ctx, required))
    expect((await requiredCourses(org.ctx, [bo.id])).get(bo.id)).toEqual(['open-to-everybody'])
    const [byRule] = unwrap(await listEnrolments(org.ctx, { show: 'all', limit: 10 })).enrolments
    expect(await withdraw(org.ctx, { enrolmentId: byRule?.id ?? '' })).toMatchObject({
      ok: false,
      error: { type: 'conflict' },
    })
    unwrap(await setRequired(org.ctx, { ...required, ...nobody }))
    const [left] = unwrap(await listDue(bo.ctx)).due
    expect(left).toMatchObject({ courseId: 'open-to-everybody', required: false })
    expect(left?.dueAt).toBe('2036-04-01T22:00:00.000Z')
    const [mine] = unwrap(await listEnrolments(org.ctx, { show: 'open', limit: 10 })).enrolments
    unwrap(await withdraw(org.ctx, { enrolmentId: mine?.id ?? '' }))
    expect(unwrap(await listDue(bo.ctx)).due).toEqual([])
  })

  it('enrols once when two ask at the same moment, and pages through all', async () => {
    const org = await app.organisation('Epsilon')
    for (const name of ['A', 'B', 'C']) await org.member(name, 'author')
    const all = {
      whom: { target: 'everybody', targetId: null } as const,
      courseIds: ['safe-accounts', 'crisis-basics'],
      dueOn: null,
      alsoLater: true,
    }
    await Promise.all([enrol(org.ctx, all), enrol(org.ctx, all)])
    const rows = await org.ctx.read((tx) =>
      tx.select().from(enrolments).where(eq(enrolments.organisationId, org.id)),
    )
    const active = rows.filter((row) => row.endedAt === null)
    expect(new Set(active.map((row) => `${row.memberId}/${row.courseId}`)).size).toBe(8)
    expect(active).toHaveLength(8)
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = unwrap(await listEnrolments(org.ctx, { show: 'all', limit: 3, cursor }))
      seen.push(...page.enrolments.map((one) => one.id))
      cursor = page.next ?? undefined
    } while (cursor)
    expect(seen.sort()).toEqual(active.map((row) => row.id).sort())
    const { csv } = unwrap(await exportEnrolments(org.ctx, { show: 'all' }))
    expect(csv.trim().split('\r\n')).toHaveLength(9)
  })
})

describe('certificates', () => {
  it('are due again before they end, and end on their day, once', async () => {
    const org = await app.organisation('Zeta')
    const kim = await org.member('Kim', 'agent')
    const rule = { courseId, everybody: true, roles: [], departmentIds: [], days: 30 }
    unwrap(await setRequired(org.ctx, rule))
    await pass(kim.ctx)
    expect(unwrap(await listDue(kim.ctx)).due).toEqual([])
    clock.moveTo(new Date('2037-02-10T09:00:00Z'))
    await certificatesDue(org.system)
    const [again] = unwrap(await listDue(kim.ctx)).due
    expect(again).toMatchObject({ courseId, renewal: true, dueAt: '2037-03-02T23:00:00.000Z' })
    clock.moveTo(new Date('2037-03-03T00:00:00Z'))
    expect((await certificatesOf(org.ctx, [kim.id])).get(kim.id)).toEqual([])
    await certificatesDue(org.system)
    await certificatesDue(org.system)
    expect(await eventsOf(org.ctx, 'certificate.expired')).toBe(1)
    expect(
      (await certificatesOf(org.ctx, [kim.id], new Date('2037-03-01T00:00:00Z'))).get(kim.id),
    ).toHaveLength(1)
    await pass(kim.ctx)
    expect(unwrap(await listDue(kim.ctx)).due).toEqual([])
  })

  it('that were renewed in time do not count as expired', async () => {
    const org = await app.organisation('Eta')
    const lou = await org.member('Lou', 'agent')
    await pass(lou.ctx)
    clock.moveTo(new Date('2037-02-20T09:00:00Z'))
    await pass(lou.ctx)
    clock.moveTo(new Date('2037-03-05T09:00:00Z'))
    await certificatesDue(org.system)
    expect(await eventsOf(org.ctx, 'certificate.expired')).toBe(0)
    expect((await certificatesOf(org.ctx, [lou.id])).get(lou.id)).toHaveLength(1)
  })

  it('are taken back with a reason the holder reads, and only by who runs the training', async () => {
    const org = await app.organisation('Theta')
    const max = await org.member('Max', 'agent')
    await pass(max.ctx)
    const [held] = unwrap(await listMine(max.ctx)).certificates
    const input = { certificateId: held?.id ?? '', reason: 'Answers were shared.' }
    expect(await revokeCertificate(max.ctx, input)).toMatchObject({
      ok: false,
      error: { type: 'forbidden', help: 'Ask Dana Ortiz.' },
    })
    unwrap(await revokeCertificate(org.ctx, input))
    expect((await certificatesOf(org.ctx, [max.id])).get(max.id)).toEqual([])
    expect(unwrap(await listMine(max.ctx)).certificates[0]).toMatchObject({
      state: 'revoked',
      reason: input.reason,
      revokedBy: 'Dana Ortiz',
    })
    expect(await revokeCertificate(org.ctx, input)).toMatchObject({ ok: false, error: { type: 'conflict' } })
    expect(await eventsOf(org.ctx, 'certificate.revoked')).toBe(1)
  })

  it('end early when a new version has to be done again, and lessons are to be read again', async () => {
    const org = await app.organisation('Iota')
    const nia = await org.member('Nia', 'agent')
    await pass(nia.ctx)
    const { content } = unwrap(await editCourse(org.ctx, { courseId }))
    unwrap(await saveDraft(org.ctx, { courseId, content, seen: null }))
    expect(await saveDraft(org.ctx, { courseId, content, seen: null })).toMatchObject({
      ok: false,
      error: { type: 'stale' },
    })
    clock.advance(DAY)
    unwrap(await publishCourse(org.ctx, { courseId, again: true, days: 7 }))
    const [held] = (await certificatesOf(org.ctx, [nia.id])).get(nia.id) ?? []
    expect(held?.expiresAt?.toISOString()).toBe('2036-03-10T23:00:00.000Z')
    const view = unwrap(await courseView(nia.ctx, { courseId }))
    expect(view.version).toBe(2)
    expect(view.lessons.every((lesson) => lesson.readAt === null)).toBe(true)
    await pass(nia.ctx)
    const certificates = unwrap(await listMine(nia.ctx)).certificates
    expect(certificates.map((one) => one.version)).toEqual([2, 1])
  })
})

it('reminds once a stage, and stops when it is done', async () => {
  const org = await app.organisation('Kappa')
  const ole = await org.member('Ole', 'agent')
  unwrap(
    await enrol(org.ctx, {
      whom: { memberIds: [ole.id] },
      courseIds: ['crisis-basics'],
      dueOn: '2036-03-20',
      alsoLater: false,
    }),
  )
  const dueAt = '2036-03-20T23:00:00.000Z'
  const stages = async () =>
    (await org.ctx.read((tx) => tx.select().from(enrolments).where(eq(enrolments.memberId, ole.id)))).map(
      (row) => row.reminded,
    )
  clock.moveTo(new Date('2036-03-13T07:00:00Z'))
  await remind(org.system, { dueAt, stage: -1 })
  await remind(org.system, { dueAt, stage: -1 })
  expect(await stages()).toEqual([-1])
  await pass(ole.ctx, 'crisis-basics')
  clock.moveTo(new Date('2036-03-20T07:00:00Z'))
  await remind(org.system, { dueAt, stage: 0 })
  expect(await stages()).toEqual([-1])
})

describe('courses of one’s own', () => {
  it('come from a file whole or not at all, and are published when nothing is missing', async () => {
    const bad = await importCourse(house.ctx, { file: '---\nid: x\n---\n# L\nText\n# Quiz\n## Q\n- [ ] a' })
    expect(bad.ok ? {} : Object.keys(bad.error.fields ?? {})).toContain('line-7')
    const { courseId: copy } = unwrap(await copyCourse(house.ctx, { courseId: 'crisis-basics' }))
    expect(copy).toBe('copy-of-the-first-hour-of-a-crisis')
    const { content, draftAt } = unwrap(await editCourse(house.ctx, { courseId: copy }))
    const bare = { ...content, questions: [] }
    const { savedAt } = unwrap(await saveDraft(house.ctx, { courseId: copy, content: bare, seen: draftAt }))
    expect(await publishCourse(house.ctx, { courseId: copy, again: false, days: 30 })).toMatchObject({
      ok: false,
      error: { type: 'invalid', fields: { questions: expect.any(String) } },
    })
    unwrap(await saveDraft(house.ctx, { courseId: copy, content, seen: savedAt }))
    expect(unwrap(await publishCourse(house.ctx, { courseId: copy, again: false, days: 30 }))).toEqual({
      version: 1,
    })
  })
})

describe('the figures', () => {
  it('tell apart certified, available and completed, and know the past', async () => {
    const org = await app.organisation('Lambda')
    const window = { from: new Date(start.getTime() - 30 * DAY), to: new Date(start.getTime() + DAY) }
    const query = { window, departmentId: null, channelId: null }
    const none = await certifiedOfRequired.compute(org.ctx, query)
    expect(none.figures.value).toEqual({ value: null, reason: 'No course was required of anybody.', n: 0 })
    const [pia] = [await org.member('Pia', 'agent'), await org.member('Quin', 'author')]
    const rule = { courseId, everybody: false, roles: ['agent', 'author'], departmentIds: [], days: 30 }
    unwrap(await setRequired(org.ctx, rule))
    await pass(pia.ctx)
    const value = async (metric: typeof certifiedOfRequired, at = window) =>
      (await metric.compute(org.ctx, { ...query, window: at })).figures.value
    expect(await value(certifiedOfRequired)).toEqual({ value: 50, reason: null, n: 2 })
    expect(await value(trainingAvailable)).toEqual({ value: 100, reason: null, n: 3 })
    expect((await value(trainingCompleted))?.value).toBeCloseTo(100 / 3)
    clock.advance(60 * DAY)
    unwrap(await setRequired(org.ctx, { ...rule, roles: ['agent'] }))
    expect(await value(certifiedOfRequired)).toEqual({ value: 50, reason: null, n: 2 })
    const later = { from: window.to, to: new Date(start.getTime() + 90 * DAY) }
    expect(await value(certifiedOfRequired, later)).toEqual({ value: 100, reason: null, n: 1 })
    expect((await value(trainingCompleted))?.value).toBeNull()
    const { rows, total } = await certifiedOfRequired.rows(org.ctx, query, { limit: 1, offset: 0 })
    expect([rows.length, total]).toEqual([1, 2])
  })
})

it('shows and gives nothing of another organisation', async () => {
  const secret = await house.member('Secret Alpha', 'agent')
  await pass(secret.ctx, 'safe-accounts')
  unwrap(
    await enrol(house.ctx, {
      whom: { memberIds: [secret.id] },
      courseIds: ['safe-accounts'],
      dueOn: null,
      alsoLater: false,
    }),
  )
  const [held] = unwrap(await listMine(secret.ctx)).certificates
  const [row] = unwrap(await listEnrolments(house.ctx, { show: 'all', limit: 1 })).enrolments
  const seen = JSON.stringify([
    [...(await certificatesOf(other.ctx, [secret.id])).values()],
    [...(await requiredCourses(other.ctx, [secret.id])).values()],
    unwrap(await deskCourses(other.ctx)).courses.map((one) => [one.enrolled, one.done]),
    unwrap(await listEnrolments(other.ctx, { show: 'all', limit: 100 })),
    unwrap(await progress(other.ctx, {})),
    unwrap(await exportEnrolments(other.ctx, { show: 'all' })),
  ])
  expect(seen).not.toContain('Secret')
  expect(seen).not.toContain(secret.id)
  const gone = { ok: false, error: { type: 'not_found' } }
  expect(await withdraw(other.ctx, { enrolmentId: row?.id ?? '' })).toMatchObject(gone)
  expect(
    await revokeCertificate(other.ctx, { certificateId: held?.id ?? '', reason: 'Taken over.' }),
  ).toMatchObject(gone)
  const stray = {
    whom: { memberIds: [secret.id] },
    courseIds: ['safe-accounts'],
    dueOn: null,
    alsoLater: false,
  }
  expect(await enrol(other.ctx, stray)).toMatchObject({ ok: false, error: { type: 'invalid' } })
  expect(await editCourse(other.ctx, { courseId: 'copy-of-the-first-hour-of-a-crisis' })).toMatchObject(gone)
})

it('lets nobody without the right near the desk', async () => {
  const { ctx } = await house.member('Rae', 'agent')
  for (const refused of [
    await deskCourses(ctx),
    await editCourse(ctx, { courseId }),
    await listEnrolments(ctx, { show: 'all', limit: 1 }),
    await progress(ctx, {}),
    await exportEnrolments(ctx, { show: 'all' }),
    await setRequired(ctx, { courseId, everybody: true, roles: [], departmentIds: [], days: 1 }),
    await installCurriculum(ctx),
  ])
    expect(refused).toMatchObject({
      ok: false,
      error: { type: 'forbidden', help: expect.stringContaining('Ask') },
    })
})
