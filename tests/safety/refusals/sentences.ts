import {
  child,
  children,
  type Node,
  nameOf,
  parse,
  quasiText,
  type Source,
  stringOf,
} from '../../../tools/checks/source.ts'

/** A sentence the server may say: each `${…}` of the source is a place, `{0}`, `{1}` … in the order they stand. */
export interface Sentence {
  readonly file: string
  readonly line: number
  readonly text: string
}

/** More variants than this of one template, and it is left with a place instead. */
const MOST_VARIANTS = 24
/** What these take is for whoever runs the house or reads the code, never for a screen. */
const notForScreens =
  /^(?:Error|TypeError|RangeError|SyntaxError|log|console|sql|z\.regex)\b|^[\w.]*\blog\.|describe$/

/** Starts as a sentence does and ends as one, or with a place that ends it; and is more than a word. */
function looksSaid(text: string): boolean {
  const words = text.replaceAll(/\{\d+\}/g, '').match(/[a-z]{2,}/gi) ?? []
  const ends =
    /[.?!…”]$/.test(text) || (/\{\d+\}$/.test(text) && (words.length > 2 || /: \{\d+\}$/.test(text)))
  // More lines than one are a text for somebody to go on with, no answer.
  if (text.includes('\n')) return false
  return /^(?:[A-Z“„]|\{0\}(?:’s|[:,])? )/.test(text) && /\s/.test(text) && ends && words.length > 0
}

/** Every sentence a file spells out, whole templates included; what a name holds only there is read along. */
export function sentencesOf(file: string, text: string): Sentence[] {
  const source = parse(file, text)
  const outside = [...hiddenRanges(source), ...sums(source)]
  const named = constants(source)
  return source.nodes('Literal', 'TemplateLiteral', 'BinaryExpression').flatMap((node) => {
    if (outside.some((range) => range !== node && within(node, range))) return []
    return variants(node, named)
      .map(numbered)
      .filter(looksSaid)
      .map((said) => ({ file, line: source.lineOf(node.start), text: said }))
  })
}

const within = (node: Node, range: Node): boolean => node.start >= range.start && node.end <= range.end

/** Arguments of what only logs or fails, and templates of another language (SQL). */
function hiddenRanges(source: Source): Node[] {
  const calls = source.nodes('NewExpression', 'CallExpression').filter((node) => {
    const callee = child(node, 'callee')
    return callee !== null && notForScreens.test(source.text.slice(callee.start, callee.end))
  })
  const other = source.nodes('TaggedTemplateExpression', 'ImportDeclaration', 'TSLiteralType')
  return [...calls, ...other]
}

/** A sum of strings is one sentence: its operands are none by themselves. */
const sums = (source: Source): Node[] => source.nodes('BinaryExpression').filter(hasText)

function hasText(node: Node | null): boolean {
  if (node?.type === 'TemplateLiteral') return true
  if (node?.type === 'Literal') return typeof node.value === 'string'
  return (
    node?.type === 'BinaryExpression' &&
    node.operator === '+' &&
    (hasText(child(node, 'left')) || hasText(child(node, 'right')))
  )
}

/** Names declared once in the file that hold one of a few spelled-out texts. */
function constants(source: Source): Map<string, string[]> {
  const found = new Map<string, string[] | null>()
  for (const declared of source.nodes('VariableDeclarator')) {
    const name = nameOf(child(declared, 'id'))
    if (name === null) continue
    const texts = variants(child(declared, 'init'), new Map())
    found.set(name, found.has(name) || texts.some((text) => text.includes(PLACE)) ? null : texts)
  }
  for (const parameter of source.nodes('Identifier'))
    if (isParameter(parameter, source)) found.delete(String(parameter.name))
  return new Map([...found].flatMap(([name, texts]) => (texts ? [[name, texts] as const] : [])))
}

/** A name that is a parameter somewhere may be another one there. */
function isParameter(identifier: Node, source: Source): boolean {
  return source
    .nodes('FunctionDeclaration', 'ArrowFunctionExpression', 'FunctionExpression')
    .some((made) => children(made, 'params').some((parameter) => within(identifier, parameter)))
}

const PLACE = '\u0000'
type Named = ReadonlyMap<string, readonly string[]>

/** All texts an expression may be, a place for what only the running house knows. */
function variants(node: Node | null, named: Named): string[] {
  const text = stringOf(node)
  if (text !== null) return [text]
  if (node?.type === 'TemplateLiteral') {
    const holes = children(node, 'expressions')
    return children(node, 'quasis').reduce<string[]>((so, quasi, index) => {
      const before = index === 0 ? [''] : joined(so, variants(holes[index - 1] ?? null, named))
      return before.map((start) => start + quasiText(quasi))
    }, [])
  }
  if (node?.type === 'BinaryExpression' && hasText(node))
    return joined(variants(child(node, 'left'), named), variants(child(node, 'right'), named))
  if (node?.type === 'ConditionalExpression')
    return [...variants(child(node, 'consequent'), named), ...variants(child(node, 'alternate'), named)]
  if (node?.type === 'ParenthesizedExpression') return variants(child(node, 'expression'), named)
  if (node?.type === 'Identifier') return [...(named.get(String(node.name)) ?? [PLACE])]
  return [PLACE]
}

function joined(left: string[], right: string[]): string[] {
  const all = left.flatMap((a) => right.map((b) => a + b))
  return all.length > MOST_VARIANTS ? left.map((a) => a + PLACE) : [...new Set(all)]
}

/** Two places side by side are one: nobody could tell where the first ends. */
function numbered(text: string): string {
  const pieces = text.split(/\0+/)
  return pieces.reduce((so, piece, index) => `${so}{${index - 1}}${piece}`).trim()
}
