import type { HeardMention } from '#modules/listening/contract.ts'
import { formatNumber, t } from '#web/i18n.ts'
import { languageName, languageOptions } from '#web/languages.ts'

export type Enrichment = NonNullable<HeardMention['enrichment']>
export type Fact = 'sentiment' | 'intent' | 'urgency' | 'language' | 'spam'
type Option = { value: string; label: string }

/** From here on it looks like spam; the stream's filter hides from the same point. */
const SPAM_FROM = 0.8

/** What somebody may want from us, by the names the server uses. */
export function intentOptions(): Option[] {
  return [
    { value: 'complaint', label: t('A complaint') },
    { value: 'question', label: t('A question') },
    { value: 'praise', label: t('Praise') },
    { value: 'buying', label: t('Wants to buy') },
    { value: 'idea', label: t('An idea for us') },
    { value: 'press', label: t('From the press') },
    { value: 'job', label: t('About a job') },
    { value: 'investor', label: t('From an investor') },
    { value: 'legal', label: t('A legal matter') },
    { value: 'unsure', label: t('Not sure') },
  ]
}

/** The question each fact answers. */
export function factWord(fact: Fact): string {
  const words: Readonly<Record<Fact, () => string>> = {
    sentiment: () => t('How it is meant'),
    intent: () => t('What it is about'),
    urgency: () => t('How soon somebody should look'),
    language: () => t('Language'),
    spam: () => t('Spam'),
  }
  return words[fact]()
}

/** What can be said of a fact. */
export function optionsOf(fact: Fact, enrichment: Pick<Enrichment, 'language'>): Option[] {
  const options: Readonly<Record<Fact, () => Option[]>> = {
    sentiment: () => [
      { value: 'positive', label: t('Friendly') },
      { value: 'neutral', label: t('Plain') },
      { value: 'negative', label: t('Critical') },
      { value: 'unsure', label: t('Not sure') },
    ],
    intent: intentOptions,
    urgency: () => [
      { value: 'high', label: t('Urgent') },
      { value: 'normal', label: t('As usual') },
      { value: 'low', label: t('It can wait') },
    ],
    language: () => languageOptions(enrichment.language),
    spam: () => [
      { value: 'yes', label: t('Spam') },
      { value: 'no', label: t('This is no spam') },
    ],
  }
  return options[fact]()
}

/** What stands for a fact now, as one of its options; a dash for a language nobody knows. */
export function choiceOf(fact: Fact, enrichment: Enrichment): string {
  if (fact === 'spam') return enrichment.spam >= SPAM_FROM ? 'yes' : 'no'
  return enrichment[fact] ?? ''
}

/** A fact in words, for what was done. */
export function saidOf(fact: Fact, enrichment: Enrichment): string {
  const value = choiceOf(fact, enrichment)
  if (fact === 'language') return value === '' ? t('Not sure') : languageName(value)
  return optionsOf(fact, enrichment).find((option) => option.value === value)?.label ?? t('Not sure')
}

/** A value of a fact by itself, as it stands in a correction. */
export function valueWord(fact: Fact, value: string | null): string {
  if (value === null || value === '') return t('Not sure')
  if (fact === 'language') return languageName(value)
  return optionsOf(fact, { language: null }).find((option) => option.value === value)?.label ?? value
}

/** Who says what a mention is (a person, a model of ours, the rules, each with its version), and how sure that is. */
export function saidBy(fact: Fact, enrichment: Enrichment): string {
  if (enrichment.corrected.includes(fact)) return t('Put right by a person')
  const sure = surenessOf(fact, enrichment)
  const who = reader(enrichment, enrichment.readBy?.[fact])
  return sure === null ? who : t('{who}; {share} sure', { who, share: formatNumber(sure, 'percent') })
}

function reader({ version }: Enrichment, model: string | number | undefined): string {
  if (typeof model === 'string') return t('By your own program {name}', { name: model })
  if (model !== undefined) return t('By what you taught it, version {n}', { n: model })
  return t('By the rules, version {n}', { n: version })
}

/** From 0 to 1; null where there is nothing to be sure of. */
function surenessOf(fact: Fact, enrichment: Enrichment): number | null {
  if (fact === 'urgency') return null
  if (fact === 'spam') return Math.max(enrichment.spam, 1 - enrichment.spam)
  return enrichment[`${fact}Confidence`]
}
