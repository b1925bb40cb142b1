import type { Messages } from '#web/i18n.ts'

export const messages: Messages = {
  'A complaint': 'Eine Beschwerde',
  'A question': 'Eine Frage',
  Praise: 'Lob',
  'Wants to buy': 'Will kaufen',
  'An idea for us': 'Eine Idee für uns',
  'From the press': 'Von der Presse',
  'About a job': 'Über eine Stelle',
  'From an investor': 'Von einem Investor',
  'A legal matter': 'Eine Rechtssache',
  'What it is about': 'Worum es geht',
  'How soon somebody should look': 'Wie bald jemand hinsehen sollte',
  Spam: 'Spam',
  'As usual': 'Wie üblich',
  'It can wait': 'Es kann warten',
  'This is no spam': 'Das ist kein Spam',
  '{fact}: {value}.': '{fact}: {value}.',
  'Put right what it is': 'Richtigstellen, was es ist',
  'It names somebody of the house. Of people no mood is kept, so none can be chosen.':
    'Es nennt jemanden aus dem Haus. Von Menschen wird keine Stimmung gespeichert, also lässt sich keine wählen.',
  'What you choose counts at once, in the stream and in the figures.':
    'Was du wählst, zählt sofort, im Strom und in den Zahlen.',
  'As it was read': 'Wie gelesen',
  'Names one of us; no mood is kept': 'Nennt jemanden von uns; keine Stimmung gespeichert',
  'Put right by a person': 'Von einem Menschen richtiggestellt',
  'Put right': 'Richtigstellen',
  'corrections, models, versions': 'Richtigstellungen, Modelle, Fassungen',
  'By your own program {name}': 'Nach eurem eigenen Programm {name}',
  'not known yet': 'noch nicht bekannt',
  'Your own program says how posts are meant: {name}.':
    'Euer eigenes Programm sagt, wie Beiträge gemeint sind: {name}.',
  'It is starting. Until it is ready the rules say how posts are meant.':
    'Es startet. Bis es bereit ist, sagen die Regeln, wie Beiträge gemeint sind.',
  'The rules say how posts are meant until it is well again; Weft starts it again by itself.':
    'Bis es wieder läuft, sagen die Regeln, wie Beiträge gemeint sind; Weft startet es von selbst neu.',
  'Program: {name}, since {when}.': 'Programm: {name}, seit {when}.',
  'Your own program is starting': 'Euer eigenes Programm startet',
  'Your own program could not be started': 'Euer eigenes Programm ließ sich nicht starten',
  'Your own program did not become ready in time': 'Euer eigenes Programm wurde nicht rechtzeitig bereit',
  'Your own program did not begin with its name': 'Euer eigenes Programm hat nicht mit seinem Namen begonnen',
  'Your own program ended': 'Euer eigenes Programm hat sich beendet',
  'Your own program takes too long to answer': 'Euer eigenes Programm braucht zu lange für eine Antwort',
  'Your own program said something that is no answer':
    'Euer eigenes Programm hat etwas gesagt, das keine Antwort ist',
  'By what you taught it, version {n}': 'Nach dem, was ihr ihm beigebracht habt, Fassung {n}',
  'By the rules, version {n}': 'Nach den Regeln, Fassung {n}',
  '{who}; {share} sure': '{who}; zu {share} sicher',
  'What was learned could not be loaded.': 'Was gelernt wurde, konnte nicht geladen werden.',
  'What you put right in the stream teaches Weft, in the background. It learns a fact from {n} corrections on, with {kind} of at least two answers and {language} in a language, and uses what it learned only where that is better than what it did before. What names one of us never gets a mood, and nothing is learned from restricted departments.':
    'Was ihr im Strom richtigstellt, bringt Weft im Hintergrund etwas bei. Es lernt eine Sache ab {n} Richtigstellungen, mit je {kind} von mindestens zwei Antworten und {language} in einer Sprache, und es benutzt das Gelernte nur, wo es besser ist als das, was es vorher tat. Was jemanden von uns nennt, bekommt nie eine Stimmung, und aus geschützten Abteilungen wird nichts gelernt.',
  'It learns now; this takes a minute or so.': 'Es lernt jetzt; das dauert etwa eine Minute.',
  '{n} more corrections are needed.': 'Es fehlen noch {n} Richtigstellungen.',
  'Learn now': 'Jetzt lernen',
  'Nothing was learned yet: {n, plural, one {# correction is} other {# corrections are}} missing.':
    'Noch wurde nichts gelernt: {n, plural, one {# Richtigstellung fehlt} other {# Richtigstellungen fehlen}}.',
  'Nothing was learned yet: the rules alone.': 'Noch wurde nichts gelernt: nur die Regeln.',
  'The rules alone are in use. The last {days} days are read again in the background.':
    'Nur die Regeln sind in Gebrauch. Die letzten {days} Tage werden im Hintergrund neu gelesen.',
  'Version {n} is in use. The last {days} days are read again in the background.':
    'Fassung {n} ist in Gebrauch. Die letzten {days} Tage werden im Hintergrund neu gelesen.',
  '{word} {n}': '{word} {n}',
  '{n, plural, one {# correction} other {# corrections}} by our people':
    '{n, plural, one {# Richtigstellung} other {# Richtigstellungen}} von unseren Leuten',
  '{n} in the last 30 days': '{n} in den letzten 30 Tagen',
  'Right in {right} of {n} posts it had never seen; before: {before}.':
    'Richtig bei {right} von {n} Beiträgen, die es nie gesehen hatte; vorher: {before}.',
  'Of {n} posts coded for the audit: {right}; before: {before}.':
    'Von {n} für die Prüfung beurteilten Beiträgen: {right}; vorher: {before}.',
  'Switched by {name},': 'Umgestellt von {name},',
  'Back to the rules alone': 'Zurück zu den Regeln allein',
  'Use this version': 'Diese Fassung anwenden',
  'learned from {n} corrections': 'gelernt aus {n} Richtigstellungen',
  'not sure of {n}': 'bei {n} unsicher',
  'F1 {own}, by the rules alone {rules}': 'F1 {own}, nach den Regeln allein {rules}',
  'Not used: too few posts were kept back to judge it.':
    'Nicht benutzt: Zu wenige Beiträge wurden zurückgehalten, um es zu beurteilen.',
  'Not used: it is not clearly better than the rules.':
    'Nicht benutzt: Es ist nicht deutlich besser als die Regeln.',
  'Not used: so small an advantage may be chance.':
    'Nicht benutzt: Ein so kleiner Vorsprung kann Zufall sein.',
  'Not used: it is not better than the version in use.':
    'Nicht benutzt: Es ist nicht besser als die Fassung in Gebrauch.',
  'Not used: on the posts of the audit it is worse than what is in use.':
    'Nicht benutzt: Bei den Beiträgen der Prüfung ist es schlechter als das, was in Gebrauch ist.',
  'In use': 'In Gebrauch',
  'Not in use': 'Nicht in Gebrauch',
  'Not used': 'Nicht benutzt',
  'What was put right': 'Was richtiggestellt wurde',
  'The corrections could not be loaded.': 'Die Richtigstellungen konnten nicht geladen werden.',
  'Nothing was put right yet': 'Noch wurde nichts richtiggestellt',
  'Where a post in the stream is read wrongly, press “Put right” under it.':
    'Wo ein Beitrag im Strom falsch gelesen ist, drücke darunter „Richtigstellen“.',
  'Go to the stream': 'Zum Strom',
  'Show earlier ones': 'Frühere zeigen',
  'Taken back: it is as it was read.': 'Zurückgenommen: Es steht wieder, wie es gelesen wurde.',
  'This post is deleted.': 'Dieser Beitrag ist gelöscht.',
}
