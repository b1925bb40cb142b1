import type { Messages } from '#web/i18n.ts'

export const messages: Messages = {
  'A role that is gone': 'Eine Rolle, die es nicht mehr gibt',
  'Make a role': 'Rolle anlegen',
  'Make the role': 'Rolle anlegen',
  'A role allows something and asks for something. Give it on a person’s page.':
    'Eine Rolle erlaubt etwas und verlangt etwas. Vergeben wird sie auf der Seite der Person.',
  'The roles could not be loaded.': 'Die Rollen konnten nicht geladen werden.',
  'Your own roles': 'Eigene Rollen',
  'The catalogue': 'Der Katalog',
  'No roles of your own yet': 'Noch keine eigenen Rollen',
  'Make one when the catalogue’s do not fit: a returns desk, a night shift, somebody who only reads.':
    'Lege eine an, wenn die des Katalogs nicht passen: Rücksendungen, Nachtschicht, jemand, der nur liest.',
  '{n, plural, =0 {nobody} one {# person} other {# people}}':
    '{n, plural, =0 {niemand} one {# Person} other {# Personen}}',
  'What it allows': 'Was sie erlaubt',
  'What it asks for': 'Was sie verlangt',
  'Nothing is written down yet.': 'Noch ist nichts aufgeschrieben.',
  'Nobody holds it.': 'Niemand hat sie.',
  'and {n} more': 'und {n} weitere',
  '{name} is removed.': '{name} ist entfernt.',
  'Somebody holds it. Give them another role first.':
    'Jemand hat sie. Gib dieser Person zuerst eine andere Rolle.',
  'Remove {name}?': '{name} entfernen?',
  'The record of who held it stays. A role of the same name can be made again.':
    'Das Protokoll, wer sie hatte, bleibt. Eine Rolle gleichen Namens lässt sich wieder anlegen.',
  '{name} is there. Give it on a person’s page.': '{name} ist da. Vergib sie auf der Seite einer Person.',
  'One line each: what somebody in this role knows and does.':
    'Je eine Zeile: was jemand in dieser Rolle weiß und tut.',
  'No more than you may do yourself, everywhere. Owners may choose everything.':
    'Nicht mehr, als du selbst überall darfst. Inhaber dürfen alles wählen.',
  'Give a role': 'Rolle vergeben',
  'Roles with bounds': 'Rollen mit Grenzen',
  'These roles could not be loaded.': 'Diese Rollen konnten nicht geladen werden.',
  'None. A role can be given for some departments, channels, topics or regions, and for a time.':
    'Keine. Eine Rolle lässt sich für einzelne Abteilungen, Kanäle, Themen oder Regionen und auf Zeit vergeben.',
  '{name} has ended.': '{name} ist beendet.',
  'Until {when}': 'Bis {when}',
  'Until it is ended': 'Bis es beendet wird',
  'From {when}': 'Ab {when}',
  '{until}. Given by {name}.': '{until}. Vergeben von {name}.',
  '{departments} and below': '{departments} und darunter',
  'on {channels}': 'auf {channels}',
  'a channel that is gone': 'ein Kanal, den es nicht mehr gibt',
  'about {topics}': 'zu {topics}',
  'in {regions}': 'in {regions}',
  Everywhere: 'Überall',
  'Given.': 'Vergeben.',
  'Give {name} a role': '{name} eine Rolle geben',
  'With everything below them. None chosen: everywhere.': 'Mit allem darunter. Keine gewählt: überall.',
  'None chosen: on every channel.': 'Keiner gewählt: auf jedem Kanal.',
  'With commas between them. Empty: about everything.': 'Durch Kommas getrennt. Leer: zu allem.',
  'With commas between them. Empty: everywhere.': 'Durch Kommas getrennt. Leer: überall.',
  'Empty: from now on.': 'Leer: ab sofort.',
  'Empty: until it is ended.': 'Leer: bis sie beendet wird.',
  'Give the role': 'Rolle vergeben',
  'Everything there is.': 'Alles, was es gibt.',
  'Choose a role': 'Wähle eine Rolle',
  Channels: 'Kanäle',
}
