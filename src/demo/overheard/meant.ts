import { farewells, thanks } from '../words/common.ts'
import { outcries, recallTalks } from '../words/recall.ts'
import type { Talk } from '../words/topic.ts'
import { topics } from '../words/topics.ts'

export type Meant = 'negative' | 'neutral' | 'positive'

/** What people write of these is friendly, or angry; of all others it is plain. */
const moods: Readonly<Record<string, Meant>> = {
  praise: 'positive',
  together: 'positive',
  late: 'negative',
  lost: 'negative',
  zip: 'negative',
  seam: 'negative',
  refund: 'negative',
  moneyRecall: 'negative',
}

const angry: Meant = 'negative'

interface Template {
  readonly line: RegExp
  readonly meant: Meant
}

/** What people ask calmly although others are angry about the same thing: they moved house. */
const calm = /add?ress/iu

const templates: readonly Template[] = [
  ...topics.flatMap(({ key, en, de = [], no = [] }) =>
    [...en, ...de, ...no].flatMap((talk) => linesOf(talk, moods[key] ?? 'neutral')),
  ),
  ...Object.values(recallTalks).flatMap((talk) => linesOf({ open: [], ...talk }, 'neutral')),
  ...Object.values(outcries).flatMap(({ cry }) => cry.map((line) => ({ line: pattern(line), meant: angry }))),
  ...[thanks, farewells].flatMap((shared) => [...shared.en, ...shared.de, ...shared.no].map(content)),
]

function linesOf({ open, more, thanks: said }: Talk, meant: Meant): Template[] {
  return [
    ...open.map((line) => ({ line: pattern(line), meant: calm.test(line) ? ('neutral' as const) : meant })),
    // Whoever was answered asks on without a mood.
    ...more.map(([again]) => ({ line: pattern(again), meant: 'neutral' as const })),
    ...said.map(content),
  ]
}

/** They are content. */
function content(line: string): Template {
  return { line: pattern(line), meant: 'positive' }
}

/** A sentence with its braces filled in by anything. */
function pattern(line: string): RegExp {
  const words = line.replace(/@\{us\}[,:]?/gu, '{us}').replace(/^(?:\{us\}\s*)+/u, '')
  const parts = words.split(/\{[^}]+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(parts.join('.*'), 'isu')
}

/** How a person would say this is meant; null for words that are nobody's template. */
export function meantAs(text: string): Meant | null {
  return templates.find(({ line }) => line.test(text))?.meant ?? null
}
