import type { Page } from 'playwright-core'
import { fillInbox } from './data/inbox.ts'
import type { Bench, Figure } from './support/figure.ts'
import { withScene } from './support/scene.ts'
import { openBrowser } from './support/screen.ts'
import { median, until } from './support/stats.ts'

const ROWS = 100_000
const states = encodeURIComponent(JSON.stringify({ states: ['open', 'snoozed', 'closed'] }))
const PLACE = `/inbox/all?sort=newest&f=${states}`

/**
 * The inbox in Chromium with a hundred thousand rows in its list: frames while it is scrolled by a script, through all of
 * them and at a reader's pace, and how long the next conversation takes from the key to its drawn thread.
 */
export const inboxBrowser: Bench = ({ quick, say }) =>
  withScene(async (scene) => {
    const rows = quick ? 2000 : ROWS
    await fillInbox(scene, rows, rows, say)
    const browser = await openBrowser(scene.house().url, scene.owner())
    try {
      const { page } = browser
      await page.goto(PLACE)
      await page.waitForSelector('.vlist li')
      const loaded = await loadRows(page, quick ? 1000 : rows * 0.98, say)
      say(`${loaded} rows are loaded`)
      const far = await scroll(page, { from: 0, to: 1, seconds: quick ? 2 : 20 })
      const near = await scroll(page, { from: 0.5, pixels: 3000, seconds: quick ? 2 : 20 })
      await page.evaluate("document.querySelector('.vlist').scrollTop = 0")
      const opened = await walk(page, quick ? 5 : 40)
      const figures: Figure[] = [
        frame('scrolled through all of them, frames p50', far.p50, 1000 / 60),
        frame('scrolled through all of them, frames p95', far.p95, 1000 / 60),
        frame('scrolled at 3,000 px a second, frames p50', near.p50, 1000 / 60),
        frame('scrolled at 3,000 px a second, frames p95', near.p95, 1000 / 60),
        { ...frame('next conversation by key, p50', median(opened), 100), runs: `${opened.length} keys` },
        {
          ...frame('next conversation by key, p95', quantile(opened, 0.95), 100),
          runs: `${opened.length} keys`,
        },
      ]
      const share = ({ late }: Frames) => `${(late * 100).toFixed(1)} % of frames above 25 ms`
      const notes = [
        `${loaded} rows loaded`,
        `through all of them: ${share(far)}, longest ${Math.round(far.longest)} ms`,
        `at a reader's pace: ${share(near)}, longest ${Math.round(near.longest)} ms`,
      ]
      return { figures, notes }
    } finally {
      await browser.close()
    }
  })

const frame = (what: string, value: number, limit: number): Figure => ({
  bench: 'inbox-browser',
  what,
  value,
  unit: 'ms',
  runs: '20 s',
  against: { name: 'limit', value: limit },
})

const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ??
  Number.NaN

const HAVE = "Number(document.querySelector('.vlist li')?.getAttribute('aria-setsize') ?? 0)"

/** Goes to the end again and again until so many rows are there; gives how many are. */
async function loadRows(page: Page, wanted: number, say: (line: string) => void): Promise<number> {
  const count = () => page.evaluate<number>(HAVE)
  let said = 0
  for (let have = await count(); have < wanted; have = await count()) {
    await page.evaluate(
      "{ const list = document.querySelector('.vlist'); list.scrollTop = list.scrollHeight }",
    )
    // Asked from outside: the page lets nobody make code of words.
    await until('more rows are there', 30, async () => (await count()) > have, 10)
    if (have - said >= 10_000) {
      said = have
      say(`${have} rows`)
    }
  }
  return count()
}

interface Frames {
  readonly p50: number
  readonly p95: number
  readonly longest: number
  /** Share of frames that took longer than one and a half. */
  readonly late: number
}

interface Way {
  /** Share of the whole height where it begins. */
  readonly from: number
  /** Where it ends; or how many pixels a second. */
  readonly to?: number
  readonly pixels?: number
  readonly seconds: number
}

/** Scrolls by a script, a step each frame, and measures the frames. */
async function scroll(page: Page, way: Way): Promise<Frames> {
  const { from, to = 1, pixels = null, seconds } = way
  const times = await page.evaluate<number[]>(`new Promise((resolve) => {
    const list = document.querySelector('.vlist')
    const height = list.scrollHeight - list.clientHeight
    const begin = ${from} * height
    const speed = ${pixels} ?? (${to} * height - begin) / ${seconds}
    const frames = []
    let first = 0
    let last = 0
    requestAnimationFrame(function step(now) {
      first ||= now
      if (last) frames.push(now - last)
      last = now
      list.scrollTop = begin + ((now - first) / 1000) * speed
      if (now - first < ${seconds * 1000}) requestAnimationFrame(step)
      else resolve(frames)
    })
  })`)
  const late = times.filter((time) => time > 25).length / times.length
  return { p50: median(times), p95: quantile(times, 0.95), longest: Math.max(...times), late }
}

/** Presses the key and looks each frame whether another conversation's thread is drawn. */
const NEXT = `new Promise((resolve) => {
  const before = location.pathname
  const began = performance.now()
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true }))
  requestAnimationFrame(function look() {
    const main = document.querySelector('.pane.main')
    const drawn = main?.querySelector('.msg') && !main.querySelector('.skel')
    if (location.pathname !== before && drawn) resolve(performance.now() - began)
    else requestAnimationFrame(look)
  })
})`

/** Walks through the list by its key, a reader's while between two, and measures each until its thread is drawn. */
async function walk(page: Page, keys: number): Promise<number[]> {
  await page.keyboard.press('j')
  await page.waitForSelector('.pane.main .msg')
  const times: number[] = []
  for (let no = 0; no < keys; no += 1) {
    await page.waitForTimeout(700)
    times.push(await page.evaluate<number>(NEXT))
  }
  return times
}
