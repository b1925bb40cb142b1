import { child, children, nameOf, stringOf } from '../checks/source.ts'
import { isCode, isProduction, type Tree } from '../checks/tree.ts'
import { type Workspace, workspace } from '../checks/workspace.ts'
import { type Renaming, renamed } from './names.ts'

/** One file to write. `text` is null for what is no text: `from` is copied as it is. */
export type NewFile = { from: string; to: string; text: string | null }

/** What a generator would do, before anything is written; or why it refuses, in a sentence. */
export type Plan = { ok: true; files: NewFile[]; next: string[] } | { ok: false; reason: string }

/** Names of the folders directly under `parent` (with its trailing slash). */
export const foldersIn = (tree: Tree, parent: string): string[] => [
  ...new Set(
    [...tree.keys()]
      .filter((path) => path.startsWith(parent) && path.slice(parent.length).includes('/'))
      .map((path) => path.slice(parent.length).split('/')[0] ?? ''),
  ),
]

/** Names a file takes from outside `folder`, and where from: another room's words are not ours to rename. */
const borrowed = (ws: Workspace, path: string, folder: string): string[] => {
  if (!isCode(path)) return []
  return ws
    .source(path)
    .nodes('ImportDeclaration', 'ExportNamedDeclaration')
    .flatMap((node) => {
      const specifier = stringOf(child(node, 'source'))
      if (specifier === null) return []
      const target = ws.resolve(path, specifier)
      if (target.kind === 'file' && target.path.startsWith(folder)) return []
      const key = node.type === 'ImportDeclaration' ? 'imported' : 'local'
      return [specifier, ...children(node, 'specifiers').flatMap((entry) => nameOf(child(entry, key)) ?? [])]
    })
}

/** Names like `channels.manage` that the layers below spell out (permissions, say): shared by all rooms. */
const sharedWords = (ws: Workspace): string[] =>
  ws.paths
    .filter((path) => /^src\/(kernel|platform)\//.test(path) && isProduction(path))
    .flatMap((path) => ws.source(path).nodes('Literal'))
    .flatMap((node) => stringOf(node) ?? [])
    .filter((word) => /^[a-z]+(\.[a-z-]+)+$/.test(word))

/** Copies the folder `parent + from` to `parent + to`, renamed in paths and texts. */
export const copies = (
  tree: Tree,
  parent: string,
  from: string,
  to: string,
  renaming: Renaming,
): NewFile[] => {
  const ws = workspace(tree)
  const folder = `${parent}${from}/`
  const shared = sharedWords(ws)
  return [...tree]
    .filter(([path]) => path.startsWith(folder))
    .map(([path, text]) => ({
      from: path,
      to: `${parent}${to}/${renamed(path.slice(folder.length), renaming)}`,
      text: text === '' ? null : renamed(text, renaming, [...shared, ...borrowed(ws, path, folder)]),
    }))
}
