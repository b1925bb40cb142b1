import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import type { Bench, Figure } from './support/figure.ts'
import { table } from './support/table.ts'

/** `npm run bench [-- NAME… --quick]`: measures and prints one table; also written to `results/latest.json`. */
const benches: Record<string, () => Promise<Bench>> = {
  start: () => import('./start.ts').then((file) => file.start),
  memory: () => import('./memory.ts').then((file) => file.memory),
  page: () => import('./page.ts').then((file) => file.page),
  mention: () => import('./mention.ts').then((file) => file.mention),
  list: () => import('./list.ts').then((file) => file.list),
  clocks: () => import('./clocks.ts').then((file) => file.clocks),
  paging: () => import('./paging.ts').then((file) => file.paging),
  detection: () => import('./detection.ts').then((file) => file.detection),
  directory: () => import('./directory.ts').then((file) => file.directory),
  authority: () => import('./authority.ts').then((file) => file.authority),
  drafts: () => import('./drafts.ts').then((file) => file.drafts),
  autosave: () => import('./autosave.ts').then((file) => file.autosave),
  calendar: () => import('./calendar.ts').then((file) => file.calendar),
  dispatch: () => import('./dispatch.ts').then((file) => file.dispatch),
  intake: () => import('./intake.ts').then((file) => file.intake),
  'intake-memory': () => import('./intake-memory.ts').then((file) => file.intakeMemory),
  firehose: () => import('./firehose.ts').then((file) => file.firehose),
  flow: () => import('./flow.ts').then((file) => file.flow),
  'flow-memory': () => import('./flow-memory.ts').then((file) => file.flowMemory),
  links: () => import('./links.ts').then((file) => file.links),
  checks: () => import('./checks.ts').then((file) => file.checks),
  matcher: () => import('./matcher.ts').then((file) => file.matcher),
  recycled: () => import('./recycled.ts').then((file) => file.recycled),
  learning: () => import('./learning.ts').then((file) => file.learning),
  inbox: () => import('./inbox.ts').then((file) => file.inbox),
  scoreboard: () => import('./scoreboard.ts').then((file) => file.scoreboard),
  'inbox-browser': () => import('./inbox-browser.ts').then((file) => file.inboxBrowser),
  'inbox-live': () => import('./inbox-live.ts').then((file) => file.inboxLive),
  uplift: () => import('./uplift.ts').then((file) => file.upliftWorlds),
  'listening-figures': () => import('./listening-figures.ts').then((file) => file.listeningFigures),
}

const words = process.argv.slice(2)
const quick = words.includes('--quick')
const asked = words.filter((word) => !word.startsWith('--'))
const unknown = asked.filter((name) => !benches[name])
if (unknown.length > 0) {
  console.error(
    `There is no bench called ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}.`,
  )
  process.exit(2)
}

const figures: Figure[] = []
const notes: string[] = []
const failed: string[] = []
const began = Date.now()
// Also when it is interrupted: what was measured is not lost.
process.on('exit', report)

for (const [name, load] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  const say = (line: string) => console.error(`${name}: ${line}`)
  say(`begins after ${Math.round((Date.now() - began) / 1000)} s`)
  try {
    const outcome = await (await load())({ quick, say })
    figures.push(...outcome.figures)
    notes.push(...outcome.notes.map((note) => `${name}: ${note}`))
  } catch (error) {
    console.error(error)
    failed.push(name)
  }
}
process.exit(failed.length > 0 ? 1 : 0)

function report(): void {
  const machine = `${cpus().length} cores, Node ${process.version}`
  const seconds = Math.round((Date.now() - began) / 1000)
  console.log(`\n${table(figures)}\n`)
  for (const note of notes) console.log(`- ${note}`)
  console.log(`\n${machine}, ${seconds} s${quick ? '; quick run, the figures mean nothing' : ''}`)
  for (const name of failed) console.log(`FAILED ${name}: the lines above say why`)
  const folder = join(import.meta.dirname, 'results')
  const all = { at: new Date().toISOString(), machine, quick, seconds, figures, notes, failed }
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'latest.json'), `${JSON.stringify(all, null, 2)}\n`)
}
