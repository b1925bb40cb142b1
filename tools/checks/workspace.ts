import { builtinModules } from 'node:module'
import { child, type Node, parse, type Source, stringOf } from './source.ts'
import { folderOf, isCode, isProduction, type Tree } from './tree.ts'

/** What an import specifier points at. */
type Target =
  | { kind: 'file'; path: string }
  | { kind: 'package'; name: string; declared: boolean }
  | { kind: 'builtin'; name: string }
  | { kind: 'missing' }

/** One import, export-from, `import()` or `import('…')` type, with where it leads; `lazy` for `import()`. */
export type Import = { from: string; line: number; specifier: string | null; lazy: boolean; target: Target }

/** The tree with everything the checks share computed once: parsed files and resolved imports. */
export type Workspace = {
  tree: Tree
  paths: string[]
  source: (path: string) => Source
  imports: (path: string) => Import[]
  resolve: (from: string, specifier: string) => Target
}

type Manifest = {
  imports?: Record<string, unknown>
  [field: string]: unknown
}

const builtins = new Set(builtinModules)

const join = (folder: string, relative: string): string => {
  const parts = folder === '' ? [] : folder.split('/')
  for (const part of relative.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}

const aliasTo = (manifest: Manifest, specifier: string): string | null => {
  for (const [pattern, to] of Object.entries(manifest.imports ?? {})) {
    if (typeof to !== 'string') continue
    if (pattern === specifier) return join('', to)
    const [head = '', tail] = pattern.split('*')
    if (tail === undefined || !specifier.startsWith(head) || !specifier.endsWith(tail)) continue
    return join('', to.replace('*', specifier.slice(head.length, specifier.length - tail.length)))
  }
  return null
}

const packageName = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')

const manifests = (tree: Tree): Map<string, Manifest> => {
  const found = new Map<string, Manifest>()
  for (const [path, text] of tree)
    if (path === 'package.json' || path.endsWith('/package.json'))
      found.set(folderOf(path), JSON.parse(text) as Manifest)
  return found
}

// What ships may lean only on what is installed with it; tests and tools may use everything.
const shipped = ['dependencies', 'optionalDependencies', 'peerDependencies']

const isDeclared = (found: Map<string, Manifest>, from: string, name: string): boolean => {
  const fields = isProduction(from) ? shipped : [...shipped, 'devDependencies']
  for (let folder = folderOf(from); ; folder = folderOf(folder)) {
    const manifest = found.get(folder)
    if (manifest && fields.some((field) => name in ((manifest[field] ?? {}) as object))) return true
    if (folder === '') return false
  }
}

const resolver = (tree: Tree): Workspace['resolve'] => {
  const found = manifests(tree)
  return (from, written) => {
    const specifier = written.replace(/\?.*$/, '')
    if (specifier.startsWith('.') || specifier.startsWith('#')) {
      const root = found.get('') ?? {}
      const path = specifier.startsWith('#') ? aliasTo(root, specifier) : join(folderOf(from), specifier)
      return path !== null && tree.has(path) ? { kind: 'file', path } : { kind: 'missing' }
    }
    if (specifier.startsWith('node:') || builtins.has(specifier)) return { kind: 'builtin', name: specifier }
    const name = packageName(specifier)
    return { kind: 'package', name, declared: isDeclared(found, from, name) }
  }
}

const importNodes = (source: Source): Node[] =>
  source.nodes(
    'ImportDeclaration',
    'ExportNamedDeclaration',
    'ExportAllDeclaration',
    'ImportExpression',
    'TSImportType',
  )

const importsOf = (source: Source, resolve: Workspace['resolve']): Import[] =>
  importNodes(source).flatMap((node) => {
    const written = child(node, 'source')
    if (!written) return []
    const specifier = stringOf(written)
    const target: Target = specifier === null ? { kind: 'missing' } : resolve(source.path, specifier)
    const lazy = node.type === 'ImportExpression'
    return [{ from: source.path, line: source.lineOf(node.start), specifier, lazy, target }]
  })

const memo = <V>(make: (key: string) => V): ((key: string) => V) => {
  const kept = new Map<string, V>()
  return (key) => {
    const value = kept.get(key) ?? make(key)
    kept.set(key, value)
    return value
  }
}

/** Prepares a tree for the checks. Nothing is read from disk and nothing is parsed before it is asked for. */
export const workspace = (tree: Tree): Workspace => {
  const source = memo((path) => parse(path, tree.get(path) ?? ''))
  const resolve = resolver(tree)
  const imports = memo((path) => (isCode(path) ? importsOf(source(path), resolve) : []))
  return { tree, paths: [...tree.keys()].sort(), source, imports, resolve }
}
