import { execFileSync } from 'node:child_process'
import { expect, it } from 'vitest'

/**
 * An old library that tries what regular expressions can do (`re.constructor = {}` is enough) makes each of them twenty times as slow
 * for as long as the process lives, and nothing shows it. V8 itself is asked, in a process of its own, with all of the house loaded.
 */
it('leaves the regular expressions of the process as quick as they are, whatever the house loads', {
  timeout: 240_000,
}, () => {
  const from = (file: string) => new URL(`../../src/${file}`, import.meta.url).href
  const asked = 'console.log(String(%RegexpIsUnmodified(/a/)))'
  const told = (code: string) => {
    const words = ['--disable-warning=ExperimentalWarning', '--allow-natives-syntax', '--input-type=module']
    return execFileSync(process.execPath, [...words, '--eval', code], { encoding: 'utf8' }).trim()
  }
  expect(told(`/a/.constructor = {}; ${asked}`), 'a probe such as that is seen').toBe('false')
  const house = ['compose.ts', 'adapters.ts'].map((file) => `await import('${from(file)}')`)
  expect(told(`${house.join('; ')}; ${asked}`)).toBe('true')
})
