import { type PolicyText, type SectionId, sectionIds, textOf } from '../sections.ts'
import { about, type Finding, inText, type Words } from './finding.ts'

const say = (rule: string, severity: Words['severity'], why: string, cure: string): Words => ({
  rule,
  severity,
  why,
  cure,
})

const words = {
  rights: say(
    'rights.missing',
    'reason',
    'Nothing says that protected rights stay. Without such a clause every broad sentence is read against you.',
    'Say in “Rights preserved” that nothing here limits talk about pay and conditions, unions, authorities and the press.',
  ),
  bioOnly: say(
    'disclosure.bio-only',
    'reason',
    'A line in a profile or a tag like #ee is not seen by whoever reads the post; regulators do not accept it alone.',
    'Ask for plain words in the post itself: “I work for …”.',
  ),
  inPost: say(
    'disclosure.not-in-post',
    'reason',
    'It is not said that disclosure belongs into each post.',
    'Write that who speaks about our products says in the post itself that they work for us.',
  ),
  contact: say(
    'escalation.no-contact',
    'reason',
    'Whoever sees trouble finds nobody to turn to.',
    'Name an address, a number or a page that is answered, also at the weekend.',
  ),
  loosens: say(
    'supplement.loosens',
    'stop',
    'A supplement may only tighten the company policy; this reads as if it set some of it aside.',
    'Take the sentence out. Where a department needs more freedom, grant an exception with an end.',
  ),
  language: say(
    'language.missing',
    'reason',
    'This section is written in another language of the policy, but not in this one.',
    'Translate it, or take the language off the policy.',
  ),
}

/** Without these a company policy holds only with a recorded reason; the other sections are advised. */
const core: readonly SectionId[] = [
  'purpose',
  'scope',
  'speaking',
  'disclosure',
  'confidentiality',
  'escalation',
  'rights',
  'review',
]

const shield: Readonly<Record<string, RegExp>> = {
  en: /nothing (?:in this policy|in these rules|here)|no (?:rule|sentence|part) (?:in|of) this policy|this policy does not (?:limit|restrict|forbid|prohibit|stop)/i,
  de: /nichts (?:in|an) dieser richtlinie|keine? (?:regel|satz|teil|bestimmung)(?: in)? dieser richtlinie|diese richtlinie (?:schränkt|beschränkt|verbietet|nimmt)/iu,
}
const topics: Readonly<Record<string, readonly RegExp[]>> = {
  en: [
    /\bpay\b|wages|salar|working conditions/i,
    /union|works council|together|organi[sz]/i,
    /authorit|regulator|agenc|press|journalist/i,
  ],
  de: [
    /lohn|gehalt|bezahlung|arbeitsbedingung/iu,
    /gewerkschaft|betriebsrat|gemeinsam|zusammen/iu,
    /behörde|presse|journalist/iu,
  ],
}

/** Whether somewhere in this language a savings clause stands that names at least two of its three grounds. */
export function savesRights(text: PolicyText, lang: string): boolean {
  const all = sectionIds.map((section) => textOf(text, section, lang)).join('\n\n')
  const marks = topics[lang]
  if (!marks) return textOf(text, 'rights', lang) !== ''
  return (shield[lang]?.test(all) ?? true) && marks.filter((mark) => mark.test(all)).length >= 2
}

const inEachPost = /in (?:the|each|every) post|post itself|im beitrag|in jedem beitrag|beitrag selbst/iu
const inProfile =
  /\b(?:bio|profile?)\b|#ee\b|#emp\w*|profil(?!\p{L}*ierung)|views (?:are )?my own|meine (?:eigene )?meinung/iu

function disclosure(text: PolicyText, lang: string): Finding[] {
  const body = textOf(text, 'disclosure', lang)
  if (body === '' || inEachPost.test(body)) return []
  const match = inProfile.exec(body)
  if (!match) return lang in shield ? [about(words.inPost, 'disclosure', lang)] : []
  const place = { section: 'disclosure', lang, text: body } as const
  return [inText(words.bioOnly, place, match.index, match.index + match[0].length)]
}

const reachable = /[\w.+-]+@[\w-]+\.\w|https?:\/\/|\]\(\/|\+?\d[\d ()/-]{5,}\d/u

function escalation(text: PolicyText, lang: string): Finding[] {
  const body = textOf(text, 'escalation', lang)
  return body === '' || reachable.test(body) ? [] : [about(words.contact, 'escalation', lang)]
}

const loosening =
  /\b(?:instead of|overrides?|replaces?|takes precedence over|does not apply|may ignore|need not follow|exempt(?:ed)? from)\b.{0,40}\b(?:company policy|policy|rules?)\b|\b(?:policy|rules?)\b.{0,40}\b(?:does not apply|do not apply)\b|(?:anstelle|statt|ersetzt|hebt|gilt nicht|vorrang vor).{0,40}(?:unternehmensrichtlinie|richtlinie|regel)|richtlinie.{0,40}gilt.{0,20}nicht/iu

/** Sentences of a supplement that set the company policy aside. */
export function looseningIn(section: SectionId, lang: string, text: string): Finding[] {
  const match = loosening.exec(text)
  return match
    ? [inText(words.loosens, { section, lang, text }, match.index, match.index + match[0].length)]
    : []
}

function missing(text: PolicyText, languages: readonly string[]): Finding[] {
  return sectionIds.flatMap((section) => {
    const written = languages.filter((lang) => textOf(text, section, lang) !== '')
    if (written.length > 0)
      return languages
        .filter((lang) => !written.includes(lang))
        .map((lang) => about(words.language, section, lang))
    const severity = core.includes(section) ? ('reason' as const) : ('advice' as const)
    const empty = say(
      'section.missing',
      severity,
      'This section is empty.',
      'Write it, in two sentences if need be; the starter text offers some.',
    )
    return [about(empty, section, null)]
  })
}

/** What a company policy has to say and does not. */
export function contentOf(text: PolicyText, languages: readonly string[]): Finding[] {
  const each = languages.flatMap((lang) => [
    ...(textOf(text, 'rights', lang) !== '' && !savesRights(text, lang)
      ? [about(words.rights, 'rights', lang)]
      : []),
    ...disclosure(text, lang),
    ...escalation(text, lang),
  ])
  const none = languages.every((lang) => textOf(text, 'rights', lang) === '')
  const unsaid = none && !languages.some((lang) => savesRights(text, lang))
  return [...(unsaid ? [about(words.rights, 'rights', null)] : []), ...each, ...missing(text, languages)]
}
