import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkTree } from './check.ts'
import { floor, loadSettings, loadTree } from './load.ts'
import { findingsIn } from './testing/toy.ts'
import { formatFinding } from './tree.ts'

const noRules = ['load.ts', 'source.ts', 'layout.ts']
const folder = import.meta.dirname
const root = resolve(folder, '../..')

describe('the checks as a whole', () => {
  it('find nothing in a clean house', () => {
    expect(findingsIn({})).toEqual([])
  })

  it('saw-too-little: refuse to pass on an empty tree', () => {
    const report = checkTree(new Map(), { storeys: [], exceptions: [], floor: { files: 1, imports: 0 } })
    expect(report.findings.map((f) => f.rule)).toEqual(['saw-too-little'])
  })

  it('see the real tree', () => {
    const tree = loadTree(root)
    const report = checkTree(tree, loadSettings(tree, floor))
    expect(report.findings.filter((f) => f.rule === 'saw-too-little')).toEqual([])
    expect([...tree.keys()].filter((path) => path.includes('node_modules'))).toEqual([])
    // Reads some thousands of files: on a busy machine that is longer than a test usually has.
  }, 180_000)

  it('say file, line, rule, what and what to do', () => {
    const [finding] = findingsIn({ 'src/kernel/a.ts': "export * from './gone.ts'\n" })
    expect(finding && formatFinding(finding)).toMatch(
      /^src\/kernel\/a\.ts:1 {2}unresolved-import {2}.+ → .+$/,
    )
  })

  it('have a planted violation for every rule', () => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && !noRules.includes(name))
    const text = (tests: boolean): string =>
      files
        .filter((name) => name.endsWith('.test.ts') === tests)
        .map((name) => readFileSync(join(folder, name), 'utf8'))
        .join('\n')
    const named = [...text(false).matchAll(/'([a-z]+(?:-[a-z]+)+|readme|storey)'/g)].map((match) => match[1])
    const unproven = named.filter((rule) => !new RegExp(`['"]${rule}\\b`).test(text(true)))
    expect(new Set(named).size).toBeGreaterThan(30)
    expect(unproven).toEqual([])
  })
})

describe('exceptions', () => {
  const long = { 'src/kernel/a.ts': 'export {}\n'.repeat(401) }
  const excuse = {
    rule: 'file-lines',
    file: 'src/kernel/a.ts',
    reason: 'a table of the standard, kept whole',
  }
  const rulesWith = (exception: typeof excuse, changes: Record<string, string>): string[] =>
    findingsIn(changes, { exceptions: [exception] }).map((f) => f.rule)

  it('excuse what they name', () => {
    expect(rulesWith(excuse, long)).toEqual([])
  })
  it('stale-exception: only ever fewer', () => {
    expect(rulesWith(excuse, {})).toEqual(['stale-exception'])
  })
  it('exception-without-reason', () => {
    expect(rulesWith({ ...excuse, reason: 'later' }, long)).toEqual(['exception-without-reason'])
  })
})
