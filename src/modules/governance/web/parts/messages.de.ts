import type { Messages } from '#web/i18n.ts'

export const messages: Messages = {
  'A concern, by {by}': 'Bedenken, von {by}',
  Fine: 'In Ordnung',
  'Fine, read by {by}': 'In Ordnung, gelesen von {by}',
  'Goes out': 'Geht hinaus',
  'I have a concern': 'Ich habe Bedenken',
  'No channel can publish yet.': 'Noch kann kein Kanal veröffentlichen.',
  'No, {who} may not.': 'Nein, {who} darf nicht.',
  'No.': 'Nein.',
  'Note the concern': 'Bedenken vermerken',
  'Remove {what}': '{what} entfernen',
  'Say in a few words what worries you.': 'Sag in wenigen Worten, was dir Sorgen macht.',
  'Thank you. It is noted.': 'Danke. Es ist vermerkt.',
  'The author and those who may pause read it.':
    'Gelesen wird es von der Person, die es schrieb, und von denen, die pausieren dürfen.',
  'What worries you': 'Was dir Sorgen macht',
  'Yes, after {n, plural, one {# consent} other {# consents}}.':
    'Ja, nach {n, plural, one {# Freigabe} other {# Freigaben}}.',
  'Yes, once a second person has consented.': 'Ja, sobald eine zweite Person freigegeben hat.',
  'Yes. It goes out when {who} sends it.': 'Ja. Es geht hinaus, wenn {who} es sendet.',
  'Yes. Your mandate covers it, and it goes out when you send it.':
    'Ja. Dein Mandat deckt es, und es geht hinaus, wenn du es sendest.',
  'a new word': 'ein neues Wort',
  'at most {time} for consent': 'höchstens {time} für die Freigabe',
  'at the latest {time}': 'spätestens {time}',
  'because of {words}': 'wegen {words}',
  'no rule speaks against it': 'keine Regel spricht dagegen',
  'reserved: only those whose mandate names it': 'vorbehalten: nur, wessen Mandat es nennt',
  '{network} ({handle})': '{network} ({handle})',
  '{n} of 100 such contents are read afterwards.': '{n} von 100 solchen Inhalten werden danach gelesen.',
  '{paused} What you send meanwhile is held.': '{paused} Was du inzwischen sendest, wird zurückgehalten.',
  '“{word}”': '„{word}“',
}
