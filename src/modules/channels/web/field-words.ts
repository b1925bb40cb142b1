import { t } from '#web/i18n.ts'

/** What the adapters of this build ask for, so that the forms they describe can be read in every language. */
const known: ReadonlySet<string> = new Set([
  'Handle',
  'App password',
  'Password',
  'Server address',
  'Feed address',
  'Or a feed file',
  'RSS, Atom or JSON Feed.',
  'Read once; an address is read again and again.',
  'The server your account is on. You sign in there, not here.',
  'Make one for Weft under Settings, Privacy and security, App passwords. It can be taken back any time.',
  'Only for accounts on a server of their own that is not found by the handle.',
  'Where the make-believe network runs.',
])

/** An adapter's own words in the viewer's language; words nobody translated stay as they are. */
export function fieldWords(words: string): string {
  return known.has(words) ? t(words) : words
}
