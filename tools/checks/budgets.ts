import { child, children, linesOf, type Node, nameOf, type Source } from './source.ts'
import { type Finding, isCode, isProduction } from './tree.ts'
import type { Workspace } from './workspace.ts'

/** The budgets of docs/architecture.md, in lines. */
const budget = { fileMedian: 60, fileP90: 200, fileMax: 400, functionP90: 40, functionMax: 80 }

const budgeted = (path: string): boolean =>
  isProduction(path) && !path.endsWith('.de.ts') && !path.includes('/migrations/')

const lineCount = (text: string): number => text.replace(/\n$/, '').split('\n').length

/** Nearest-rank quantile; 0 for an empty list. */
export const quantile = (values: number[], q: number): number =>
  [...values].sort((a, b) => a - b)[Math.max(0, Math.ceil(values.length * q) - 1)] ?? 0

/** Functions with a body of their own; one-line arrows would only dilute the figures. */
const longFunctions = (source: Source): { node: Node; lines: number }[] =>
  source
    .nodes('FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression')
    .map((node) => ({ node, lines: linesOf(source, node) }))
    .filter(({ node, lines }) => lines > 1 || child(node, 'body')?.type === 'BlockStatement')

const overall = (rule: string, value: number, limit: number, what: string): Finding[] =>
  value <= limit
    ? []
    : [
        {
          file: 'src',
          line: 1,
          rule,
          what: `${what} is ${value} lines, budget ${limit}`,
          fix: 'split the longest files and functions by what they decide',
        },
      ]

const perFile = (source: Source): Finding[] => {
  const lines = lineCount(source.text)
  const long = longFunctions(source).filter((f) => f.lines > budget.functionMax)
  const finding = (line: number, rule: string, what: string, fix: string): Finding => ({
    file: source.path,
    line,
    rule,
    what,
    fix,
  })
  return [
    ...(lines > budget.fileMax
      ? [finding(1, 'file-lines', `${lines} lines, at most ${budget.fileMax}`, 'split it by what it decides')]
      : []),
    ...long.map((f) =>
      finding(
        source.lineOf(f.node.start),
        'function-lines',
        `function of ${f.lines} lines, at most ${budget.functionMax}`,
        'name its steps and give each its own function',
      ),
    ),
  ]
}

/** Length budgets over what ships: files (median, p90, max) and functions, components included (p90, max). */
export const checkBudgets = (ws: Workspace): Finding[] => {
  const sources = ws.paths.filter(budgeted).map(ws.source)
  const files = sources.map((s) => lineCount(s.text))
  const functions = sources.flatMap((s) => longFunctions(s).map((f) => f.lines))
  return [
    ...sources.flatMap(perFile),
    ...overall('files-median', quantile(files, 0.5), budget.fileMedian, 'the median file'),
    ...overall('files-p90', quantile(files, 0.9), budget.fileP90, 'the 90th percentile of files'),
    ...overall(
      'functions-p90',
      quantile(functions, 0.9),
      budget.functionP90,
      'the 90th percentile of functions',
    ),
  ]
}

const defaultExports = (source: Source): Node[] => [
  ...source.nodes('ExportDefaultDeclaration'),
  ...source
    .nodes('ExportNamedDeclaration')
    .filter((node) => children(node, 'specifiers').some((s) => nameOf(child(s, 'exported')) === 'default')),
]

/** No `any`, and named exports only, everywhere under src/. */
export const checkStyle = (ws: Workspace): Finding[] =>
  ws.paths
    .filter((path) => path.startsWith('src/') && isCode(path))
    .map(ws.source)
    .flatMap((source) => [
      ...source.nodes('TSAnyKeyword').map((node) => ({
        file: source.path,
        line: source.lineOf(node.start),
        rule: 'no-any',
        what: '`any` switches the type checker off',
        fix: 'use unknown and narrow it, or name the type',
      })),
      ...defaultExports(source).map((node) => ({
        file: source.path,
        line: source.lineOf(node.start),
        rule: 'named-exports',
        what: 'a default export has no name to search for',
        fix: 'export it by name',
      })),
    ])
