import type { Page } from 'playwright-core'
import { fakePerson } from '#networks/fake/person.ts'
import type { Bench, Figure } from './support/figure.ts'
import { type Scene, withScene } from './support/scene.ts'
import { openBrowser } from './support/screen.ts'
import { seedConversations } from './support/seed.ts'
import { median, quantile, sleep, until } from './support/stats.ts'

/** From the network handing a mention out until it is drawn in a browser that has the inbox open. */
export const mention: Bench = ({ quick, say }) =>
  withScene(async (scene) => {
    const count = quick ? 3 : 30
    const size = quick ? 20 : 1000
    await seedConversations(scene, { from: 0, to: size, waiting: 0 })
    await scene.streaming()
    const few = await watch(scene, 'few', count)
    say(`p50 ${Math.round(quantile(few.seen, 0.5))} ms`)
    await seedConversations(scene, { from: size, to: size * 10, waiting: 0 })
    const many = await watch(scene, 'many', count)
    const figure = (what: string, q: number): Figure => ({
      bench: 'mention',
      what: `handed out → seen in the browser, ${what}`,
      value: quantile(few.seen, q),
      unit: 'ms',
      runs: `${count} mentions`,
      tenfold: { what: `${size * 10} conversations`, value: quantile(many.seen, q) },
      ...(q > 0.9 ? { against: { name: 'limit', value: 2000 } } : {}),
    })
    const parts = Object.entries(few.parts).map(([name, times]) => `${name} ${Math.round(median(times))} ms`)
    return {
      figures: [figure('p50', 0.5), figure('p95', 0.95)],
      notes: [`median until ${parts.join(', ')}, seen ${Math.round(median(few.seen))} ms`],
    }
  })

async function watch(scene: Scene, series: string, count: number) {
  const browser = await openBrowser(scene.house().url, scene.owner())
  const seen: number[] = []
  const parts = { stored: [] as number[], 'a mention': [] as number[], 'a conversation': [] as number[] }
  try {
    await browser.page.goto('/inbox/all')
    await browser.page.waitForSelector('a[href^="/inbox/all/"]')
    // The first two only warm it up.
    for (let index = -2; index < count; index += 1) {
      const one = await mentionOnce(scene, browser.page, `${series}${index + 2}`)
      if (index < 0) continue
      seen.push(one.seen)
      parts.stored.push(one.stored)
      parts['a mention'].push(one.mention)
      parts['a conversation'].push(one.conversation)
    }
  } finally {
    await browser.close()
  }
  return { seen, parts }
}

async function mentionOnce(scene: Scene, page: Page, word: string) {
  const name = `Question ${word} please`
  const shown = page.evaluate<number>(whenDrawn(name))
  // So long that nothing of ours that happens in rhythm can be met in step.
  await sleep(300 + Math.random() * 500)
  const handedOut = Date.now()
  fakePerson(scene.network.service, `person-${word}`).post(`@fjell ${name}`)
  const seen = (await shown) - handedOut
  const { conversation, ...times } = await recorded(scene, name)
  // Answered for: it leaves the list, so that the next one stands on top again.
  await scene.owner().post(`/inbox/conversations/${conversation}/close`, {})
  await until('the closed one left the list', 20, () =>
    page.evaluate<boolean>(`!document.body.innerText.includes(${JSON.stringify(name)})`),
  )
  return {
    seen,
    stored: times.stored.getTime() - handedOut,
    mention: times.mention.getTime() - handedOut,
    conversation: times.opened.getTime() - handedOut,
  }
}

/** Browser code: resolves with the time at which these words were drawn within the window. */
const whenDrawn = (words: string) => `new Promise((done) => {
  const path = '//*[contains(text(), ' + ${JSON.stringify(JSON.stringify(words))} + ')]'
  const look = () => {
    const found = document.evaluate(path, document.body, null, XPathResult.FIRST_ORDERED_NODE_TYPE).singleNodeValue
    const box = found && found.getBoundingClientRect()
    if (!box || box.height === 0 || box.top >= innerHeight || box.bottom <= 0) return
    watching.disconnect()
    requestAnimationFrame(() => done(Date.now()))
  }
  const watching = new MutationObserver(look)
  watching.observe(document.body, { subtree: true, childList: true, characterData: true })
})`

interface Recorded {
  readonly conversation: string
  readonly stored: Date
  readonly mention: Date
  readonly opened: Date
}

/** When each step was written down by the server. */
async function recorded(scene: Scene, words: string): Promise<Recorded> {
  const { rows } = await scene.db().query<Recorded>(
    `select c.id as conversation, m.received_at as stored, ready.at as mention, opened.at as opened
     from mention m join conversation c on c.last_mention_id = m.id
     join event ready on ready.subject = m.id::text and ready.type = 'mention.ready'
     join event opened on opened.subject = c.id::text and opened.type = 'conversation.opened'
     where m.text like '%' || $1`,
    [words],
  )
  const [row] = rows
  if (!row) throw new Error('The browser showed what the database does not hold.')
  return row
}
