import { simpleParser } from 'mailparser'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { type FakeSmtp, fakeSmtp } from '#platform/mail/testing/smtp-server.ts'
import { password } from '../support/app.ts'
import { axe, type BrowserSession, withBrowser } from '../support/browser.ts'
import { describeReal } from '../support/real.ts'
import { freshScreens } from '../support/screens.ts'
import { type WholeWeft, wholeWeft } from '../support/weft.ts'

const browser = await withBrowser()

/** What of a letter is looked at here; the house itself reads less of one. */
interface Read {
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly attachments: readonly { readonly contentType: string; readonly content: Buffer }[]
}

const readLetter = async (raw: string): Promise<Read> =>
  (await simpleParser(Buffer.from(raw.replaceAll('\n', '\r\n')))) as unknown as Read

/** From making a report to reading its letter, and to a page that somebody without an account opens. */
describeReal('a report goes out', browser, () => {
  if (!browser.available) return
  let weft: WholeWeft
  let smtp: FakeSmtp
  let desk: BrowserSession
  let outside: BrowserSession

  vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 })

  beforeAll(async () => {
    await freshScreens()
    smtp = await fakeSmtp()
    weft = await wholeWeft({ smtpUrl: smtp.url })
    await weft.found()
    desk = await browser.launch({ baseURL: weft.address, locale: 'en-GB' })
    outside = await browser.launch({ baseURL: weft.address, width: 390, height: 844, locale: 'en-GB' })
    for (const { page } of [desk, outside]) page.setDefaultTimeout(30_000)
    const { page } = desk
    await page.goto('/sign-in')
    await page.getByLabel('E-mail address').fill('dana@example.org')
    await page.getByLabel('Password', { exact: true }).fill(password)
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
  })
  afterAll(async () => {
    await desk?.close()
    await outside?.close()
    await weft?.stop()
    await smtp?.close()
  })

  it('is written, looked at before it goes, and kept', async () => {
    const { page } = desk
    await page.goto('/reports')
    await page.getByRole('heading', { name: 'No report yet' }).waitFor()
    expect(await axe(page)).toEqual([])
    await page.goto('/reports/new')
    await page.getByLabel('Name').fill('What the month was like')
    await page.getByRole('button', { name: 'Preview' }).click()
    await page.frameLocator('iframe').getByRole('heading', { name: 'What the month was like' }).waitFor()
    expect(await axe(page)).toEqual([])
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page
      .getByRole('heading', { name: 'Nothing was sent yet.' })
      .or(page.getByText('Nothing was sent yet.'))
      .waitFor()
  })

  it('comes by mail: designed, as plain words, as PDF and as a table', async () => {
    await desk.page.getByRole('button', { name: 'Send to me now' }).click()
    await vi.waitFor(() => expect(smtp.received).toHaveLength(1), { timeout: 60_000, interval: 300 })
    const letter = await readLetter(smtp.received[0] ?? '')
    expect(letter.subject).toContain('What the month was like')
    expect(letter.text).toContain('In brief')
    expect(letter.attachments.map(({ contentType }) => contentType)).toEqual(['application/pdf', 'text/csv'])
    expect(letter.attachments[0]?.content.subarray(0, 5).toString()).toBe('%PDF-')
    const { page } = outside
    await page.setContent(letter.html)
    await page.getByRole('heading', { name: 'What the month was like' }).waitFor()
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390)
    expect(await axe(page)).toEqual([])
    const edition = desk.page.getByRole('link', { name: /20\d\d/ })
    await edition.click()
    await desk.page.frameLocator('iframe').getByRole('heading', { name: 'In brief' }).waitFor()
  })

  it('is read by a link without sign-in, until the link is revoked', async () => {
    const { page } = desk
    await page.goto('/reports/links')
    await page.getByRole('button', { name: 'Make a link' }).first().click()
    await page.getByLabel('Name').fill('For the council of parents')
    await page.getByLabel('Password, if you like').fill('reeds and rain')
    await page.locator('form').getByRole('button', { name: 'Make a link' }).click()
    const url = (await page.locator('code').textContent()) ?? ''
    expect(await axe(page)).toEqual([])
    await outside.page.goto(new URL(url).pathname)
    await outside.page.getByLabel('Password').fill('not this one')
    await outside.page.getByRole('button', { name: 'Show the figures' }).click()
    await outside.page.getByText('This password is not right.').first().waitFor()
    await outside.page.getByLabel('Password').fill('reeds and rain')
    await outside.page.getByRole('button', { name: 'Show the figures' }).click()
    const paper = outside.page.frameLocator('iframe')
    await paper.getByRole('heading', { name: 'For the council of parents' }).waitFor()
    expect(await paper.locator('body').textContent()).not.toContain('Dana')
    expect(await axe(outside.page)).toEqual([])
    expect(await outside.context.cookies()).toEqual([])
    await page.getByRole('button', { name: 'Done' }).click()
    await page.getByRole('button', { name: 'Revoke For the council of parents' }).click()
    await page.getByText('Revoked').first().waitFor()
    await outside.page.reload()
    await outside.page.getByText('This link leads nowhere, or not any more.').waitFor()
  })

  it('opens to nobody who guesses, mangles or tries tricks, and stays in no cache', async () => {
    const tricks = [
      "'or'1'='1",
      '..%2f..%2fetc%2fpasswd',
      '%00',
      'x'.repeat(42),
      'x'.repeat(44),
      '%F0%9F%92%A9',
    ]
    for (const token of tricks) {
      const answer = await weft.call('POST', `/api/reports/public/${token}`, { password: null })
      expect([404, 422], token).toContain(answer.status)
      expect(JSON.stringify(answer.body)).not.toContain('Fjell')
    }
    const guess = await weft.call('POST', `/api/reports/public/${'x'.repeat(43)}`, { password: null })
    expect(guess.status).toBe(404)
    expect(guess.headers.get('cache-control')).toBe('no-store')
    expect(guess.headers.get('x-robots-tag')).toContain('noindex')
    expect(guess.headers.get('set-cookie')).toBeNull()
  })
})
