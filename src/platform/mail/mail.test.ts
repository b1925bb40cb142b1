import { randomBytes } from 'node:crypto'
import { pino } from 'pino'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { fixedClock } from '#kernel/clock.ts'
import { newId } from '#kernel/ids.ts'
import { type Ctx, createCtx } from '#platform/ctx.ts'
import { migrate } from '#platform/db/migrate.ts'
import { prepareQueues } from '#platform/jobs/queue.ts'
import { createSecrets, SECRETS } from '#platform/secrets/index.ts'
import { createTestDatabase, type TestDatabase } from '#tests/support/postgres.ts'
import { openEngine, type RunningEngine } from '../../engine.ts'
import { deliver } from './deliver.ts'
import {
  createMail,
  MAIL,
  mailModule,
  mailStates,
  retryMail,
  sendMail,
  unsentMail,
  voidMail,
} from './index.ts'
import { type FakeSmtp, fakeSmtp } from './testing/smtp-server.ts'

const organisationId = newId()
const secrets = createSecrets([{ id: 'test', key: randomBytes(32) }])
const link = 'https://weft.example/invitation/secret-token'
const clock = fixedClock(new Date())
let database: TestDatabase
let running: RunningEngine
let smtp: FakeSmtp

beforeAll(async () => {
  database = await createTestDatabase({ empty: true })
  const folder = (path: string): URL => new URL(path, import.meta.url)
  await migrate(database.url, [
    { room: 'db', directory: folder('../db/migrations/') },
    { room: 'events', directory: folder('../events/migrations/') },
    { room: 'mail', directory: mailModule.migrations as URL },
  ])
  await prepareQueues(database.url)
  running = await openEngine({
    url: database.url,
    modules: [mailModule],
    services: [],
    log: pino({ level: 'silent' }),
    clock,
    work: false,
  })
})
afterAll(async () => {
  await running.close()
  await database.drop()
})
beforeEach(async () => {
  smtp = await fakeSmtp()
})
afterEach(() => smtp.close())

const ctxWith = (smtpUrl: string | null): Ctx => {
  const mail = createMail({ smtpUrl, from: null, publicUrl: () => 'https://weft.example' })
  const services = new Map<string, unknown>([
    [MAIL.name, mail],
    [SECRETS.name, secrets],
  ])
  return createCtx(
    { ...running.engine, services },
    { organisationId, actor: { kind: 'system', name: 'test' } },
  )
}
const put = (ctx: Ctx, about = newId(), subject = 'Your invitation') =>
  ctx.write((tx) =>
    sendMail(ctx, tx, {
      kind: 'invitation',
      to: 'ida@example.org',
      subject,
      text: `Hello Ída,\n\n${link}\n`,
      link,
      expiresAt: new Date(clock.now().getTime() + 7 * 86_400_000),
      about,
    }),
  )
const row = async (ctx: Ctx, id: string) => {
  const { rows } = await ctx.read((tx) =>
    tx.execute<{ state: string; body: string | null; detail: string | null; attempts: number }>(
      `select state, body, detail, attempts from mail where id = '${id}'`,
    ),
  )
  return rows[0]
}

describe('mail', () => {
  it('goes out over SMTP by a job, and its words are erased then', async () => {
    const ctx = ctxWith(smtp.url)
    const { id, kept } = await put(ctx, newId(), 'Your invitation\r\nBcc: all@example.org')
    expect(kept).toBe(false)
    expect((await row(ctx, id))?.body).not.toContain('secret-token')
    const jobs = await running.boss.fetch('slow')
    expect(jobs?.map((job) => job.data)).toEqual([
      { kind: 'job', name: 'mail.deliver', organisationId, data: { mailId: id } },
    ])
    await deliver(ctx, { mailId: id })
    await deliver(ctx, { mailId: id })
    expect(smtp.received).toHaveLength(1)
    const [head = '', ...body] = (smtp.received[0] ?? '').split('\n\n')
    expect(head).toMatch(/^From: Weft <weft@weft\.example>$/m)
    expect(head).toMatch(/^To: ida@example\.org$/m)
    expect(head).toMatch(new RegExp(`^Message-ID: <${id}@weft\\.example>$`, 'm'))
    expect(head).not.toMatch(/^Bcc:/m)
    expect(body.join('\n\n').replace(/=\n/g, '')).toContain('secret-token')
    expect(await row(ctx, id)).toMatchObject({ state: 'sent', body: null })
  })

  it('carries a designed part and files as they were given, and says how it fared', async () => {
    const ctx = ctxWith(smtp.url)
    const content = Buffer.from('%PDF-1.7 æøå').toString('base64')
    const { id } = await ctx.write((tx) =>
      sendMail(ctx, tx, {
        ...{ kind: 'report', to: 'ida@example.org', subject: 'October', text: 'plain words', link: '' },
        html: '<p>designed <b>words</b></p>',
        attachments: [{ name: 'october.pdf', type: 'application/pdf', content }],
        expiresAt: new Date(clock.now().getTime() + 86_400_000),
        about: newId(),
      }),
    )
    expect((await mailStates(ctx, [id])).get(id)?.state).toBe('waiting')
    await deliver(ctx, { mailId: id })
    const message = smtp.received[0] ?? ''
    expect(message).toMatch(/^Content-Type: multipart\/mixed/m)
    expect(message).toMatch(/^Content-Type: multipart\/alternative/m)
    expect(message).toContain('plain words')
    expect(message).toContain('<p>designed <b>words</b></p>')
    expect(message).toMatch(/^Content-Disposition: attachment; filename=october\.pdf$/m)
    expect(message).toContain(content)
    expect((await mailStates(ctx, [id])).get(id)).toMatchObject({ state: 'sent', detail: null })
  })

  it('is kept with its link when no mail server is set up, and sent once there is one', async () => {
    const without = ctxWith(null)
    const { id, kept } = await put(without)
    expect(kept).toBe(true)
    expect((await unsentMail(without)).find((one) => one.id === id)).toMatchObject({
      link,
      state: 'kept',
      to: 'ida@example.org',
    })
    expect(await retryMail(without, id)).toBe(false)
    const later = ctxWith(smtp.url)
    expect(await retryMail(later, id)).toBe(true)
    await deliver(later, { mailId: id })
    expect(smtp.received).toHaveLength(1)
    expect((await unsentMail(later)).some((one) => one.id === id)).toBe(false)
  })

  it('waits longer and longer for a server that is away, shows why, and never vanishes', async () => {
    const ctx = ctxWith('smtp://127.0.0.1:1')
    const { id } = await put(ctx)
    for (let attempt = 1; attempt <= 7; attempt += 1) {
      await deliver(ctx, { mailId: id })
      expect(await row(ctx, id)).toMatchObject({ state: 'waiting', attempts: attempt })
    }
    expect((await unsentMail(ctx)).find((one) => one.id === id)?.detail).toMatch(/ECONNREFUSED/)
    await deliver(ctx, { mailId: id })
    const shown = (await unsentMail(ctx)).find((one) => one.id === id)
    expect(shown).toMatchObject({ state: 'failed', link })
  })

  it('is not tried again when the server will never take it', async () => {
    const ctx = ctxWith(smtp.url)
    smtp.answerRecipients('550 no such person here')
    const { id } = await put(ctx)
    await deliver(ctx, { mailId: id })
    expect(await row(ctx, id)).toMatchObject({
      state: 'failed',
      detail: expect.stringContaining('no such person'),
    })
    smtp.answerRecipients('451 try later')
    const second = await put(ctx)
    await deliver(ctx, { mailId: second.id })
    expect(await row(ctx, second.id)).toMatchObject({ state: 'waiting', attempts: 1 })
  })

  it('is neither sent nor shown once it is void or over', async () => {
    const ctx = ctxWith(smtp.url)
    const about = newId()
    const { id } = await put(ctx, about)
    await ctx.write((tx) => voidMail(ctx, tx, about))
    await deliver(ctx, { mailId: id })
    expect(await row(ctx, id)).toMatchObject({ state: 'void', body: null })
    const old = await put(ctx)
    clock.advance(7 * 86_400_000)
    await deliver(ctx, { mailId: old.id })
    expect(smtp.received).toEqual([])
    expect(await unsentMail(ctx)).toEqual([])
    await put(ctx)
    expect(await row(ctx, old.id)).toMatchObject({ state: 'void', body: null })
  })
})
