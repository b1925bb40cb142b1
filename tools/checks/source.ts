import { parseSync, visitorKeys } from 'oxc-parser'

/** A syntax node as the parser hands it out; children are read through the helpers below. */
export type Node = { type: string; start: number; end: number; [key: string]: unknown }

/** A parsed file: its nodes grouped by type, in document order. */
export type Source = {
  path: string
  text: string
  error: { message: string; line: number } | null
  nodes: (...types: string[]) => Node[]
  lineOf: (offset: number) => number
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'

/** The child node under `key`, or null. */
export const child = (node: Node, key: string): Node | null => {
  const value = node[key]
  return isNode(value) ? value : null
}

/** The child nodes in the list under `key`. */
export const children = (node: Node, key: string): Node[] => {
  const value = node[key]
  return Array.isArray(value) ? value.filter(isNode) : []
}

/** The name of an identifier or the value of a string literal; null for anything else. */
export const nameOf = (node: Node | null): string | null => {
  if (!node) return null
  if (node.type === 'Identifier' || node.type === 'JSXIdentifier') return String(node.name)
  return stringOf(node)
}

/** The value of a string literal or of a template without holes; null for anything else. */
export const stringOf = (node: Node | null): string | null => {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value
  if (node?.type === 'TemplateLiteral' && children(node, 'expressions').length === 0)
    return children(node, 'quasis').map(quasiText).join('')
  return null
}

/** The cooked text of one template piece. */
export const quasiText = (quasi: Node): string => {
  const value = quasi.value as { cooked?: string | null; raw?: string } | undefined
  return value?.cooked ?? value?.raw ?? ''
}

const collect = (root: Node): Map<string, Node[]> => {
  const byType = new Map<string, Node[]>()
  const visit = (node: Node): void => {
    const list = byType.get(node.type)
    if (list) list.push(node)
    else byType.set(node.type, [node])
    for (const key of visitorKeys[node.type] ?? []) {
      const value = node[key]
      if (Array.isArray(value)) for (const item of value) isNode(item) && visit(item)
      else if (isNode(value)) visit(value)
    }
  }
  visit(root)
  return byType
}

const lineIndex = (text: string): ((offset: number) => number) => {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return (offset) => {
    let low = 0
    let high = starts.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle
    }
    return low + 1
  }
}

/** Parses one file. A file that does not parse has no nodes and carries the first error. */
export const parse = (path: string, text: string): Source => {
  const lineOf = lineIndex(text)
  const result = parseSync(path, text)
  const first = result.errors.find((e) => String(e.severity) === 'Error')
  const byType = first ? new Map<string, Node[]>() : collect(result.program as unknown as Node)
  return {
    path,
    text,
    error: first ? { message: first.message, line: lineOf(first.labels[0]?.start ?? 0) } : null,
    nodes: (...types) => types.flatMap((type) => byType.get(type) ?? []),
    lineOf,
  }
}

/** Counts of lines a node spans, first and last included. */
export const linesOf = (source: Source, node: Node): number =>
  source.lineOf(node.end) - source.lineOf(node.start) + 1
