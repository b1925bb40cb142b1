import { type Finding, isProduction } from './tree.ts'
import type { Import, Workspace } from './workspace.ts'

type Graph = ReadonlyMap<string, string[]>

/** Strongly connected components of more than one file, or of a file that imports itself (Tarjan). */
export const knots = (graph: Graph): string[][] => {
  const index = new Map<string, number>()
  const low = new Map<string, number>()
  const stack: string[] = []
  const onStack = new Set<string>()
  const found: string[][] = []
  const lower = (node: string, value: number): void => {
    low.set(node, Math.min(low.get(node) ?? value, value))
  }
  const visit = (node: string): void => {
    index.set(node, index.size)
    lower(node, index.size - 1)
    stack.push(node)
    onStack.add(node)
    for (const next of graph.get(node) ?? []) {
      if (!index.has(next)) {
        visit(next)
        lower(node, low.get(next) ?? 0)
      } else if (onStack.has(next)) lower(node, index.get(next) ?? 0)
    }
    if (low.get(node) !== index.get(node)) return
    const knot = stack.splice(stack.indexOf(node))
    for (const member of knot) onStack.delete(member)
    if (knot.length > 1 || graph.get(node)?.includes(node)) found.push(knot)
  }
  for (const node of graph.keys()) if (!index.has(node)) visit(node)
  return found
}

/** A shortest way from `start` back to itself within one knot. */
const shortestLoop = (graph: Graph, start: string, knot: string[]): string[] => {
  const cameFrom = new Map<string, string>()
  const queue = [start]
  for (const node of queue) {
    for (const next of graph.get(node) ?? []) {
      if (next === start) {
        const way = [start]
        for (let at = node; at !== start; at = cameFrom.get(at) ?? start) way.unshift(at)
        return [start, ...way]
      }
      if (!knot.includes(next) || cameFrom.has(next)) continue
      cameFrom.set(next, node)
      queue.push(next)
    }
  }
  return [start]
}

const targetOf = (found: Import): string | null =>
  found.target.kind === 'file' && !found.lazy && isProduction(found.target.path) ? found.target.path : null

/**
 * No file may reach itself through imports. Type-only imports count, because a reader follows them too. `import()`
 * does not: a light definition that loads its handler later is how a command can enqueue the job that calls it.
 */
export const checkCycles = (ws: Workspace): Finding[] => {
  const graph = new Map<string, string[]>()
  for (const path of ws.paths.filter(isProduction))
    graph.set(
      path,
      ws.imports(path).flatMap((found) => targetOf(found) ?? []),
    )
  return knots(graph).map((knot) => {
    const start = [...knot].sort()[0] ?? ''
    const loop = shortestLoop(graph, start, knot)
    const edge = ws.imports(start).find((found) => targetOf(found) === loop[1])
    return {
      file: start,
      line: edge?.line ?? 1,
      rule: 'import-cycle',
      what: `imports itself: ${loop.join(' → ')}`,
      fix: 'move what both need into a third file below them',
    }
  })
}
