import type { Bench } from './support/figure.ts'
import { dataFolder, withScene } from './support/scene.ts'
import { seedConversations } from './support/seed.ts'
import { type Entry, startHouse } from './support/spawn.ts'
import { median } from './support/stats.ts'

/** From the command until `/health` is well: on an empty data folder, and again on the same one. */
export const start: Bench = async ({ quick, say }) => {
  const runs = quick ? 1 : 5
  const cold: number[] = []
  const warm: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const folder = await dataFolder()
    try {
      cold.push(await readySeconds('up', folder.path))
      warm.push(await readySeconds('up', folder.path))
      say(`cold ${cold.at(-1)?.toFixed(1)} s, warm ${warm.at(-1)?.toFixed(1)} s`)
    } finally {
      await folder.drop()
    }
  }
  const full = await withScene(async (scene) => {
    await seedConversations(scene, { from: 0, to: quick ? 100 : 10_000, waiting: 0.5 })
    const times: number[] = []
    for (let run = 0; run < runs; run += 1) {
      await scene.stop()
      await scene.start()
      times.push(scene.house().readyMs / 1000)
    }
    return times
  })
  const common = { bench: 'start', unit: 's', runs: `${runs} starts` } as const
  const against = { name: 'limit: seconds, taken as', value: 5 }
  const tenfold = { what: '10,000 conversations', value: median(full) }
  return {
    figures: [
      { ...common, what: 'first start on an empty data folder, app built', value: median(cold) },
      { ...common, what: 'second start', value: median(warm), against, tenfold },
    ],
    notes: [],
  }
}

async function readySeconds(entry: Entry, dataDir: string): Promise<number> {
  const house = await startHouse(entry, dataDir)
  await house.stop()
  return house.readyMs / 1000
}
