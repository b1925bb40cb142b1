import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { addDays, instantOf, localTime, weekday } from '#kernel/local-time.ts'
import { axe, type BrowserSession, screenshot, withBrowser } from '#tests/support/browser.ts'
import { describeReal } from '#tests/support/real.ts'
import { freshScreens } from '#tests/support/screens.ts'
import { type WholeWeft, wholeWeft } from '#tests/support/weft.ts'

const zone = 'Europe/Oslo'
const browser = await withBrowser()
const today = localTime(new Date(), zone).day
/** Monday of the week after next, so that every day of it is still to come and of one month's page. */
const monday = addDays(today, 14 - weekday(today))
const at = (day: string, minute: number): string => instantOf(day, minute, zone).toISOString()

describeReal('moving on the calendar by hand', browser, () => {
  if (!browser.available) return
  let weft: WholeWeft
  let session: BrowserSession
  let page: Page
  let cookie: string

  vi.setConfig({ testTimeout: 120_000, hookTimeout: 180_000 })

  beforeAll(async () => {
    await freshScreens()
    weft = await wholeWeft()
    cookie = await weft.found()
    session = await browser.launch({ baseURL: weft.address, timezoneId: zone, width: 1360, height: 1000 })
    page = session.page
    page.setDefaultTimeout(30_000)
    const [name = '', value = ''] = cookie.split('=')
    await session.context.addCookies([{ name, value: decodeURIComponent(value), url: weft.address }])
  })
  afterAll(async () => {
    await session?.close()
    await weft?.stop()
  })

  const draft = async (title: string, minute: number): Promise<string> => {
    const body = { title, idea: '', scheduledAt: at(monday, minute), variants: [] }
    const made = await weft.call('POST', '/api/publishing/drafts', body, cookie)
    expect(made.status).toBe(200)
    return (made.body as { id: string }).id
  }
  const standsAt = async (id: string): Promise<string> => {
    const { body } = await weft.call('GET', `/api/publishing/drafts/${id}`, undefined, cookie)
    return (body as { scheduledAt: string }).scheduledAt
  }
  /** A move is saved behind the screen; a busy machine takes its time. */
  const becomes = (id: string, wanted: string): Promise<void> =>
    expect.poll(() => standsAt(id), { timeout: 30_000 }).toBe(wanted)
  const open = async (view: 'week' | 'month'): Promise<void> => {
    await page.goto(`/publish/calendar?view=${view}&day=${monday}`)
  }
  const card = (title: string) => page.getByRole('link', { name: title })
  /** A day is named by its list in a week and by its cell in a month. */
  const dayBox = async (day: string, role: 'list' | 'listitem') => {
    const name = new Intl.DateTimeFormat('en-GB', {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      timeZone: 'UTC',
    })
      .format(new Date(`${day}T12:00:00Z`))
      .replace(',', '')
    const box = await page
      .getByRole(role, { name: new RegExp(name) })
      .first()
      .boundingBox()
    if (!box) throw new Error(`${name} is not on the screen`)
    return box
  }
  const drag = async (title: string, to: { x: number; y: number }): Promise<void> => {
    const from = await card(title).boundingBox()
    if (!from) throw new Error(`${title} is not on the screen`)
    await page.mouse.move(from.x + 12, from.y + 8)
    await page.mouse.down()
    await page.mouse.move(from.x + 30, from.y + 20, { steps: 4 })
    await page.mouse.move(to.x, to.y, { steps: 12 })
    await page.mouse.up()
  }
  const undo = async (): Promise<void> => {
    await page.getByRole('button', { name: 'Undo' }).click()
  }

  it('drags a card to another day and hour of a week, and one press puts it back', async () => {
    const id = await draft('Dragged in a week', 600)
    await open('week')
    await card('Dragged in a week').scrollIntoViewIfNeeded()
    const wednesday = await dayBox(addDays(monday, 2), 'list')
    await drag('Dragged in a week', {
      x: wednesday.x + wednesday.width / 2,
      y: wednesday.y + (wednesday.height * 690) / 1440,
    })
    await becomes(id, at(addDays(monday, 2), 690))
    await screenshot(page, 'calendar-dragged-week')
    expect(await axe(page)).toEqual([])
    await undo()
    await becomes(id, at(monday, 600))
  })

  it('drags a card to another day of a month, which keeps its hour, and one press puts it back', async () => {
    const id = await draft('Dragged in a month', 720)
    await open('month')
    await card('Dragged in a month').scrollIntoViewIfNeeded()
    const thursday = await dayBox(addDays(monday, 3), 'listitem')
    await drag('Dragged in a month', {
      x: thursday.x + thursday.width / 2,
      y: thursday.y + thursday.height / 2,
    })
    await becomes(id, at(addDays(monday, 3), 720))
    await screenshot(page, 'calendar-dragged-month')
    await undo()
    await becomes(id, at(monday, 720))
  })

  it('moves a card without a mouse: by arrows, and by asking for day and time', async () => {
    const id = await draft('Moved by keys', 840)
    await open('week')
    await card('Moved by keys').focus()
    await page.keyboard.press('Alt+ArrowRight')
    await becomes(id, at(addDays(monday, 1), 840))
    await open('week')
    await card('Moved by keys').focus()
    await page.keyboard.press('Alt+ArrowDown')
    await becomes(id, at(addDays(monday, 1), 855))
    await undo()
    await becomes(id, at(addDays(monday, 1), 840))
    await open('month')
    await card('Moved by keys').focus()
    await page.keyboard.press('m')
    await page.getByRole('dialog').waitFor()
    await page.getByLabel('Time').fill('16:30')
    await page.getByRole('dialog').getByRole('button', { name: 'Move', exact: true }).click()
    await becomes(id, at(addDays(monday, 1), 990))
    expect(session.complaints).toEqual([])
  })
})
