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
  'E-mail address',
  'Mail server (IMAP)',
  'Always encrypted: port 993 by itself, :143 for STARTTLS.',
  'An app password where the provider has them.',
  'User name',
  'Only when it is not the e-mail address.',
  'Folder',
  'What comes in',
  'Letters to us that need an answer',
  'Newsletters and alerts we only read',
  'Mark as read',
  'Leave the mailbox as it is',
  'Mark letters as read once they are stored',
  'Certificate of your own authority',
  'Only for servers whose certificate no public authority signed. A PEM file.',
  'Name',
  'What sends here, such as “Review portal”. Its address and secret stand under Listen, Sources.',
  'Where the files come from, such as “Old listening tool”. They are handed in under Listen, Sources.',
  'Notes are written under Listen.',
  'Address of the stream',
  'A relay, a data server or a Jetstream. Left empty: everything that is public on Bluesky.',
])

/** An adapter's own words in the viewer's language; words nobody translated stay as they are. */
export function fieldWords(words: string): string {
  return known.has(words) ? t(words) : words
}
