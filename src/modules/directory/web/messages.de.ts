import type { Messages } from '#web/i18n.ts'

export const messages: Messages = {
  Settings: 'Einstellungen',
  'Import and directory sync': 'Import und Verzeichnisabgleich',
  'Import people from a file': 'Leute aus einer Datei importieren',
  Add: 'Hinzufügen',
  Copy: 'Kopieren',
  Copied: 'Kopiert',
  Done: 'Fertig',
  System: 'System',

  // Hochladen und Verlauf
  'Import a list': 'Liste importieren',
  'A table with one line for each person, saved as CSV from any spreadsheet. Nothing is imported before you have seen what would happen.':
    'Eine Tabelle mit einer Zeile je Person, aus einer Tabellenkalkulation als CSV gespeichert. Nichts wird importiert, bevor du gesehen hast, was geschehen würde.',
  'List of people': 'Liste der Leute',
  'The file is being read.': 'Die Datei wird gelesen.',
  'CSV, up to 20 MB and 50,000 lines.': 'CSV, bis 20 MB und 50.000 Zeilen.',
  'Download a sample file': 'Beispieldatei herunterladen',
  'Nothing was imported yet': 'Noch nichts importiert',
  'Choose a file above. You see line by line what would happen before anything does.':
    'Wähle oben eine Datei. Du siehst Zeile für Zeile, was geschehen würde, bevor etwas geschieht.',
  'The imports could not be loaded.': 'Die Importe konnten nicht geladen werden.',
  'This import could not be loaded.': 'Dieser Import konnte nicht geladen werden.',
  'All imports': 'Alle Importe',
  'Not started': 'Nicht begonnen',
  'About to begin': 'Beginnt gleich',
  Running: 'Läuft',
  'Nothing was imported': 'Nichts wurde importiert',
  'Taken back': 'Zurückgenommen',
  'Put away': 'Weggelegt',
  '{n} new': '{n} neu',
  '{n} back': '{n} zurück',
  '{n} changed': '{n} geändert',
  '{n} as they were': '{n} wie zuvor',
  '{n} leaving': '{n} gehen',
  '{n} left out': '{n} ausgelassen',

  // Spalten
  'What the columns mean': 'Was die Spalten bedeuten',
  '{n, plural, one {# line} other {# lines}}': '{n, plural, one {# Zeile} other {# Zeilen}}',
  'Column {n}': 'Spalte {n}',
  'Not in the file': 'Nicht in der Datei',
  'Whole name': 'Ganzer Name',
  'First name': 'Vorname',
  'Last name': 'Nachname',
  'E-mail address': 'E-Mail-Adresse',
  Title: 'Titel',
  Department: 'Abteilung',
  Manager: 'Vorgesetzte Person',
  Languages: 'Sprachen',
  Regions: 'Regionen',
  Topics: 'Themen',
  Roles: 'Rollen',
  'First day here': 'Erster Tag hier',
  'First day no longer here': 'Erster Tag nicht mehr hier',
  'Number in the other system': 'Nummer im anderen System',
  'The whole line': 'Die ganze Zeile',

  // Was sonst geschieht
  'What else happens': 'Was sonst geschieht',
  'Beyond adding and changing people': 'Über das Hinzufügen und Ändern hinaus',
  'Make departments that are missing': 'Fehlende Abteilungen anlegen',
  'From paths such as “Sales / Nordics”. Otherwise such lines are errors.':
    'Aus Pfaden wie „Vertrieb / Nord“. Sonst sind solche Zeilen Fehler.',
  'Empty cells empty what is there': 'Leere Zellen leeren, was da ist',
  'Otherwise they leave it. Names, addresses and roles are never emptied.':
    'Sonst lassen sie es stehen. Namen, Adressen und Rollen werden nie geleert.',
  'Whoever is not in the file leaves today': 'Wer nicht in der Datei steht, geht heute',
  'For a list of the whole house. Their sessions and mandates end at once. You yourself always stay.':
    'Für eine Liste des ganzen Hauses. Ihre Sitzungen und Mandate enden sofort. Du selbst bleibst immer.',
  'Leave lines with errors out': 'Zeilen mit Fehlern auslassen',
  'Otherwise nothing is imported while there are any.':
    'Sonst wird nichts importiert, solange es welche gibt.',

  // Vorschau
  'What would happen': 'Was geschehen würde',
  'Choose the columns for the name and the e-mail address first.':
    'Wähle zuerst die Spalten für den Namen und die E-Mail-Adresse.',
  'New departments: {names}': 'Neue Abteilungen: {names}',
  Lines: 'Zeilen',
  Line: 'Zeile',
  'All lines': 'Alle Zeilen',
  Errors: 'Fehler',
  Error: 'Fehler',
  New: 'Neu',
  Changed: 'Geändert',
  'As it is': 'Wie es ist',
  'Comes back': 'Kommt zurück',
  Leaving: 'Gehen',
  Person: 'Person',
  'No name': 'Ohne Namen',
  'What happens': 'Was geschieht',
  'In particular': 'Im Einzelnen',
  emptied: 'geleert',
  'No line has an error': 'Keine Zeile hat einen Fehler',
  'There is no such line': 'Eine solche Zeile gibt es nicht',
  '{shown} of {total} are shown.': '{shown} von {total} sind zu sehen.',
  'Show more': 'Mehr zeigen',
  '{n, plural, one {# person would leave} other {# people would leave}}':
    '{n, plural, one {# Person würde gehen} other {# Leute würden gehen}}',
  'They are signed out and lose their mandates when you start. Look at them under “Leaving” first.':
    'Mit dem Start werden sie abgemeldet und verlieren ihre Mandate. Sieh sie dir zuerst unter „Gehen“ an.',
  'Correct {n, plural, one {# line} other {# lines}} and upload the file again, or leave them out.':
    'Berichtige {n, plural, one {# Zeile} other {# Zeilen}} und lade die Datei neu hoch, oder lass sie aus.',
  'The directory agrees with this file already.': 'Das Verzeichnis stimmt mit dieser Datei schon überein.',
  'Import {n, plural, one {# person} other {# people}}':
    '{n, plural, one {# Person} other {# Leute}} importieren',
  'Put this file away': 'Diese Datei weglegen',

  // Lauf und Ergebnis
  '{done} of {total} written': '{done} von {total} geschrieben',
  Progress: 'Fortschritt',
  'You can leave this page. All of it is imported, or nothing: also when the machine stops in between.':
    'Du kannst diese Seite verlassen. Alles wird importiert oder nichts: auch wenn der Rechner dazwischen ausfällt.',
  'Upload a file again': 'Datei neu hochladen',
  '{by}, {at}': '{by}, {at}',
  'Open the directory': 'Verzeichnis öffnen',
  'Take the import back': 'Import zurücknehmen',
  'Take this import back?': 'Diesen Import zurücknehmen?',
  'Whoever was new leaves again, and everybody else is as before: what was changed by hand since is overwritten. New departments stay. Possible until {until}.':
    'Wer neu war, geht wieder, alle anderen sind wie zuvor: Was seither von Hand geändert wurde, wird überschrieben. Neue Abteilungen bleiben. Möglich bis {until}.',
  'Take it back': 'Zurücknehmen',
  'The import is taken back.': 'Der Import ist zurückgenommen.',
  '{n, plural, one {# person cannot sign in yet} other {# people cannot sign in yet}}':
    '{n, plural, one {# Person kann sich noch nicht anmelden} other {# Leute können sich noch nicht anmelden}}',
  'They stand in the directory and can be chosen everywhere. With an invitation they choose a password.':
    'Sie stehen im Verzeichnis und können überall gewählt werden. Mit einer Einladung wählen sie ein Passwort.',
  'Invite all of them': 'Alle einladen',
  'Mail is not set up. Invite people one by one in the directory and hand over their link.':
    'Mail ist nicht eingerichtet. Lade die Leute einzeln im Verzeichnis ein und gib ihnen den Link.',
  '{n, plural, =0 {Everybody was invited already.} one {# letter goes out.} other {# letters go out.}}':
    '{n, plural, =0 {Alle waren schon eingeladen.} one {# Brief geht hinaus.} other {# Briefe gehen hinaus.}}',

  // SCIM
  'Directory sync (SCIM 2.0)': 'Verzeichnisabgleich (SCIM 2.0)',
  'The keys could not be loaded.': 'Die Schlüssel konnten nicht geladen werden.',
  'Okta, Entra ID and others keep the directory by themselves: who joins, moves and leaves there does so here. Paste this address and a key into them.':
    'Okta, Entra ID und andere führen das Verzeichnis von selbst: Wer dort kommt, wechselt oder geht, tut es auch hier. Trage dort diese Adresse und einen Schlüssel ein.',
  'Base address': 'Basisadresse',
  'Make a key': 'Schlüssel anlegen',
  'No key yet': 'Noch kein Schlüssel',
  'Make one for each system, so that you can end one without the others.':
    'Lege für jedes System einen an, damit du einen ohne die anderen beenden kannst.',
  'made {day}': 'angelegt {day}',
  'last used {at}': 'zuletzt benutzt {at}',
  'never used': 'nie benutzt',
  'good until {day}': 'gilt bis {day}',
  End: 'Beenden',
  Ended: 'Beendet',
  'End the key of {name}?': 'Den Schlüssel von {name} beenden?',
  'The next call with it is refused. This cannot be undone; a new key can be made.':
    'Der nächste Aufruf damit wird abgelehnt. Das lässt sich nicht zurücknehmen; ein neuer Schlüssel lässt sich anlegen.',
  'End the key': 'Schlüssel beenden',
  'The key of {name} has ended.': 'Der Schlüssel von {name} ist beendet.',
  'Copy the key now': 'Kopiere den Schlüssel jetzt',
  'It is shown this once and kept nowhere. Paste it into the other system as its token.':
    'Er wird nur dieses eine Mal gezeigt und nirgends aufbewahrt. Trage ihn im anderen System als Token ein.',
  Key: 'Schlüssel',
  'Which system uses it': 'Welches System ihn benutzt',
  'How long it is good': 'Wie lange er gilt',
  '90 days': '90 Tage',
  'One year': 'Ein Jahr',
  'Until it is ended': 'Bis es beendet wird',
  'Make the key': 'Schlüssel anlegen',
  'Groups that are roles': 'Gruppen, die Rollen sind',
  'A group of the other system is the department of the same name here. The groups named below are roles instead. Nobody becomes an owner by a group.':
    'Eine Gruppe des anderen Systems ist hier die Abteilung gleichen Namens. Die unten genannten Gruppen sind stattdessen Rollen. Niemand wird durch eine Gruppe Inhaber.',
  '{group} is no role any more': '{group} ist keine Rolle mehr',
  'Name of the group there': 'Name der Gruppe dort',
  'Role here': 'Rolle hier',
  Agent: 'Bearbeiter',
  Author: 'Autor',
  Approver: 'Freigeber',
  Viewer: 'Leser',
  'Social lead': 'Social-Media-Leitung',
  Auditor: 'Prüfer',
  'Director of ideas and content': 'Leitung Ideen und Inhalte',
  'Director of community': 'Leitung Community',
  Spokesperson: 'Sprecherin oder Sprecher',
  'Council member': 'Mitglied des Rats',
  'Council chair': 'Vorsitz des Rats',
  'Fact owner': 'Verantwortlich für Fakten',
  'Page administrator': 'Seitenverwaltung',
  'Policy owner': 'Verantwortlich für die Richtlinie',
  Trainer: 'Schulung',
  Controller: 'Controlling',
  Administrator: 'Verwalter',
  'SCIM keys': 'SCIM-Schlüssel',
}
