import { mkdtemp, readFile } from 'node:fs/promises'
import { serve } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { it } from 'vitest'
import { systemClock } from '#kernel/clock.ts'
import { AUTH, createAuth } from '#platform/auth/index.ts'
import { createCtx } from '#platform/ctx.ts'
import { createHttpApp } from '#platform/http/app.ts'
import { startLiveHub } from '#platform/live/hub.ts'
import { liveStream } from '#platform/live/sse.ts'
import { createLogger } from '#platform/log/index.ts'
import { testConfig } from '#tests/support/app.ts'
import { axe, withBrowser } from '#tests/support/browser.ts'
import { createTestDatabase } from '#tests/support/postgres.ts'
import { modules, servicesOf } from '../../compose.ts'
import { openEngine, service } from '../../engine.ts'
import { routes } from '../../routes.ts'
import { addMember, memberActor } from './index.ts'

const shots = '/tmp/people-shots'
it('walks', async () => {
  const database = await createTestDatabase()
  const dataDir = await mkdtemp('/tmp/people-data-')
  const log = createLogger('warn')
  const config = testConfig(database.url, dataDir, [])
  let address = ''
  const services = servicesOf({ config, roles: ['web'], log }, () => address)
  const running = await openEngine({
    url: database.url,
    modules,
    services,
    auth: (db) => service(AUTH, createAuth({ db, clock: systemClock, https: false })),
    log,
    work: false,
  } as never)
  const engine = running.engine
  const auth = engine.services.get(AUTH.name) as ReturnType<typeof createAuth>
  const hub = startLiveHub(database.url, log)
  const identify = async (request: Request, requestId: string, a: string) => {
    const s = await auth.session(request, a)
    const m = s ? await memberActor(engine.db, s.userId) : null
    return {
      ctx: m ? createCtx(engine, { ...m, requestId }) : null,
      userId: s?.userId ?? null,
      request,
      requestId,
      address: a,
      responseHeaders: new Headers(),
    }
  }
  const app = createHttpApp({
    router: routes(engine),
    openApi: async () => ({}),
    contextFor: identify,
    health: {},
    metricsText: async () => '',
    extend: (h) => {
      h.get('/api/live', async (c) => {
        const { ctx } = await identify(c.req.raw, 'x', 'y')
        return ctx ? liveStream(ctx, hub, null, c.req.raw.signal) : c.text('', 401)
      })
    },
    serveBrowser: (h) => {
      const st = serveStatic<never>({ root: '/tmp/people-web', rewriteRequestPath: (p) => p })
      h.get('*', st as never)
      h.get('*', async (c) => c.html(await readFile('/tmp/people-web/index.html', 'utf8')))
    },
    ownOrigins: () => [address],
    https: false,
    log,
  })
  const server = await new Promise<ReturnType<typeof serve>>((done) => {
    const s = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, () => done(s))
  })
  address = `http://127.0.0.1:${(server.address() as { port: number }).port}`
  const browser = await withBrowser()
  if (!browser.available) throw new Error(browser.reason)
  const { page, complaints, close } = await browser.launch({
    width: 1280,
    height: 800,
    baseURL: address,
    timezoneId: 'Europe/Oslo',
  })
  const shot = async (name: string) => {
    await page.waitForTimeout(350)
    await page.screenshot({ path: `${shots}/${name}.png` })
    const found = await axe(page)
    if (found.length) console.log('AXE', name, JSON.stringify(found, null, 1))
  }
  const step = async (name: string, work: () => Promise<unknown>) => {
    try {
      await work()
    } catch (e) {
      console.log('STEP FAILED', name, String(e).slice(0, 1500))
      await page.screenshot({ path: `${shots}/failed-${name}.png` })
      throw e
    }
  }
  try {
    await step('first-run', async () => {
      await page.goto('/')
      await page.getByText('What is your organisation called?').waitFor()
      await shot('01-first-run')
      await page.getByRole('button', { name: 'Continue' }).click()
      await shot('02-first-run-error')
      await page.getByLabel('What is your organisation called?').fill('Fjell & Sons')
      await page.getByRole('button', { name: 'Continue' }).click()
      await page.getByLabel('Your name').fill('Dana Ortiz')
      await page.getByLabel('E-mail address').fill('dana@fjell.example')
      await page.getByLabel('Password', { exact: true }).fill('Fjell Dana 2026')
      await shot('03-owner')
      await page.getByRole('button', { name: 'Continue' }).click()
      await page.getByText('Each gets a desk').waitFor()
      await page.getByLabel('Another department').fill('Repair shop')
      await page.keyboard.press('Enter')
      await shot('04-departments')
      await page.getByRole('button', { name: 'Open Weft' }).click()
      await page.getByText('tried first').waitFor()
      await shot('05-weak-password')
      await page.goBack()
      await page.goBack()
      await page.waitForTimeout(200)
      await page.reload()
      await page.waitForTimeout(600)
      await shot('06-back-reload')
      await page.goto('/first-run?step=2')
      await page.getByLabel('Password', { exact: true }).fill('birch kettle harbour 9')
      await page.getByRole('button', { name: 'Continue' }).click()
      await page.getByRole('button', { name: 'Open Weft' }).click()
      await page.waitForURL((u) => !u.pathname.includes('first-run'))
      await page.waitForTimeout(800)
      await shot('07-inside')
    })
    const ctx = createCtx(
      engine,
      (await memberActor(engine.db, (await auth.userByEmail('dana@fjell.example')) ?? ''))!,
    )
    for (let i = 0; i < 140; i += 1)
      await addMember(ctx, {
        name: `${['Ida Holm', 'Bo Lie', 'Åse Vik', 'Jonas Eide', '<b>Bob</b> & Co'][i % 5]} ${i}`,
        email: `p${i}@fjell.example`,
        roles: ['agent'],
        title: i % 3 ? 'Agent' : null,
      })
    await step('people', async () => {
      await page.goto('/people')
      await page.getByText('Nobody is chosen').waitFor()
      await page.waitForTimeout(500)
      await shot('10-people')
      await page.getByRole('button', { name: 'Invite somebody' }).first().click()
      await shot('11-invite')
      await page.getByLabel('Name', { exact: true }).fill('Mara Lind')
      await page.getByLabel('E-mail address').fill('dana@fjell.example')
      await page.getByRole('button', { name: 'Invite', exact: true }).click()
      await page.getByText('This address is in use').waitFor()
      await shot('12-invite-error')
      await page.getByLabel('E-mail address').fill('mara@fjell.example')
      await page.getByRole('button', { name: 'Invite', exact: true }).click()
      await page.getByText('Hand this link').waitFor()
      await shot('13-invited')
    })
    const link = await page.getByLabel('Link for Mara Lind').inputValue()
    await step('panel', async () => {
      await page.getByRole('button', { name: 'Done' }).click()
      await page.goto('/people/invited')
      await page.getByRole('link', { name: /Mara Lind/ }).click()
      await page.getByText('has not joined yet').waitFor()
      await page.waitForTimeout(300)
      await shot('14-invited-panel')
      await page.goto('/people/all?q=åse 2')
      await page.waitForTimeout(800)
      await shot('15-search')
      await page
        .getByRole('link', { name: /Åse Vik 2$|Åse Vik 2 / })
        .first()
        .click()
      await page.getByText('Change', { exact: true }).waitFor()
      await page.waitForTimeout(300)
      await shot('16-member')
      await page.getByLabel('Title', { exact: true }).fill('Head of desk')
      await page.getByLabel('Author').check()
      await page.getByRole('button', { name: 'Save' }).click()
      await page.getByText('Saved.').waitFor()
      await shot('17-saved')
      await page.getByRole('button', { name: 'Undo' }).click()
      await page.waitForTimeout(600)
      await shot('18-undone')
      await page.goto('/people/all?q=zzz')
      await page.getByText('Nobody here is called').waitFor()
      await shot('19-nobody')
    })
    await step('departments', async () => {
      await page.goto('/people/all')
      await page.getByRole('button', { name: 'Add a department' }).click()
      await page.getByLabel('Name', { exact: true }).fill('Brand')
      await shot('20-department')
      await page.getByRole('dialog').getByRole('button', { name: 'Add' }).click()
      await page.getByText('Nobody is here yet').waitFor()
      await shot('21-empty-department')
      await page.getByRole('button', { name: 'Change the department' }).click()
      await page.getByRole('button', { name: 'Close the department' }).click()
      await shot('22-close-department')
    })
    await step('settings', async () => {
      await page.goto('/settings/organisation')
      await page.getByText('Mail is not set up').waitFor()
      await page.waitForTimeout(400)
      await shot('30-organisation')
      await page.goto('/settings/sessions')
      await page.getByText('This device').waitFor()
      await shot('31-sessions')
    })
    await step('phone', async () => {
      await page.setViewportSize({ width: 390, height: 844 })
      await page.goto('/people/all')
      await page.waitForTimeout(600)
      await shot('40-phone-list')
      await page.goto('/people/all?q=Bo Lie')
      await page
        .getByRole('link', { name: /Bo Lie/ })
        .first()
        .click()
      await page.waitForTimeout(600)
      await shot('41-phone-member')
      await page.goto('/settings/sessions')
      await page.waitForTimeout(500)
      await shot('42-phone-sessions')
      await page.goto('/people/all?invite=1')
      await page.waitForTimeout(500)
      await shot('43-phone-invite')
    })
    await close()
    const second = await browser.launch({
      width: 1280,
      height: 800,
      baseURL: address,
      colorScheme: 'dark',
      locale: 'de-DE',
    })
    const p = second.page
    const shot2 = async (name: string) => {
      await p.waitForTimeout(350)
      await p.screenshot({ path: `${shots}/${name}.png` })
      const found = await axe(p)
      if (found.length) console.log('AXE', name, JSON.stringify(found, null, 1))
    }
    await p.goto('/people/all')
    await p.getByRole('button', { name: 'Anmelden' }).waitFor()
    await shot2('50-signin-dark-de')
    await p.getByLabel('E-Mail-Adresse').fill('dana@fjell.example')
    await p.getByLabel('Passwort').fill('falsch geraten')
    await p.getByRole('button', { name: 'Anmelden' }).click()
    await p.waitForTimeout(500)
    await shot2('51-signin-wrong')
    await p.goto('/forgot')
    await p.getByLabel('E-Mail-Adresse').fill('dana@fjell.example')
    await p.getByRole('button').last().click()
    await p.waitForTimeout(800)
    await shot2('52-forgot')
    await p.goto(link.replace(/^https?:\/\/[^/]+/, ''))
    await p.waitForTimeout(700)
    await shot2('53-invitation')
    await p.getByLabel('Passwort', { exact: true }).fill('lantern over gravel 4')
    await p.getByRole('button', { name: 'Annehmen und anmelden' }).click()
    await p.waitForURL((u) => !u.pathname.includes('invitation'))
    await p.waitForTimeout(900)
    await shot2('54-joined')
    await p.goto('/people/all')
    await p.waitForTimeout(800)
    await shot2('55-people-dark')
    await p.goto('/people/all?q=Dana')
    await p.waitForTimeout(500)
    await p
      .getByRole('link', { name: /Dana Ortiz/ })
      .first()
      .click()
    await p.waitForTimeout(600)
    await shot2('56-readonly-member')
    await p.goto('/settings/organisation')
    await p.waitForTimeout(600)
    await shot2('57-organisation-readonly')
    await p.goto(link.replace(/^https?:\/\/[^/]+/, ''))
    await p.waitForTimeout(900)
    await shot2('58-invitation-used')
    await p.setViewportSize({ width: 390, height: 844 })
    await p.goto('/sign-in')
    await p.waitForTimeout(500)
    await shot2('59-phone-signin')
    console.log('complaints', [...complaints, ...second.complaints])
    await second.close()
  } finally {
    await close().catch(() => undefined)
    server.close()
    if ('closeAllConnections' in server) server.closeAllConnections()
    await hub.stop()
    await running.close()
    await database.drop()
  }
}, 240_000)
