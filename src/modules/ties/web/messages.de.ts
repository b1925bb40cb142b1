import type { Messages } from '#web/i18n.ts'

export const messages: Messages = {
  'Whom I work with': 'Mit wem ich arbeite',
  'Whom I work with: counted or not': 'Mit wem ich arbeite: gezählt oder nicht',
  'How departments work together': 'Wie Abteilungen zusammenarbeiten',
  Ties: 'Bindungen',
  'consent, ties, network': 'Einwilligung, Bindungen, Netz',
  'ties, density, E-I index': 'Bindungen, Dichte, E-I-Index',
  People: 'Menschen',

  // Die eigene Seite
  'Counted only if you allow it, and only together with many others':
    'Gezählt nur, wenn du es erlaubst, und nur zusammen mit vielen anderen',
  'Whether you allow it could not be loaded.': 'Ob du es erlaubst, konnte nicht geladen werden.',
  'Allowed until {day}.': 'Erlaubt bis {day}.',
  'Withdrawn. What was kept is erased.': 'Widerrufen. Was aufbewahrt war, ist gelöscht.',
  'You allow that it is counted': 'Du erlaubst, dass es gezählt wird',
  'You are not counted': 'Du wirst nicht gezählt',
  'until {day}': 'bis {day}',
  'What for': 'Wozu',
  'To show how well departments work together: how many colleagues have a tie, and how many of the ties lead to other departments. Never to judge a person.':
    'Um zu zeigen, wie gut Abteilungen zusammenarbeiten: wie viele Kolleginnen und Kollegen eine Bindung haben und wie viele der Bindungen in andere Abteilungen führen. Nie, um einen Menschen zu beurteilen.',
  Allowed: 'Erlaubt',
  'on {day}, renewed on {renewed}': 'am {day}, erneuert am {renewed}',
  'on {day}': 'am {day}',
  'Kept of you': 'Von dir aufbewahrt',
  '{n, plural, =0 {nothing yet} one {# interaction} other {# interactions}}':
    '{n, plural, =0 {noch nichts} one {# Kontakt} other {# Kontakte}}',
  'How long': 'Wie lange',
  '{months} months; we ask you before they end. Each interaction is erased after 90 days.':
    '{months} Monate; bevor sie enden, fragen wir dich. Jeder Kontakt wird nach 90 Tagen gelöscht.',
  'Renew for {months} months': 'Für {months} Monate erneuern',
  'Allow it': 'Erlauben',
  'Withdraw and erase': 'Widerrufen und löschen',
  'Leaving it as it is has no consequence: nobody is told who allows it and who does not.':
    'Es so zu lassen hat keine Folgen: niemand erfährt, wer es erlaubt und wer nicht.',
  'What is kept, and what is not': 'Was aufbewahrt wird und was nicht',
  'That two people who both allow it had to do with each other inside Weft, and when: a hand-over and taking it up, a note that names somebody, a question and its answer, a consent asked for and decided, content asked for and begun, a comment.':
    'Dass zwei, die es beide erlauben, innerhalb von Weft miteinander zu tun hatten, und wann: eine Übergabe und ihre Annahme, eine Notiz, die jemanden nennt, eine Frage und ihre Antwort, eine erbetene und entschiedene Zustimmung, erbetene und begonnene Inhalte, ein Kommentar.',
  'Never what it was about, never a word of it, and nothing outside Weft.':
    'Nie, worum es ging, nie ein Wort davon und nichts außerhalb von Weft.',
  'Nobody sees whom you work with, not your manager and no owner. Shown are numbers of departments with at least ten people who allow it.':
    'Niemand sieht, mit wem du arbeitest, weder deine Führungskraft noch wem das Haus gehört. Gezeigt werden Zahlen von Abteilungen mit mindestens zehn Personen, die es erlauben.',
  'Withdrawing erases at once what is kept of you, also on the side of the others. Figures of days gone by stay, because nobody stands in them.':
    'Ein Widerruf löscht sofort, was von dir aufbewahrt ist, auch auf der Seite der anderen. Zahlen vergangener Tage bleiben, weil niemand in ihnen steht.',

  // Heute
  'Renewed.': 'Erneuert.',
  'A consent of yours ends': 'Eine Einwilligung von dir endet',
  'Count whom I work with': 'Zählen, mit wem ich arbeite',
  'Ends on {day}. If you do nothing, what is kept of you is erased then.':
    'Endet am {day}. Wenn du nichts tust, wird dann gelöscht, was von dir aufbewahrt ist.',
  Renew: 'Erneuern',

  // Abteilungen
  'From interactions inside Weft of those who allow it; people are never shown':
    'Aus Kontakten innerhalb von Weft derer, die es erlauben; Menschen werden nie gezeigt',
  'Am I counted?': 'Werde ich gezählt?',
  'How departments work together could not be loaded.':
    'Wie Abteilungen zusammenarbeiten, konnte nicht geladen werden.',
  'Nobody has allowed it yet': 'Noch hat es niemand erlaubt',
  'Everybody decides for themselves. From ten people on, the figures of the house are shown here.':
    'Alle entscheiden für sich. Von zehn Personen an stehen hier die Zahlen des Hauses.',
  'Decide for yourself': 'Selbst entscheiden',
  'Who allows it': 'Wer es erlaubt',
  '{allowed} of {staff} who work here': '{allowed} von {staff}, die hier arbeiten',
  'Too few to show anything': 'Zu wenige, um etwas zu zeigen',
  'Figures are shown from {n} people on who allow it, so that nobody can be made out.':
    'Zahlen werden von {n} Personen an gezeigt, die es erlauben, damit niemand zu erkennen ist.',
  'In one sentence': 'In einem Satz',
  '{density} of all pairs of colleagues have a tie. Counted from {from} to {to}.':
    '{density} aller Paare von Kolleginnen und Kollegen haben eine Bindung. Gezählt vom {from} bis {to}.',
  'Nobody who is counted has a tie to anybody yet.':
    'Noch hat niemand, der gezählt wird, eine Bindung zu jemandem.',
  '{cross} of ties lead to another department, more than the {expected} chance would give.':
    '{cross} der Bindungen führen in eine andere Abteilung, mehr als die {expected}, die der Zufall ergäbe.',
  '{cross} of ties lead to another department, fewer than the {expected} chance would give: people keep to their own.':
    '{cross} der Bindungen führen in eine andere Abteilung, weniger als die {expected}, die der Zufall ergäbe: man bleibt unter sich.',
  '{cross} of ties lead to another department, about the {expected} chance would give.':
    '{cross} der Bindungen führen in eine andere Abteilung, etwa die {expected}, die der Zufall ergäbe.',
  'Other departments together': 'Andere Abteilungen zusammen',
  'Table of ties': 'Tabelle der Bindungen',
  'Ties between departments': 'Bindungen zwischen den Abteilungen',
  'a tie: three interactions in 90 days, one from each side':
    'eine Bindung: drei Kontakte in 90 Tagen, einer von jeder Seite',
  'No two departments have {n} people each who allow it, so they are shown as one.':
    'Keine zwei Abteilungen haben je {n} Personen, die es erlauben, darum stehen sie als eine da.',
  Department: 'Abteilung',
  'No department': 'Keine Abteilung',
  '{n, plural, one {# person} other {# people}}': '{n, plural, one {# Person} other {# Personen}}',
  'Framed: ties within a department; of those shown together, also the ties between them.':
    'Umrandet: Bindungen innerhalb einer Abteilung; bei zusammen gezeigten auch die Bindungen zwischen ihnen.',
  'Framed: ties within a department.': 'Umrandet: Bindungen innerhalb einer Abteilung.',
  'Together, because fewer than {n} people in each allow it, or because a few could be worked out otherwise: {names}.':
    'Zusammen, weil in jeder weniger als {n} Personen es erlauben oder sich sonst wenige errechnen ließen: {names}.',
}
