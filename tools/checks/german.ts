import { child, children, nameOf, type Source, stringOf } from './source.ts'
import { type Finding, isProduction } from './tree.ts'
import type { Workspace } from './workspace.ts'

type Entry = { key: string; line: number }

const shellCatalogue = 'src/web/messages.de.ts'
const webFolder = (path: string): string | null =>
  /^(src\/web|src\/(?:modules|networks)\/[^/]+\/web)\//.exec(path)?.[1] ?? null
const isCatalogue = (path: string): boolean => path.endsWith('/messages.de.ts')

/** Sentences the file shows: the first argument of every `t('…')`. */
const shown = (source: Source): Entry[] =>
  source.nodes('CallExpression').flatMap((call) => {
    const callee = child(call, 'callee')
    const called = callee?.type === 'MemberExpression' ? nameOf(child(callee, 'property')) : nameOf(callee)
    const key = called === 't' ? stringOf(children(call, 'arguments')[0] ?? null) : null
    return key === null ? [] : [{ key, line: source.lineOf(call.start) }]
  })

/** Every text a file spells out. A sentence may be chosen from a table before it reaches t(). */
const spelled = (source: Source): string[] =>
  source.nodes('Literal', 'TemplateLiteral', 'JSXText').flatMap((node) => stringOf(node) ?? [])

/** Entries of a catalogue: the keys of its object literals. */
const entries = (ws: Workspace, path: string): Entry[] => {
  if (!ws.tree.has(path)) return []
  const source = ws.source(path)
  return source.nodes('Property').flatMap((property) => {
    const key = nameOf(child(property, 'key'))
    return key === null ? [] : [{ key, line: source.lineOf(property.start) }]
  })
}

/** A room's words may be parted by folder; wherever they stand they hold for the whole room. */
const cataloguesOf = (ws: Workspace, folder: string | null): string[] =>
  ws.paths.filter((path) => isCatalogue(path) && webFolder(path) === folder)

const missing = (ws: Workspace, files: string[]): Finding[] =>
  files.flatMap((file) => {
    const folder = webFolder(file)
    const catalogue = `${folder}/messages.de.ts`
    const catalogues = [...cataloguesOf(ws, folder), shellCatalogue]
    const known = new Set(catalogues.flatMap((path) => entries(ws, path)).map((e) => e.key))
    return shown(ws.source(file))
      .filter((sentence) => !known.has(sentence.key))
      .map((sentence) => ({
        file,
        line: sentence.line,
        rule: 'german-missing',
        what: `no German for “${sentence.key}”`,
        fix: `add it to ${catalogue} or a catalogue beside the file`,
      }))
  })

const unused = (ws: Workspace, files: string[]): Finding[] =>
  ws.paths
    .filter((path) => isCatalogue(path) && webFolder(path))
    .flatMap((catalogue) => {
      const users =
        catalogue === shellCatalogue ? files : files.filter((f) => webFolder(f) === webFolder(catalogue))
      const used = new Set(users.flatMap((file) => spelled(ws.source(file))))
      return entries(ws, catalogue)
        .filter((entry) => !used.has(entry.key))
        .map((entry) => ({
          file: catalogue,
          line: entry.line,
          rule: 'german-unused',
          what: `nothing shows “${entry.key}”`,
          fix: 'remove the entry',
        }))
    })

/** What catalogues say for a sentence, as written: all of them share one space in the browser. */
const sayings = (ws: Workspace): { file: string; line: number; key: string; german: string }[] =>
  ws.paths
    .filter((path) => isCatalogue(path) && webFolder(path))
    .flatMap((file) => {
      const source = ws.source(file)
      return source.nodes('Property').flatMap((property) => {
        const key = nameOf(child(property, 'key'))
        const german = stringOf(child(property, 'value'))
        return key === null || german === null
          ? []
          : [{ file, line: source.lineOf(property.start), key, german }]
      })
    })

/** One sentence in two rooms with different German: which one is seen would hang on what was loaded last. */
const clashing = (ws: Workspace): Finding[] => {
  const first = new Map<string, { file: string; german: string }>()
  return sayings(ws).flatMap(({ file, line, key, german }) => {
    const known = first.get(key)
    if (!known) first.set(key, { file, german })
    return known === undefined || known.german === german
      ? []
      : [
          {
            file,
            line,
            rule: 'german-clash',
            what: `“${key}” is “${german}” here and “${known.german}” in ${known.file}`,
            fix: 'say it alike, or give the sentence that means something else another English form',
          },
        ]
  })
}

/** One sentence twice in the words of one room: of two the one that is mended is the wrong one. */
const twice = (ws: Workspace): Finding[] => {
  const first = new Map<string, string>()
  return sayings(ws).flatMap(({ file, line, key }) => {
    const place = `${webFolder(file)} ${key}`
    const known = first.get(place)
    if (known === undefined) first.set(place, file)
    return known === undefined
      ? []
      : [
          {
            file,
            line,
            rule: 'german-twice',
            what: `“${key}” stands in ${known} already`,
            fix: 'remove one of them',
          },
        ]
  })
}

/** Every sentence a screen shows has German beside it, and no German is left over. */
export const checkGerman = (ws: Workspace): Finding[] => {
  const files = ws.paths.filter((p) => isProduction(p) && webFolder(p) !== null && !isCatalogue(p))
  return [...missing(ws, files), ...unused(ws, files), ...clashing(ws), ...twice(ws)]
}
