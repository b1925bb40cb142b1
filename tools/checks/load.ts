import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Settings } from './check.ts'
import type { Tree } from './tree.ts'

/** What the checks must at least have seen of this repository; it only grows. */
export const floor = { files: 250, imports: 700 }

const roots = ['src', 'tests', 'bench', 'tools', 'docs']
const skipped = new Set(['node_modules', 'dist', '.weft', 'coverage', 'test-results'])
const readable = /\.(tsx?|mts|cts|[mc]?js|json|sql|css|md|html|svg|txt|ya?ml|sh)$|^[^.]+$/
const textLimit = 1_000_000

const walk = (root: string, folder: string, found: Map<string, string>): void => {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.isDirectory()) {
      // At the top only the folders we know; below, everything but what tools put there.
      if (folder === '' ? roots.includes(entry.name) : !skipped.has(entry.name)) walk(root, path, found)
    } else if (entry.isFile()) found.set(path, readable.test(entry.name) ? read(join(root, path)) : '')
  }
}

const read = (path: string): string => {
  const bytes = readFileSync(path)
  return bytes.length > textLimit || bytes.includes(0) ? '' : bytes.toString('utf8')
}

/** Reads the repository at `root`. What is no text (or over 1 MB) is there by name, with empty text. */
export const loadTree = (root: string): Tree => {
  const found = new Map<string, string>()
  walk(root, '', found)
  return found
}

/** Storeys and exceptions as they stand in the tree itself. */
export const loadSettings = (tree: Tree, floor: Settings['floor']): Settings => ({
  storeys: JSON.parse(tree.get('tools/checks/storeys.json') ?? '[]') as string[][],
  exceptions: JSON.parse(tree.get('tools/checks/exceptions.json') ?? '[]') as Settings['exceptions'],
  floor,
})
