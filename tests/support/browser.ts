import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { findTool, MissingTool } from '../servers/tools.ts'
import type { Real } from './real.ts'

export interface RealBrowser {
  /** Opens a browser with a profile of its own: nothing is remembered from another test. Close it. */
  launch(options?: LaunchOptions): Promise<BrowserSession>
}

export interface LaunchOptions {
  readonly width?: number
  readonly height?: number
  /** Prepended to every path given to `page.goto`. */
  readonly baseURL?: string
  readonly colorScheme?: 'light' | 'dark'
  /** Like `de-DE`; the machine's own must not decide what a test sees. */
  readonly locale?: string
  readonly timezoneId?: string
}

export interface BrowserSession {
  readonly context: BrowserContext
  readonly page: Page
  /** What pages said on the console as errors, and what they threw, since the start. */
  readonly complaints: readonly string[]
  close(): Promise<void>
}

export interface Violation {
  readonly id: string
  readonly impact: string
  readonly help: string
  /** One for each element: its selector and what to mend. */
  readonly nodes: readonly string[]
}

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The machine's Chromium; use it with `describeReal`. */
export async function withBrowser(): Promise<Real<RealBrowser>> {
  try {
    const executablePath = findTool('chromium')
    return { available: true, launch: (options) => launch(executablePath, options) }
  } catch (error) {
    if (error instanceof MissingTool) return { available: false, reason: error.message }
    throw error
  }
}

async function launch(executablePath: string, options: LaunchOptions = {}): Promise<BrowserSession> {
  const profile = await mkdtemp(join(tmpdir(), 'weft-browser-'))
  const { width = 1280, height = 800, locale = 'en-GB', timezoneId = 'UTC', ...rest } = options
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: flags,
    headless: true,
    viewport: { width, height },
    // Animations half way through make screenshots and contrast figures random.
    reducedMotion: 'reduce',
    locale,
    timezoneId,
    ...rest,
  })
  const complaints: string[] = []
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  context.on('weberror', (fault) => void complaints.push(String(fault.error())))
  const page = context.pages()[0] ?? (await context.newPage())
  const close = async () => {
    await context.close()
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }
  return { context, page, complaints, close }
}

let axeSource: Promise<string> | undefined

/**
 * Runs axe-core over the page (WCAG 2.2 A and AA and its best practices) and returns what it found: `[]` is what
 * a test expects. `within` is a selector that narrows it.
 */
export async function axe(page: Page, within = 'html'): Promise<Violation[]> {
  const file = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
  axeSource ??= readFile(file, 'utf8')
  await page.evaluate(await axeSource)
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  // As text: what runs in the page has no types of ours and must not be compiled with this file.
  const question = `axe.run(${JSON.stringify(within)}, { runOnly: ${JSON.stringify(tags)} })
    .then(({ violations }) => violations.map(({ id, impact, help, nodes }) => ({
      id, impact: String(impact), help,
      nodes: nodes.map((node) => node.target.join(' ') + ': ' + node.failureSummary),
    })))`
  return page.evaluate(question)
}

/** A picture of the whole page in `test-results/<name>.png`; returns the path. */
export async function screenshot(page: Page, name: string): Promise<string> {
  const folder = resolve(import.meta.dirname, '../../test-results')
  await mkdir(folder, { recursive: true })
  const path = join(folder, `${name.replaceAll(/[^\w.-]+/g, '-')}.png`)
  await page.screenshot({ path, fullPage: true, animations: 'disabled' })
  return path
}
