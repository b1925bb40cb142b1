import type { Bench, Figure } from './support/figure.ts'
import { type Scene, withScene } from './support/scene.ts'
import { load, openBrowser } from './support/screen.ts'
import { seedConversations } from './support/seed.ts'
import { median } from './support/stats.ts'

/** A first visit with an empty cache: what it costs on the wire and when the page answers. */
export const page: Bench = ({ quick, say }) =>
  withScene(async (scene) => {
    const runs = quick ? 1 : 5
    const size = quick ? 20 : 1000
    const door = await visits(scene, 'sign-in page', runs)
    await seedConversations(scene, { from: 0, to: size, waiting: 0.5 })
    const inbox = await visits(scene, 'inbox', runs)
    say('the inbox with ten times as many')
    await seedConversations(scene, { from: size, to: size * 10, waiting: 0.5 })
    const full = await visits(scene, 'inbox', runs)
    return {
      figures: [...figures(door, runs), ...figures(inbox, runs, full)],
      notes: [door, inbox].flatMap(({ name, kinds, answers, drawn, largest, uncompressed }) => [
        `${name}: ${kinds}; ${answers}; drawn after ${Math.round(drawn)} ms`,
        `${name}, largest: ${largest.join(', ')}`,
        ...(uncompressed.length > 0 ? [`${name}, uncompressed: ${uncompressed.join(', ')}`] : []),
      ]),
    }
  })

const places = {
  'sign-in page': { path: '/sign-in', selector: 'input[name=email]', member: false },
  inbox: { path: '/inbox/all', selector: 'a[href^="/inbox/all/"]', member: true },
} as const

type Visits = Awaited<ReturnType<typeof visits>>

async function visits(scene: Scene, name: keyof typeof places, runs: number) {
  const { path, selector, member } = places[name]
  const loads = []
  for (let run = 0; run < runs; run += 1) {
    const browser = await openBrowser(scene.house().url, member ? scene.owner() : undefined)
    try {
      loads.push(await load(browser.page, path, selector))
    } finally {
      await browser.close()
    }
  }
  const kilobytes = loads.map(({ bytes }) => [...bytes.values()].reduce((sum, more) => sum + more, 0) / 1024)
  const [first] = loads
  const kinds = [...(first?.bytes ?? [])].map(([kind, bytes]) => `${kind} ${(bytes / 1024).toFixed(1)} KB`)
  return {
    name,
    kilobytes: median(kilobytes),
    interactive: median(loads.map((one) => one.interactive)),
    drawn: median(loads.map((one) => one.drawn)),
    kinds: kinds.join(', '),
    answers: `${first?.requests} answers, their heads ${((first?.heads ?? 0) / 1024).toFixed(1)} KB`,
    largest: first?.largest ?? [],
    uncompressed: first?.uncompressed ?? [],
  }
}

function figures(seen: Visits, count: number, full?: Visits): Figure[] {
  const common = { bench: 'page', runs: `${count} visits, empty cache` }
  const ten = (value?: number) =>
    value === undefined ? {} : { tenfold: { what: '10 × the conversations', value } }
  return [
    {
      ...common,
      what: `${seen.name}, over the wire`,
      value: seen.kilobytes,
      unit: 'KB',
      against: { name: 'limit', value: 200 },
      ...ten(full?.kilobytes),
    },
    {
      ...common,
      what: `${seen.name}, interactive`,
      value: seen.interactive,
      unit: 'ms',
      ...ten(full?.interactive),
    },
  ]
}
