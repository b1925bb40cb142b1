import type { CDPSession, Page } from 'playwright-core'
import { type BrowserSession, withBrowser } from '#tests/support/browser.ts'
import type { Client } from './client.ts'

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
  /** Text answers that came uncompressed. */
  readonly uncompressed: readonly string[]
}

/** How long nothing may keep the page busy before it counts as interactive. */
const QUIET_MS = 1500

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
  await page.waitForFunction('bench.drawn > 0', undefined, { timeout: 30_000 })
  await page.waitForFunction(
    `performance.now() - Math.max(bench.drawn, ...bench.tasks.map(([, end]) => end)) > ${QUIET_MS}`,
  )
  const { drawn, tasks } = await page.evaluate<{ drawn: number; tasks: [number, number][] }>('bench')
  const interactive = Math.max(drawn, ...tasks.map(([, end]) => end))
  return { ...wire(), drawn, interactive }
}

interface Answer {
  url: string
  kind: string
  plain: boolean
  bytes: number
}

/** Counts what comes over the wire from now on; the function it returns gives the sums so far. */
async function listenToWire(page: Page): Promise<() => Pick<Load, 'bytes' | 'uncompressed'>> {
  const session: CDPSession = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  const answers = new Map<string, Answer>()
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    const plain = !Object.keys(response.headers).some((name) => name.toLowerCase() === 'content-encoding')
    answers.set(requestId, { url: response.url, kind: type, plain, bytes: 0 })
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const answer = answers.get(requestId)
    if (answer) answer.bytes = encodedDataLength
  })
  return () => {
    const bytes = new Map<string, number>()
    for (const { kind, bytes: more } of answers.values()) bytes.set(kind, (bytes.get(kind) ?? 0) + more)
    const text = ['Document', 'Script', 'Stylesheet', 'Fetch', 'XHR']
    const large = [...answers.values()].filter(
      (answer) => answer.plain && answer.bytes > 2048 && text.includes(answer.kind),
    )
    return { bytes, uncompressed: large.map(({ url, bytes: size }) => `${new URL(url).pathname} ${size}`) }
  }
}
