import type { Bench } from './support/figure.ts'
import { type Resident, resident } from './support/resident.ts'
import { type Scene, withScene } from './support/scene.ts'
import { median, sleep } from './support/stats.ts'

/** All processes, database included, at rest: started, visited, one channel streaming, nothing to do. */
export const memory: Bench = ({ quick, say }) =>
  withScene(async (scene) => {
    const one = await atRest(scene, quick ? 1 : 5, quick, say)
    for (let index = 2; index <= 10; index += 1) await scene.connect(`fjell${index}`)
    const ten = await atRest(scene, 1, quick, say)
    const total = median(one.map((sample) => sample.total))
    const part = (of: 'node' | 'postgres') => Math.round(median(one.map((sample) => sample[of])))
    const common = { bench: 'memory', unit: 'MB', value: total, runs: `${one.length} starts, PSS` } as const
    const tenfold = { what: '10 channels', value: median(ten.map((sample) => sample.total)) }
    return {
      figures: [
        {
          ...common,
          what: 'all processes at rest',
          against: { name: 'Postiz v2.11, without page, PostgreSQL, Redis', value: 928 },
          tenfold,
        },
        { ...common, what: 'the same', against: { name: 'limit', value: 400 } },
      ],
      notes: [`Node ${part('node')} MB, PostgreSQL ${part('postgres')} MB in ${one[0]?.processes} processes`],
    }
  })

async function atRest(
  scene: Scene,
  runs: number,
  quick: boolean,
  say: (line: string) => void,
): Promise<Resident[]> {
  const samples: Resident[] = []
  for (let run = 0; run < runs; run += 1) {
    await scene.stop()
    await scene.start()
    // Somebody was here: what a first visit loads stays in memory.
    for (const path of ['/people/session', '/inbox/conversations', '/inbox/views', '/channels'])
      await scene.owner().get(path)
    await sleep(quick ? 2000 : 20_000)
    await scene.streaming()
    const sample = await resident(scene.house().pid)
    samples.push(sample)
    say(`${Math.round(sample.total)} MB, of which PostgreSQL ${Math.round(sample.postgres)} MB`)
  }
  return samples
}
