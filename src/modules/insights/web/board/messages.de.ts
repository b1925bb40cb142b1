import type { Messages } from '#web/i18n.ts'

export const messages: Messages = {
  // Stufen
  '0 none': '0 nicht da',
  '1 tried': '1 versucht',
  '2 planned': '2 geplant',
  '3 steady': '3 stetig',
  '4 woven in': '4 eingewoben',
  'Has it been tried at least once?': 'Wurde es mindestens einmal versucht?',
  'Is there somebody who did it?': 'Gibt es jemanden, der es getan hat?',
  'Did it happen on a channel of ours?': 'Geschah es auf einem unserer Kanäle?',
  'Is known what came of it?': 'Ist bekannt, was daraus wurde?',
  'Is it meant to be done again?': 'Soll es wieder geschehen?',
  'Does one named person lead it?': 'Leitet es eine namentlich genannte Person?',
  'Is written down what it is for?': 'Ist aufgeschrieben, wozu es dient?',
  'Does it stand in the plan of this year?': 'Steht es im Plan dieses Jahres?',
  'Have people hours for it, rather than spare time?': 'Gibt es dafür Stunden statt freier Minuten?',
  'Are those who do it trained for it?': 'Sind die, die es tun, dafür geschult?',
  'Did it happen in each of the last three months?': 'Geschah es in jedem der letzten drei Monate?',
  'Is its figure measured without gaps?': 'Wird seine Kennzahl lückenlos gemessen?',
  'Has the figure a target with a date?': 'Hat die Kennzahl ein Ziel mit Datum?',
  'Are the figures looked at together every month?': 'Werden die Zahlen jeden Monat gemeinsam angesehen?',
  'Does it go on when the one who leads it is away?': 'Geht es weiter, wenn die Leitung fehlt?',
  'Is it a part of everyday work, named in job descriptions?':
    'Gehört es zum Alltag und steht in Stellenbeschreibungen?',
  'Do other departments rely on it?': 'Verlassen sich andere Abteilungen darauf?',
  'Was something changed in the last half year because of what it showed?':
    'Wurde im letzten halben Jahr etwas geändert, weil es das zeigte?',
  'Has it a budget of its own that is kept?': 'Hat es ein eigenes Budget, das eingehalten wird?',
  'Would it outlast a change of the people who lead?': 'Würde es einen Wechsel der Leitung überdauern?',
  'How far it has come': 'Wie weit es ist',
  'A level is reached with four of its five questions, and with all levels below. A yes counts when something shows it: a sentence or an address.':
    'Eine Stufe ist erreicht mit vier ihrer fünf Fragen und mit allen Stufen darunter. Ein Ja zählt, wenn etwas es zeigt: ein Satz oder eine Adresse.',
  'What shows it': 'Was es zeigt',
  'Keep the answers': 'Antworten behalten',
  'Kept: {level}.': 'Behalten: {level}.',
  'Answer the questions': 'Fragen beantworten',
  'Answer anew': 'Neu beantworten',
  '{level} on {day} ({name})': '{level} am {day} ({name})',

  // Tafel
  'Twelve tactics by department': 'Zwölf Taktiken nach Abteilungen',
  Tactic: 'Taktik',
  '– nobody does this yet': '– das tut noch niemand',
  '? unknown, reason below': '? unbekannt, Grund darunter',
  'behind its target': 'hinter dem Ziel zurück',
  'on its path': 'auf dem Weg',
  'target unknown': 'Ziel unbekannt',
  'level {level} of 4': 'Stufe {level} von 4',
  'nobody does this yet': 'das tut noch niemand',
  'unknown, because: {why}': 'unbekannt, weil: {why}',
  '{tactic}, {department}: {state}': '{tactic}, {department}: {state}',
  '{done} of {all} figures are worked out; the rest comes in a moment.':
    '{done} von {all} Kennzahlen sind berechnet; der Rest kommt gleich.',
  'As of {time}.': 'Stand {time}.',
  'As of {time}; something changed since, it is being worked out anew.':
    'Stand {time}; seitdem hat sich etwas geändert, es wird neu berechnet.',
  'line: its figure by month, at the end the last 28 days':
    'Linie: ihre Kennzahl nach Monaten, am Ende die letzten 28 Tage',
  '{figure} in the last 28 days': '{figure} in den letzten 28 Tagen',
  '{figure} in {month}': '{figure} im {month}',
  '{n, plural, one {# month} other {# months}} unknown':
    '{n, plural, one {# Monat} other {# Monate}} unbekannt',
  'by month: {course};': 'nach Monaten: {course};',
  '{trend}, for the better': '{trend}, zum Besseren',
  '{trend}, for the worse': '{trend}, zum Schlechteren',
  'The tactics could not be loaded.': 'Die Taktiken konnten nicht geladen werden.',
  'To be decided next': 'Als Nächstes zu entscheiden',
  'What is open could not be loaded.': 'Was offen ist, konnte nicht geladen werden.',
  'Nothing is open: every tactic is led, rated and on its path.':
    'Nichts ist offen: Jede Taktik ist geleitet, eingestuft und auf dem Weg.',
  'and {n} more': 'und {n} weitere',
  'To the council': 'Zum Gremium',
  'the whole house': 'das ganze Haus',
  '{metric} is behind its target ({where}).': '{metric} liegt hinter dem Ziel zurück ({where}).',
  '{metric} is getting worse ({where}).': '{metric} wird schlechter ({where}).',
  'Nobody leads it.': 'Niemand leitet sie.',
  'It runs, but nobody has answered the questions ({where}).':
    'Sie läuft, aber niemand hat die Fragen beantwortet ({where}).',

  // Seiten
  'in the whole house': 'im ganzen Haus',
  'This tactic could not be loaded.': 'Diese Taktik konnte nicht geladen werden.',
  'There is no such tactic': 'Diese Taktik gibt es nicht',
  'The address is mistyped, or from elsewhere. The twelve tactics stand on the scoreboard.':
    'Die Adresse ist vertippt oder von anderswo. Die zwölf Taktiken stehen in der Auswertung.',
  'This department could not be loaded.': 'Diese Abteilung konnte nicht geladen werden.',
  'No figure tells anything here yet.': 'Hier sagt noch keine Kennzahl etwas.',
  'last 28 days': 'letzte 28 Tage',
  'maturity 0 to 4': 'Reife 0 bis 4',
  'No figure of this tactic has a target. Set one on the page of a figure.':
    'Keine Kennzahl dieser Taktik hat ein Ziel. Setze eines auf der Seite einer Kennzahl.',
  'This department has no target. Set one on the page of a figure.':
    'Diese Abteilung hat kein Ziel. Setze eines auf der Seite einer Kennzahl.',
  'led by {name}': 'geleitet von {name}',
  'nobody leads this department': 'niemand leitet diese Abteilung',
  '{who}, {n, plural, one {# person} other {# people}}':
    '{who}, {n, plural, one {# Person} other {# Personen}}',
  'Their work': 'Ihre Arbeit',
  Tactics: 'Taktiken',
  'Led by': 'Geleitet von',
  'Name somebody': 'Jemanden benennen',
  'Name somebody else': 'Jemand anderen benennen',
  'is {now} over 28 days, should be {due} today; {to} by {day}':
    'ist {now} über 28 Tage, heute soll {due} sein; {to} bis {day}',
  'answered for by {name}': 'verantwortet von {name}',
  'End this target': 'Dieses Ziel beenden',
  'The target has ended.': 'Das Ziel ist beendet.',
  behind: 'zurück',

  Department: 'Abteilung',
  Figures: 'Zahlen',
  Posts: 'Beiträge',
  People: 'Menschen',
  Targets: 'Ziele',
  'Kept.': 'Gespeichert.',
  Departments: 'Abteilungen',
  'Put before the council: {title}': 'Dem Rat vorlegen: {title}',
  'Before the council': 'Liegt beim Rat',
  'It lies before the council, between its meetings.': 'Es liegt dem Rat vor, zwischen seinen Sitzungen.',
}
