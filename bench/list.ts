import type { Bench, Figure } from './support/figure.ts'
import { type Scene, withScene } from './support/scene.ts'
import { seedConversations } from './support/seed.ts'
import { medianQuantile, timedRuns } from './support/stats.ts'

const questions = {
  'first 100 conversations': '/inbox/conversations?view=all&limit=100',
  'counts beside the views': '/inbox/views',
} as const

/** What the inbox asks for when it opens, with a thousand conversations and with ten thousand. */
export const list: Bench = ({ quick }) =>
  withScene(async (scene) => {
    const each = quick ? 4 : 40
    const size = quick ? 50 : 1000
    await seedConversations(scene, { from: 0, to: size, waiting: 0.5 })
    const few = await ask(scene, each)
    await seedConversations(scene, { from: size, to: size * 10, waiting: 0.5 })
    const many = await ask(scene, each)
    const figures = few.map(
      ({ what, p50 }, index): Figure => ({
        bench: 'list',
        what: `${what}, ${size.toLocaleString('en-GB')} open, p50`,
        value: p50,
        unit: 'ms',
        runs: `5 × ${each} requests`,
        tenfold: { what: (size * 10).toLocaleString('en-GB'), value: many[index]?.p50 ?? Number.NaN },
      }),
    )
    return { figures, notes: [] }
  })

async function ask(scene: Scene, each: number) {
  const answers: { what: string; p50: number }[] = []
  for (const [what, path] of Object.entries(questions)) {
    await scene.owner().get(path)
    const times = await timedRuns(5, each, () => scene.owner().get(path))
    answers.push({ what, p50: medianQuantile(times, 0.5) })
  }
  return answers
}
