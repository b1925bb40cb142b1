import { fakePerson } from '#networks/fake/person.ts'
import type { Bench } from './support/figure.ts'
import { resident } from './support/resident.ts'
import { type Scene, withScene } from './support/scene.ts'
import { slope } from './support/slope.ts'
import { median, sleep } from './support/stats.ts'

const POSTS_A_SECOND = 10

/** Whether memory stays where it is while posts keep coming: listening, reading and sorting in one process, for long. */
export const intakeMemory: Bench = ({ quick, say }) =>
  withScene(async (scene) => {
    await scene.streaming()
    const seconds = quick ? 12 : 10 * 60
    const every = quick ? 2 : 10
    const samples: { readonly at: number; readonly node: number }[] = []
    const began = performance.now()
    const passed = () => (performance.now() - began) / 1000
    let [said, next] = [0, 0]
    while (passed() < seconds) {
      for (; said < passed() * POSTS_A_SECOND; said += 1) post(scene, said)
      if (passed() >= next) {
        const { node } = await resident(scene.house().pid)
        samples.push({ at: passed(), node })
        say(`after ${Math.round(passed())} s: ${Math.round(node)} MB, ${said} posts`)
        next += every
      }
      await sleep(100)
    }
    // What a process takes for its first posts it keeps: growth counts from a third of the time on.
    const later = samples.filter(({ at }) => at > seconds / 3)
    const runs = `${samples.length} samples in ${Math.round(seconds / 60)} min, ${POSTS_A_SECOND} posts a second`
    const end = median(samples.slice(-5).map(({ node }) => node))
    const kept = await heard(scene)
    return {
      figures: [
        {
          ...({ bench: 'intake-memory', unit: 'MB', value: end, runs } as const),
          what: 'Node while posts keep coming, at the end',
          against: { name: 'limit, all of Weft at rest', value: 400 },
        },
        {
          ...({ bench: 'intake-memory', unit: 'MB', runs } as const),
          what: 'growth an hour',
          value: slope(later.map(({ at, node }) => ({ at, value: node }))) * 3600,
          against: { name: 'limit', value: 20 },
        },
      ],
      notes: [`${said} posts told, ${kept} heard when it ended`],
    }
  })

function post({ network }: Scene, number: number): void {
  const words = number % 50 === 0 ? '@fjell where is my parcel' : '@fjell lovely boots'
  fakePerson(network.service, `reader-${number % 400}`).post(`${words} ${number}`)
}

async function heard(scene: Scene): Promise<number> {
  const { rows } = await scene.db().query<{ n: number }>('select count(*)::int as n from mention')
  return rows[0]?.n ?? 0
}
