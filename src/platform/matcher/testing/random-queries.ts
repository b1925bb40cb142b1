import type { Chance } from './chance.ts'
import { words } from './random-posts.ts'

const wild = 'a* ap* app* apple* w*d sw*r* mic*ft so* é* стр* ёл* ไ* हि* b* ｆi*'.split(' ')
const fields = [
  ...[
    'lang:en',
    'lang:pt',
    'lang:pt-BR',
    'lang:p*',
    'author:ruth',
    'author:@elin',
    'author:ru*',
    'author:"per-olav9"',
  ],
  ...[
    'author:фёдор',
    'site:bbc.co.uk',
    'site:co.uk',
    'site:x.y',
    'site:fjell.example',
    'site:b*',
    'source:feed',
  ],
  ...[
    'source:mail',
    'source:m*',
    'reach:>4',
    'reach:>=5',
    'reach:<10',
    'reach:<=10',
    'reach:=0',
    'tag:apple',
    'mention:sap',
  ],
]
const links = ['https://x.y/abc', 'https://bbc.co.uk/*', 'http://news.bbc.co.uk']

/** A query of random operators, brackets and terms; `depth` bounds how deep it is nested. */
export function randomQuery(chance: Chance, depth = 3): string {
  const kind = chance.below(depth > 0 ? 10 : 3)
  const inner = (): string => randomQuery(chance, depth - 1)
  if (kind < 3) return anything(chance)
  if (kind < 5) return `(${inner()} OR ${inner()}${chance.below(2) === 0 ? '' : ` OR ${inner()}`})`
  if (kind < 7)
    return `(${inner()}${chance.pick([' ', ' AND '])}${inner()}${chance.below(2) === 0 ? '' : ` ${inner()}`})`
  if (kind === 7) return `NOT ${inner()}`
  return near(chance, 2)
}

function anything(chance: Chance): string {
  return chance.below(4) === 0 ? chance.pick([...fields, ...links]) : placed(chance)
}

const near = (chance: Chance, depth: number): string =>
  `${side(chance, depth)} NEAR/${chance.below(5)} ${side(chance, depth)}`

/** What may stand beside NEAR. */
function side(chance: Chance, depth: number): string {
  const kind = depth > 0 ? chance.below(6) : 5
  if (kind === 0) return `(${near(chance, depth - 1)})`
  return kind === 1 ? `(${side(chance, depth - 1)} OR ${side(chance, depth - 1)})` : placed(chance)
}

/** Something that stands at places of the text. */
function placed(chance: Chance): string {
  const word = (): string => chance.pick(words)
  const kinds: (() => string)[] = [
    word,
    word,
    word,
    () => `"${word()} ${word()}"`,
    () => `"${word()} ${word()} ${word()}"`,
    () => `"${word()} * ${word()}"`,
    () => `"${chance.pick([...wild, '* apple', 'apple *'])} ${word()}"`,
    () => chance.pick(wild),
    () => `#${word()}`,
    () => `@${word()}`,
    () => `"#${word()} ${word()}"`,
    () =>
      chance.pick([
        '#app*',
        '@a*',
        '#w*d',
        '=#Apple',
        '=@SAP',
        '=App*',
        '="Apple SAP"',
        '=м*',
        '#apple_pear',
        '@sap.word',
      ]),
    () => `=${word()}`,
  ]
  return chance.pick(kinds)()
}
