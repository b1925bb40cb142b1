import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { mention, xrpc } from '#networks/bluesky/kit-subject.ts'
import { asObjects } from '#networks/bluesky/shape.ts'
import { password } from '../support/app.ts'
import { axe, type BrowserSession, screenshot, withBrowser } from '../support/browser.ts'
import { describeReal, type Real, withBsky, withSnac } from '../support/real.ts'
import { freshScreens } from '../support/screens.ts'
import { type WholeWeft, wholeWeft } from '../support/weft.ts'
import { snacPeer } from './snac-peer.ts'

const [browser, bsky, snac] = await Promise.all([withBrowser(), withBsky(), withSnac()])
const missing = [browser, bsky, snac].find((one) => !one.available)
const peers: Real<{ ready: true }> =
  missing && !missing.available ? missing : { available: true, ready: true }

/** The acceptance of the house: a newcomer's first ten minutes, in a browser, on networks nobody here wrote. */
describeReal('the main job, from a real network and back', peers, () => {
  if (!browser.available || !bsky.available || !snac.available) return
  let weft: WholeWeft
  let owner: BrowserSession
  let second: BrowserSession
  let page: Page

  vi.setConfig({ testTimeout: 120_000 })

  beforeAll(async () => {
    await freshScreens()
    weft = await wholeWeft({ allowHosts: ['127.0.0.0/8', 'localhost'] })
    owner = await browser.launch({ baseURL: weft.address })
    second = await browser.launch({ baseURL: weft.address })
    page = owner.page
    page.setDefaultTimeout(20_000)
    second.page.setDefaultTimeout(20_000)
  })
  afterAll(async () => {
    await owner?.close()
    await second?.close()
    await weft?.stop()
  })

  afterEach(async (test) => {
    if (test.task.result?.state !== 'fail') return
    await screenshot(page, 'journey-failed')
    await screenshot(second.page, 'journey-failed-second')
    console.error('the second page said:', second.complaints, await second.page.locator('body').textContent())
  })

  const clean = async (name: string, on: Page = page) => {
    await screenshot(on, `journey-${name}`)
    expect(await axe(on), name).toEqual([])
  }

  it('names the organisation, makes the owner, picks departments', async () => {
    await page.goto(`${weft.address}/`)
    await page.getByLabel('What is your organisation called?').fill('Fjell & Sons')
    await clean('1-first-run')
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByLabel('Your name').fill('Dana Ortiz')
    await page.getByLabel('E-mail address').fill('dana@fjell.example')
    await page.getByLabel('Password', { exact: true }).fill(password)
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByRole('button', { name: 'Open Weft' }).click()
    await page.getByText('Nothing waits for you.').waitFor()
    await clean('2-today-empty')
  })

  let us: Awaited<ReturnType<typeof bsky.createAccount>>
  let ingrid: typeof us
  it('connects Bluesky: a wrong password is told at its field and loses nothing', async () => {
    us = await bsky.createAccount()
    ingrid = await bsky.createAccount()
    await page.goto(`${weft.address}/settings/channels`)
    await page.getByRole('button', { name: 'Connect a channel' }).first().click()
    await page.getByText('Bluesky', { exact: true }).click()
    await page.getByLabel('Handle').fill(us.handle)
    await page.getByLabel('App password').fill('not-the-right-one')
    await page.getByLabel('Server address').fill(bsky.url)
    await page.getByRole('button', { name: 'Connect', exact: true }).click()
    await page.getByText('The account was not connected.').waitFor()
    expect(await page.getByLabel('Handle').inputValue()).toBe(us.handle)
    await clean('3-wrong-password')
    await page.getByLabel('App password').fill(us.password)
    await page.getByRole('button', { name: 'Connect', exact: true }).click()
    await page.getByText('We listen to it from now on').waitFor()
    await clean('4-connected')
  })

  let masto: Awaited<ReturnType<typeof snacPeer>>
  it('connects Mastodon by instance address: approve there, come back connected', async () => {
    masto = await snacPeer(snac)
    await page.goto(`${weft.address}/settings/channels`)
    await page.getByRole('button', { name: 'Connect a channel' }).first().click()
    await page.getByText('Mastodon', { exact: true }).click()
    await page.getByLabel('Server address').fill(snac.a.url)
    await page
      .getByRole('button', { name: /^(Connect|Continue|Sign in)/ })
      .last()
      .click()
    await page.locator('input[name="login"]').fill(masto.us.username)
    await page.locator('input[name="passwd"]').fill(masto.us.password)
    await page.locator('input[type="submit"]').click()
    await page.getByText('We listen to it from now on').waitFor()
  })

  it('sees who wrote on Bluesky within seconds, without reload, and answers there', async () => {
    await page.goto(`${weft.address}/inbox/all`)
    await page.getByRole('heading', { name: 'All open' }).waitFor()
    const question = await mention(bsky, ingrid, us, 'Where is my Rondane 55? <b>I leave</b> on Saturday.')
    await page.getByText('Where is my Rondane 55?').first().click({ timeout: 40_000 })
    await page.getByText('<b>I leave</b> on Saturday.').first().waitFor()
    await clean('5-thread')
    await page.getByRole('textbox', { name: /^(Reply|Answer)/ }).fill('It leaves Bergen today. Dana')
    await page.keyboard.press('Control+Enter')
    const replied = async () => {
      const list = await xrpc(
        bsky,
        us,
        `com.atproto.repo.listRecords?repo=${us.did}&collection=app.bsky.feed.post`,
      )
      return JSON.stringify(list).includes('It leaves Bergen today') ? JSON.stringify(list) : null
    }
    await expect.poll(replied, { timeout: 20_000 }).toContain(question.remoteId)
    await expect.poll(() => page.getByText('1 of 1').count(), { timeout: 20_000 }).toBeGreaterThan(0)
    await clean('6-answered')
  })

  it('closes it; the person writes again, and it opens again', async () => {
    await page
      .getByRole('button', { name: /^Close/ })
      .first()
      .click()
    await expect
      .poll(
        async () => ((await page.getByRole('main').textContent()) ?? '').includes('Where is my Rondane'),
        {
          timeout: 15_000,
        },
      )
      .toBe(false)
    const mine = await xrpc(
      bsky,
      us,
      `com.atproto.repo.listRecords?repo=${us.did}&collection=app.bsky.feed.post`,
    )
    const [answer] = asObjects(mine.records)
    const asked = await xrpc(
      bsky,
      ingrid,
      `com.atproto.repo.listRecords?repo=${ingrid.did}&collection=app.bsky.feed.post`,
    )
    const [root] = asObjects(asked.records)
    const reply = { root: { uri: root?.uri, cid: root?.cid }, parent: { uri: answer?.uri, cid: answer?.cid } }
    await expect
      .poll(
        async () =>
          asObjects(
            (
              await xrpc(
                bsky,
                ingrid,
                `app.bsky.feed.getPosts?uris=${encodeURIComponent(String(answer?.uri))}`,
              )
            ).posts,
          ).length,
        { timeout: 20_000 },
      )
      .toBe(1)
    const record = {
      $type: 'app.bsky.feed.post',
      text: 'Thank you. Is it leaving today or not?',
      createdAt: new Date().toISOString(),
      reply,
    }
    await xrpc(bsky, ingrid, 'com.atproto.repo.createRecord', {
      repo: ingrid.did,
      collection: 'app.bsky.feed.post',
      record,
    })
    await page.goto(`${weft.address}/inbox/all`)
    await page.getByText('Is it leaving today or not?').first().waitFor({ timeout: 40_000 })
  })

  it('hears and answers somebody on another Mastodon server', async () => {
    if (!snac.federates) return
    await masto.writeToUs('Do you mend 1994 anoraks?')
    await page.getByText('Do you mend 1994 anoraks?').first().click({ timeout: 60_000 })
    await page.getByRole('textbox', { name: /^(Reply|Answer)/ }).fill('We do, in Tampere.')
    await page.keyboard.press('Control+Enter')
    await expect.poll(masto.heard, { timeout: 60_000 }).toContain('We do, in Tampere.')
  })

  it('publishes one idea on both networks after a second person consented, once', async () => {
    const invited = await weft.call(
      'POST',
      '/api/people/invitations',
      { name: 'Hanne Voss', email: 'hanne@fjell.example', roles: ['approver'] },
      await cookieOf(owner),
    )
    const link = JSON.stringify(invited.body).match(/https?:[^"]+\/invitation\/[\w-]+/)?.[0] ?? ''
    expect(link, JSON.stringify(invited.body)).toContain('/invitation/')
    await second.page.goto(`${weft.address}${new URL(link).pathname}`)
    await second.page.getByLabel('Password', { exact: true }).fill(password)
    await second.page.getByRole('button', { name: 'Accept and sign in' }).click()
    await second.page.getByText('Nothing waits for you.').waitFor()

    await page.goto(`${weft.address}/publish/new`)
    await page.getByRole('textbox', { name: 'Title, for colleagues' }).fill('Repair counts')
    await page
      .getByRole('button', { name: /Add a channel|Write for/ })
      .first()
      .waitFor()
    for (const network of ['Bluesky', 'Mastodon']) {
      if ((await page.getByRole('textbox', { name: `Text for ${network}` }).count()) > 0) continue
      const pick = page.getByRole('button', { name: new RegExp(`^Write for ${network}`) })
      if ((await pick.count()) > 0) await pick.click()
      else {
        await page.getByRole('button', { name: 'Add a channel' }).click()
        await page.getByRole('menuitem', { name: new RegExp(network) }).click()
      }
      await page.getByRole('textbox', { name: `Text for ${network}` }).waitFor()
    }
    const words = page.getByRole('textbox', { name: 'Text for Bluesky' })
    await words.fill('x'.repeat(301))
    await page.getByText('Bluesky is 1 character too long.').first().waitFor()
    await clean('7-too-long')
    await words.fill('41,200 jackets came back to our benches last year 🧵')
    await page
      .locator('input[type="file"]')
      .first()
      .setInputFiles({ name: 'jacket.png', mimeType: 'image/png', buffer: await picture() })
    await page.getByText('Image 1 has no alt text.').first().waitFor()
    await page
      .getByRole('textbox', { name: /alt text|describe/i })
      .first()
      .fill('An orange jacket on a bench')
    await page.getByText('Needs consent').first().waitFor()
    const send = page.getByRole('button', { name: /^(Send to Hanne|Ask for consent)/ })
    await expect.poll(() => send.getAttribute('aria-disabled'), { timeout: 15_000 }).not.toBe('true')
    await clean('8-composer')
    await send.click()
    const waiting = second.page.getByText('Repair counts').first()
    await waiting.waitFor({ timeout: 20_000 })
    await clean('9-today-approval', second.page)
    await second.page.getByRole('button', { name: /^Read/ }).first().click()
    await second.page.getByText('41,200 jackets came back').first().waitFor()
    await clean('9b-approval', second.page)
    await second.page
      .getByRole('button', { name: /^Approve/ })
      .first()
      .click()
    const onBluesky = async () =>
      JSON.stringify(
        await xrpc(bsky, us, `com.atproto.repo.listRecords?repo=${us.did}&collection=app.bsky.feed.post`),
      ).split('41,200 jackets').length - 1
    await expect.poll(onBluesky, { timeout: 30_000 }).toBe(1)
    await expect
      .poll(async () => (await masto.ourPosts()).filter((text) => text.includes('41,200 jackets')).length, {
        timeout: 30_000,
      })
      .toBe(1)
    expect(await onBluesky()).toBe(1)
    expect(
      JSON.stringify(
        await xrpc(bsky, us, `com.atproto.repo.listRecords?repo=${us.did}&collection=app.bsky.feed.post`),
      ),
    ).toContain('An orange jacket on a bench')
  })

  it('shows what happened on the scoreboard, and opens the rows behind a figure', async () => {
    await page.goto(`${weft.address}/scoreboard`)
    await page.getByText('First response').first().waitFor()
    await clean('10-scoreboard')
    await page.goto(`${weft.address}/scoreboard/first-response-time`)
    await page.getByText('Where is my Rondane 55?').first().waitFor()
    await clean('11-metric')
    expect(owner.complaints.filter((line) => !/40[1349]|422/.test(line))).toEqual([])
  })
})

const picture = () =>
  sharp({ create: { width: 640, height: 400, channels: 3, background: 'orange' } })
    .png()
    .toBuffer()

async function cookieOf(session: BrowserSession): Promise<string> {
  return (await session.context.cookies()).map((cookie) => `${cookie.name}=${cookie.value}`).join('; ')
}
