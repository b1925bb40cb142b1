import type { Messages } from '#web/i18n.ts'

export const messages: Messages = {
  'A language model somewhere else suggests drafts and translations to whoever answers. Nothing it writes is sent by itself, every use is recorded, and what it says is cleaned of addresses nobody had given it.':
    'Ein Sprachmodell anderswo schlägt denen, die antworten, Entwürfe und Übersetzungen vor. Nichts davon geht von selbst hinaus, jede Nutzung wird festgehalten, und Adressen, die ihm niemand genannt hat, werden entfernt.',
  'A restricted desk: its conversations are confidential. Think twice.':
    'Ein geschützter Tisch: Seine Gespräche sind vertraulich. Überlege es dir zweimal.',
  Address: 'Adresse',
  Cost: 'Kosten',
  'Desks that may use it': 'Tische, die sie nutzen dürfen',
  'In your own money, to show what it costs.': 'In eurer Währung, damit zu sehen ist, was es kostet.',
  'It answered in {ms} ms: “{said}”': 'Sie antwortete in {ms} ms: „{said}“',
  'Kept encrypted, and never shown again.': 'Wird verschlüsselt aufbewahrt und nie wieder angezeigt.',
  Key: 'Schlüssel',
  Model: 'Modell',
  'Nobody said what a million tokens cost.': 'Niemand hat gesagt, was eine Million Token kosten.',
  'Of a service that speaks the API of OpenAI, up to and with /v1.':
    'Eines Dienstes, der die Schnittstelle von OpenAI spricht, bis einschließlich /v1.',
  'One is kept; leave this empty to keep it.':
    'Einer ist hinterlegt; lass das Feld leer, um ihn zu behalten.',
  'Price of a million tokens': 'Preis einer Million Token',
  Save: 'Speichern',
  'Saved.': 'Gespeichert.',
  Settings: 'Einstellungen',
  'The settings could not be loaded.': 'Die Einstellungen konnten nicht geladen werden.',
  'This month': 'Dieser Monat',
  Tokens: 'Token',
  'Tokens a month': 'Token im Monat',
  'Try it': 'Prüfen',
  'What people wrote to these desks is sent to that address when somebody asks for help. Nothing of any other desk ever is.':
    'Was Menschen an diese Tische geschrieben haben, geht an diese Adresse, wenn jemand um Hilfe bittet. Von anderen Tischen nie etwas.',
  'Write address and model first.': 'Gib zuerst Adresse und Modell an.',
  'Writing help': 'Schreibhilfe',
  'Writing help is on': 'Schreibhilfe ist an',
  'language model, drafts, translation': 'Sprachmodell, Entwürfe, Übersetzung',
  '{n, plural, one {asked once} other {asked # times}}, {tokens} tokens':
    '{n, plural, one {einmal gefragt} other {#-mal gefragt}}, {tokens} Token',
  '{used} of {limit}': '{used} von {limit}',
}
