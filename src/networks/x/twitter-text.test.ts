import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'

describe('what is loaded for X', () => {
  it('leaves the regular expressions of the process as quick as they are', () => {
    const code = `await import('${new URL('./index.ts', import.meta.url)}'); console.log(%RegexpIsUnmodified(/a/))`
    const words = ['--allow-natives-syntax', '--input-type=module', '--eval', code]
    expect(execFileSync(process.execPath, words, { encoding: 'utf8' }).trim()).toBe('true')
  })
})
