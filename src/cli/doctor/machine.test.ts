import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkBinaries, checkBuild, checkDataDir, checkNode, checkPort } from './machine.ts'
import { clockFinding } from './stored.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'weft-doctor-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('the doctor on the machine', () => {
  it.each([
    ['24.1.0', 'ok'],
    ['22.18.0', 'ok'],
    ['22.17.9', 'fail'],
    ['20.19.0', 'fail'],
  ])('finds Node %s %s', (version, level) => {
    expect(checkNode(version).level).toBe(level)
  })

  it('finds the embedded PostgreSQL running', async () => {
    const { findBinaries, hydrateLinks } = await import('#platform/postgres/binaries.ts')
    await hydrateLinks(findBinaries().root)
    expect(await checkBinaries()).toMatchObject({ level: 'ok', what: expect.stringMatching(/PostgreSQL 18/) })
  })

  it('judges a data folder that is still to be made by the one around it', async () => {
    expect((await checkDataDir(join(folder, 'to/be/made'))).level).toBe('ok')
    writeFileSync(join(folder, 'file'), '')
    expect(await checkDataDir(join(folder, 'file/weft'))).toMatchObject({ level: 'fail', what: /is a file/ })
  })

  it.runIf(process.getuid?.() !== 0)('fails on a folder it may not write', async () => {
    mkdirSync(join(folder, 'locked'))
    chmodSync(join(folder, 'locked'), 0o500)
    expect((await checkDataDir(join(folder, 'locked'))).level).toBe('fail')
  })

  it('asks for a build only when there is none', async () => {
    expect((await checkBuild(join(folder, 'index.html'))).level).toBe('warn')
    writeFileSync(join(folder, 'index.html'), '')
    expect((await checkBuild(join(folder, 'index.html'))).level).toBe('ok')
  })

  it('says when the clocks differ, and which way', () => {
    expect(clockFinding(-1500).level).toBe('ok')
    expect(clockFinding(4200).what).toMatch(/4\.2 s ahead of/)
    expect(clockFinding(-4200).what).toMatch(/4\.2 s behind/)
  })
})

describe('the doctor on the port', () => {
  let server: Server
  let body: string
  const listening = async (): Promise<{ host: string; port: number }> => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return { host: '127.0.0.1', port: (server.address() as AddressInfo).port }
  }
  beforeEach(() => {
    server = createServer((_, response) => response.end(body))
  })
  afterEach(() => server.close())

  it('tells a running Weft from a stranger', async () => {
    const place = await listening()
    body = '{"ok":true,"parts":{}}'
    expect(await checkPort(place)).toMatchObject({ level: 'ok', what: expect.stringMatching(/Weft answers/) })
    body = 'hello'
    expect(await checkPort(place)).toMatchObject({ level: 'fail', cure: expect.stringMatching(/--port/) })
  })

  it('finds a free port free, and an address that is not ours', async () => {
    const place = await listening()
    await new Promise((resolve) => server.close(resolve))
    expect((await checkPort(place)).level).toBe('ok')
    expect(await checkPort({ host: '203.0.113.7', port: 0 })).toMatchObject({ level: 'fail' })
  })
})
