import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { mention, xrpc } from '#networks/bluesky/kit-subject.ts'
import { type FakeSmtp, fakeSmtp } from '#platform/mail/testing/smtp-server.ts'
import { password } from '../support/app.ts'
import { axe, type BrowserSession, screenshot, withBrowser } from '../support/browser.ts'
import { describeReal, type Real, withBsky } from '../support/real.ts'
import { freshScreens } from '../support/screens.ts'
import { type WholeWeft, wholeWeft } from '../support/weft.ts'
import { owner, prepared, speaker } from './crisis-house.ts'

const [browser, bsky] = await Promise.all([withBrowser(), withBsky()])
const missing = [browser, bsky].find((one) => !one.available)
const peers: Real<{ ready: true }> =
  missing && !missing.available ? missing : { available: true, ready: true }

/** From the first post about somebody hurt to a closed review, on a network nobody here wrote. */
describeReal('a crisis, from the first post to the review', peers, () => {
  if (!browser.available || !bsky.available) return
  let weft: WholeWeft
  let smtp: FakeSmtp
  let desk: BrowserSession
  let phone: BrowserSession
  let press: BrowserSession
  let us: Awaited<ReturnType<typeof bsky.createAccount>>
  let cookie: string
  let statementId: string
  let speakerId: string
  let incidentId: string
  const began = { written: 0, rung: 0, acknowledged: 0, said: 0 }

  vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 })

  beforeAll(async () => {
    await freshScreens()
    smtp = await fakeSmtp()
    weft = await wholeWeft({ allowHosts: ['127.0.0.0/8', 'localhost'], smtpUrl: smtp.url })
    cookie = await weft.found()
    us = await bsky.createAccount()
    const input = { server: bsky.url, handle: us.handle, password: us.password }
    const connected = await weft.call('POST', '/api/channels', { network: 'bluesky', input }, cookie)
    if (connected.status >= 300) throw new Error(`connecting failed: ${JSON.stringify(connected.body)}`)
    const ready = await prepared(weft)
    statementId = ready.statementId
    speakerId = ready.speakerId
    desk = await browser.launch({ baseURL: weft.address })
    press = await browser.launch({ baseURL: weft.address })
    phone = await browser.launch({ baseURL: weft.address, width: 390, height: 844 })
    for (const { page } of [desk, press, phone]) page.setDefaultTimeout(20_000)
    await signIn(desk.page, owner)
    await signIn(press.page, speaker)
  })
  afterAll(async () => {
    for (const one of [desk, press, phone]) await one?.close()
    await weft?.stop()
    await smtp?.close()
  })
  afterEach(async (test) => {
    if (test.task.result?.state !== 'fail') return
    await screenshot(desk.page, 'crisis-failed-desk')
    await screenshot(press.page, 'crisis-failed-press')
    await screenshot(phone.page, 'crisis-failed-phone')
    console.error(
      'the desk said:',
      desk.complaints,
      await desk.page.locator('main').textContent({ timeout: 1000 }),
    )
  })

  const signIn = async (page: Page, email: string): Promise<void> => {
    await page.goto('/sign-in')
    await page.getByLabel('E-mail address').fill(email)
    await page.getByLabel('Password', { exact: true }).fill(password)
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: 'Incidents' }).first().waitFor()
  }
  const clean = async (name: string, on: Page) => {
    await screenshot(on, `crisis-${name}`)
    expect(await axe(on), name).toEqual([])
  }
  const said = async (): Promise<string> =>
    JSON.stringify(
      await xrpc(bsky, us, `com.atproto.repo.listRecords?repo=${us.did}&collection=app.bsky.feed.post`),
    )

  it('notices a post about an injury and fetches whoever has duty, by a letter with a link', async () => {
    const ingrid = await bsky.createAccount()
    await mention(bsky, ingrid, us, 'the lid of your Rondane flask burst and my daughter is injured.')
    began.written = Date.now()
    await expect.poll(() => linkIn(smtp.received), { timeout: 60_000 }).toMatch(/\/p\/alarm\//)
    began.rung = Date.now()
  })

  it('is acknowledged from the phone, without signing in, by one press', async () => {
    const { page } = phone
    await page.goto(new URL(linkIn(smtp.received)).pathname)
    await page.getByText('SEV1').first().waitFor()
    await clean('1-phone', page)
    await page.getByRole('button', { name: 'Acknowledge' }).click()
    await page.getByText('You acknowledged it. It is yours.').waitFor()
    began.acknowledged = Date.now()
  })

  it('stands in the war room with its cause, and on everybody’s screen', async () => {
    const { page } = desk
    await page.goto('/incidents')
    await page
      .getByRole('main')
      .getByRole('link', { name: /injured/ })
      .first()
      .click()
    await page.waitForURL(/\/incidents\/[0-9a-f-]{36}/)
    incidentId = new URL(page.url()).pathname.split('/')[2] ?? ''
    await page
      .getByText(/Acknowledged .* by Dana Ortiz/)
      .first()
      .waitFor()
    await clean('2-war-room', page)
    await press.page.goto('/today')
    await press.page.getByRole('link', { name: 'What to say now' }).first().waitFor()
  })

  it('pauses everything with one button, seen on every screen', async () => {
    const { page } = desk
    await page.getByRole('main').getByRole('button', { name: 'Pause publishing' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Pause publishing' }).click()
    await page.getByRole('button', { name: 'All clear' }).waitFor()
    await press.page
      .getByText(/Publishing is paused/)
      .first()
      .waitFor()
    await clean('3-paused', press.page)
  })

  it('lets only somebody with the mandate make the statement, through the pause of its own incident', async () => {
    const place = `/incidents/statements/${statementId}?incident=${incidentId}`
    await desk.page.goto(place)
    await fillBlanks(desk.page)
    await desk.page
      .getByText(/Per Lie may make the statement here|has no mandate/)
      .first()
      .waitFor()
    await press.page.goto(place)
    await fillBlanks(press.page)
    await press.page.getByText('You may make this statement.').waitFor()
    await clean('4-statement', press.page)
    await press.page.getByRole('button', { name: 'Make this statement' }).click()
    await expect.poll(said, { timeout: 40_000 }).toContain('the lid came off')
    began.said = Date.now()
    expect((await said()).split('the lid came off')).toHaveLength(2)
  })

  it('ends with all clear, a date for the review, and the review itself', async () => {
    const { page } = desk
    await page.goto(`/incidents/${incidentId}`)
    await page
      .getByText(/First words \d/)
      .first()
      .waitFor()
    const seat = { seat: 'spokesperson', memberId: speakerId }
    const seated = await weft.call('POST', `/api/incidents/one/${incidentId}/seats`, seat, cookie)
    expect(seated.status).toBe(200)
    await page.getByRole('button', { name: 'It is contained' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'It is contained' }).click()
    await page.getByRole('button', { name: 'All clear' }).click()
    await page.getByRole('main').getByRole('button', { name: 'Pause publishing' }).waitFor()
    await page.getByRole('button', { name: 'Close the incident' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('When you meet for it').fill(inTwoDays())
    await clean('5-closing', page)
    await dialog.getByRole('button', { name: 'Close the incident' }).click()
    await page.getByText('Closed').first().waitFor()
    await page.goto(`/incidents/${incidentId}/review`)
    await page.getByLabel('What happened, in the order of time?').fill('A lid burst; one child was hurt.')
    await clean('6-review', page)
    await page.getByLabel('What did we learn?').fill('Lids need a valve.')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved.').waitFor()
    await page.getByRole('button', { name: 'Give it into review' }).click()
    await page.getByText('In review').waitFor()
    // Somebody else than its owner says that it was reviewed.
    await press.page.goto(`/incidents/${incidentId}/review`)
    await press.page.getByRole('button', { name: 'It is reviewed' }).click()
    await page.getByRole('button', { name: 'Close the review' }).click()
    await page.getByRole('button', { name: 'Open it again' }).waitFor()
  })

  it('gives the figures that its own timeline gives', async () => {
    const answer = await weft.call('GET', `/api/incidents/one/${incidentId}/report`, undefined, cookie)
    const { incident, figures } = answer.body as {
      incident: Record<'firstAt' | 'signalAt' | 'openedAt' | 'claimedAt' | 'spokenAt', string>
      figures: Record<'detectMinutes' | 'acknowledgeMinutes' | 'wordsMinutes', number>
    }
    const minutes = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 60_000
    expect(figures.detectMinutes).toBeCloseTo(minutes(incident.firstAt, incident.signalAt), 3)
    expect(figures.acknowledgeMinutes).toBeCloseTo(minutes(incident.openedAt, incident.claimedAt), 3)
    expect(figures.wordsMinutes).toBeCloseTo(minutes(incident.openedAt, incident.spokenAt), 3)
    // What the people at the other ends of the wires saw bounds what the house says of itself.
    expect(figures.detectMinutes * 60_000).toBeLessThanOrEqual(began.rung - began.written + 5000)
    expect(figures.acknowledgeMinutes * 60_000).toBeLessThanOrEqual(began.acknowledged - began.written)
    expect(figures.wordsMinutes * 60_000).toBeLessThanOrEqual(began.said - began.written)
    expect(figures.acknowledgeMinutes).toBeGreaterThan(0)
    await desk.page.goto(`/incidents/${incidentId}/report`)
    await desk.page.getByText('Time to acknowledge').first().waitFor()
    await clean('7-report', desk.page)
  })
})

/** The newest link of a ring in the letters; empty while there is none. */
function linkIn(letters: readonly string[]): string {
  const text = letters.join('\n').replaceAll('=\r\n', '').replaceAll('=\n', '').replaceAll('=3D', '=')
  return /https?:\/\/\S+\/p\/alarm\/[\w-]+/.exec(text)?.[0] ?? ''
}

async function fillBlanks(page: Page): Promise<void> {
  await page.getByLabel('product', { exact: true }).fill('the Rondane flask')
  await page.getByLabel('what happened', { exact: true }).fill('the lid came off under pressure')
  await page.getByLabel('next update at', { exact: true }).fill('15:20')
}

/** What a field for day and time takes. */
function inTwoDays(): string {
  const at = new Date(Date.now() + 2 * 86_400_000)
  return `${at.toISOString().slice(0, 10)}T10:00`
}
