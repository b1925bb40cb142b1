import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse, quasiText, stringOf } from '../../../tools/checks/source.ts'
import { elsewhere } from './elsewhere.ts'
import { type Sentence, sentencesOf } from './sentences.ts'

const spoken = globSync('src/{kernel,platform,networks,modules}/**/*.ts').filter(
  (file) => !/\.test\.ts$|\/testing\/|\/web\//.test(file) && !elsewhere.some(([path]) => path.test(file)),
)
const read = (file: string): string => readFileSync(file, 'utf8')
const sentences = spoken.flatMap((file) => sentencesOf(file, read(file)))

interface Pair {
  readonly file: string
  readonly english: string
  readonly german: string
}
/** What catalogues of this name hold. Read by path: their types belong to the browser. */
async function pairsOf(patterns: string[], name: string): Promise<Pair[]> {
  const files = await Promise.all(
    globSync(patterns).map(async (file) => {
      const made = (await import(resolve(file))) as Record<string, Readonly<Record<string, string>>>
      return Object.entries(made[name] ?? {}).map(([english, german]) => ({ file, english, german }))
    }),
  )
  return files.flat()
}
const pairs = await pairsOf(
  ['src/web/refusals/*.de.ts', 'src/modules/*/web/**/refusals.de.ts', 'src/modules/*/web/refusals/*.de.ts'],
  'refusals',
)
const german = new Map(
  (await pairsOf(['src/web/messages.de.ts', 'src/modules/*/web/**/messages.de.ts'], 'messages')).map(
    (pair) => [pair.english, pair.german],
  ),
)

/** Places and numbers are one: “at most 80 characters” is said by “at most {0} characters”. */
const shape = (text: string): string => text.replaceAll(/\{\d+(?:, \w+)?\}|\d(?:[\d,.]*\d)?/g, '{}')
// What a file says in both languages by itself is known, too.
const known = new Set([...pairs.flatMap((pair) => [pair.english, pair.german]), ...german.keys()].map(shape))
const isSaid = (text: string): boolean =>
  known.has(shape(text)) || text.split(/(?<=[.!?…”]) (?=[A-Z“{])/).every((part) => known.has(shape(part)))

const missingIn = (said: readonly Sentence[]): string[] => [
  ...new Set(
    said.filter(({ text }) => !isSaid(text)).map(({ file, line, text }) => `${file}:${line} ${text}`),
  ),
]

describe('what the server says no with', () => {
  it('has German for every sentence', () => {
    expect(sentences.length).toBeGreaterThan(2500)
    expect(missingIn(sentences)).toEqual([])
  })

  it('would not pass a new one over', () => {
    const source = `refuse('conflict', 'The moon is not for sale today.', { help: \`Ask \${who} on \${planet}, or wait.\` })`
    expect(missingIn(sentencesOf('src/x.ts', source))).toEqual([
      'src/x.ts:1 The moon is not for sale today.',
      'src/x.ts:1 Ask {0} on {1}, or wait.',
    ])
  })

  it('reads both ends of a choice, sums, and names that hold one of a few texts', () => {
    const source = `const act = reply ? 'reply' : 'publish'
      const a = \`You may \${act} here \${n > 1 ? 'often' : 'once'}.\`
      const b = 'One sentence ' + 'in two pieces.'
      throw new Error('This is a bug and no sentence for people.')`
    expect(sentencesOf('src/x.ts', source).map(({ text }) => text)).toEqual(
      [
        'One sentence in two pieces.',
        'You may reply here often.',
        'You may reply here once.',
        'You may publish here often.',
        'You may publish here once.',
      ].sort((x, y) => Number(x.startsWith('One')) - Number(y.startsWith('One'))),
    )
  })
})

describe('the German of refusals', () => {
  it('keeps nothing that nobody says', () => {
    const said = new Set(sentences.flatMap(({ text }) => [text, ...text.split(/(?<=[.!?…”]) /)]).map(shape))
    // Words and ends of sentences that fill a place: somewhere they are spelled out.
    const spelled = spoken.flatMap((file) => {
      const source = parse(file, read(file))
      return [
        ...source.nodes('Literal').flatMap((node) => stringOf(node) ?? []),
        ...source.nodes('TemplateElement').map(quasiText),
      ]
    })
    const isSpelled = (words: string): boolean =>
      spelled.some((text) =>
        text.includes(
          words
            .replace(/^“\{0\}” /, '')
            .replace(/\{\d+\}.*$/s, '')
            .trim(),
        ),
      )
    const left = pairs.filter(({ file, english }) =>
      file.endsWith('/words.de.ts') ? !isSpelled(english) : !said.has(shape(english)),
    )
    expect(left.map(({ file, english }) => `${file} ${english}`)).toEqual([])
  })

  it('says a sentence once, and as the screens say it', () => {
    const once = new Set<string>()
    const twice = pairs.filter(({ english }) => once.size === once.add(english).size)
    expect(twice).toEqual([])
    const other = pairs.filter((pair) => (german.get(pair.english) ?? pair.german) !== pair.german)
    expect(other).toEqual([])
  })

  it('carries every place over, and no more', () => {
    const places = (text: string): string =>
      [...new Set(Array.from(text.matchAll(/\{(\d+)(?:, \w+)?\}/g), ([, place]) => place))].sort().join()
    expect(pairs.filter((pair) => places(pair.english) !== places(pair.german))).toEqual([])
  })
})
