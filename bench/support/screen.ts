import type { CDPSession, Page } from 'playwright-core'
import { type BrowserSession, withBrowser } from '#tests/support/browser.ts'
import type { Client } from './client.ts'
import { until } from './stats.ts'

/** A Chromium with nothing in its cache, at the house's address; signed in when given a client. */
export async function openBrowser(url: string, client?: Client): Promise<BrowserSession> {
  const browser = await withBrowser()
  if (!browser.available) throw new Error(browser.reason)
  const session = await browser.launch({ baseURL: url })
  const [name = '', value = ''] = client?.cookie.split('=') ?? []
  if (client) await session.context.addCookies([{ name, value, url }])
  return session
}

export interface Load {
  /** Bytes on the wire, heads included, by kind of answer. */
  readonly bytes: ReadonlyMap<string, number>
  /** Milliseconds until what was looked for was drawn. */
  readonly drawn: number
  /** Milliseconds until it was drawn and no long task kept the page from answering. */
  readonly interactive: number
  readonly requests: number
  /** Bytes of the answers' heads alone. */
  readonly heads: number
  /** The largest answers, with their kilobytes. */
  readonly largest: readonly string[]
  /** Text answers that came uncompressed. */
  readonly uncompressed: readonly string[]
}

/** How long nothing may keep the page busy before it counts as interactive. */
const QUIET_MS = 1500

const quiet = `bench.drawn > 0 &&
  performance.now() - Math.max(bench.drawn, ...bench.tasks.map(([, end]) => end)) > ${QUIET_MS}`

const watch = (selector: string) => `
  window.bench = { drawn: 0, tasks: [] }
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) bench.tasks.push([entry.startTime, entry.startTime + entry.duration])
  }).observe({ type: 'longtask', buffered: true })
  requestAnimationFrame(function look() {
    const found = document.querySelector(${JSON.stringify(selector)})
    if (found && found.getClientRects().length > 0 && !found.disabled) bench.drawn = performance.now()
    else requestAnimationFrame(look)
  })`

/** Opens a page and measures until `selector` is drawn and the page answers. */
export async function load(page: Page, path: string, selector: string): Promise<Load> {
  const wire = await listenToWire(page)
  await page.addInitScript(watch(selector))
  await page.goto(path)
  await until(`${path} is drawn and quiet`, 60, () => page.evaluate<boolean>(quiet))
  const { drawn, tasks } = await page.evaluate<{ drawn: number; tasks: [number, number][] }>('bench')
  const interactive = Math.max(drawn, ...tasks.map(([, end]) => end))
  return { ...wire(), drawn, interactive }
}

interface Answer {
  url: string
  kind: string
  plain: boolean
  head: number
  bytes: number
}

/** Counts what comes over the wire from now on; the function it returns gives the sums so far. */
async function listenToWire(page: Page): Promise<() => Omit<Load, 'drawn' | 'interactive'>> {
  const session: CDPSession = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  const answers = new Map<string, Answer>()
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    const plain = !Object.keys(response.headers).some((name) => name.toLowerCase() === 'content-encoding')
    answers.set(requestId, {
      url: response.url,
      kind: type,
      plain,
      head: response.encodedDataLength,
      bytes: 0,
    })
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const answer = answers.get(requestId)
    if (answer) answer.bytes = encodedDataLength
  })
  return () => {
    const bytes = new Map<string, number>()
    for (const { kind, bytes: more } of answers.values()) bytes.set(kind, (bytes.get(kind) ?? 0) + more)
    const bySize = [...answers.values()].sort((a, b) => b.bytes - a.bytes)
    const text = ['Document', 'Script', 'Stylesheet', 'Fetch', 'XHR']
    const large = bySize.filter(({ plain, kind, bytes: size }) => plain && size > 2048 && text.includes(kind))
    const named = ({ url, bytes: size }: Answer) => `${new URL(url).pathname} ${(size / 1024).toFixed(1)} KB`
    const heads = bySize.reduce((sum, { head }) => sum + head, 0)
    const largest = bySize.slice(0, 8).map(named)
    return { bytes, requests: answers.size, heads, largest, uncompressed: large.map(named) }
  }
}
