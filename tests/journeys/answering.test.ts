import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { fake } from '#networks/fake/index.ts'
import { type FakePerson, fakePerson } from '#networks/fake/person.ts'
import { type FakeServer, startFakeServer } from '#networks/fake/server.ts'
import { password } from '../support/app.ts'
import { axe, type BrowserSession, screenshot, withBrowser } from '../support/browser.ts'
import { describeReal } from '../support/real.ts'
import { freshScreens } from '../support/screens.ts'
import { type WholeWeft, wholeWeft } from '../support/weft.ts'

const browser = await withBrowser()

/** Two people at one inbox, and lines that break at the worst moment. */
describeReal('answering from two browsers', browser, () => {
  if (!browser.available) return
  let weft: WholeWeft
  let server: FakeServer
  let one: BrowserSession
  let two: BrowserSession
  let ida: FakePerson

  vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 })

  beforeAll(async () => {
    await freshScreens()
    server = await startFakeServer()
    weft = await wholeWeft({ networks: [fake], allowHosts: ['127.0.0.1'] })
    server.service.createAccount({ handle: 'fjell', displayName: 'Fjell & Sons', password: 'horse' })
    ida = fakePerson(server.service, 'ida', { displayName: 'Ida Berg' })
    const cookie = await weft.found()
    const input = { server: server.url, handle: 'fjell', password: 'horse' }
    const connected = await weft.call('POST', '/api/channels', { network: 'fake', input }, cookie)
    if (connected.status >= 300) throw new Error(`connecting failed: ${JSON.stringify(connected.body)}`)
    one = await browser.launch({ baseURL: weft.address })
    two = await browser.launch({ baseURL: weft.address })
    for (const { page } of [one, two]) {
      page.setDefaultTimeout(20_000)
      await page.goto('/sign-in')
      await page.getByLabel('E-mail address').fill('dana@example.org')
      await page.getByLabel('Password', { exact: true }).fill(password)
      await page.keyboard.press('Enter')
      await page.getByRole('link', { name: 'Inbox' }).first().waitFor()
    }
  })
  afterAll(async () => {
    await one?.close()
    await two?.close()
    await weft?.stop()
    await server?.stop()
  })
  afterEach(async (test) => {
    if (test.task.result?.state !== 'fail') return
    await screenshot(one.page, 'answering-failed-one')
    await screenshot(two.page, 'answering-failed-two')
  })

  const published = () =>
    [...server.service.state.posts.values()]
      .filter((post) => server.service.state.accounts.get(post.accountId)?.handle === 'fjell')
      .map((post) => post.text)
  const until = async (look: () => boolean, seconds = 30): Promise<void> => {
    const end = Date.now() + seconds * 1000
    while (!look()) {
      if (Date.now() > end) throw new Error('it did not come about in time')
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
  /** Ida asks, and every page here has it open. */
  const asks = async (words: string, ...pages: Page[]): Promise<void> => {
    ida.post(`@fjell ${words}`)
    for (const page of pages) {
      await page.goto('/inbox/all')
      await page.getByText(words).first().click({ timeout: 40_000 })
      await field(page).waitFor()
    }
  }
  const field = (page: Page) => page.getByRole('textbox', { name: /^Answer to/ })
  const send = async (page: Page): Promise<void> => {
    await page.keyboard.press('Control+Enter')
  }

  it('takes an answer back by a key: nothing went out, the words are in the field', async () => {
    await asks('Where is my jacket?', one.page)
    await field(one.page).fill('It left Bergen today.')
    await send(one.page)
    await one.page.getByText('Goes out in a moment.').waitFor()
    await field(one.page).blur()
    await one.page.keyboard.press('z')
    await one.page.getByText('Taken back. It was not sent.').waitFor()
    expect(await field(one.page).inputValue()).toBe('It left Bergen today.')
    expect(await axe(one.page)).toEqual([])
    await new Promise((resolve) => setTimeout(resolve, 11_000))
    expect(published()).toEqual([])
  })

  it('sends once when the answer to the request is lost and it is pressed again', async () => {
    await asks('Do you repair tents?', one.page)
    let lost = 0
    await one.page.route('**/inbox/answer', async (route) => {
      if (lost > 0) return route.continue()
      lost += 1
      // The server has it; the browser never hears so.
      await route.fetch()
      await route.abort('connectionreset')
    })
    await field(one.page).fill('We do, in Bergen.')
    await send(one.page)
    await until(() => lost === 1)
    expect(await field(one.page).inputValue()).toBe('We do, in Bergen.')
    await one.page.getByText('Weft cannot be reached.').first().waitFor()
    await field(one.page).focus()
    await send(one.page)
    await one.page.getByText('Goes out in a moment.').waitFor()
    await until(() => published().includes('We do, in Bergen.'))
    await one.page.waitForTimeout(2000)
    expect(published().filter((text) => text === 'We do, in Bergen.')).toHaveLength(1)
    await one.page.unroute('**/inbox/answer')
  })

  it('refuses the one whose line had a gap, shows what was answered, and keeps the text', async () => {
    await asks('Which size fits?', one.page, two.page)
    await field(two.page).fill('Take a 42, I think.')
    await two.context.setOffline(true)
    await field(one.page).fill('A 43 fits you.')
    await send(one.page)
    await until(() => published().includes('A 43 fits you.'))
    // The line comes back, but what happened meanwhile has not been read.
    await two.page.route('**/inbox/get', (route) => route.abort())
    await two.context.setOffline(false)
    await field(two.page).focus()
    await send(two.page)
    await two.page
      .getByText(/A colleague answered|answered at/)
      .first()
      .waitFor()
    expect(await field(two.page).inputValue()).toBe('Take a 42, I think.')
    await two.page.unroute('**/inbox/get')
    await two.page.getByText('A 43 fits you.').first().waitFor()
    await two.page.waitForTimeout(11_000)
    expect(published()).not.toContain('Take a 42, I think.')
  })
})
