import type { Messages } from '#web/i18n.ts'

export const messages: Messages = {
  'A longer time or another query may show more.':
    'Ein längerer Zeitraum oder eine andere Suche zeigt vielleicht mehr.',
  'A phrase is shown from three posts on. A longer time may show more.':
    'Eine Wendung wird ab drei Beiträgen gezeigt. Ein längerer Zeitraum zeigt vielleicht mehr.',
  'A source could not be read.': 'Eine Quelle war nicht lesbar.',
  'All in one': 'Alles in einem',
  'All queries': 'Alle Suchanfragen',
  'Also for another': 'Auch für andere',
  Authors: 'Autoren',
  'By the day': 'Nach Tagen',
  'By the hour': 'Nach Stunden',
  'By the week': 'Nach Wochen',
  'Choose days': 'Tage wählen',
  'Each line has its own scale. Press a point to read its posts.':
    'Jede Linie hat ihren eigenen Maßstab. Drücke einen Punkt, um seine Beiträge zu lesen.',
  'Every mood': 'Jede Stimmung',
  'Fewer than 30 posts were counted, so these shares say little.':
    'Weniger als 30 Beiträge wurden gezählt; diese Anteile sagen wenig.',
  'Figures count what saved queries find. Write one for your name, and one for each rival.':
    'Die Zahlen zählen, was gespeicherte Suchanfragen finden. Schreib eine für euren Namen und eine für jeden Mitbewerber.',
  'Go to the queries': 'Zu den Suchanfragen',
  'How finely': 'Wie fein',
  'How much was said': 'Wie viel gesagt wurde',
  'Members and accounts of ours are left out.': 'Mitglieder und eigene Konten sind ausgelassen.',
  'No phrase stands out': 'Keine Wendung sticht heraus',
  'No posts here': 'Hier sind keine Beiträge',
  'No query is marked as a rival’s. Mark one, or the share compares us with ourselves.':
    'Keine Suchanfrage gilt einem Mitbewerber. Kennzeichne eine, sonst vergleicht der Anteil uns mit uns selbst.',
  'Nobody wrote anything that counts here': 'Niemand schrieb etwas, das hier zählt',
  'None of these queries is ours. Without one there is no share of ours.':
    'Keine dieser Suchanfragen ist unsere. Ohne eine gibt es keinen Anteil von uns.',
  'Nothing is counted yet': 'Noch wird nichts gezählt',
  'Nothing to compare yet': 'Noch gibt es nichts zu vergleichen',
  'Nothing was collected or counted then.': 'Da wurde nichts gesammelt oder gezählt.',
  'Nothing was counted in this time, or it was deleted since.':
    'In dieser Zeit wurde nichts gezählt, oder es wurde seitdem gelöscht.',
  'Nothing was heard.': 'Nichts wurde gehört.',
  'Open the profile of {name}': 'Profil von {name} öffnen',
  Others: 'Andere',
  Period: 'Zeitraum',
  Phrase: 'Wendung',
  Phrases: 'Wendungen',
  'Phrases that name a member are left out.': 'Wendungen, die ein Mitglied nennen, sind ausgelassen.',
  'Press a point to read its posts.': 'Drücke einen Punkt, um seine Beiträge zu lesen.',
  'Read posts of {name}': 'Beiträge zu {name} lesen',
  Rise: 'Anstieg',
  Rival: 'Mitbewerber',
  'Several queries are ours; a post that two of them find counts for each.':
    'Mehrere Suchanfragen sind unsere; ein Beitrag, den zwei davon finden, zählt für jede.',
  'Share of positive': 'Anteil am Positiven',
  'Share of voice': 'Stimmanteil',
  Side: 'Seite',
  'Some sources could not be read for a part of this time; it is missing for all alike.':
    'Einige Quellen waren einen Teil dieser Zeit nicht lesbar; das fehlt für alle gleich.',
  'Some sources search for words of their own. Where they look for one side only, that side is heard more.':
    'Einige Quellen suchen nach eigenen Wörtern. Wo sie nur nach einer Seite suchen, wird diese öfter gehört.',
  'Split by': 'Aufteilen nach',
  'Split by language': 'Nach Sprache aufgeteilt',
  'Split by mood': 'Nach Stimmung aufgeteilt',
  'Split by network': 'Nach Netzwerk aufgeteilt',
  'Split by query': 'Nach Suchanfrage aufgeteilt',
  'The authors could not be loaded.': 'Die Autoren konnten nicht geladen werden.',
  'The course could not be loaded.': 'Der Verlauf konnte nicht geladen werden.',
  'The last 28 days': 'Die letzten 28 Tage',
  'The last 7 days': 'Die letzten 7 Tage',
  'The last 90 days': 'Die letzten 90 Tage',
  'The newest {read} of {of} posts were read.': 'Die neuesten {read} von {of} Beiträgen wurden gelesen.',
  'The phrases could not be loaded.': 'Die Wendungen konnten nicht geladen werden.',
  'The shares could not be loaded.': 'Die Anteile konnten nicht geladen werden.',
  'There are more; these are the newest.': 'Es gibt mehr; dies sind die neuesten.',
  'Week from {day}': 'Woche ab {day}',
  'What is counted': 'Was gezählt wird',
  'What to know': 'Was zu wissen ist',
  Withheld: 'Zurückgehalten',
  'Write a query for your name, and one for each rival.':
    'Schreib eine Suchanfrage für euren Namen und eine für jeden Mitbewerber.',
  'different posts': 'verschiedene Beiträge',
  'ours, {before} in the time before; {share} of positive posts':
    'unser Anteil, {before} in der Zeit davor; {share} der positiven Beiträge',
  'ours; {share} of positive posts': 'unser Anteil; {share} der positiven Beiträge',
  outspoken: 'meinungsstark',
  'posts; one that several queries find counts for each':
    'Beiträge; einer, den mehrere Suchanfragen finden, zählt für jede',
  'rivals, comparison': 'Mitbewerber, Vergleich',
  'volume, mentions, chart': 'Menge, Erwähnungen, Diagramm',
  '{counted} counted in {different} different posts; one that names several counts for each.':
    '{counted} gezählt in {different} verschiedenen Beiträgen; einer, der mehrere nennt, zählt für jeden.',
  '{n, plural, one {# post was read.} other {# posts were read.}}':
    '{n, plural, one {# Beitrag wurde gelesen.} other {# Beiträge wurden gelesen.}}',
  '{n, plural, one {# post} other {# posts}}': '{n, plural, one {# Beitrag} other {# Beiträge}}',
  '{name} is paused since {day} and counts nothing now.':
    '{name} ist seit {day} angehalten und zählt jetzt nichts.',
  '{name} was counted by its present words only since {day}; what was said before is missing.':
    '{name} wird erst seit {day} mit den jetzigen Wörtern gezählt; was vorher gesagt wurde, fehlt.',
  '{name}: {total} posts': '{name}: {total} Beiträge',
  '{query} begins': '{query} beginnt',
  '{times}, rising': '{times}, steigend',
  '× {times}': '× {times}',
}
