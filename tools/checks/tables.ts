import { child, children, type Node, nameOf, type Source, stringOf } from './source.ts'
import { createdTables, type TableName, withoutComments } from './sql.ts'
import { type Finding, folderOf, isProduction } from './tree.ts'
import type { Workspace } from './workspace.ts'

/** A table with the folder that owns it: the one its migration lies in. */
export type OwnedTable = TableName & { folder: string; file: string; line: number; body: string | null }

const migration = /^(src\/.+)\/migrations\/[^/]+\.sql$/

/** Paths of all SQL migrations, with the folder that owns what they create. */
export const migrations = (ws: Workspace): { file: string; folder: string; sql: string }[] =>
  ws.paths.flatMap((file) => {
    const folder = migration.exec(file)?.[1]
    return folder ? [{ file, folder, sql: withoutComments(ws.tree.get(file) ?? '') }] : []
  })

/** Line of an offset in plain text. */
export const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length

/** Every table created by a migration. */
export const ownedTables = (ws: Workspace): OwnedTable[] =>
  migrations(ws).flatMap(({ file, folder, sql }) =>
    createdTables(sql).map((t) => ({
      schema: t.schema,
      name: t.name,
      body: t.body,
      folder,
      file,
      line: lineAt(sql, t.offset),
    })),
  )

/** Tables a written name may mean: an unqualified name means every table of that name. */
export const meant = (tables: OwnedTable[], written: TableName): OwnedTable[] =>
  tables.filter(
    (t) =>
      t.name === written.name && (t.schema === '' || written.schema === '' || t.schema === written.schema),
  )

/** A table described in TypeScript: `const drafts = pgTable('drafts', …)`. */
type DescribedTable = { identifier: string; name: string; file: string; line: number }

const isTableCall = (call: Node): boolean => {
  const callee = child(call, 'callee')
  const called = callee?.type === 'MemberExpression' ? nameOf(child(callee, 'property')) : nameOf(callee)
  return /table$/i.test(called ?? '')
}

/** Tables a file describes. A helper counts too when its name ends in “table” (pgTable, tenantTable, schema.table). */
const describedTables = (source: Source): DescribedTable[] =>
  source.nodes('VariableDeclarator').flatMap((node) => {
    const call = child(node, 'init')
    const identifier = nameOf(child(node, 'id'))
    if (call?.type !== 'CallExpression' || !identifier || !isTableCall(call)) return []
    const name = stringOf(children(call, 'arguments')[0] ?? null)
    return name === null ? [] : [{ identifier, name, file: source.path, line: source.lineOf(node.start) }]
  })

const origin = (source: Source, local: string): { specifier: string; imported: string } | null => {
  for (const node of source.nodes('ImportDeclaration'))
    for (const entry of children(node, 'specifiers'))
      if (nameOf(child(entry, 'local')) === local)
        return {
          specifier: stringOf(child(node, 'source')) ?? '',
          imported: nameOf(child(entry, 'imported')) ?? '*',
        }
  return null
}

const forwarded = (source: Source, exported: string): { specifier: string; imported: string }[] => [
  ...source.nodes('ExportNamedDeclaration').flatMap((node) =>
    children(node, 'specifiers')
      .filter((entry) => nameOf(child(entry, 'exported')) === exported && child(node, 'source'))
      .map((entry) => ({
        specifier: stringOf(child(node, 'source')) ?? '',
        imported: nameOf(child(entry, 'local')) ?? '',
      })),
  ),
  ...source
    .nodes('ExportAllDeclaration')
    .map((node) => ({ specifier: stringOf(child(node, 'source')) ?? '', imported: exported })),
]

/** The table a name in a file stands for, followed through imports and re-exports; null when it is no table. */
const tableBehind = (ws: Workspace, path: string, name: string, depth = 6): DescribedTable | null => {
  if (depth === 0 || !isProduction(path)) return null
  const source = ws.source(path)
  const own = describedTables(source).find((t) => t.identifier === name)
  if (own) return own
  const from = origin(source, name)
  for (const way of from ? [from] : forwarded(source, name)) {
    const target = ws.resolve(path, way.specifier)
    const found = target.kind === 'file' ? tableBehind(ws, target.path, way.imported, depth - 1) : null
    if (found) return found
  }
  return null
}

/** The table an expression names: `drafts` or `tables.drafts`. */
export const tableNamed = (ws: Workspace, path: string, expression: Node | null): DescribedTable | null => {
  if (expression?.type === 'Identifier') return tableBehind(ws, path, nameOf(expression) ?? '')
  if (expression?.type !== 'MemberExpression') return null
  const space = origin(ws.source(path), nameOf(child(expression, 'object')) ?? '')
  if (space?.imported !== '*') return null
  const target = ws.resolve(path, space.specifier)
  const property = nameOf(child(expression, 'property')) ?? ''
  return target.kind === 'file' ? tableBehind(ws, target.path, property) : null
}

/** A described table must lie in the folder whose migration creates it. */
export const checkDescriptions = (ws: Workspace, tables: OwnedTable[]): Finding[] =>
  ws.paths
    .filter(isProduction)
    .flatMap((path) => describedTables(ws.source(path)))
    .flatMap((t) => {
      const owners = meant(tables, { schema: '', name: t.name })
      if (owners.length === 0 || owners.some((o) => folderOf(`${t.file}/`).startsWith(`${o.folder}/`)))
        return []
      return [
        {
          file: t.file,
          line: t.line,
          rule: 'one-writer',
          what: `describes table ${t.name}, which belongs to ${owners[0]?.folder}`,
          fix: 'ask its owner through the front door instead of reaching into its table',
        },
      ]
    })
