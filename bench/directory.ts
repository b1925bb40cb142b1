import type { Bench, Figure } from './support/figure.ts'
import { type Scene, withScene } from './support/scene.ts'
import { until } from './support/stats.ts'

interface Import {
  readonly state: string
  readonly done: number
  readonly failure: string | null
  readonly plan: { readonly counts: { readonly new: number; readonly error: number } } | null
}

const departments = ['Service', 'Sales', 'Marketing', 'Product', 'Finance'] as const
const languages = ['en', 'de', 'sv, en', 'fr; en'] as const

/** A house of people in a tree of departments; each reports to one before or after them in the file. */
function list(people: number, title: string): string {
  const lines = Array.from({ length: people }, (_, at) => {
    const manager = at === 0 ? '' : `person.${Math.floor((at - 1) / 9)}@bench.example`
    const path = `${departments[at % 5]} / Unit ${at % 40} / Team ${at % 200}`
    return `Person ${at} Fjell,person.${at}@bench.example,${title} ${at % 30},${path},${manager},"${languages[at % 4]}",${at}`
  })
  return `name,email,title,department,manager,languages,employee id\n${lines.reverse().join('\n')}\n`
}

async function importList(scene: Scene, csv: string) {
  const owner = scene.owner()
  const began = performance.now()
  const content = Buffer.from(csv).toString('base64')
  const { importId } = await owner.post<{ importId: string }>('/directory/imports', {
    fileName: 'bench.csv',
    content,
  })
  const preview = await owner.get<Import>(`/directory/imports/${importId}?limit=100`)
  const previewed = performance.now()
  if (!preview.plan || preview.plan.counts.error > 0) throw new Error('the list has errors')
  await owner.post(`/directory/imports/${importId}/start`, {})
  let steps = new Set<number>()
  await until('the import', 300, async () => {
    const { state, done, failure } = await owner.get<Import>(`/directory/imports/${importId}`)
    if (state === 'failed') throw new Error(failure ?? 'the import failed')
    steps = steps.add(done)
    return state === 'done'
  })
  return { preview: previewed - began, whole: performance.now() - began, steps: steps.size }
}

/** A list of people over HTTP: upload, preview, import in the background, until everybody is in the directory. */
export const directory: Bench = ({ quick }) =>
  withScene(async (scene) => {
    const few = quick ? 20 : 1000
    const small = await importList(scene, list(few, 'Rank'))
    const big = await importList(scene, list(few * 10, 'Post'))
    const again = await importList(scene, list(few * 10, 'Office'))
    const figure = (what: string, value: number, tenfold: number): Figure => ({
      bench: 'directory',
      what,
      value: value / 1000,
      unit: 's',
      runs: '1 run',
      tenfold: { what: (few * 10).toLocaleString('en-GB'), value: tenfold / 1000 },
    })
    const n = few.toLocaleString('en-GB')
    return {
      figures: [
        figure(`import of ${n} people, upload to directory`, small.whole, big.whole),
        figure(`of it, upload and preview`, small.preview, big.preview),
      ],
      notes: [
        `changing all ${few * 10} took ${(again.whole / 1000).toFixed(1)} s; progress was seen in ${big.steps} steps`,
      ],
    }
  })
