import { note, type Rule } from '../checks-shape.ts'
import { type DisclosureRule, disclosures } from './disclosure-data.ts'

const unseen = /\p{Cf}/gu
const accents = /[\u0300-\u036f]/g

/** Case, accents and signs that cannot be seen do not count. */
function fold(text: string): string {
  return text.normalize('NFKD').replace(accents, '').replace(unseen, '').toLowerCase().replace(/\s+/gu, ' ')
}

/** An employee’s own channel says in the post for whom they work; what the profile says is not enough. */
export const disclosure: Rule = ({ disclosure: need, text, channelName }) => {
  if (!need) return []
  const { organisation, network, lang, accepted } = need
  const main = language(lang)
  const rules = rulesFor(disclosures, main, network)
  const own = accepted.filter((one) => one.lang === null || main === null || language(one.lang) === main)
  const fill = (phrase: string) =>
    phrase.replace(
      '{organisation}',
      phrase.startsWith('#') ? organisation.replace(/[^\p{L}\p{N}]/gu, '') : organisation,
    )
  const phrases = [...own.map((one) => one.phrase), ...rules.flatMap((rule) => rule.accepted)].map(fill)
  const said = fold(text)
  if (phrases.some((phrase) => stands(said, fold(phrase)))) return []
  const [suggested = 'I work for {organisation}'] = rules[0]?.accepted ?? []
  const short = rules[0]?.accepted.find((phrase) => phrase.startsWith('#') && !phrase.includes('{'))
  const weak = rules.flatMap((rule) => rule.notEnough).find((phrase) => stands(said, fold(phrase)))
  return [
    note(
      'disclosure.missing',
      'must-fix',
      weak
        ? `“${weak}” is not enough to say that ${channelName} belongs to somebody who works for ${organisation}.`
        : `${channelName} belongs to somebody who works for ${organisation}; the post has to say so.`,
      `Add “${fill(suggested)}”${short ? ` or “${short}”` : ''} where it is read at once.`,
    ),
  ]
}

/** The rules of the network before those of all, of the language of the text; of every language when it is not known. */
export function rulesFor(
  table: readonly DisclosureRule[],
  lang: string | null,
  network: string,
): readonly DisclosureRule[] {
  const known = table.filter((rule) => lang === null || rule.lang === lang)
  const ofLanguage = known.length > 0 ? known : table.filter((rule) => rule.lang === 'en')
  const its = ofLanguage.filter((rule) => rule.network === network)
  return its.length > 0 ? its : ofLanguage.filter((rule) => rule.network === null)
}

function language(lang: string | null): string | null {
  const main = lang?.toLowerCase().split('-')[0] ?? null
  return main === 'nb' || main === 'nn' ? 'no' : main
}

/** As words of their own: “#ad” does not stand in “#adventure”. */
function stands(text: string, phrase: string): boolean {
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    const before = text[at - 1] ?? ' '
    const after = text[at + phrase.length] ?? ' '
    const wordy = /[a-z0-9_]/u
    if (
      !(wordy.test(before) && wordy.test(phrase[0] ?? '')) &&
      !(wordy.test(after) && wordy.test(phrase.at(-1) ?? ''))
    )
      return true
  }
  return false
}
