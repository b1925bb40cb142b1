import {
  chmodSync,
  chownSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findBinaries, hydrateLinks, missingLinks } from './binaries.ts'
import { canReach } from './isolation.ts'
import { openLog, readLogSince, rotateLog } from './log-file.ts'
import { prepareSocketDir, socketDirFor } from './socket-dir.ts'

const me = { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 }
const isRoot = me.uid === 0

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'weft-places-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('the library links', () => {
  beforeEach(() => {
    mkdirSync(join(folder, 'native/lib'), { recursive: true })
    writeFileSync(join(folder, 'native/lib/libx.so.6.18'), 'x')
    const links = ['libx.so', 'libx.so.6'].map((name) => ({
      source: 'native/lib/libx.so.6.18',
      target: `native/lib/${name}`,
    }))
    writeFileSync(join(folder, 'native/pg-symlinks.json'), JSON.stringify(links))
  })

  it('are made once, relative, however often it runs and from wherever', async () => {
    expect(await hydrateLinks(folder)).toBe(2)
    expect(readlinkSync(join(folder, 'native/lib/libx.so'))).toBe('libx.so.6.18')
    expect(await hydrateLinks(folder)).toBe(0)
  })

  it('are mended one by one, also by two at once', async () => {
    await hydrateLinks(folder)
    rmSync(join(folder, 'native/lib/libx.so.6'))
    expect((await missingLinks(folder)).map((link) => link.target)).toEqual([
      join(folder, 'native/lib/libx.so.6'),
    ])
    await Promise.all([hydrateLinks(folder), hydrateLinks(folder)])
    expect(await missingLinks(folder)).toEqual([])
  })

  it('may be none', async () => {
    rmSync(join(folder, 'native/pg-symlinks.json'))
    expect(await hydrateLinks(folder)).toBe(0)
  })

  it('are complete in the package after a start', async () => {
    const { root } = findBinaries()
    await hydrateLinks(root)
    expect(await missingLinks(root)).toEqual([])
  })
})

describe('the socket folder', () => {
  it('lies beside the data when its path is short enough for a socket', () => {
    expect(socketDirFor('/srv/weft', 1000)).toBe('/srv/weft/run')
  })

  it('is a short name of its own for each long path', () => {
    const long = `/srv/${'ä'.repeat(45)}`
    const path = socketDirFor(long, 1000)
    expect(Buffer.byteLength(`${path}/.s.PGSQL.5432`)).toBeLessThanOrEqual(107)
    expect(path).not.toBe(socketDirFor(`${long}b`, 1000))
  })

  it('is private even when it was open before', async () => {
    const path = join(folder, 'run')
    mkdirSync(path)
    chmodSync(path, 0o777)
    await prepareSocketDir(path, me)
    expect(statSync(path).mode & 0o777).toBe(0o700)
  })

  it('is refused when it is a file', async () => {
    const path = join(folder, 'run')
    writeFileSync(path, '')
    await expect(prepareSocketDir(path, me)).rejects.toThrow(/belongs to somebody else/)
  })

  it.runIf(isRoot)('is refused when another user made it first', async () => {
    const path = join(folder, 'run')
    mkdirSync(path)
    chownSync(path, 12_345, 12_345)
    await expect(prepareSocketDir(path, me)).rejects.toThrow(/belongs to somebody else/)
    expect(lstatSync(path).uid).toBe(12_345)
  })
})

describe('canReach', () => {
  const stranger = { uid: 4_000_001, gid: 4_000_001 }

  it('walks every folder of the path', () => {
    mkdirSync(join(folder, 'a/b'), { recursive: true })
    chmodSync(folder, 0o711)
    expect(canReach(join(folder, 'a/b'), stranger)).toBe(true)
    chmodSync(join(folder, 'a'), 0o700)
    expect(canReach(join(folder, 'a/b'), stranger)).toBe(false)
    expect(canReach(join(folder, 'a/b'), me)).toBe(true)
  })

  it('judges a path that is still to be made by what exists', () => {
    chmodSync(folder, 0o755)
    expect(canReach(join(folder, 'not/yet'), stranger)).toBe(true)
  })
})

describe('the log file', () => {
  it('gives back what was written since', async () => {
    const path = join(folder, 'log')
    writeFileSync(path, 'before\n')
    const log = await openLog(path)
    await log.close()
    writeFileSync(path, 'after\n', { flag: 'a' })
    expect(await readLogSince(path, log.size)).toBe('after\n')
  })

  it('keeps one older file when it has grown large', async () => {
    const path = join(folder, 'log')
    writeFileSync(path, Buffer.alloc(9 * 1024 * 1024))
    await rotateLog(path)
    expect([statSync(path).size, statSync(`${path}.1`).size]).toEqual([0, 9 * 1024 * 1024])
  })

  it('may be missing', async () => {
    await rotateLog(join(folder, 'none'))
    expect(await readLogSince(join(folder, 'none'), 0)).toBe('')
  })
})
