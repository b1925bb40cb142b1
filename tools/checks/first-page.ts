import { children, type Source } from './source.ts'
import { type Finding, isProduction } from './tree.ts'
import type { Import, Workspace } from './workspace.ts'

const doors = /^src\/web\/main\.tsx$|^src\/modules\/[^/]+\/web\/screens\.tsx$/
/** What every page needs. Anything else a screen loads itself, when somebody opens it. */
const carried =
  /^(?:react|react-dom|scheduler|@lingui\/.+|@orpc\/.+|@tanstack\/react-(?:query|router)|@floating-ui\/.+)$/

/** The lines whose imports leave nothing behind once types are gone. */
const typeLines = (source: Source): Set<number> =>
  new Set(
    source
      .nodes('ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration', 'TSImportType')
      .filter((node) => {
        if (node.type === 'TSImportType' || node.importKind === 'type' || node.exportKind === 'type')
          return true
        const named = children(node, 'specifiers')
        return (
          named.length > 0 && named.every((one) => one.importKind === 'type' || one.exportKind === 'type')
        )
      })
      .map((node) => source.lineOf(node.start)),
  )

const loaded = (ws: Workspace, path: string): Import[] => {
  const found = ws.imports(path).filter((one) => !one.lazy)
  const types = found.length > 0 ? typeLines(ws.source(path)) : new Set<number>()
  return found.filter((one) => !types.has(one.line))
}

/**
 * The first page is light: what `main.tsx` and the lists of screens reach without `import()` brings no package that only
 * some screens need, however many files lie between.
 */
export const checkFirstPage = (ws: Workspace): Finding[] => {
  const start = ws.paths.filter((path) => doors.test(path))
  const way = new Map(start.map((path) => [path, path]))
  const findings = new Map<string, Finding>()
  for (const [path, from] of way)
    for (const { target, line } of loaded(ws, path)) {
      if (target.kind === 'file' && isProduction(target.path) && !way.has(target.path))
        way.set(target.path, `${from} → ${target.path}`)
      // The shortest way is enough: the others end with it, or are found next.
      if (target.kind === 'package' && !carried.test(target.name) && !findings.has(target.name))
        findings.set(target.name, {
          file: path,
          line,
          rule: 'first-page',
          what: `brings ${target.name} to the first page: ${from}`,
          fix: 'load the screen lazily, or move what the list of screens needs into a file without it',
        })
    }
  return [...findings.values()]
}
