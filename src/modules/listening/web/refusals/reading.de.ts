import type { Pairs } from '#web/refusals/match.ts'

export const refusals: Pairs = {
  'This row has {0} cells, and there are {1} columns: a tab may stand in its words without quotation marks around them.':
    'Diese Zeile hat {0} Zellen, und es gibt {1} Spalten: Ein Tabulator steht vielleicht in ihren Worten, ohne Anführungszeichen darum.',
  'This row has {0} cells, and there are {1} columns: “{2}” may stand in its words without quotation marks around them.':
    'Diese Zeile hat {0} Zellen, und es gibt {1} Spalten: „{2}“ steht vielleicht in ihren Worten, ohne Anführungszeichen darum.',
  'This row cannot be read: {0}': 'Diese Zeile lässt sich nicht lesen: {0, word}',
  'This line is longer than a million characters.': 'Diese Zeile ist länger als eine Million Zeichen.',
  'This line is no JSON object.': 'Diese Zeile ist kein JSON-Objekt.',
  'No line of this file is a JSON object of its own.':
    'Keine Zeile dieser Datei ist für sich ein JSON-Objekt.',
  'Write one object a line, without line breaks inside it.':
    'Schreib ein Objekt je Zeile, ohne Zeilenumbrüche darin.',
  'There are no columns in this file.': 'In dieser Datei gibt es keine Spalten.',
  'The body is neither an item nor a list of items.':
    'Der Inhalt ist weder ein Eintrag noch eine Liste von Einträgen.',
  'Send {"items": [{"id": "…", "text": "…"}]}.': 'Sende {"items": [{"id": "…", "text": "…"}]}.',
  'There are no items in this delivery.': 'In dieser Lieferung sind keine Einträge.',
  'Send them in several deliveries.': 'Sende sie in mehreren Lieferungen.',
  'The body is no JSON in UTF-8.': 'Der Inhalt ist kein JSON in UTF-8.',
  'The body is nested too deeply.': 'Der Inhalt ist zu tief verschachtelt.',
  'A delivery holds at most {0} items; this one has {1}.':
    'Eine Lieferung fasst höchstens {0} Einträge; diese hat {1}.',
  'The webhook was not made.': 'Der Webhook wurde nicht erstellt.',
  'There is no such webhook.': 'Einen solchen Webhook gibt es nicht.',
  'Somebody else is making a secret for this webhook right now.':
    'Jemand anders erzeugt gerade ein Geheimnis für diesen Webhook.',
  'A webhook named “{0}” takes deliveries already. Give this one another name; or, if its secret was lost, make a new secret for it above.':
    'Ein Webhook namens „{0}“ nimmt schon Lieferungen an. Gib diesem einen anderen Namen; oder erzeuge, wenn sein Geheimnis verloren ist, oben ein neues.',
  'Nothing was stored, because something went wrong on our side. Deliver it again later.':
    'Nichts wurde gespeichert, weil auf unserer Seite etwas schiefging. Liefere es später noch einmal.',
  'Items are delivered here with POST.': 'Einträge werden hier mit POST geliefert.',
  'There is no webhook at this address.': 'Unter dieser Adresse gibt es keinen Webhook.',
  'Packed bodies are not taken; send it as it is.':
    'Gepackte Inhalte werden nicht angenommen; sende sie, wie sie sind.',
  'A delivery may have at most 1 MB.': 'Eine Lieferung darf höchstens 1 MB haben.',
  'The signature is missing: send it in the header webhook-signature.':
    'Die Signatur fehlt: Sende sie im Kopf webhook-signature.',
  'The time is missing: send the seconds since 1970 in the header webhook-timestamp.':
    'Die Zeit fehlt: Sende die Sekunden seit 1970 im Kopf webhook-timestamp.',
  'The header webhook-id is longer than 200 characters.': 'Der Kopf webhook-id ist länger als 200 Zeichen.',
  'The signature does not fit this secret, time and body.':
    'Die Signatur passt nicht zu diesem Geheimnis, dieser Zeit und diesem Inhalt.',
  'The time of this delivery is more than five minutes away from ours.':
    'Die Zeit dieser Lieferung weicht mehr als fünf Minuten von unserer ab.',
  'This delivery was taken in before; a signature counts once.':
    'Diese Lieferung wurde schon angenommen; eine Signatur zählt einmal.',
  'The file has more than {0} rows. Split it.': 'Die Datei hat mehr als {0, number} Zeilen. Teile sie auf.',
  'These settings cannot be used.': 'Diese Einstellungen lassen sich nicht verwenden.',
  'The file has no such column.': 'Die Datei hat keine solche Spalte.',
  'This file was not checked yet.': 'Diese Datei wurde noch nicht geprüft.',
  'Check it first.': 'Prüf sie zuerst.',
  'No row of this file can be read.': 'Keine Zeile dieser Datei lässt sich lesen.',
  'Choose other columns, or another file.': 'Wähle andere Spalten oder eine andere Datei.',
  'Leave them out, or correct the file and choose it again.':
    'Lass sie weg, oder berichtige die Datei und wähle sie noch einmal.',
  '{0} rows cannot be read.': '{0, number} Zeilen lassen sich nicht lesen.',
  'This import went on meanwhile.': 'Dieser Import ist inzwischen weitergegangen.',
  'This is a zip archive or an Excel workbook.': 'Das ist ein ZIP-Archiv oder eine Excel-Mappe.',
  'This is an empty zip archive.': 'Das ist ein leeres ZIP-Archiv.',
  'This is a packed file (gzip).': 'Das ist eine gepackte Datei (gzip).',
  'This is an old Excel workbook.': 'Das ist eine alte Excel-Mappe.',
  'This is a PDF.': 'Das ist ein PDF.',
  'This is a packed file (7z).': 'Das ist eine gepackte Datei (7z).',
  'This is a packed file (rar).': 'Das ist eine gepackte Datei (rar).',
  'Unpack it, or save it as CSV, and choose that file.':
    'Pack sie aus, oder speichere sie als CSV, und wähle diese Datei.',
  'This is no text file.': 'Das ist keine Textdatei.',
  'This is a web page or XML, no table.': 'Das ist eine Webseite oder XML, keine Tabelle.',
  'This is one JSON list.': 'Das ist eine einzige JSON-Liste.',
  'Write one object a line, without the list around them.':
    'Schreib ein Objekt je Zeile, ohne die Liste darum.',
  'Export it as CSV or as JSON lines.': 'Exportiere sie als CSV oder als JSON-Zeilen.',
  'A part of a file has between one byte and 4 MB, in base64.':
    'Ein Teil einer Datei hat zwischen einem Byte und 4 MB, in base64.',
  'Parts of the file are missing.': 'Teile der Datei fehlen.',
  'A note is written by a person.': 'Eine Notiz schreibt ein Mensch.',
  'This note cannot be kept.': 'Diese Notiz lässt sich nicht behalten.',
  'This time is still to come.': 'Diese Zeit kommt noch.',
  'This department is gone.': 'Diese Abteilung gibt es nicht mehr.',
  'There is no such note.': 'Eine solche Notiz gibt es nicht.',
  'Somebody else wrote this note.': 'Diese Notiz hat jemand anders geschrieben.',
  'Ask whoever wrote it to take it back.': 'Bitte, wer sie geschrieben hat, sie zurückzunehmen.',
  'Notes are closed.': 'Notizen sind geschlossen.',
  'Somebody who manages channels can connect them again under Settings, Channels.':
    'Wer Kanäle verwaltet, kann sie unter „Einstellungen“, „Kanäle“ neu verbinden.',
  'This channel is closed, so nothing can be handed in.':
    'Dieser Kanal ist geschlossen; es lässt sich nichts einreichen.',
  'Only members who manage listening may do this.': 'Das dürfen nur Mitglieder, die das Zuhören verwalten.',
  'The machine’s verdicts are shown when the figures stand, so that nobody codes by them.':
    'Die Urteile der Maschine werden gezeigt, wenn die Zahlen stehen, damit niemand nach ihnen urteilt.',
  'Only members who manage listening, or who were asked to, code the posts of an audit.':
    'Die Beiträge einer Prüfung beurteilen nur Mitglieder, die das Zuhören verwalten oder darum gebeten wurden.',
  'Ask somebody who manages listening to ask you.':
    'Bitte jemanden, der das Zuhören verwaltet, dich zu fragen.',
  'Nothing was drawn for this month.': 'Für diesen Monat wurde nichts gezogen.',
  'The time ends before it begins. Choose other days.':
    'Die Zeit endet, bevor sie beginnt. Wähle andere Tage.',
  'This time is too long to be shown so finely.': 'Diese Zeit ist zu lang, um so fein gezeigt zu werden.',
  'Choose days or weeks instead, or a shorter time.':
    'Wähle stattdessen Tage oder Wochen, oder eine kürzere Zeit.',
  'This page of the list cannot be found. Reload the list.':
    'Diese Seite der Liste lässt sich nicht finden. Lade die Liste neu.',
}
