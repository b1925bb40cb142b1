import { i18n } from '@lingui/core'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import { readChoice, writeChoice } from './choices.ts'

/** A room's words in one language: English sentence → translation, both in ICU message syntax. */
export type Messages = Readonly<Record<string, string>>
export type Locale = 'en' | 'de'
export const locales: readonly { id: Locale; name: string }[] = [
  { id: 'en', name: 'English' },
  { id: 'de', name: 'Deutsch' },
]

type Compiled = ReturnType<typeof compileMessage>
const compiled = new Map<string, Compiled>()
// A sentence is parsed once, not at every render.
i18n.setMessagesCompiler((message) => {
  let found = compiled.get(message)
  if (!found) {
    found = compileMessage(message)
    compiled.set(message, found)
  }
  return found
})
i18n.load('en', {})
i18n.activate('en', formatLocales('en'))

/**
 * The sentence in the viewer's language. The English sentence is the id: `t('Hand {what} to {desk}', { what, desk })`,
 * `t('{n, plural, one {# row} other {# rows}}', { n })`. Without values its places stay open, for `<Rich>` to fill.
 */
export function t(sentence: string, values?: Readonly<Record<string, unknown>>): string {
  if (values) return i18n._(sentence, values)
  const found = i18n.messages[sentence]
  return typeof found === 'string' ? found : sentence
}

export function currentLocale(): Locale {
  return i18n.locale === 'de' ? 'de' : 'en'
}

/** The tag numbers and times are written in: the browser's own variant of the chosen language (en-GB, de-AT). */
export function formatLocale(): string {
  return formatLocales(currentLocale())[0] ?? 'en-GB'
}

function formatLocales(locale: Locale): string[] {
  const wanted = typeof navigator === 'undefined' ? [] : navigator.languages
  const own = wanted.filter((tag) => tag === locale || tag.startsWith(`${locale}-`))
  return [...own, locale === 'en' ? 'en-GB' : 'de-DE']
}

/** Switches the language at once and remembers it on this device. */
export async function setLocale(locale: Locale): Promise<void> {
  await activate(locale)
  writeChoice('locale', locale)
}

/** Call once before the first render: the remembered language, else the browser's, else English. */
export async function startLocale(): Promise<void> {
  const remembered = readChoice('locale')
  const guess = typeof navigator !== 'undefined' && navigator.language.startsWith('de') ? 'de' : 'en'
  await activate(remembered === 'de' || remembered === 'en' ? remembered : guess)
}

async function activate(locale: Locale): Promise<void> {
  if (locale === 'de') {
    i18n.load('de', (await import('./german.ts')).german)
  }
  i18n.activate(locale, formatLocales(locale))
  if (typeof document !== 'undefined') document.documentElement.lang = locale
}
