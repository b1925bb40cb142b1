import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { diskStore } from './disk.ts'

const us = '0190a000-0000-7000-8000-000000000001'
const them = '0190a000-0000-7000-8000-000000000002'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'weft-disk-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const filesUnder = async (path: string) =>
  (await readdir(path, { recursive: true, withFileTypes: true }).catch(() => []))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

describe('the store on disk', () => {
  it('gives back what it was given, once for the same content, to nobody else', async () => {
    const store = diskStore(folder)
    const bytes = Buffer.from('some bytes')
    const sha256 = await store.put(us, bytes)
    expect(await store.put(us, bytes)).toBe(sha256)
    expect(Buffer.from((await store.get(us, sha256)) ?? [])).toEqual(bytes)
    expect(await store.locate(us, sha256)).toMatchObject({ size: 10 })
    expect(await store.get(them, sha256)).toBeNull()
    expect(await store.locate(them, sha256)).toBeNull()
    expect(await filesUnder(folder)).toHaveLength(1)
  })

  it('shows a draft to nobody until it is kept, and nothing of one that is dropped', async () => {
    const store = diskStore(folder)
    const draft = await store.begin(us)
    await draft.append(Buffer.from('piece one, '))
    await draft.append(Buffer.from('piece two'))
    const sha256 = await draft.keep()
    await draft.drop()
    expect(Buffer.from((await store.get(us, sha256)) ?? []).toString()).toBe('piece one, piece two')
    const other = await store.begin(us)
    await other.append(Buffer.from('never mind'))
    await other.drop()
    expect(await filesUnder(folder)).toHaveLength(1)
  })

  it('has no half file under a name after kill -9, and clears up what is left later', async () => {
    const script = fileURLToPath(new URL('./testing/slow-upload.ts', import.meta.url))
    const child = spawn(process.execPath, [script, folder, us], { stdio: ['ignore', 'pipe', 'inherit'] })
    await once(child.stdout, 'data')
    child.kill('SIGKILL')
    await once(child, 'exit')
    const left = await filesUnder(folder)
    expect(left).toHaveLength(1)
    expect(left[0]).toContain(`${us}/incoming/`)
    const longAgo = new Date(Date.now() - 2 * 60 * 60_000)
    await utimes(left[0] ?? '', longAgo, longAgo)
    const draft = await diskStore(folder).begin(us)
    expect(await filesUnder(folder)).toEqual([draft.path])
    await draft.drop()
  })

  it('makes a derived copy once', async () => {
    const store = diskStore(folder)
    const sha256 = await store.put(us, Buffer.from('picture'))
    let made = 0
    const make = async () => Buffer.from(`small ${++made}`)
    for (const label of ['w320', 'w320', 'w640'])
      expect(Buffer.from(await store.derived(us, sha256, label, make)).toString()).toBe(
        label === 'w320' ? 'small 1' : 'small 2',
      )
    const failing = store.derived(us, sha256, 'x', () => Promise.reject(new Error('no')))
    await expect(failing).rejects.toThrow('no')
  })
})
