import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { memberActor } from '#modules/people/index.ts'
import type { Network } from '#networks/contract/network.ts'
import { type Ctx, createCtx } from '#platform/ctx.ts'
import { createLogger } from '#platform/log/index.ts'
import { startWeft } from '../../src/compose.ts'
import { password, testConfig } from './app.ts'
import { createTestDatabase } from './postgres.ts'

export interface WholeWeft {
  readonly address: string
  readonly url: string
  readonly dataDir: string
  /** A member’s context, for what was prepared before the test begins. */
  as(email: string): Promise<Ctx>
  /** A call as the browser makes it; `cookie` signs in. */
  call(
    method: string,
    path: string,
    body?: object,
    cookie?: string,
    headers?: Record<string, string>,
  ): Promise<{ status: number; body: never; cookie: string; headers: Headers }>
  /** Founds the organisation through the door and gives the owner's cookie. */
  found(name?: string): Promise<string>
  stop(): Promise<void>
}

export interface WholeOptions {
  readonly networks?: readonly Network[]
  readonly allowHosts?: readonly string[]
  /** A database of the caller's own instead of a fresh one. */
  readonly databaseUrl?: string
  readonly demo?: boolean
  /** A mail server; without one mail is kept for somebody to hand over. */
  readonly smtpUrl?: string
}

/** All roles in this process, over HTTP on a free port, with a database of its own. */
export async function wholeWeft(options: WholeOptions = {}): Promise<WholeWeft> {
  const database = options.databaseUrl ? null : await createTestDatabase()
  const url = options.databaseUrl ?? database?.url ?? ''
  const dataDir = await mkdtemp(join(tmpdir(), 'weft-whole-'))
  const { smtpUrl = null } = options
  const mail = { smtpUrl, mailFrom: smtpUrl ? 'weft@fjell.example' : null }
  const config = { ...testConfig(url, dataDir, options.allowHosts ?? []), ...mail }
  const log = createLogger(process.env.WEFT_TEST_LOG ?? 'silent')
  const weft = await startWeft({
    config,
    roles: config.roles,
    log,
    ...(options.networks ? { networks: options.networks } : {}),
  })
  const call: WholeWeft['call'] = async (method, path, body, cookie, headers = {}) => {
    const answer = await fetch(`${weft.address}${path}`, {
      method,
      headers: {
        'content-type': 'application/json',
        'x-weft-csrf': '1',
        ...(cookie ? { cookie } : {}),
        ...headers,
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    const text = await answer.text()
    const set = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
    return { status: answer.status, body: parsed(text) as never, cookie: set, headers: answer.headers }
  }
  return {
    address: weft.address,
    url,
    dataDir,
    async as(email) {
      const { engine } = weft.running
      const { rows } = await engine.db.$client.query('select id from weft_auth.account where email = $1', [
        email,
      ])
      const membership = await memberActor(engine.db, String(rows[0]?.id))
      if (!membership) throw new Error(`${email} is no active member`)
      return createCtx(engine, membership)
    },
    call,
    async found(name = 'Fjell & Sons') {
      const owner = { name: 'Dana Ortiz', email: 'dana@example.org', password, zone: 'Europe/Oslo' }
      const departments = [
        { kind: 'service', name: 'Service' },
        { kind: 'marketing', name: 'Marketing' },
      ]
      const answer = await call('POST', '/api/people/found', { ...owner, organisation: name, departments })
      if (answer.status >= 300) throw new Error(`founding failed: ${JSON.stringify(answer.body)}`)
      return answer.cookie
    },
    async stop() {
      await weft.stop()
      await database?.drop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
