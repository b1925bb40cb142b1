import { describe, expect, it } from 'vitest'
import { knots } from './cycles.ts'
import { findingsIn, green, red } from './testing/toy.ts'

describe('import cycles', () => {
  red('import-cycle', 'a file imports itself', { 'src/kernel/a.ts': "export * from './a.ts'\n" })
  red(
    'import-cycle',
    'three files, one edge type-only',
    {
      'src/kernel/a.ts': "export const one = 1\nexport { b } from './b.ts'\n",
      'src/kernel/b.ts': "export { c as b } from './c.ts'\n",
      'src/kernel/c.ts': "import type { one } from './a.ts'\nexport const c: typeof one = 1\n",
    },
    { line: 2 },
  )
  green('a test that imports what imports its fixture', {
    'src/kernel/a.test.ts': "export { b } from './b.test.ts'\n",
    'src/kernel/b.test.ts': "export { b } from './a.test.ts'\n",
  })

  it('names the way round', () => {
    const found = findingsIn({
      'src/kernel/a.ts': "export * from './b.ts'\n",
      'src/kernel/b.ts': "export * from './a.ts'\n",
    })
    expect(found[0]?.what).toContain('src/kernel/a.ts → src/kernel/b.ts → src/kernel/a.ts')
  })

  it('finds each knot once and leaves a tree alone', () => {
    const graph = new Map([
      ['a', ['b', 'c']],
      ['b', ['a']],
      ['c', ['d']],
      ['d', ['e']],
      ['e', ['c', 'f']],
      ['f', []],
    ])
    expect(knots(graph).map((knot) => knot.sort())).toEqual([
      ['c', 'd', 'e'],
      ['a', 'b'],
    ])
    expect(
      knots(
        new Map([
          ['a', ['b']],
          ['b', []],
        ]),
      ),
    ).toEqual([])
  })
})
