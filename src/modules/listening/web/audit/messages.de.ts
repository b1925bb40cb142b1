import type { Messages } from '#web/i18n.ts'

export const messages: Messages = {
  'F1, kappa, coding, mood': 'F1, Kappa, Beurteilen, Stimmung',
  'Code posts': 'Beiträge beurteilen',
  'Posts to judge': 'Beiträge zu beurteilen',
  'The audits could not be loaded.': 'Die Prüfungen konnten nicht geladen werden.',
  'How are the posts of {month} meant?': 'Wie sind die Beiträge vom {month} gemeint?',
  '{n} of {all} answers are given.': '{n} von {all} Antworten sind gegeben.',
  '{n} of {all} answers are given, {mine} by you': '{n} von {all} Antworten sind gegeben, {mine} von dir',
  '{value} ({low} to {high})': '{value} ({low} bis {high})',
  '{n} posts are drawn. They can be coded now.':
    '{n} Beiträge sind gezogen. Sie können jetzt beurteilt werden.',
  'Draw {month}': '{month} ziehen',
  'Nothing was audited yet': 'Noch wurde nichts geprüft',
  'Each month 200 posts are drawn at random. One or two people say how they are meant, without seeing what Weft says; then it shows how often Weft was right.':
    'Jeden Monat werden 200 Beiträge zufällig gezogen. Eine oder zwei Personen sagen, wie sie gemeint sind, ohne zu sehen, was Weft sagt; dann zeigt sich, wie oft Weft recht hatte.',
  'The figures of {month} stand.': 'Die Zahlen vom {month} stehen.',
  'The figures of {month} stand': 'Die Zahlen vom {month} stehen',
  'At least {n} coded posts are needed.': 'Es braucht mindestens {n} beurteilte Beiträge.',
  '{size} of {heard} posts, drawn at random': '{size} von {heard} Beiträgen, zufällig gezogen',
  'Answers given': 'Gegebene Antworten',
  'Ask somebody to code': 'Jemanden um Urteile bitten',
  'Let the figures stand': 'Zahlen feststellen',
  'Nobody has coded yet.': 'Noch hat niemand geurteilt.',
  '{name}: {n}': '{name}: {n}',
  'They see the posts, never what Weft says of them. A fifth is coded by two people.':
    'Sie sehen die Beiträge, nie, was Weft dazu sagt. Ein Fünftel beurteilen zwei Personen.',
  'Do not ask {name} any more': '{name} nicht mehr bitten',
  'Who codes': 'Wer urteilt',
  'fewer than 30 posts have a mood that a person gave':
    'weniger als 30 Beiträge haben eine Stimmung von einer Person',
  'F1, the mean over the moods; {n} of {heard} posts':
    'F1, Mittel über die Stimmungen; {n} von {heard} Beiträgen',
  '{mood}, found of {n}': '{mood}, gefunden von {n}',
  'fewer than 5 posts of this mood': 'weniger als 5 Beiträge dieser Stimmung',
  'Weft was not sure of': 'Weft war unsicher bei',
  '{n} of {all}': '{n} von {all}',
  'Weft and people agree (κ, {n} posts)': 'Weft und Menschen stimmen überein (κ, {n} Beiträge)',
  'fewer than 30 posts, or always the same': 'weniger als 30 Beiträge, oder immer dasselbe',
  'People agree with each other (κ, {n} posts)': 'Menschen stimmen miteinander überein (κ, {n} Beiträge)',
  'fewer than 20 posts were coded by two people':
    'weniger als 20 Beiträge wurden von zwei Personen beurteilt',
  'by the rules {rules}': 'nach den Regeln {rules}',
  'by version {n} of what you taught it, over the rules {rules}':
    'nach Fassung {n} dessen, was ihr ihm beigebracht habt, über den Regeln {rules}',
  'published on {day} by {name}': 'festgestellt am {day} von {name}',
  'in brackets: where it lies in 95 of 100 such samples; κ is 1 for full agreement and 0 for chance':
    'in Klammern: wo es in 95 von 100 solchen Stichproben liegt; κ ist 1 bei voller Übereinstimmung und 0 bei Zufall',
  'too few posts were coded': 'zu wenige Beiträge wurden beurteilt',
  'F1, the mean over the moods': 'F1, Mittel über die Stimmungen',
  'F1 of moods by month': 'F1 der Stimmungen nach Monat',
  'Agreement of Weft and people (κ)': 'Übereinstimmung von Weft und Menschen (κ)',
  'Agreement of Weft and people by month': 'Übereinstimmung von Weft und Menschen nach Monat',
  'How is it meant?': 'Wie ist es gemeint?',
  'To the audit': 'Zur Prüfung',
  'Back to the last one': 'Zurück zum letzten',
  'On with the next': 'Weiter mit dem nächsten',
  'Judge the words as they stand, as the writer means them. What Weft says of a post is shown to nobody before the figures stand.':
    'Beurteile die Worte, wie sie dastehen und wie sie gemeint sind. Was Weft zu einem Beitrag sagt, sieht niemand, bevor die Zahlen stehen.',
  'Post {n}': 'Beitrag {n}',
  'Nothing is left for you': 'Für dich ist nichts mehr übrig',
  'Nothing is coded any more.': 'Es wird nichts mehr beurteilt.',
  'You gave {n} answers. Thank you.': 'Du hast {n} Antworten gegeben. Danke.',
}
