import { lineAt } from './tables.ts'
import type { Finding } from './tree.ts'
import type { Workspace } from './workspace.ts'

type Word = { rule: string; pattern: RegExp; where: (path: string) => boolean; what: string; fix: string }

// Recorded answers of other people's servers say what they say.
const recorded = /\/fixtures\/|package-lock\.json$/
const ours = (path: string): boolean => !recorded.test(path)
const product = (path: string): boolean => ours(path) && /^(src|tests)\//.test(path)
const anywhere = (path: string): boolean => ours(path) && !path.startsWith('tools/checks/')

const words: Word[] = [
  {
    rule: 'no-promises',
    pattern: /\b(TODO|FIXME)\b/g,
    where: product,
    what: 'a note that something is unfinished',
    fix: 'finish it, or open an issue and leave the code whole',
  },
  {
    rule: 'no-silencing',
    pattern: /@ts-(ignore|expect-error|nocheck)\b/g,
    where: product,
    what: 'a type error is silenced',
    fix: 'make the types true',
  },
  {
    rule: 'no-skipped-test',
    // `context.skip('why')` and `it.skipIf(…)` say when and why; these forms switch a test off for good.
    pattern: /\b(it|test|describe|suite|bench)(\.\w+)*\.(only|skip|todo)\(/g,
    where: product,
    what: 'a test is switched off or shuts the others out',
    fix: 'run it; if it needs data that may be absent use it.skipIf(…) with a message',
  },
  {
    rule: 'no-machine-path',
    pattern: /(?<![\w.:/}-])\/(home|work|root|Users)\/\w/g,
    where: anywhere,
    what: 'a path of one machine',
    fix: 'take it from the configuration or from import.meta.dirname',
  },
  {
    rule: 'no-registry-host',
    pattern: /\bregistry\.[a-z0-9-]+\.[a-z]|\bnpmmirror\b|\bnpm\.pkg\b/gi,
    where: anywhere,
    what: 'names a package registry host',
    fix: 'leave it to the installation’s npm configuration',
  },
]

/** Words that must not stand in what we ship, and traces of one machine. */
export const checkWords = (ws: Workspace): Finding[] =>
  words.flatMap((word) =>
    ws.paths.filter(word.where).flatMap((file) => {
      const text = ws.tree.get(file) ?? ''
      return [...text.matchAll(word.pattern)].map((match) => ({
        file,
        line: lineAt(text, match.index),
        rule: word.rule,
        what: `${word.what}: ${match[0]}`,
        fix: word.fix,
      }))
    }),
  )
