import type { Messages } from './i18n.ts'

/** The words of the shell and of the design system. */
export const messages: Messages = {
  'Nobody of that name is here.': 'Niemand mit diesem Namen ist hier.',
  'Write a name': 'Schreib einen Namen',
  Draft: 'Entwurf',
  'Sent back': 'Zurückgegeben',
  'Waits for consent': 'Wartet auf Freigabe',
  Ready: 'Bereit',
  'To post by hand': 'Von Hand zu veröffentlichen',
  Deleted: 'Gelöscht',
  Out: 'Draußen',
  Stopped: 'Angehalten',
  Refused: 'Abgelehnt',
  Held: 'Zurückgehalten',
  'Not sure': 'Ungewiss',
  'Taken back': 'Zurückgenommen',
  'Going out': 'Geht gerade hinaus',
  // Felder
  'Time zone': 'Zeitzone',
  'Working hours, clocks and calendars follow it.': 'Arbeitszeiten, Uhren und Kalender richten sich danach.',
  'No time zone is called that. Try a large city nearby.':
    'Keine Zeitzone heißt so. Versuch es mit einer großen Stadt in der Nähe.',
  // Rahmen
  Main: 'Hauptmenü',
  Place: 'Ort',
  Page: 'Seite',
  More: 'Mehr',
  Fold: 'Einklappen',
  'Show words': 'Wörter zeigen',
  'Skip to content': 'Zum Inhalt springen',
  'You are here: {place}': 'Du bist hier: {place}',
  'Go to, do, find': 'Gehen, tun, finden',
  'Go to, do, find a person or post': 'Gehen, tun, Person oder Beitrag finden',
  Theme: 'Farben',
  'As the system': 'Wie das System',
  Light: 'Hell',
  Dark: 'Dunkel',
  'Light theme': 'Helle Farben',
  'Dark theme': 'Dunkle Farben',
  Language: 'Sprache',
  'Sign out': 'Abmelden',
  'Demonstration.': 'Vorführung.',
  'An invented company; nothing here reaches a real network.':
    'Eine erfundene Firma; nichts von hier erreicht ein echtes Netzwerk.',
  'Reconnecting.': 'Verbindung wird wieder aufgebaut.',
  'What happens meanwhile is caught up by itself.': 'Was inzwischen geschieht, wird von selbst nachgeholt.',
  'Weft cannot be reached.': 'Weft ist nicht erreichbar.',
  'You see what was loaded before. Nothing you send now leaves this browser.':
    'Du siehst, was vorher geladen wurde. Nichts, was du jetzt abschickst, verlässt diesen Browser.',

  'A notice could not be loaded.': 'Ein Hinweis konnte nicht geladen werden.',
  'Load the page again before you publish.': 'Lade die Seite neu, bevor du veröffentlichst.',

  // Sitzung
  'You are signed out.': 'Du bist abgemeldet.',
  'Sign in': 'Anmelden',
  'Sign in again': 'Neu anmelden',
  'Somebody else': 'Jemand anderes',
  Password: 'Passwort',
  'You are {name}, {email}.': 'Du bist {name}, {email}.',
  'What you typed is still here; nothing new is loaded or sent.':
    'Was du geschrieben hast, ist noch da; nichts Neues wird geladen oder gesendet.',
  'Your session has ended. What you typed is still here.':
    'Deine Sitzung ist zu Ende. Was du geschrieben hast, ist noch da.',

  // Palette und Tasten
  Choices: 'Auswahl',
  'Go to': 'Gehen zu',
  Do: 'Tun',
  Looking: 'Suche läuft',
  'Nothing is called that. Try another word.': 'Nichts heißt so. Versuch es mit einem anderen Wort.',
  Keys: 'Tasten',
  Everywhere: 'Überall',
  'They rest while you write in a field.': 'Sie ruhen, solange du in ein Feld schreibst.',
  'Show the keys': 'Tasten zeigen',
  'Fold the rail': 'Leiste einklappen',
  'Go to {place}': 'Gehen zu: {place}',
  Change: 'Ändern',
  'Change the key for {what}': 'Taste ändern für: {what}',
  'Press a key; Esc keeps the old one': 'Drücke eine Taste; Esc behält die alte',
  Reset: 'Zurücksetzen',
  Next: 'Nächstes',
  'The one before': 'Voriges',

  // Was schiefgehen kann
  'Your session has ended. Sign in again; what you typed is kept.':
    'Deine Sitzung ist zu Ende. Melde dich wieder an; was du geschrieben hast, bleibt.',
  'This is not here any more, or you may not see it.':
    'Das ist nicht mehr hier, oder du darfst es nicht sehen.',
  'Somebody was faster. Look at what changed, then decide again.':
    'Jemand war schneller. Sieh dir an, was sich geändert hat, und entscheide dann neu.',
  'Too many attempts. Wait a minute, then try again.':
    'Zu viele Versuche. Warte eine Minute und versuch es dann wieder.',
  'Some fields need another look.': 'Einige Felder brauchen einen zweiten Blick.',
  'This is not possible right now.': 'Das geht gerade nicht.',
  'Something broke on our side. Nothing you typed is lost.':
    'Bei uns ist etwas kaputtgegangen. Nichts, was du geschrieben hast, ist verloren.',
  'Try again. If it stays, give the request number to your administrator.':
    'Versuch es noch einmal. Wenn es bleibt, gib die Nummer der Anfrage an deine Verwaltung.',
  'Check your connection. What you typed is kept; it was not sent.':
    'Prüfe deine Verbindung. Was du geschrieben hast, bleibt; es wurde nicht gesendet.',
  'Request {id}': 'Anfrage {id}',
  'Try again': 'Noch einmal versuchen',
  'Nothing here': 'Nichts hier',
  'There is nothing at this address': 'An dieser Adresse ist nichts',
  'It may have moved, or the link was cut off when it was copied.':
    'Vielleicht ist es umgezogen, oder der Link wurde beim Kopieren abgeschnitten.',
  'Go to the start': 'Zum Anfang',
  'No room has brought a screen yet': 'Noch kein Raum hat eine Seite mitgebracht',
  'The parts that screens are made of can be seen in the design gallery.':
    'Die Teile, aus denen Seiten bestehen, stehen in der Galerie.',
  'Open the gallery': 'Galerie öffnen',

  // Teile
  '{name}, you': '{name}, du',
  Cancel: 'Abbrechen',
  Why: 'Warum',
  Close: 'Schließen',
  Remove: 'Entfernen',
  Undo: 'Zurücknehmen',
  Loading: 'Wird geladen',
  'Loading more': 'Mehr wird geladen',
  'What just happened': 'Was gerade geschah',
  '{n, plural, one {# new} other {# new}}': '{n, plural, one {# neu} other {# neue}}',
  'Not right:': 'Stimmt nicht:',
  'Nothing fits. Write less of it.': 'Nichts passt. Schreib weniger davon.',
  '{used} / {limit}': '{used} / {limit}',
  '{used} / {limit}, {over} over': '{used} / {limit}, {over} zu viel',
  'Drop a file here, or': 'Datei hierher ziehen, oder',
  Choose: 'Auswählen',
  'Choose another': 'Andere auswählen',
  'On its way': 'Unterwegs',
  '“{name}” is not of a kind that fits here. Choose another file.':
    '„{name}“ ist keine Art von Datei, die hierher passt. Wähle eine andere.',
  '“{name}” has {size}; at most {limit} fit. Choose a smaller one.':
    '„{name}“ hat {size}; höchstens {limit} passen. Wähle eine kleinere.',
  Checks: 'Prüfungen',
  'Must fix': 'Muss behoben werden',
  'Needs consent': 'Braucht Zustimmung',
  'Good to know': 'Gut zu wissen',
  'Note by {author}, seen by colleagues only': 'Notiz von {author}, nur für Kollegen sichtbar',
  done: 'getan',
  '(opens in a new tab)': '(öffnet in einem neuen Tab)',
  now: 'jetzt',
  'still to come': 'kommt noch',
  'stopped here': 'hier angehalten',

  // Zahlen, Zeiten, Zeichnungen
  '{n} min': '{n} min',
  '{n} h': '{n} Std.',
  '{n} h {rest}': '{n} h {rest}',
  '{n} d': '{n} T.',
  unknown: 'unbekannt',
  none: 'nichts',
  'unknown, because {reason}': 'unbekannt: {reason}',
  'Unknown: {reason}': 'Unbekannt: {reason}',
  'no data': 'keine Daten',
  goal: 'Ziel',
  When: 'Wann',
  Value: 'Wert',
  'What is behind it': 'Was dahinter steht',
  'Show as table': 'Als Tabelle zeigen',
  'Show as chart': 'Als Bild zeigen',
  '{label}. Arrow keys read the points.': '{label}. Pfeiltasten lesen die Punkte.',
  rising: 'steigend',
  falling: 'fallend',
  level: 'gleichbleibend',
  'no trend yet': 'noch kein Verlauf',
  'Places in this section': 'Orte in diesem Bereich',
}
