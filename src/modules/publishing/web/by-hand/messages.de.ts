import type { Messages } from '#web/i18n.ts'

export const messages: Messages = {
  'Thank you. It counts from now on.': 'Danke. Er zählt von jetzt an.',
  '3. Bring its address back': '3. Die Adresse zurückbringen',
  'It is posted': 'Er ist veröffentlicht',
  'It will not be posted': 'Er wird nicht veröffentlicht',
  'The author reads it.': 'Die Autorin oder der Autor liest es.',
  'Do not post it': 'Nicht veröffentlichen',
  'Comment on {network} as {handle}': 'Auf {network} als {handle} kommentieren',
  'Post on {network} as {handle}': 'Auf {network} als {handle} veröffentlichen',
  'What became of it': 'Was daraus wurde',
  'Posting it: {who}': 'Wer veröffentlicht: {who}',
  'Post it': 'Veröffentlichen',
  '1. Take the text along': '1. Den Text mitnehmen',
  'Copy the text': 'Text kopieren',
  'Save image {n}': 'Bild {n} speichern',
  'Copy the alt text': 'Alt-Text kopieren',
  '2. Post it on {network}': '2. Auf {network} veröffentlichen',
  'It answers this post of ours:': 'Er antwortet auf diesen Beitrag von uns:',
  'Open {network}': '{network} öffnen',
  '{network} as {handle}, due {time}': '{network} als {handle}, fällig {time}',
  'Do not post it now': 'Jetzt nicht veröffentlichen',
}
