import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Limits } from '#networks/contract/limits.ts'
import { fakeLimits } from './limits.ts'
import { HangUp, HttpError, sendError } from './server/http.ts'
import { fileJournal, memoryJournal } from './server/journal.ts'
import { route } from './server/routes.ts'
import { sentinels } from './server/sentinels.ts'
import { type FakeService, fakeService } from './server/service.ts'

export interface FakeServerOptions {
  /** Where the network remembers; without it everything is forgotten when it stops. */
  readonly folder?: string
  /** 0, the default, takes any free port. */
  readonly port?: number
  readonly host?: string
  readonly now?: () => Date
  /** Other rules than usual, whole parts of them; the server keeps them and reports them when somebody connects. */
  readonly limits?: Partial<Limits>
}

export interface FakeServer {
  /** `http://127.0.0.1:4711`; what people type as the server address. */
  readonly url: string
  /** The network itself, for tests and for telling the demonstration's story. */
  readonly service: FakeService
  stop(): Promise<void>
}

/** Starts the make-believe network. It listens on this machine alone unless `host` says otherwise. */
export async function startFakeServer(options: FakeServerOptions = {}): Promise<FakeServer> {
  const journal = options.folder ? fileJournal(options.folder) : memoryJournal()
  const service = fakeService(journal, options.now ?? (() => new Date()))
  const misbehaviour = sentinels()
  const limits: Limits = { ...fakeLimits, ...options.limits, source: 'instance' }
  const host = options.host ?? '127.0.0.1'
  let base = ''
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', base)
    route({ service, sentinels: misbehaviour, limits, base, request, response, url }).catch(
      (error: unknown) => {
        if (error instanceof HangUp) response.destroy()
        else if (error instanceof HttpError) sendError(response, error)
        else sendError(response, new HttpError(500, 'internal', String(error)))
      },
    )
  })
  await new Promise<void>((ready, failed) => {
    server.once('error', failed)
    server.listen(options.port ?? 0, host, ready)
  })
  base = `http://${host}:${(server.address() as AddressInfo).port}`
  return {
    url: base,
    service,
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped())
        server.closeAllConnections()
      }),
  }
}
