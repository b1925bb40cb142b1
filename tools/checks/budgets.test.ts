import { describe, expect, it } from 'vitest'
import { quantile } from './budgets.ts'
import { findingsIn, green, red } from './testing/toy.ts'

const lines = (n: number): string => 'export {}\n'.repeat(n)
const longFunction = (n: number): string => `export const f = () => {\n${'  f()\n'.repeat(n - 2)}}\n`
const many = (count: number, text: string): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`src/kernel/many/n${i}.ts`, text]))
const rulesOf = (changes: Record<string, string>): string[] => findingsIn(changes).map((f) => f.rule)

describe('length budgets', () => {
  red('file-lines', '401 lines', { 'src/kernel/a.ts': lines(401) })
  green('400 lines', { 'src/kernel/a.ts': lines(400) })
  green('a long catalogue, a long test', {
    'src/web/messages.de.ts': `export const messages = { Inbox: 'Eingang' }\n${lines(900)}`,
    'src/kernel/a.test.ts': lines(900),
  })
  red('function-lines', 'a function of 81 lines', { 'src/kernel/a.ts': longFunction(81) }, { line: 1 })
  green('a function of 80 lines', { 'src/kernel/a.ts': longFunction(80) })
  red('function-lines', 'a component of 81 lines', {
    'src/web/page.tsx': `export function Page() {\n  return (\n    <p>\n${'      <br />\n'.repeat(76)}    </p>\n  )\n}\n`,
  })

  it('files-median, files-p90 and functions-p90 look at the whole tree', () => {
    expect(rulesOf(many(60, lines(60)))).toEqual([])
    expect(rulesOf(many(60, lines(61)))).toEqual(['files-median'])
    expect(rulesOf(many(10, lines(201)))).toEqual(['files-p90'])
    expect(rulesOf(many(10, longFunction(41)))).toEqual(['functions-p90'])
  })

  it('takes the nearest rank', () => {
    expect(quantile([5, 1, 3], 0.5)).toBe(3)
    expect(quantile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9)).toBe(9)
    expect(quantile([], 0.9)).toBe(0)
  })
})

describe('style', () => {
  red(
    'no-any',
    'in a type argument',
    { 'src/kernel/a.ts': '\nexport type A = Map<string, any>\n' },
    { line: 2 },
  )
  red('named-exports', 'export default', { 'src/kernel/a.ts': 'export default 1\n' })
  red('named-exports', 'as default', { 'src/kernel/a.ts': 'const a = 1\nexport { a as default }\n' })
  green('the word any in a text', { 'src/kernel/a.ts': "export const any = 'any'\n" })
})
