import type { Messages } from '#web/i18n.ts'

export const messages: Messages = {
  'A search': 'Eine Suche',
  'A tag': 'Ein Schlagwort',
  'Beyond its budget an account rests until midnight UTC. Empty is without a limit of ours.':
    'Über sein Budget hinaus ruht ein Konto bis Mitternacht UTC. Leer heißt: ohne eigene Grenze.',
  'Hear more through an account': 'Mehr hören über ein Konto',
  'Listen there': 'Dort zuhören',
  'Nobody listens there any more: {what}.': 'Dort hört niemand mehr zu: {what}.',
  'Nothing of a wide source is kept now.': 'Von weiten Quellen wird gerade nichts behalten.',
  'Of what a whole server or stream shows, only what a query finds is kept, and no query is active.':
    'Von dem, was ein ganzer Server oder Strom zeigt, bleibt nur, was eine Suchanfrage findet; und keine ist aktiv.',
  'Only what one of your queries finds is kept.': 'Behalten wird nur, was eine eurer Suchanfragen findet.',
  'Requests a day': 'Anfragen am Tag',
  'Requests a day: {name}': 'Anfragen am Tag: {name}',
  'Stop listening': 'Nicht mehr zuhören',
  'Stop listening: {what}': 'Nicht mehr zuhören: {what}',
  'The tag': 'Das Schlagwort',
  'This brings far more than concerns you: only what a query finds is kept.':
    'Das bringt weit mehr, als euch angeht: Behalten wird nur, was eine Suchanfrage findet.',
  'To the queries': 'Zu den Suchanfragen',
  'Today (UTC)': 'Heute (UTC)',
  'Weft listens there now.': 'Weft hört dort jetzt zu.',
  'What is said about you without naming you, or under a tag.':
    'Was über euch gesagt wird, ohne euch zu nennen, oder unter einem Schlagwort.',
  'What to hear': 'Was zu hören ist',
  'Words to search for': 'Zu suchende Wörter',
  '{n, plural, one {# item} other {# items}} handed out':
    '{n, plural, one {# Eintrag} other {# Einträge}} erhalten',
  '{n, plural, one {# request} other {# requests}}': '{n, plural, one {# Anfrage} other {# Anfragen}}',
  '{n} MB': '{n} MB',
  '{n} bytes': '{n} Bytes',
  '{n} kB': '{n} kB',
  '{n} kept': '{n} behalten',
  '{n, plural, one {# request} other {# requests}}, {budget} a day for the account':
    '{n, plural, one {# Anfrage} other {# Anfragen}}, {budget} am Tag für das Konto',
  'Its budget is used up': 'Sein Budget ist verbraucht',
  'Its budget is used up until {time}; give it more under “Requests a day”':
    'Sein Budget ist bis {time} verbraucht; mehr gibt es unter „Anfragen am Tag“',
  'The budget of {n} requests a day for this account is used up until midnight UTC.':
    'Das Budget von {n} Anfragen am Tag für dieses Konto ist bis Mitternacht UTC verbraucht.',
  '{n} unreadable': '{n} nicht lesbar',
  '{n} used today': 'heute {n} verbraucht',
  '{host} cannot be reached: {why}.': '{host} ist nicht zu erreichen: {why}.',
  'there is no server of this name': 'einen Server dieses Namens gibt es nicht',
  'names of servers cannot be looked up right now': 'Namen von Servern lassen sich gerade nicht nachschlagen',
  'nothing answers at this port': 'an diesem Port antwortet nichts',
  'it broke the connection off': 'er hat die Verbindung abgebrochen',
  'no way leads there': 'dorthin führt kein Weg',
  'it is not encrypted there (no https)': 'dort ist nicht verschlüsselt (kein https)',
  'its certificate has expired': 'sein Zertifikat ist abgelaufen',
  'its certificate is signed by nobody we know': 'sein Zertifikat hat niemand unterschrieben, den wir kennen',
  'its certificate is for another name': 'sein Zertifikat gilt für einen anderen Namen',
}
