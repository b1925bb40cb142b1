import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { unwrap } from '#kernel/result.ts'
import { listMembers } from '#modules/people/index.ts'
import { noMail, type PeopleHouse, peopleHouse } from '#modules/people/testing/house.ts'
import { startImport, uploadList } from './commands/imports.ts'
import { directoryModule } from './index.ts'
import { importView } from './queries/imports.ts'

const PEOPLE = 2500
const KILLS = 3
let house: PeopleHouse
let owner: Awaited<ReturnType<PeopleHouse['organisation']>>
let worker: ChildProcess | undefined

beforeAll(async () => {
  house = await peopleHouse(noMail, [directoryModule])
  owner = await house.organisation()
})
afterAll(async () => {
  worker?.kill('SIGKILL')
  await house.close()
})

const here = async (): Promise<number> => (await listMembers(owner.ctx)).length - 1

it('leaves nothing or everything, however often it is killed in between', async () => {
  const lines = Array.from(
    { length: PEOPLE },
    (_, i) => `Person ${i},p${i}@crash.example,Team ${i % 40},p${Math.floor(i / 8)}@crash.example`,
  )
  // The first would be their own manager.
  const csv = `name,email,department,manager\n${lines.join('\n').replace(/,p0@crash.example(?=\n)/, ',')}\n`
  const { importId } = unwrap(
    await uploadList(owner.ctx, { fileName: 'crash.csv', bytes: new TextEncoder().encode(csv) }),
  )
  unwrap(await startImport(owner.ctx, { importId }))
  const look = async () => unwrap(await importView(owner.ctx, { importId, show: 'all', offset: 0, limit: 1 }))
  let sawProgress = false
  for (let kill = 0; kill < KILLS; kill += 1) {
    worker = start(importId)
    await once(worker.stdout as NodeJS.ReadableStream, 'data')
    // Killed while it writes: the progress says so, the directory does not.
    for (let tries = 0; tries < 400; tries += 1) {
      const { done, state } = await look()
      if (state === 'done' || (state === 'running' && done >= 500 * (1 + kill))) break
      await new Promise((next) => setTimeout(next, 10))
    }
    worker.kill('SIGKILL')
    await once(worker, 'exit')
    const view = await look()
    sawProgress ||= view.state === 'running' && view.done > 0
    expect(await here()).toBe(view.state === 'done' ? PEOPLE : 0)
  }
  expect(sawProgress).toBe(true)
  worker = start(importId)
  await once(worker, 'exit')
  expect(await here()).toBe(PEOPLE)
  expect(await look()).toMatchObject({ state: 'done', total: PEOPLE, done: PEOPLE })
  const { rows } = await owner.ctx.read((tx) =>
    tx.execute(`select count(*)::int as n from event where type = 'directory-import.done'`),
  )
  expect(rows).toEqual([{ n: 1 }])
}, 180_000)

function start(importId: string): ChildProcess {
  const file = join(import.meta.dirname, 'testing/import-worker.ts')
  const args = ['--disable-warning=ExperimentalWarning', file, house.url, owner.organisationId, importId]
  return spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
}
