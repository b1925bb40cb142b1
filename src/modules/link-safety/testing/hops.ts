import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A server on every loopback address that sends people on: `/to?<address>`, `/n/5` (five times), `/round`, `/head-no`. */
export async function hopServer() {
  const asked: string[] = []
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    asked.push(`${request.method} ${path}`)
    const on = (location: string, status = 302) => response.writeHead(status, { location }).end()
    const times = /^\/n\/(\d+)$/.exec(path)?.[1]
    if (path.startsWith('/to?')) on(decodeURIComponent(path.slice(4)))
    else if (times !== undefined && Number(times) > 0) on(`/n/${Number(times) - 1}`, 307)
    else if (path === '/round') on('/round/back')
    else if (path === '/round/back') on('/round')
    else if (path === '/head-no' && request.method === 'HEAD') response.writeHead(405).end()
    else if (path === '/head-no') on('/arrived')
    else if (path === '/slow') return
    else if (path === '/endless') {
      response.writeHead(200, { 'content-type': 'text/html' })
      const timer = setInterval(() => response.write('x'.repeat(10_000)), 5)
      response.on('close', () => clearInterval(timer))
    } else response.end('here')
  })
  await new Promise<void>((ready) => server.listen(0, '0.0.0.0', ready))
  const { port } = server.address() as AddressInfo
  return {
    port,
    asked,
    /** An address of it; another last number is another host. */
    at: (path: string, host = '127.0.0.1') => `http://${host}:${port}${path}`,
    stop: () => {
      server.closeAllConnections()
      return new Promise((done) => server.close(done))
    },
  }
}
