import type { Messages } from '#web/i18n.ts'

export const messages: Messages = {
  '"your name" OR #yourtag NOT "what only looks like you"':
    '"dein Name" OR #deinetags NOT "was nur so aussieht"',
  'A leading person': 'Eine Führungsperson',
  'A member who left': 'Ein Mitglied, das ging',
  'A query finds what is said about you without naming your accounts. Begin with a template.':
    'Eine Suchanfrage findet, was über euch gesagt wird, ohne eure Konten zu nennen. Beginne mit einer Vorlage.',
  'A rival’s': 'Von Mitbewerbern',
  '“{word}” is looked for as a word. As an operator it is written {operator}.':
    '„{word}“ wird als Wort gesucht. Als Operator schreibt man {operator}.',
  '“{word}” is no code of a language. Write two letters, as in lang:{code}.':
    '„{word}“ ist kein Kürzel einer Sprache. Schreib zwei Buchstaben, wie in lang:{code}.',
  '“{word}” is every word that begins so. Write more letters before the *.':
    '„{word}“ ist jedes Wort, das so beginnt. Schreib mehr Buchstaben vor den *.',
  'Nothing here has to be in a post, so nearly every post fits. Write words that have to be there before the NOT.':
    'Nichts davon muss in einem Beitrag stehen, also passt fast jeder. Schreib vor das NOT Wörter, die dastehen müssen.',
  'All of these:': 'All dies:',
  'All purposes': 'Alle Zwecke',
  'Also those put away': 'Auch weggelegte',
  'At least one of these:': 'Mindestens eines davon:',
  'At letter {n}.': 'Beim Zeichen {n}.',
  'Begin with a template': 'Mit einer Vorlage beginnen',
  Brand: 'Marke',
  'Bring back': 'Zurückholen',
  Campaign: 'Kampagne',
  'Change this query': 'Diese Suchanfrage ändern',
  Competitor: 'Mitbewerber',
  'Counting …': 'Wird gezählt …',
  'Crisis words': 'Krisenwörter',
  'Fewer mentions than': 'Weniger Erwähnungen als',
  'Fewer than {floor} mentions in {days} days since {since}.':
    'Seit {since} weniger als {floor} Erwähnungen in {days} Tagen.',
  'Give it a name first': 'Gib ihr erst einen Namen',
  'Go on with yours': 'Mit deinen weitermachen',
  Hiring: 'Stellen',
  'In so many days': 'In so vielen Tagen',
  'In words': 'In Worten',
  Investors: 'Anlegende',
  'It is about a rival': 'Es geht um Mitbewerber',
  'Leave the numbers empty when silence is fine.': 'Lass die Zahlen leer, wenn Stille in Ordnung ist.',
  'Line {line}, letter {n}.': 'Zeile {line}, Zeichen {n}.',
  'Listen again': 'Wieder zuhören',
  'Members who manage listening can begin one.':
    'Mitglieder, die das Zuhören verwalten, können eine beginnen.',
  'Mentions a day, the last 30 days': 'Erwähnungen am Tag, die letzten 30 Tage',
  'Narrow the queries': 'Suchanfragen eingrenzen',
  'New query': 'Neue Suchanfrage',
  'No query of this purpose': 'Keine Suchanfrage zu diesem Zweck',
  'No word of it is asked for: it fits by who wrote it, its language, its place or its reach.':
    'Kein Wort davon ist gefragt: Es passt durch Verfasser, Sprache, Ort oder Reichweite.',
  'None of this:': 'Nichts davon:',
  'Nothing is counted while the words cannot be read.':
    'Solange die Worte nicht lesbar sind, wird nichts gezählt.',
  'Nothing is looked for yet': 'Noch wird nach nichts gesucht',
  'Nothing that was heard in the last 30 days fits. Fewer words find more.':
    'Nichts aus den letzten 30 Tagen passt. Weniger Wörter finden mehr.',
  'Only members who manage listening may change queries.':
    'Nur Mitglieder, die das Zuhören verwalten, dürfen Suchanfragen ändern.',
  Pause: 'Anhalten',
  Paused: 'Pausiert',
  Product: 'Produkt',
  'Put it away': 'Weglegen',
  'Saved now': 'Jetzt gespeichert',
  'Show all of them': 'Alle zeigen',
  Silent: 'Still',
  'So much is stored that only what came since {time} was looked at.':
    'So viel ist gespeichert, dass nur angesehen wurde, was seit {time} kam.',
  'Something else': 'Etwas anderes',
  Templates: 'Vorlagen',
  'The newest it finds': 'Das Neueste, was sie findet',
  'The templates could not be loaded.': 'Die Vorlagen konnten nicht geladen werden.',
  'Then it counts as theirs in share of voice.': 'Dann zählt sie beim Stimmanteil für sie.',
  'Finds a task on Today when the query falls silent. Nobody named: everybody who may write queries.':
    'Findet eine Aufgabe unter Heute, wenn die Suchanfrage verstummt. Niemand genannt: alle, die Suchanfragen schreiben dürfen.',
  'Put your own words in the place of {word} first': 'Setze zuerst eigene Wörter an die Stelle von {word}',
  'A product': 'Ein Produkt',
  'An executive': 'Eine Führungskraft',
  'A competitor': 'Ein Mitbewerber',
  'A campaign': 'Eine Kampagne',
  'Working with us': 'Arbeiten bei uns',
  'Add spellings people use, and with NOT what only looks like you.':
    'Ergänze Schreibweisen, die vorkommen, und mit NOT, was nur so aussieht wie ihr.',
  'Write the product as people write it; a star stands for any ending.':
    'Schreib das Produkt, wie Menschen es schreiben; ein Stern steht für jede Endung.',
  'The name as a phrase, and words that tell this person from others of the name.':
    'Der Name als Wendung, und Wörter, die diese Person von anderen gleichen Namens unterscheiden.',
  'Write it as carefully as your own name: share of voice compares the two.':
    'Schreib ihn so sorgfältig wie euren eigenen Namen: Der Stimmanteil vergleicht beide.',
  'Its tag and its line.': 'Ihr Schlagwort und ihr Leitsatz.',
  'Add what would be bad for you in particular.': 'Ergänze, was gerade für euch schlimm wäre.',
  'What people say about you as an employer.': 'Was über euch als Arbeitgeber gesagt wird.',
  'Add your ticker as a tag, like $TICKER or #TICKER.':
    'Ergänze euer Börsenkürzel als Schlagwort, wie $TICKER oder #TICKER.',
  'This query could not be loaded.': 'Diese Suchanfrage konnte nicht geladen werden.',
  'Two versions': 'Zwei Fassungen',
  'What an earlier version counted stays as it was.': 'Was eine frühere Fassung zählte, bleibt, wie es war.',
  'What it finds': 'Was sie findet',
  'What it is for': 'Wofür es da ist',
  'What to find': 'Was zu finden ist',
  'What you changed, for later readers': 'Was du geändert hast, für spätere Leser',
  'What you wrote in this query is lost then.':
    'Was du in dieser Suchanfrage geschrieben hast, ist dann verloren.',
  'When it falls silent': 'Wenn sie verstummt',
  'Who starts something then': 'Wer dann etwas anstößt',
  'Write the first query': 'Die erste Suchanfrage schreiben',
  'Write what to find first': 'Schreib erst, was zu finden ist',
  'Write words above: what they find in the last 30 days stands here at once.':
    'Schreib Wörter in das Feld: Was sie in den letzten 30 Tagen finden, steht sofort hier.',
  'Yours, with what differs': 'Deine, mit den Unterschieden',
  'as many as before': 'so viele wie zuvor',
  'at most {distance} words apart, in either order:':
    'höchstens {distance} Wörter auseinander, in beliebiger Folge:',
  'from the source “{word}”': 'aus der Quelle „{word}“',
  'in 30 days': 'in 30 Tagen',
  'in the language “{word}”': 'in der Sprache „{word}“',
  'mentions in the last 30 days': 'Erwähnungen in den letzten 30 Tagen',
  'none before either': 'auch zuvor keine',
  'none in the 30 days before': 'keine in den 30 Tagen davor',
  'on or with a link to {word}': 'auf oder mit einem Link zu {word}',
  'reaching at least {amount} people': 'mit mindestens {amount} Erreichten',
  'reaching at most {amount} people': 'mit höchstens {amount} Erreichten',
  'reaching exactly {amount} people': 'mit genau {amount} Erreichten',
  'reaching fewer than {amount} people': 'mit weniger als {amount} Erreichten',
  'reaching more than {amount} people': 'mit mehr als {amount} Erreichten',
  'the link {word}': 'der Link {word}',
  'the mention @{word}': 'die Erwähnung @{word}',
  'the tag #{word}': 'das Schlagwort #{word}',
  'the word “{word}”': 'das Wort „{word}“',
  'the word “{word}”, written exactly so': 'das Wort „{word}“, genau so geschrieben',
  'the words “{word}” one after the other': 'die Wörter „{word}“ hintereinander',
  'what is stored is being counted': 'Gespeichertes wird gerade gezählt',
  'words like “{word}”, where * stands for any letters':
    'Wörter wie „{word}“, wobei * für beliebige Buchstaben steht',
  'written by {word}': 'geschrieben von {word}',
  '{by} fewer than before': '{by} weniger als zuvor',
  '{by} more than before': '{by} mehr als zuvor',
  '{n, plural, one {Mend # problem} other {Mend # problems}} in the words first':
    'Behebe erst {n, plural, one {# Problem} other {# Probleme}} in den Worten',
  '{name} was asked to start something.': '{name} soll etwas anstoßen.',
  '“{name}” is paused.': '„{name}“ pausiert.',
  '“{name}” is put away.': '„{name}“ ist weggelegt.',
  '“{name}” listens again.': '„{name}“ hört wieder zu.',
  'Choose first which version goes on': 'Wähle erst, welche Fassung weitergilt',
  'Somebody else saved this query while you were writing.':
    'Jemand anderes hat diese Suchanfrage gespeichert, während du schriebst.',
  'Somebody else saved this query meanwhile. What they changed stands here now.':
    'Jemand anderes hat diese Suchanfrage inzwischen gespeichert. Was dort geändert wurde, steht jetzt hier.',
  'Take what was saved': 'Das Gespeicherte nehmen',
  'What was saved stands here now.': 'Hier steht jetzt das Gespeicherte.',
  'What you wrote is still here. Choose which goes on.':
    'Was du geschrieben hast, ist noch da. Wähle, was weitergilt.',
  'Left empty': 'Leer gelassen',
  Yes: 'Ja',
  Yours: 'Deine',
}
