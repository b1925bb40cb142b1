import { child, children, type Node, parse, quasiText, type Source } from '../../../tools/checks/source.ts'

/** A sentence the server may say: each `${…}` of the source is a place, `{0}`, `{1}` … in the order they stand. */
export interface Sentence {
  readonly file: string
  readonly line: number
  readonly text: string
}

/** More variants than this of one template, and it is left with a place instead. */
const MOST_VARIANTS = 24
/** Starts as a sentence does and ends as one, and is more than a word. */
const looksSaid = (text: string): boolean =>
  /^[A-Z“„{]/.test(text) && /\s/.test(text) && /[.?!…”]$/.test(text) && /[a-z]{2}/.test(text.replaceAll(/\{\d+\}/g, ''))
/** What these take is for whoever runs the house or reads the code, never for a screen. */
const notForScreens = /^(?:Error|TypeError|RangeError|SyntaxError|log|console|sql|z\.regex)\b|^[\w.]*\blog\.|describe$/

/** Every sentence a file spells out, whole templates included. */
export function sentencesOf(file: string, text: string): Sentence[] {
  const source = parse(file, text)
  const hidden = hiddenRanges(source)
  const inner = innerRanges(source)
  return source.nodes('Literal', 'TemplateLiteral', 'BinaryExpression').flatMap((node) => {
    if (hidden.some((range) => within(node, range)) || inner.some((range) => range !== node && within(node, range)))
      return []
    return variants(node, source)
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
  return [
    ...calls,
    ...source.nodes('TaggedTemplateExpression', 'ImportDeclaration', 'ExportAllDeclaration', 'TSLiteralType'),
  ]
}

/** A sum of strings is one sentence: its operands are none by themselves. */
const innerRanges = (source: Source): Node[] =>
  source.nodes('BinaryExpression').filter((node) => node.operator === '+' && hasText(node))

function hasText(node: Node | null): boolean {
  if (node?.type === 'TemplateLiteral') return true
  if (node?.type === 'Literal') return typeof node.value === 'string'
  if (node?.type === 'BinaryExpression' && node.operator === '+')
    return hasText(child(node, 'left')) || hasText(child(node, 'right'))
  return false
}

const PLACE = '\u0000'

/** All texts an expression may be, a place for what only the running house knows. */
function variants(node: Node | null, source: Source): string[] {
  if (!node) return [PLACE]
  if (node.type === 'Literal' && typeof node.value === 'string') return [node.value]
  if (node.type === 'TemplateLiteral') {
    const holes = children(node, 'expressions')
    return children(node, 'quasis').reduce<string[]>((so, quasi, index) => {
      const before = index === 0 ? [''] : join(so, variants(holes[index - 1] ?? null, source))
      return before.map((text) => text + quasiText(quasi))
    }, [''])
  }
  if (node.type === 'BinaryExpression' && node.operator === '+' && hasText(node))
    return join(variants(child(node, 'left'), source), variants(child(node, 'right'), source))
  if (node.type === 'ConditionalExpression')
    return [...variants(child(node, 'consequent'), source), ...variants(child(node, 'alternate'), source)]
  if (node.type === 'ParenthesizedExpression') return variants(child(node, 'expression'), source)
  return [PLACE]
}

function join(left: string[], right: string[]): string[] {
  const all = left.flatMap((a) => right.map((b) => a + b))
  return all.length > MOST_VARIANTS ? left.map((a) => a + PLACE) : [...new Set(all)]
}

/** Two places side by side are one: nobody could tell where the first ends. */
function numbered(text: string): string {
  let place = 0
  return text.replaceAll(/\u0000+/g, () => `{${place++}}`).trim()
}
