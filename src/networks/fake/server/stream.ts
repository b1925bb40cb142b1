import type { Call } from './call.ts'
import type { FakeAccount } from './state.ts'
import { wireNotification } from './wire.ts'

const beatMs = 15_000

/** Notifications of one account as they happen, as server-sent events numbered by `seq`. */
export function stream({ service, request, response, base }: Call, account: FakeAccount): void {
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' })
  response.write(': hello\n\n')
  const stop = service.listen((told) => {
    if (told.to !== account.id) return
    const body = JSON.stringify(wireNotification(service.state, told, base))
    response.write(`id: ${told.seq}\nevent: notification\ndata: ${body}\n\n`)
  })
  const beat = setInterval(() => response.write(': still here\n\n'), beatMs)
  request.on('close', () => {
    clearInterval(beat)
    stop()
  })
}
