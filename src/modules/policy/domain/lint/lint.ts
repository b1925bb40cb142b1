import { type PolicyText, sectionIds, textOf } from '../sections.ts'
import { chillingIn } from './chilling.ts'
import { contentOf, looseningIn } from './content.ts'
import { about, type Finding, type Severity } from './finding.ts'
import { frameOf, type PolicyFrame } from './frame.ts'
import { wordingOf } from './wording.ts'

export interface Draft extends PolicyFrame {
  readonly kind: 'company' | 'supplement'
  readonly languages: readonly string[]
  readonly text: PolicyText
}

const rank: Readonly<Record<Severity, number>> = { stop: 0, reason: 1, advice: 2 }

const empty = {
  rule: 'text.empty',
  severity: 'stop',
  why: 'Nothing is written yet.',
  cure: 'Write a section, or begin with the starter text.',
} as const

/** Everything that speaks against publishing a draft like this, gravest first, then in reading order. */
export function lint(draft: Draft): Finding[] {
  const { kind, languages, text } = draft
  const nothing = sectionIds.every((section) => text[section] === undefined)
  const found = sectionIds.flatMap((section) =>
    languages.flatMap((lang) => {
      const body = textOf(text, section, lang)
      if (body === '') return []
      return [
        ...chillingIn(section, lang, body),
        ...(kind === 'supplement' ? looseningIn(section, lang, body) : []),
        ...wordingOf(section, lang, body),
      ]
    }),
  )
  const all = [
    ...(nothing ? [about(empty, null, null)] : []),
    ...frameOf(draft),
    ...found,
    ...(kind === 'company' && !nothing ? contentOf(text, languages) : []),
  ]
  return all.sort((a, b) => rank[a.severity] - rank[b.severity])
}

/** Whether a draft may be published: nothing that stops it, and a reason for what needs one. */
export function judge(
  findings: readonly Finding[],
  overrideReason: string | null,
): 'publish' | 'mend' | 'explain' {
  if (findings.some((finding) => finding.severity === 'stop')) return 'mend'
  const needs = findings.some((finding) => finding.severity === 'reason')
  return needs && (overrideReason ?? '').trim().length < 10 ? 'explain' : 'publish'
}
