import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSafeFetch } from '#platform/safe-fetch/index.ts'
import { followChain } from './follow.ts'
import { hopServer } from './testing/hops.ts'

let server: Awaited<ReturnType<typeof hopServer>>
beforeAll(async () => {
  server = await hopServer()
})
afterAll(() => server.stop())

const fetcher = (timeoutMs = 5000) =>
  createSafeFetch({
    allowHosts: ['127.0.0.1', '127.0.0.2'],
    userAgent: 'Weft (https://weft.secret.example)',
    timeoutMs,
  })
const follow = (url: string) => followChain(fetcher(), url)

describe('following an address', () => {
  it('keeps every stop and asks by HEAD only', async () => {
    const there = server.at('/arrived', '127.0.0.2')
    server.asked.length = 0
    expect(await follow(server.at(`/to?${encodeURIComponent(there)}`))).toEqual({
      hops: [server.at(`/to?${encodeURIComponent(there)}`), there],
      end: 'arrived',
      note: null,
    })
    expect(server.asked.every((line) => line.startsWith('HEAD '))).toBe(true)
  })

  it('asks by GET where HEAD is refused', async () => {
    expect((await follow(server.at('/head-no'))).hops).toEqual([server.at('/head-no'), server.at('/arrived')])
  })

  it('goes on ten times and no further', async () => {
    expect(await follow(server.at('/n/10'))).toMatchObject({ end: 'arrived' })
    expect(await follow(server.at('/n/11'))).toMatchObject({ end: 'too-many' })
  })

  it('notices a circle', async () => {
    expect(await follow(server.at('/round'))).toMatchObject({ end: 'loop' })
  })

  it('reaches nothing private, and says which stop it was', async () => {
    const inside = server.at('/admin', '127.0.0.3')
    const chain = await follow(server.at(`/to?${encodeURIComponent(inside)}`))
    expect(chain).toMatchObject({ end: 'private', note: expect.stringContaining('127.0.0.3') })
    expect(chain.hops.at(-1)).toBe(inside)
    expect(server.asked).not.toContain('HEAD /admin')
  })

  it.each(['javascript:alert(1)', 'ftp://files.test/x', 'data:text/html,x', 'file:///etc/passwd'])(
    'is not led to %s',
    async (bad) => {
      const chain = await follow(server.at(`/to?${encodeURIComponent(bad)}`))
      expect([chain.end, chain.hops.length]).toEqual(['refused', 2])
    },
  )

  it('says that nobody answered, in time', async () => {
    const gone = await hopServer()
    await gone.stop()
    expect(await follow(gone.at('/'))).toMatchObject({ end: 'unreachable' })
    expect(await followChain(fetcher(200), server.at('/slow'))).toMatchObject({ end: 'unreachable' })
    expect(await follow('http://no-such-host.invalid/')).toMatchObject({ end: 'unreachable' })
  })

  it('does not say whose installation asks', async () => {
    const seen: string[] = []
    await followChain(async (_url, init) => {
      seen.push(new Headers(init?.headers).get('user-agent') ?? '')
      return new Response(null, { status: 200 })
    }, 'https://site.test/')
    expect(seen).toEqual(['Mozilla/5.0 (compatible; link check)'])
  })
})
