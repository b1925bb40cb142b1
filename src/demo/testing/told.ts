import pg from 'pg'
import { memberActor } from '#modules/people/index.ts'
import { fake } from '#networks/fake/index.ts'
import { startFakeServer } from '#networks/fake/server.ts'
import { instagram } from '#networks/instagram/index.ts'
import { linkedin } from '#networks/linkedin/index.ts'
import { AUTH, type Auth } from '#platform/auth/index.ts'
import { type Ctx, createCtx } from '#platform/ctx.ts'
import { createLogger } from '#platform/log/index.ts'
import { testApp } from '#tests/support/app.ts'
import { type RunningDemo, startDemo } from '../index.ts'

/** A part of the story, told into a database of its own. */
export async function toldDemo() {
  const app = await testApp({ networks: [fake, linkedin, instagram], allowHosts: ['127.0.0.1'] })
  const owner = new pg.Client({ connectionString: app.url })
  await owner.connect()
  const demo: RunningDemo = await startDemo({
    dataDir: app.dataDir,
    running: app,
    log: createLogger('silent'),
    say: () => undefined,
    openNetwork: startFakeServer,
    scale: 0.04,
  })
  const auth = app.engine.services.get(AUTH.name) as Auth
  return {
    app,
    /** A context in which somebody of the demonstration is signed in. */
    async as(key: string): Promise<Ctx> {
      const userId = (await auth.userByEmail(`${key}@fjell.example`)) ?? ''
      const membership = await memberActor(app.engine.db, userId)
      if (!membership) throw new Error(`${key} cannot sign in`)
      return createCtx(app.engine, membership)
    },
    async rows<T extends object>(query: string): Promise<T[]> {
      return (await owner.query(query)).rows as T[]
    },
    async close(): Promise<void> {
      await demo.stop()
      await owner.end()
      await app.close()
    },
  }
}

export type ToldDemo = Awaited<ReturnType<typeof toldDemo>>
