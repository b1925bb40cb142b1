import { codePointOffsets } from '#kernel/text.ts'
import type { SectionId } from '../sections.ts'

/**
 * stop: cannot be published like this. reason: can be published only with a recorded reason (chilling wording, a
 * section left out on purpose). advice: worth mending, stops nothing.
 */
export type Severity = 'stop' | 'reason' | 'advice'

export interface Finding {
  /** Stable for the same finding in the same place. */
  readonly id: string
  readonly rule: string
  readonly severity: Severity
  /** Null when it is about the policy itself. */
  readonly section: SectionId | null
  readonly lang: string | null
  /** Half-open, in code points of the section's text; null when it is about all of it. */
  readonly span: readonly [number, number] | null
  /** The words it is about. */
  readonly quote: string | null
  readonly why: string
  readonly cure: string
}

export type Words = Pick<Finding, 'rule' | 'severity' | 'why' | 'cure'>

/** A finding about the policy or a whole section. */
export function about(words: Words, section: SectionId | null, lang: string | null): Finding {
  const { rule, severity, why, cure } = words
  return {
    id: [rule, section ?? '', lang ?? ''].join('/'),
    rule,
    severity,
    section,
    lang,
    span: null,
    quote: null,
    why,
    cure,
  }
}

/** A finding about words of a section; `from` and `to` are UTF-16 offsets. */
export function inText(
  words: Words,
  place: { readonly section: SectionId; readonly lang: string; readonly text: string },
  from: number,
  to: number,
): Finding {
  const point = codePointOffsets(place.text)
  const span: [number, number] = [point(from), point(to)]
  return {
    ...about(words, place.section, place.lang),
    id: [words.rule, place.section, place.lang, span[0]].join('/'),
    span,
    quote: place.text.slice(from, to),
  }
}
