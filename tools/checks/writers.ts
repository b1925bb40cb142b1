import { placeOf } from './layout.ts'
import { child, children, type Node, nameOf, quasiText, type Source, stringOf } from './source.ts'
import { reshapes, type Write, writes } from './sql.ts'
import {
  checkDescriptions,
  lineAt,
  meant,
  migrations,
  type OwnedTable,
  ownedTables,
  tableNamed,
} from './tables.ts'
import { type Finding, isProduction } from './tree.ts'
import type { Workspace } from './workspace.ts'

/** A change of rows found in code: which table (null: cannot be told), and where. */
type CodeWrite = { verb: string; owners: OwnedTable[]; name: string | null; file: string; line: number }

const fix = 'write through a command of the owning room; only its store.ts touches the table'

const mayWrite = (file: string, table: OwnedTable): boolean => {
  if (!file.startsWith(`${table.folder}/`)) return false
  if (!table.folder.startsWith('src/modules/')) return true
  const inRoom = file.slice(table.folder.length + 1)
  return inRoom === 'store.ts' || inRoom.startsWith('store/')
}

const drizzleWrites = (ws: Workspace, source: Source, tables: OwnedTable[]): CodeWrite[] =>
  source.nodes('CallExpression').flatMap((call) => {
    const callee = child(call, 'callee')
    const verb = callee?.type === 'MemberExpression' ? nameOf(child(callee, 'property')) : null
    if (verb === null || !['insert', 'update', 'delete'].includes(verb)) return []
    const table = tableNamed(ws, source.path, children(call, 'arguments')[0] ?? null)
    if (!table) return []
    const owners = ownersOf(tables, table.name, table.file)
    return [{ verb, owners, name: table.name, file: source.path, line: source.lineOf(call.start) }]
  })

/** The owner of a described table; one no migration creates belongs to the folder that describes it. */
const ownersOf = (tables: OwnedTable[], name: string, describedIn: string): OwnedTable[] => {
  const known = meant(tables, { schema: '', name })
  const near = known.filter((t) => describedIn.startsWith(`${t.folder}/`))
  if (near.length > 0) return near
  if (known.length > 0) return known
  const folder = /^src\/(modules|networks|platform)\/[^/]+/.exec(describedIn)?.[0] ?? 'src'
  return [{ schema: '', name, folder, file: describedIn, line: 1, body: null }]
}

const templateText = (template: Node): string =>
  children(template, 'quasis')
    .map((quasi, i) => `${i > 0 ? `⟦${i - 1}⟧` : ''}${quasiText(quasi)}`)
    .join('')

const sqlTexts = (source: Source): { text: string; node: Node }[] => [
  ...source.nodes('Literal').map((node) => ({ node, text: stringOf(node) ?? '' })),
  ...source.nodes('TemplateLiteral').map((node) => ({ node, text: templateText(node) })),
]

const rawWrites = (ws: Workspace, source: Source, tables: OwnedTable[]): CodeWrite[] =>
  sqlTexts(source).flatMap(({ node, text }) =>
    writes(text).map((write) => {
      const at = {
        verb: write.verb,
        file: source.path,
        line: source.lineOf(node.start) + lineAt(text, write.offset) - 1,
      }
      if (write.hole === null) return { ...at, owners: meant(tables, write.table), name: write.table.name }
      const table = tableNamed(ws, source.path, children(node, 'expressions')[write.hole] ?? null)
      return table
        ? { ...at, owners: ownersOf(tables, table.name, table.file), name: table.name }
        : { ...at, owners: [], name: null }
    }),
  )

const judge = (write: CodeWrite): Finding[] => {
  const at = { file: write.file, line: write.line, rule: 'one-writer', fix }
  const { area, part } = placeOf(write.file)
  if (write.name === null)
    return area === 'module' && part !== 'store'
      ? [{ ...at, what: `${write.verb} on a table whose name is computed` }]
      : []
  const owner = write.owners[0]
  if (!owner || write.owners.some((table) => mayWrite(write.file, table))) return []
  return [{ ...at, what: `${write.verb} on ${write.name}, which belongs to ${owner.folder}` }]
}

const inMigrations = (ws: Workspace, tables: OwnedTable[]): Finding[] =>
  migrations(ws).flatMap(({ file, folder, sql }) =>
    [...writes(sql), ...reshapes(sql)].flatMap((write: Write) => {
      const owners = meant(tables, write.table)
      if (owners.length === 0 || owners.some((t) => t.folder === folder)) return []
      return [
        {
          file,
          line: lineAt(sql, write.offset),
          rule: 'one-writer',
          what: `${write.verb} on ${write.table.name}, which belongs to ${owners[0]?.folder}`,
          fix: 'move the statement to a migration of the owning room',
        },
      ]
    }),
  )

const bornTwice = (tables: OwnedTable[]): Finding[] =>
  tables.flatMap((table, i) => {
    const first = meant(tables.slice(0, i), table).find((t) => t.schema === table.schema)
    return first
      ? [
          {
            file: table.file,
            line: table.line,
            rule: 'table-born-once',
            what: `table ${table.name} is created in ${first.file} already`,
            fix: 'keep one; another room that needs the rows asks for them',
          },
        ]
      : []
  })

/** Each table is created once and changed only by its room's store. Demonstration data and tests are free. */
export const checkWriters = (ws: Workspace): Finding[] => {
  const tables = ownedTables(ws)
  const sources = ws.paths
    .filter((path) => isProduction(path) && !path.startsWith('src/demo') && !placeOf(path).browser)
    .map(ws.source)
  return [
    ...bornTwice(tables),
    ...inMigrations(ws, tables),
    ...checkDescriptions(ws, tables),
    ...sources.flatMap((s) => [...drizzleWrites(ws, s, tables), ...rawWrites(ws, s, tables)].flatMap(judge)),
  ]
}
