import { kernelPackages, type Place, placeOf, purePackages, rootContract, sharedPackages } from './layout.ts'
import { rules } from './rules.ts'
import { type Finding, isCode, isProduction } from './tree.ts'
import type { Import, Workspace } from './workspace.ts'

type Verdict = Pick<Finding, 'rule' | 'what' | 'fix'>

const isAsset = (path: string): boolean => !isCode(path) && !path.endsWith('.d.ts')

const betweenFiles = (from: Place, path: string, storeys: string[][]): Verdict[] => {
  const to = placeOf(path)
  // A stylesheet or picture belongs to whoever stands beside it; only code has a direction.
  return rules
    .filter((rule) => rule.applies(from) && !rule.allows(from, to, storeys))
    .filter((rule) => !(isAsset(path) && rule.name === 'rooms-know-no-wiring'))
    .map((rule) => ({ rule: rule.name, what: `${rule.what}; this reaches ${path}`, fix: rule.fix }))
}

const isShared = (from: Place): boolean => from.path === rootContract || from.part === 'contract'

/** The npm packages a file may use, or null when it may use all. */
const packagesFor = (from: Place): ((name: string) => boolean) | null => {
  if (from.test) return null
  if (from.area === 'kernel') return (name) => from.path.startsWith(kernelPackages[name] ?? '\0')
  if (from.area === 'contract') return (name) => purePackages.includes(name)
  if (from.area === 'module' && from.part === 'domain') return (name) => purePackages.includes(name)
  if (isShared(from)) return (name) => sharedPackages.includes(name)
  return null
}

const outside = (from: Place, found: Import): Verdict[] => {
  const { target } = found
  const pure = packagesFor(from)
  if (target.kind === 'builtin' && (pure !== null || from.browser))
    return [
      {
        rule: 'no-node-here',
        what: `${target.name} does not belong in pure or browser code`,
        fix: 'take the value as an argument, or move this code to platform',
      },
    ]
  if (target.kind === 'package' && pure !== null && !pure(target.name))
    return [
      {
        rule: 'package-not-allowed',
        what: `${target.name} is not on the short list for this place`,
        fix: 'use it in platform behind a function of ours, or extend the list in tools/checks/layout.ts',
      },
    ]
  if (target.kind === 'package' && !target.declared)
    return [
      {
        rule: 'undeclared-package',
        what: `${target.name} is not among the dependencies in package.json`,
        fix: 'add it with an exact version, or drop the import',
      },
    ]
  return []
}

const unresolved = (found: Import): Verdict[] =>
  found.specifier === null
    ? [
        {
          rule: 'computed-import',
          what: 'an import whose target is computed cannot be checked',
          fix: 'name each target in a literal import()',
        },
      ]
    : [
        {
          rule: 'unresolved-import',
          what: `${found.specifier} leads to no file`,
          fix: 'write the full file name with its extension, or create the file',
        },
      ]

const verdicts = (found: Import, storeys: string[][]): Verdict[] => {
  const from = placeOf(found.from)
  const ships = isProduction(found.from)
  if (found.target.kind === 'missing') {
    const mayCompute = !ships || from.area === 'wiring'
    return found.specifier === null && mayCompute ? [] : unresolved(found)
  }
  if (found.target.kind !== 'file')
    return ships || found.target.kind === 'package' ? outside(from, found) : []
  return ships ? betweenFiles(from, found.target.path, storeys) : []
}

/** Who may import whom, and that every import leads somewhere. Type-only imports count like any other. */
export const checkImports = (ws: Workspace, storeys: string[][]): Finding[] =>
  ws.paths.filter(isCode).flatMap((path) => {
    const { error } = ws.source(path)
    if (error)
      return [
        { file: path, line: error.line, rule: 'parse-error', what: error.message, fix: 'make it parse' },
      ]
    return ws
      .imports(path)
      .flatMap((found) => verdicts(found, storeys).map((v) => ({ file: path, line: found.line, ...v })))
  })
