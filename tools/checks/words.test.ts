import { describe } from 'vitest'
import { green, red } from './testing/toy.ts'

const host = ['registry', 'example', 'org'].join('.')

describe('words', () => {
  red('no-promises', 'a note for later', { 'src/kernel/a.ts': 'export {}\n// TODO finish\n' }, { line: 2 })
  red('no-promises', 'in a stylesheet', { 'src/web/a.css': '/* FIXME */\n' })
  red('no-silencing', 'a silenced type error', { 'src/kernel/a.ts': '// @ts-expect-error why\nexport {}\n' })
  red('no-skipped-test', 'it.only', {
    'tests/a.test.ts': "import { it } from 'vitest'\nit.only('a', () => {})\n",
  })
  red('no-skipped-test', 'describe.skip', {
    'src/kernel/a.test.ts': "import { describe } from 'vitest'\ndescribe.concurrent.skip('a', () => {})\n",
  })
  red('no-machine-path', 'a home folder', { 'tests/a.test.ts': "export const a = '/home/someone/data'\n" })
  red('no-machine-path', 'in the docs', { 'docs/a.md': 'run it in /work/here\n' })
  red('no-registry-host', 'in a script', { 'tests/a.sh': `npm i --reg https://${host}/\n` })
  green('what other people’s servers said, and addresses that only look alike', {
    'src/networks/fake/fixtures/a.json': '{"TODO":"/home/x"}',
    'src/kernel/a.ts': "export const a = ['https://example.org/home/page', '/api/home/x', 'a TODOS list']\n",
  })
})
