import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keyFilePath, loadConfig, readSettings, settingsTable, unknownSettings } from './config.ts'
import { readKeyFile } from './key-file.ts'
import { createSecrets } from './secrets/index.ts'
import { StartupError } from './startup-error.ts'

const key = (fill: number): string => Buffer.alloc(32, fill).toString('base64')

function refusal(env: Record<string, string>): string {
  try {
    readSettings(env)
  } catch (error) {
    if (error instanceof StartupError) return error.message
    throw error
  }
  return 'accepted'
}

describe('readSettings', () => {
  it('stands without any variable', () => {
    const settings = readSettings({})
    expect(settings).toMatchObject({
      databaseUrl: null,
      host: '127.0.0.1',
      port: 4700,
      demo: false,
      allowHosts: [],
    })
    expect(settings.roles).toEqual(['web', 'worker', 'ingest'])
    expect(settings.dataDir).toMatch(/\/\.weft$/)
  })

  it('lets the command line win over WEFT_PORT and that over PORT', () => {
    expect(readSettings({ PORT: '81' }).port).toBe(81)
    expect(readSettings({ PORT: '81', WEFT_PORT: '82' }).port).toBe(82)
    expect(readSettings({ PORT: '81', WEFT_PORT: '82' }, { port: '83' }).port).toBe(83)
  })

  it('takes an empty variable for one that is not set', () => {
    expect(readSettings({ WEFT_PORT: '', DATABASE_URL: '' })).toMatchObject({ port: 4700, databaseUrl: null })
  })

  it('reads lists, addresses and switches', () => {
    const settings = readSettings({
      WEFT_ALLOW_HOSTS: 'blog.intern, 10.0.0.0/24 [::1]:8080',
      WEFT_PUBLIC_URL: 'https://weft.example/',
      WEFT_ROLES: 'worker,ingest,worker',
      WEFT_STREAM: 'nats://a:4222,nats://b:4222',
      WEFT_SECRET_KEYS: `new:${key(2)},old:${key(1)}`,
      DATABASE_URL: 'postgres://u:p@db/weft',
    })
    expect(settings.allowHosts).toEqual(['blog.intern', '10.0.0.0/24', '[::1]:8080'])
    expect(settings.publicUrl).toBe('https://weft.example')
    expect(settings.roles).toEqual(['worker', 'ingest'])
    expect(settings.stream).toBe('nats://a:4222,nats://b:4222')
    expect(settings.secretKeys?.map((one) => one.id)).toEqual(['new', 'old'])
  })

  it('keeps the demonstration in a folder of its own', () => {
    expect(readSettings({ WEFT_DATA: '/srv/weft', WEFT_DEMO: 'yes' }).dataDir).toBe('/srv/weft/demo')
  })

  it.each([
    ['WEFT_PORT', '70000', /WEFT_PORT must be a whole number/],
    ['PORT', '80 80', /PORT must be a whole number/],
    ['WEFT_HOST', 'http://0.0.0.0', /WEFT_HOST must be an address/],
    ['WEFT_PUBLIC_URL', 'https://x.example/weft', /WEFT_PUBLIC_URL must be https/],
    ['WEFT_PUBLIC_URL', 'x.example', /without a path/],
    ['WEFT_ROLES', 'web,wroker', /WEFT_ROLES names one or more of web, worker, ingest/],
    ['WEFT_DEMO', 'maybe', /must be 1 or 0/],
    ['WEFT_LOG_LEVEL', 'loud', /one of debug, info/],
    ['WEFT_ALLOW_HOSTS', 'http://a.example', /wrong: http:\/\/a\.example/],
    ['WEFT_SECRET_KEYS', 'a:c2hvcnQ=', /entry 1 must be id:key with 32 bytes/],
    ['WEFT_STREAM', 'nats://a:4222,kafka://x', /nats:\/\/host:4222/],
  ])('names %s=%s and what it must be', (name, text, message) => {
    expect(refusal({ [name]: text })).toMatch(message)
  })

  it('names every wrong value at once', () => {
    expect(refusal({ WEFT_PORT: 'x', WEFT_DEMO: 'y' })).toMatch(/^Settings are wrong: .*WEFT_PORT.*WEFT_DEMO/)
  })

  it('says the option, not the variable, when the option is wrong', () => {
    expect(() => readSettings({}, { port: 'x' })).toThrow(/--port must be/)
  })

  it('never repeats a password or key', () => {
    expect(refusal({ DATABASE_URL: 'mysql://u:hunter2@db/weft' })).not.toMatch(/hunter2/)
    expect(refusal({ WEFT_SECRET_KEYS: 'a:hunter2' })).not.toMatch(/hunter2/)
  })

  it('refuses the same key id twice', () => {
    expect(refusal({ WEFT_SECRET_KEYS: `a:${key(1)},a:${key(2)}` })).toMatch(/the id "a" occurs twice/)
  })
})

describe('settingsTable', () => {
  it('describes every setting', () => {
    const rows = settingsTable()
    expect(rows.map((row) => row.name)).toContain('WEFT_PORT or PORT')
    for (const row of rows) expect(row.about).toMatch(/\.$/)
  })
})

describe('unknownSettings', () => {
  it('finds a slip of the pen', () => {
    expect(
      unknownSettings({ WEFT_PROT: '1', WEFT_PORT: '2', HOME: '/', WEFT_TEST_DATABASE_URL: 'x' }),
    ).toEqual(['WEFT_PROT'])
  })
})

describe('the key file', () => {
  let dataDir: string
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'weft-config-'))
  })
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

  it('is made once, private, and opens tomorrow what it sealed today', async () => {
    const first = await loadConfig({ WEFT_DATA: dataDir })
    const sealed = createSecrets(first.secretKeys).seal('app password', 'channel 1')
    expect(statSync(keyFilePath(first)).mode & 0o777).toBe(0o600)
    const second = await loadConfig({ WEFT_DATA: dataDir })
    expect(createSecrets(second.secretKeys).open(sealed, 'channel 1')).toBe('app password')
  })

  it('is the same for two that start at once', async () => {
    const all = await Promise.all([1, 2, 3, 4].map(() => loadConfig({ WEFT_DATA: join(dataDir, 'fresh') })))
    expect(new Set(all.map((one) => one.secretKeys[0]?.key.toString('hex'))).size).toBe(1)
  })

  it('is left alone when WEFT_SECRET_KEYS is set', async () => {
    const config = await loadConfig({ WEFT_DATA: dataDir, WEFT_SECRET_KEYS: `a:${key(7)}` })
    expect(config.secretKeys).toHaveLength(1)
    expect(await readKeyFile(keyFilePath(config))).toBeNull()
  })

  it('is refused when others can read it', async () => {
    await loadConfig({ WEFT_DATA: dataDir })
    chmodSync(join(dataDir, 'secret-keys'), 0o644)
    await expect(loadConfig({ WEFT_DATA: dataDir })).rejects.toMatchObject({ cure: /chmod 600/ })
  })

  it('is never overwritten when damaged', async () => {
    const path = join(dataDir, 'secret-keys')
    writeFileSync(path, 'k1:AAAA\n', { mode: 0o600 })
    await expect(loadConfig({ WEFT_DATA: dataDir })).rejects.toThrow(/damaged/)
    expect(readFileSync(path, 'utf8')).toBe('k1:AAAA\n')
  })

  it('says so when the folder cannot be written', async () => {
    const file = join(dataDir, 'a-file')
    writeFileSync(file, '')
    await expect(loadConfig({ WEFT_DATA: join(file, 'x') })).rejects.toBeInstanceOf(StartupError)
  })
})
