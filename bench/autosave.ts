import type { Client } from './support/client.ts'
import { copyDraft } from './support/draft-copies.ts'
import type { Bench, Figure } from './support/figure.ts'
import { type Scene, withScene } from './support/scene.ts'
import { medianQuantile, timedRuns } from './support/stats.ts'

interface Saved {
  readonly id: string
  readonly revision: number
}

/** Saving a draft over HTTP while somebody types, version and word history included; again among ten times as many drafts. */
export const autosave: Bench = ({ quick, say }) =>
  withScene(async (scene) => {
    const each = quick ? 3 : 60
    const [few, many] = quick ? [10, 100] : [1000, 10_000]
    const first = await scene.owner().post<Saved>('/publishing/drafts', content(scene, 0))
    await copyDraft(scene, first.id, few)
    const typing = writer(scene.owner(), scene, first)
    await timedRuns(1, quick ? 2 : 20, typing)
    const small = await timedRuns(5, each, typing)
    await copyDraft(scene, first.id, many - few + 1)
    const large = await timedRuns(5, each, typing)
    say(`p95 ${medianQuantile(small, 0.95).toFixed(0)} ms among ${few} drafts`)
    const common = { bench: 'autosave', unit: 'ms', runs: `5 × ${each} requests` } as const
    const figure = (what: string, q: number): Figure => ({
      ...common,
      what: `save a draft among ${few}, ${what}`,
      value: medianQuantile(small, q),
      tenfold: { what: `among ${many}`, value: medianQuantile(large, q) },
    })
    return {
      figures: [figure('p50', 0.5), figure('p95', 0.95)],
      notes: ['one person types; a text of about 2,000 characters'],
    }
  })

/** Each call saves the draft with a few words more, on what the call before left. */
function writer(client: Client, scene: Scene, first: Saved): () => Promise<void> {
  let { revision } = first
  return async () => {
    const saved = await client.put<Saved>(`/publishing/drafts/${first.id}`, {
      ...content(scene, revision),
      revision,
    })
    revision = saved.revision
  }
}

function content(scene: Scene, words: number) {
  const text = `${'Socks that do not shrink, now in four colours. '.repeat(40)}Version ${words}.`
  const variants = [{ channelId: scene.channelId, text, media: [], lang: null }]
  return { title: 'Socks', idea: 'Say it in one line.', scheduledAt: null, variants }
}
