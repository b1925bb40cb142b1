import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createGzip, gzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { createSafeFetch, SafeFetchError, type SafeFetchOptions } from './index.ts'

const servers: Server[] = []

async function serve(listener: RequestListener, host = '127.0.0.1'): Promise<number> {
  const server = createServer(listener)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, host, resolve))
  return (server.address() as AddressInfo).port
}

afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections()
    server.close()
  }
})

function fetcher(more: Partial<SafeFetchOptions> = {}) {
  return createSafeFetch({ allowHosts: [], userAgent: 'Weft/test', ...more })
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(error instanceof SafeFetchError)) throw new Error(`Expected a SafeFetchError, got ${String(error)}`)
  return error.code
}

describe('private addresses', () => {
  let hits = 0
  const secret: RequestListener = (_request, response) => {
    hits += 1
    response.end('secret')
  }

  it('refuses loopback however it is written, and never touches the server', async () => {
    const port = await serve(secret)
    const six = await serve(secret, '::1')
    const spellings = [
      '127.0.0.1',
      '127.1',
      '0x7f.1',
      '0177.0.0.1',
      '2130706433',
      '0x7f000001',
      '127.0.0.1.',
      '0',
      '0.0.0.0',
    ]
    const mapped = ['[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[64:ff9b::7f00:1]']
    for (const host of [...spellings, ...mapped, '１２７.0.0.1', 'localhost']) {
      expect([host, await codeOf(fetcher()(`http://${host}:${port}/`))]).toEqual([host, 'private_address'])
    }
    for (const host of ['[::1]', '[0:0:0:0:0:0:0:1]', 'localhost', '[::]']) {
      expect([host, await codeOf(fetcher()(`http://${host}:${six}/`))]).toEqual([host, 'private_address'])
    }
    expect(await codeOf(fetcher()('http://169.254.169.254/latest/meta-data/'))).toBe('private_address')
    expect(hits).toBe(0)
  })

  it('judges the address the socket uses, so a name that changes its answer gains nothing', async () => {
    const port = await serve(secret)
    let asked = 0
    const resolve: SafeFetchOptions['resolve'] = (_host, done) => {
      asked += 1
      done(null, [{ address: asked === 1 ? '203.0.113.9' : '127.0.0.1', family: 4 }])
    }
    const go = fetcher({ resolve, timeoutMs: 500 })
    expect(await codeOf(go(`http://rebind.example:${port}/`))).toBe('private_address')
    expect(await codeOf(go(`http://rebind.example:${port}/`))).toBe('private_address')
    expect(hits).toBe(0)
  })

  it('follows a redirect only to where it would go directly', async () => {
    const inner = await serve(secret)
    const outer = await serve((_request, response) => {
      response.writeHead(302, { location: `http://127.0.0.1:${inner}/` }).end()
    })
    const go = fetcher({ allowHosts: [`127.0.0.1:${outer}`] })
    expect(await codeOf(go(`http://127.0.0.1:${outer}/`))).toBe('private_address')
    expect(hits).toBe(0)
  })

  it('lets through what a self-hoster named', async () => {
    const port = await serve((_request, response) => response.end('hello'))
    for (const allow of ['127.0.0.1', '127.0.0.0/8', `127.0.0.1:${port}`]) {
      const answer = await fetcher({ allowHosts: [allow] })(`http://127.0.0.1:${port}/`)
      expect([allow, await answer.text()]).toEqual([allow, 'hello'])
    }
    const named = await fetcher({ allowHosts: ['localhost'] })(`http://localhost:${port}/`)
    expect(await named.text()).toBe('hello')
    const ranged = await fetcher({ allowHosts: ['127.0.0.0/8'] })(`http://localhost:${port}/`)
    expect(await ranged.text()).toBe('hello')
  })
})

describe('bounds', () => {
  const local = { allowHosts: ['127.0.0.1'] }

  it('stops a body that drips', async () => {
    const port = await serve((_request, response) => {
      const timer = setInterval(() => response.write('.'), 20)
      response.on('close', () => clearInterval(timer))
    })
    const answer = await fetcher({ ...local, timeoutMs: 300 })(`http://127.0.0.1:${port}/`)
    expect(await codeOf(answer.text())).toBe('timeout')
  })

  it('gives an upload the time its size takes, and stops one that stands still', async () => {
    const sent = 3_000_000
    let arrived = 0
    // Reads little by little, as a slow line would let through.
    const port = await serve((request, response) => {
      const slow = request.url === '/slow'
      let left = sent
      request.on('data', (chunk: Buffer) => {
        arrived += chunk.length
        left -= chunk.length
        request.pause()
        if (slow && left > 0) setTimeout(() => request.resume(), chunk.length / 3000)
      })
      request.on('end', () => response.end('taken'))
      if (!slow) setTimeout(() => request.pause(), 1)
    })
    const upload = (path: string, minBytesPerSecond: number) =>
      fetcher({ ...local, timeoutMs: 300, minBytesPerSecond })(`http://127.0.0.1:${port}${path}`, {
        method: 'POST',
        body: new Uint8Array(sent),
      })
    const began = Date.now()
    expect(await (await upload('/slow', 100_000)).text()).toBe('taken')
    // It took longer than an exchange without a body may.
    expect([arrived, Date.now() - began > 300]).toEqual([sent, true])
    expect(await codeOf(upload('/stuck', 2_000_000))).toBe('timeout')
  })

  it('stops waiting for headers', async () => {
    const port = await serve(() => undefined)
    expect(await codeOf(fetcher({ ...local, timeoutMs: 200 })(`http://127.0.0.1:${port}/`))).toBe('timeout')
  })

  it('stops a gzip bomb early, with little of it in memory', async () => {
    let sent = 0
    const port = await serve((_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' })
      const gzip = createGzip()
      gzip.pipe(response)
      const zeros = Buffer.alloc(1_000_000)
      const pump = () => {
        if (sent >= 400 || response.destroyed) return gzip.end()
        sent += 1
        return gzip.write(zeros, pump)
      }
      pump()
    })
    const before = process.memoryUsage().rss
    const answer = await fetcher({ ...local, maxBytes: 2_000_000 })(`http://127.0.0.1:${port}/`)
    expect(await codeOf(answer.arrayBuffer())).toBe('too_large')
    expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000)
  })

  it('counts what comes out of compression, not what went in', async () => {
    const packed = gzipSync(Buffer.alloc(100_000))
    const port = await serve((_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(packed)
    })
    expect(packed.byteLength).toBeLessThan(5000)
    const tight = await fetcher({ ...local, maxBytes: 50_000 })(`http://127.0.0.1:${port}/`)
    expect(await codeOf(tight.text())).toBe('too_large')
    const wide = await fetcher({ ...local, maxBytes: 100_000 })(`http://127.0.0.1:${port}/`)
    expect((await wide.arrayBuffer()).byteLength).toBe(100_000)
  })

  it('refuses an announced size before reading, but not for HEAD', async () => {
    const port = await serve((_request, response) => {
      response.writeHead(200, { 'content-length': '50000000' })
      response.flushHeaders()
    })
    const go = fetcher(local)
    expect(await codeOf(go(`http://127.0.0.1:${port}/`))).toBe('too_large')
    expect((await go(`http://127.0.0.1:${port}/`, { method: 'HEAD' })).status).toBe(200)
  })

  it('lets an event stream last and ends it when it falls silent', async () => {
    const port = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      let left = 8
      const timer = setInterval(() => {
        if (left > 0) response.write(`data: ${left}\n\n`)
        left -= 1
      }, 50)
      response.on('close', () => clearInterval(timer))
    })
    const go = fetcher({ ...local, timeoutMs: 200, idleMs: 250, maxBytes: 20 })
    const headers = { accept: 'text/event-stream' }
    const answer = await go(`http://127.0.0.1:${port}/`, { headers })
    const decoder = new TextDecoder()
    let text = ''
    const read = async () => {
      for await (const chunk of answer.body ?? []) text += decoder.decode(chunk)
    }
    expect(await codeOf(read())).toBe('timeout')
    expect(text).toContain('data: 1\n')
    const unasked = await go(`http://127.0.0.1:${port}/`)
    expect(await codeOf(unasked.text())).toBe('too_large')
  })
})

describe('redirects', () => {
  const seen: { path: string; authorization: string | undefined; body: string; method: string }[] = []
  const record: RequestListener = async (request, response) => {
    let body = ''
    for await (const chunk of request) body += String(chunk)
    seen.push({
      path: request.url ?? '',
      authorization: request.headers.authorization,
      body,
      method: request.method ?? '',
    })
    response.end('there')
  }

  it('drops credentials when the origin changes and keeps them when it does not', async () => {
    const other = await serve(record)
    const first = await serve((request, response) => {
      if (request.url === '/same') response.writeHead(302, { location: '/kept' }).end()
      else if (request.url === '/kept') void record(request, response)
      else response.writeHead(302, { location: `http://127.0.0.1:${other}/dropped` }).end()
    })
    const go = fetcher({ allowHosts: ['127.0.0.1'] })
    const headers = { authorization: 'Bearer secret' }
    const same = await go(`http://127.0.0.1:${first}/same`, { headers })
    expect([same.url, same.redirected]).toEqual([`http://127.0.0.1:${first}/kept`, true])
    await go(`http://127.0.0.1:${first}/away`, { headers })
    expect(seen.find((one) => one.path === '/kept')?.authorization).toBe('Bearer secret')
    expect(seen.find((one) => one.path === '/dropped')?.authorization).toBeUndefined()
  })

  it('does not hand a body to another origin, and turns 303 into GET', async () => {
    const other = await serve(record)
    const first = await serve((request, response) => {
      const status = Number(request.url?.slice(1))
      response.writeHead(status, { location: `http://127.0.0.1:${other}/${status}` }).end()
    })
    const go = fetcher({ allowHosts: ['127.0.0.1'] })
    const post = { method: 'POST', body: new URLSearchParams({ password: 'p' }) }
    expect(await codeOf(go(`http://127.0.0.1:${first}/307`, post))).toBe('bad_url')
    await go(`http://127.0.0.1:${first}/303`, post)
    expect(seen.some((one) => one.path === '/307')).toBe(false)
    expect(seen.find((one) => one.path === '/303')).toMatchObject({ method: 'GET', body: '' })
  })

  it('gives up on a loop and honours manual', async () => {
    let hops = 0
    const port = await serve((_request, response) => {
      hops += 1
      response.writeHead(302, { location: `/${hops}` }).end()
    })
    const go = fetcher({ allowHosts: ['127.0.0.1'], maxRedirects: 3 })
    expect(await codeOf(go(`http://127.0.0.1:${port}/`))).toBe('too_many_redirects')
    expect(hops).toBe(4)
    const manual = await go(`http://127.0.0.1:${port}/`, { redirect: 'manual' })
    expect([manual.status, manual.headers.get('location')]).toEqual([302, '/5'])
  })

  it.each(['ftp://files.example/', 'file:///etc/passwd', 'gopher://x/', 'http://user:pass@host.example/'])(
    'is not led to %s',
    async (location) => {
      const port = await serve((_request, response) => {
        response.writeHead(302, { location }).end()
      })
      expect(await codeOf(fetcher({ allowHosts: ['127.0.0.1'] })(`http://127.0.0.1:${port}/`))).toBe(
        'bad_url',
      )
      expect(await codeOf(fetcher()(location))).toBe('bad_url')
    },
  )
})

describe('as a fetch', () => {
  const local = { allowHosts: ['127.0.0.1'] }

  it('sends a User-Agent, forms with files, and what the caller sets', async () => {
    const port = await serve(async (request, response) => {
      const chunks: Buffer[] = []
      for await (const chunk of request) chunks.push(chunk as Buffer)
      response.setHeader('content-type', 'application/json')
      response.end(
        JSON.stringify({ headers: request.headers, body: Buffer.concat(chunks).toString('latin1') }),
      )
    })
    const go = fetcher(local)
    const form = new FormData()
    form.set('file', new Blob(['bytes'], { type: 'image/png' }), 'a.png')
    const answer = await go(`http://127.0.0.1:${port}/`, { method: 'POST', body: form })
    const told = (await answer.json()) as { headers: Record<string, string>; body: string }
    expect(told.headers['user-agent']).toBe('Weft/test')
    expect(told.headers['content-type']).toMatch(/^multipart\/form-data; boundary=/)
    expect(told.body).toContain('filename="a.png"')
    const other = await go(new Request(`http://127.0.0.1:${port}/`, { headers: { 'user-agent': 'mine' } }))
    expect(((await other.json()) as typeof told).headers['user-agent']).toBe('mine')
  })

  it('answers with a platform Response, empty bodies included', async () => {
    const port = await serve((_request, response) => response.writeHead(204, { 'x-a': 'b' }).end())
    const answer = await fetcher(local)(`http://127.0.0.1:${port}/x`)
    expect(answer).toBeInstanceOf(Response)
    expect([answer.status, answer.headers.get('x-a'), answer.body, await answer.text()]).toEqual([
      204,
      'b',
      null,
      '',
    ])
  })

  it('keeps the reason of a caller who aborts', async () => {
    const port = await serve(() => undefined)
    const controller = new AbortController()
    const work = fetcher(local)(`http://127.0.0.1:${port}/`, { signal: controller.signal })
    setTimeout(() => controller.abort(new Error('stop')), 50)
    await expect(work).rejects.toThrow('stop')
    await expect(fetcher(local)('http://127.0.0.1:1/', { signal: controller.signal })).rejects.toThrow('stop')
  })

  it('reads again when a kept connection breaks, and gives what changes something one of its own', async () => {
    const perConnection = new Map<unknown, number>()
    const seen: string[] = []
    const port = await serve((request, response) => {
      const count = (perConnection.get(request.socket) ?? 0) + 1
      perConnection.set(request.socket, count)
      seen.push(`${request.method} ${count}`)
      // Only the first request of a connection is answered.
      if (count === 1) response.end('ok')
      else request.socket.resetAndDestroy()
    })
    const go = fetcher(local)
    const url = `http://127.0.0.1:${port}/`
    expect(await (await go(url)).text()).toBe('ok')
    // The connection is free a moment after its answer was read.
    await new Promise((wake) => setTimeout(wake, 50))
    expect(await (await go(url)).text()).toBe('ok')
    for (let i = 0; i < 2; i += 1)
      expect(await (await go(url, { method: 'POST', body: 'x' })).text()).toBe('ok')
    expect(seen).toEqual(['GET 1', 'GET 2', 'GET 1', 'POST 1', 'POST 1'])
  })

  it('says in words, not in codes, why a server cannot be reached', async () => {
    const plain = await serve((_request, response) => response.end())
    const closed = createServer()
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve))
    const { port: nobody } = closed.address() as AddressInfo
    await new Promise((resolve) => closed.close(resolve))
    const open = fetcher({ allowHosts: ['127.0.0.0/8'] })
    for (const [address, words] of [
      [`https://127.0.0.1:${plain}/`, '127.0.0.1 cannot be reached: it is not encrypted there (no https).'],
      [`http://127.0.0.1:${nobody}/`, '127.0.0.1 cannot be reached: nothing answers at this port.'],
    ] as const)
      await expect(open(address)).rejects.toThrow(words)
  })

  it('says whether the request may have arrived', async () => {
    const port = await serve((request) => request.socket.destroy())
    const cut = await fetcher(local)(`http://127.0.0.1:${port}/`, { method: 'POST', body: 'x' }).catch(
      (e: unknown) => e,
    )
    expect(cut).toMatchObject({ code: 'unreachable', maybeSent: true })
    const closed = await serve(() => undefined)
    await new Promise((resolve) => servers.pop()?.close(resolve))
    const refused = await fetcher(local)(`http://127.0.0.1:${closed}/`).catch((e: unknown) => e)
    expect(refused).toMatchObject({ code: 'unreachable', maybeSent: false })
    const unknown = await fetcher()('http://no-such-host.invalid/').catch((e: unknown) => e)
    expect(unknown).toMatchObject({ code: 'unreachable', maybeSent: false })
    expect(await codeOf(fetcher(local)('http://127.0.0.1:25/'))).toBe('bad_url')
  })
})
