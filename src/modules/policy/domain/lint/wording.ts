import type { SectionId } from '../sections.ts'
import { type Sentence, sentencesIn } from './clauses.ts'
import { type Finding, inText, type Words } from './finding.ts'

const LONG = 35
const MOST = 4

const long = (words: number): Words => ({
  rule: 'read.long-sentence',
  severity: 'advice',
  why: `A sentence of ${words} words is read twice or not at all.`,
  cure: 'Make two of it. Twenty words are a good length.',
})

const bare: Words = {
  rule: 'read.never-without-reason',
  severity: 'advice',
  why: 'A rule without its reason is learnt by heart, or forgotten.',
  cure: 'Add the reason in the same or the next sentence: “because …”.',
}

const absolute: Readonly<Record<string, RegExp>> = {
  en: /\b(?:never|under no circumstances|strictly (?:forbidden|prohibited)|in no case)\b/i,
  de: /(?<!\p{L})(?:niemals|nie|unter keinen umständen|strengstens|auf keinen fall)(?!\p{L})/iu,
}
const reasons: Readonly<Record<string, RegExp>> = {
  en: /\b(?:because|so that|since|otherwise|as it|as they|to protect|in order to|that is why|the reason|or else|this keeps|it keeps|for it)\b/i,
  de: /(?<!\p{L})(?:weil|damit|denn|sonst|um .{3,60} zu|deshalb|daher|der grund|so bleibt)(?!\p{L})/iu,
}

/** What makes a section hard to read or to follow. */
export function wordingOf(section: SectionId, lang: string, text: string): Finding[] {
  const sentences = sentencesIn(text, lang)
  const place = { section, lang, text }
  const tooLong = sentences
    .filter((sentence) => wordsIn(sentence) > LONG)
    .slice(0, MOST)
    .map((sentence) => inText(long(wordsIn(sentence)), place, sentence.from, sentence.to))
  return [...tooLong, ...unreasoned(sentences, lang).map(({ from, to }) => inText(bare, place, from, to))]
}

const wordsIn = (sentence: Sentence): number =>
  sentence.text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0

function unreasoned(sentences: readonly Sentence[], lang: string): { from: number; to: number }[] {
  const hard = absolute[lang]
  const because = reasons[lang]
  if (!hard || !because) return []
  return sentences
    .flatMap((sentence, i) => {
      const match = hard.exec(sentence.text)
      const explained = because.test(sentence.text) || because.test(sentences[i + 1]?.text ?? '')
      if (!match || explained) return []
      const from = sentence.from + match.index
      return [{ from, to: from + match[0].length }]
    })
    .slice(0, MOST)
}
