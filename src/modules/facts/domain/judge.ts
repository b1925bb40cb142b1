import type { Found } from './find.ts'
import type { FactClass } from './kinds.ts'
import type { RegisteredFact } from './register.ts'

export type FactRuleId =
  | 'fact.secret'
  | 'fact.embargo'
  | 'fact.internal'
  | 'fact.outdated'
  | 'fact.wrong-title'
  | 'fact.not-here'
  | 'fact.material'

/** What a text does with a fact, in words for its author. Spans are half-open, in code points. */
export interface FactFinding {
  readonly factId: string
  /** What it is called; of a fact the reader may not see, only that it is one. */
  readonly factName: string
  readonly class: FactClass
  readonly rule: FactRuleId
  readonly severity: 'must-fix' | 'needs-consent' | 'good-to-know'
  readonly message: string
  readonly cure: string
  readonly span: [number, number] | null
  readonly ownerName: string
}

export interface Occasion {
  readonly channelId: string
  readonly network: string
  readonly at: Date
  readonly lang: string | null
  /** Whether the reader of the findings may know what the fact says. */
  readonly maySee: (fact: RegisteredFact) => boolean
}

type Verdict = Pick<FactFinding, 'rule' | 'severity' | 'message' | 'cure'>

/** Findings for what was found in a text, each once a place. */
export function judge(found: readonly Found[], occasion: Occasion): FactFinding[] {
  const findings = found.flatMap((one) =>
    verdictsOf(one, occasion).map((verdict) => shape(one, verdict, occasion)),
  )
  const seen = new Set<string>()
  return findings.filter((finding) => {
    const key = `${finding.factId} ${finding.rule} ${finding.span}`
    return seen.has(key) ? false : seen.add(key)
  })
}

function shape(found: Found, verdict: Verdict, { maySee }: Occasion): FactFinding {
  const { fact, span } = found
  return {
    factId: fact.id,
    factName: maySee(fact) ? fact.name : 'A fact that is not open to everybody',
    class: fact.class,
    ...verdict,
    span: [span[0], span[1]],
    ownerName: fact.ownerName,
  }
}

function verdictsOf(found: Found, occasion: Occasion): Verdict[] {
  const { fact } = found
  const closed = closedVerdict(fact, occasion)
  if (closed) return [closed]
  if (found.kind === 'wrong-title') return [wrongTitle(fact, occasion)]
  if (found.kind === 'outdated') return [outdated(fact, found, occasion)]
  return [...openVerdicts(fact, occasion)]
}

/** Why it may not be said at all now; nothing else needs saying then. */
function closedVerdict(fact: RegisteredFact, occasion: Occasion): Verdict | null {
  const ask = `Take it out, or ask ${fact.ownerName}.`
  if (fact.class === 'secret') return must('fact.secret', 'This touches something that is secret here.', ask)
  const until = quietUntil(fact, occasion.at)
  if (until) {
    const message = 'This is under embargo at the moment it would go out.'
    const free = `${until.toISOString().slice(0, 16).replace('T', ' ')} UTC`
    return must('fact.embargo', message, `Publish it after ${free}, or ask ${fact.ownerName}.`)
  }
  if (fact.class === 'material' && !isOut(fact))
    return must('fact.material', 'This touches figures or deals that are not published yet.', ask)
  return null
}

function* openVerdicts(fact: RegisteredFact, occasion: Occasion): Generator<Verdict> {
  const name = occasion.maySee(fact) ? `“${fact.name}”` : 'This'
  if (fact.class === 'material') {
    const message = 'This is material to investors: only published words, on recognised channels.'
    yield consent('fact.material', message, `Keep to the published wording; ${fact.ownerName} knows it.`)
  } else if (fact.class === 'internal')
    yield consent(
      'fact.internal',
      `${name} is for colleagues only.`,
      `Take it out, or ask ${fact.ownerName}.`,
    )
  else if (!isOut(fact))
    yield consent(
      'fact.internal',
      `${name} is not approved yet.`,
      `Wait for the approval, or ask ${fact.ownerName}.`,
    )
  if (!mayAppear(fact, occasion)) yield notHere(fact, name)
  else if (fact.class === 'regional' && fact.regions.length > 0)
    yield {
      rule: 'fact.not-here',
      severity: 'good-to-know',
      message: `${name} is meant for ${list(fact.regions)} only.`,
      cure: 'Check who reads this channel.',
    }
}

function notHere(fact: RegisteredFact, name: string): Verdict {
  const nowhere = fact.places?.length === 0
  const message = nowhere ? `${name} may appear nowhere.` : `${name} may not appear on this channel.`
  const cure = nowhere
    ? `Take it out, or ask ${fact.ownerName}.`
    : 'Take it out here, or choose another channel.'
  const severity = fact.class === 'public' && !nowhere ? 'needs-consent' : 'must-fix'
  return { rule: 'fact.not-here', severity, message, cure }
}

function wrongTitle(fact: RegisteredFact, occasion: Occasion): Verdict {
  const title = liveWording(fact, occasion.lang)
  const name = fact.subjectName ?? fact.name
  return must(
    'fact.wrong-title',
    `This is not the title of ${name}.`,
    title ? `Write “${name}, ${title}”.` : `Ask ${fact.ownerName}.`,
  )
}

/** A single word that was replaced may mean something else; several words hardly do. */
function outdated(fact: RegisteredFact, found: Found & { kind: 'outdated' }, occasion: Occasion): Verdict {
  const live = liveWording(fact, occasion.lang) ?? liveWording(fact, found.lang)
  const sure = found.words > 1 || fact.kind === 'headcount'
  return {
    rule: 'fact.outdated',
    severity: sure ? 'must-fix' : 'good-to-know',
    message: 'This wording has been replaced.',
    cure: live ? `Write “${live}”.` : `It is no longer said; ask ${fact.ownerName}.`,
  }
}

/** The live wording in a language, else in any: “de-AT” takes “de”. */
function liveWording(fact: RegisteredFact, lang: string | null): string | undefined {
  const live = fact.wordings.filter((wording) => wording.state === 'live')
  const base = (one: string): string => one.toLowerCase().split('-')[0] ?? ''
  const own = lang === null ? undefined : live.find((wording) => base(wording.lang) === base(lang))
  return (own ?? live[0])?.text
}

/** Whether any wording has been released. */
export function isOut(fact: RegisteredFact): boolean {
  return fact.wordings.some(({ state }) => state === 'live' || state === 'released')
}

/** Until when nothing may be said, seen from `at`; null when nothing holds it back. */
export function quietUntil(fact: RegisteredFact, at: Date): Date | null {
  if (fact.embargoUntil && fact.embargoUntil > at) return fact.embargoUntil
  if (isOut(fact)) return null
  const coming = fact.wordings.flatMap(({ state, releaseAt }) =>
    (state === 'approved' || state === 'proposed') && releaseAt ? [releaseAt] : [],
  )
  const first = coming.sort((a, b) => a.getTime() - b.getTime())[0]
  return first && first > at ? first : null
}

function mayAppear(fact: RegisteredFact, { channelId, network }: Occasion): boolean {
  return fact.places === null || fact.places.includes(network) || fact.places.includes(channelId)
}

function must(rule: FactRuleId, message: string, cure: string): Verdict {
  return { rule, severity: 'must-fix', message, cure }
}

function consent(rule: FactRuleId, message: string, cure: string): Verdict {
  return { rule, severity: 'needs-consent', message, cure }
}

function list(names: readonly string[]): string {
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(names)
}
