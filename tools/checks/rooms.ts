import { storeyOf } from './layout.ts'
import { firstKeyColumn, securedTables } from './sql.ts'
import { meant, migrations, type OwnedTable, ownedTables } from './tables.ts'
import type { Finding } from './tree.ts'
import type { Workspace } from './workspace.ts'

const foldersUnder = (ws: Workspace, parent: string): string[] => {
  const names = ws.paths
    .filter((path) => path.startsWith(parent) && path.slice(parent.length).includes('/'))
    .map((path) => path.slice(parent.length).split('/')[0] ?? '')
  return [...new Set(names)].map((name) => `${parent}${name}`)
}

const must = (ws: Workspace, folder: string, file: string, rule: string, fix: string): Finding[] =>
  ws.tree.has(`${folder}/${file}`)
    ? []
    : [{ file: folder, line: 1, rule, what: `${folder} has no ${file}`, fix }]

const readme = (ws: Workspace, folder: string): Finding[] =>
  must(ws, folder, 'README.md', 'readme', 'say in a page what it is for, its words and its neighbours')

const room = (ws: Workspace, folder: string, storeys: string[][]): Finding[] => {
  const name = folder.split('/').at(-1) ?? ''
  const known = storeyOf(storeys, name) > 0
  return [
    ...readme(ws, folder),
    ...must(ws, folder, 'index.ts', 'front-door', 'add the front door: what other rooms may import'),
    ...(known
      ? []
      : [
          {
            file: folder,
            line: 1,
            rule: 'storey',
            what: `${name} stands on no storey`,
            fix: 'put it in tools/checks/storeys.json (and docs/architecture.md)',
          },
        ]),
  ]
}

// The organisation itself is the tenant: its own id is the tenant key.
const isTenantKey = (table: OwnedTable, column: string | null): boolean =>
  column === 'organisation_id' || (/^organisations?$/.test(table.name) && column === 'id')

const tenancy = (ws: Workspace): Finding[] => {
  const secured = migrations(ws).flatMap(({ sql }) => securedTables(sql))
  const tables = ownedTables(ws)
  const isSecured = (table: OwnedTable): boolean => secured.some((name) => meant([table], name).length > 0)
  return tables
    .filter((table) => table.folder.startsWith('src/modules/') && table.body !== null)
    .flatMap((table) => {
      const at = { file: table.file, line: table.line }
      const key = firstKeyColumn(table.body ?? '')
      return [
        ...(isTenantKey(table, key)
          ? []
          : [
              {
                ...at,
                rule: 'tenant-key',
                what: `the primary key of ${table.name} begins with ${key ?? 'nothing'}`,
                fix: 'begin it with organisation_id',
              },
            ]),
        ...(isSecured(table)
          ? []
          : [
              {
                ...at,
                rule: 'row-security',
                what: `${table.name} has no row-level security`,
                fix: `add to the migration: call weft_isolate('${table.name}');`,
              },
            ]),
      ]
    })
}

/** Each room and network has its page, each room its front door and storey, each room's table its tenant. */
export const checkRooms = (ws: Workspace, storeys: string[][]): Finding[] => [
  ...foldersUnder(ws, 'src/modules/').flatMap((folder) => room(ws, folder, storeys)),
  ...foldersUnder(ws, 'src/networks/').flatMap((folder) => readme(ws, folder)),
  ...tenancy(ws),
]
