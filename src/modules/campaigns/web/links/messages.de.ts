import type { Messages } from '#web/i18n.ts'

export const messages: Messages = {
  Address: 'Adresse',
  'Check now': 'Jetzt nachsehen',
  'Live since': 'Live seit',
  'The settings could not be loaded.': 'Die Einstellungen konnten nicht geladen werden.',
  'Changing them needs the right to plan what is published.':
    'Sie zu ändern braucht das Recht, Veröffentlichungen zu planen.',
  Domain: 'Domain',
  'Empty lists allow every word. Tags are small letters always.':
    'Leere Listen erlauben jedes Wort. Tags sind immer kleingeschrieben.',
  'How utm_campaign looks': 'Wie utm_campaign aussieht',
  'It does not lead here': 'Sie führt nicht hierher',
  'It leads here; new links are handed out with it':
    'Sie führt hierher; neue Links werden mit ihr ausgegeben',
  'Links in our posts that do not keep to it': 'Links in unseren Beiträgen, die sich nicht daran halten',
  'Links work at {host}/l/… always; a short domain of your own is quicker to type.':
    'Links gehen immer unter {host}/l/…; eine eigene kurze Domain ist schneller getippt.',
  'No post of these days held a link.': 'Kein Beitrag dieser Tage enthielt einen Link.',
  'Not checked yet; links are handed out with the long address until then':
    'Noch nicht geprüft; bis dahin werden Links mit der langen Adresse ausgegeben',
  'One a line. Another name that is counted as it stands behind: facebook = fb, Face-Book.':
    'Eines je Zeile. Andere Namen, die ebenso gezählt werden, stehen dahinter: facebook = fb, Face-Book.',
  'Only who looks after the organisation may set its short domain.':
    'Nur wer die Organisation betreut, darf ihre kurze Domain festlegen.',
  'Posts of the last 28 days. Short links bring their tags by themselves.':
    'Beiträge der letzten 28 Tage. Kurzlinks bringen ihre Tags von selbst mit.',
  'Short domain': 'Kurze Domain',
  'Such as fjell.link. Point its DNS record to this installation and let the proxy pass the Host header on. Nothing but links answers there.':
    'Etwa fjell.link. Richte ihren DNS-Eintrag auf diese Installation und lass den Proxy den Host-Header weitergeben. Dort antworten nur Links.',
  'The links could not be loaded.': 'Die Links konnten nicht geladen werden.',
  'There is none.': 'Es gibt keine.',
  'What tags may say': 'Was Tags sagen dürfen',
  'Write what it consists of as in the example; “code” is the short name of the campaign. Empty: the short name alone.':
    'Schreib, woraus es besteht, wie im Beispiel; „code“ ist der Kurzname der Kampagne. Leer: der Kurzname allein.',
  'another name of a word': 'anderer Name eines Wortes',
  'campaign does not fit the pattern': 'Kampagne passt nicht zum Muster',
  'capital letters': 'Großbuchstaben',
  'medium is not among the words': 'Medium ist nicht unter den Wörtern',
  'no tags at all': 'gar keine Tags',
  'source is not among the words': 'Quelle ist nicht unter den Wörtern',
  '{seen, plural, one {The one link is right.} other {All # links are right.}}':
    '{seen, plural, one {Der eine Link stimmt.} other {Alle # Links stimmen.}}',
  'Addresses of the networks': 'Adressen der Netze',
  'Networks of ours': 'Eigene Netze',
  'One a line, such as 203.0.113.0/24 or 2001:db8::/32.':
    'Eines je Zeile, etwa 203.0.113.0/24 oder 2001:db8::/32.',
  'Visits from them are counted apart, from now on: they are colleagues who try a link.':
    'Besuche aus ihnen werden von jetzt an gesondert gezählt: Es sind Kolleginnen und Kollegen, die einen Link ausprobieren.',
}
