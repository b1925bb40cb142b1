// Keeps one kind of server for a whole test run. A server must outlive the worker thread that wanted it first and
// must not outlive the run, so it belongs to a process of its own that watches the run's main process.
//   node keeper.ts <kind> <folder> <pid of the run>
// writes <folder>/state.json once, good or bad, and removes the folder when it goes.
import { readdir, rename, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isAlive, startTicks } from '../../src/platform/postgres/process-table.ts'
import { startBsky, startPds } from './bluesky.ts'
import { createLog } from './child.ts'
import { startSnac } from './snac.ts'

const [kind = '', folder = '', owner = '0'] = process.argv.slice(2)
const log = createLog()
let stop = async (): Promise<void> => undefined

async function start(): Promise<{ stop(): Promise<void> }> {
  if (kind === 'pds' || kind === 'pds-limited') return startPds(folder, log, kind === 'pds-limited')
  if (kind === 'bsky') return startBsky(folder, log)
  if (kind === 'snac') return startSnac(folder, log)
  throw new Error(`No such kind of server: ${kind}`)
}

/** The last lines of the servers, for the failure messages of the tests. */
function serveLog(): Promise<string> {
  return new Promise((resolve) => {
    const server = createServer((_, response) => response.end(log.text()))
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(`http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/`)
    })
  })
}

/** In one step, so that no reader sees half of it. */
async function tell(state: object): Promise<void> {
  await writeFile(join(folder, 'state.part'), JSON.stringify(state))
  await rename(join(folder, 'state.part'), join(folder, 'state.json'))
}

/** A keeper that was killed leaves its folder behind; its servers died with it. */
async function removeLeftovers(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const [, pid, ticks] = /^weft-real-(\d+)-(\d+)-/.exec(name) ?? []
    if (pid === undefined || startTicks(Number(pid)) === ticks) continue
    await rm(join(tmpdir(), name), { recursive: true, force: true }).catch(() => undefined)
  }
}

let leaving = false
async function leave(): Promise<void> {
  if (leaving) return
  leaving = true
  await stop().catch((error: unknown) => console.error(error))
  await rm(folder, { recursive: true, force: true })
  process.exit(0)
}

process.once('SIGTERM', () => void leave())
process.once('SIGINT', () => void leave())
setInterval(() => {
  if (!isAlive(Number(owner))) void leave()
}, 250)

try {
  await removeLeftovers()
  const server = await start()
  stop = () => server.stop()
  await tell({ ok: true, logUrl: await serveLog(), server })
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error)
  await tell({ ok: false, reason })
}
