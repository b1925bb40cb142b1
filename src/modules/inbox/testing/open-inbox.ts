import { startIngest } from '#modules/listening/index.ts'
import { fake } from '#networks/fake/index.ts'
import { type FakeServer, startFakeServer } from '#networks/fake/server.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'

export interface OpenInbox {
  readonly app: TestApp
  readonly server: FakeServer
  close(): Promise<void>
}

/** A house that listens to a fake network all the time, as the ingest role does. */
export async function openInbox(): Promise<OpenInbox> {
  const server = await startFakeServer()
  const app = await testApp({ networks: [fake], allowHosts: ['127.0.0.1'] })
  const ended = new AbortController()
  const ingest = startIngest({ engine: app.engine, signal: ended.signal, tickMs: 100 })
  return {
    app,
    server,
    close: async () => {
      ended.abort()
      await ingest.done
      await app.close()
      await server.stop()
    },
  }
}
