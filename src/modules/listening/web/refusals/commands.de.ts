import type { Pairs } from '#web/refusals/match.ts'

export const refusals: Pairs = {
  'Only members who are here and have signed in can be asked.':
    'Gefragt werden können nur Mitglieder, die hier sind und sich angemeldet haben.',
  'The figures of this month stand, so nothing is coded any more.':
    'Die Zahlen dieses Monats stehen; es wird nichts mehr beurteilt.',
  'This post is not there any more. Load the page again for the next one.':
    'Diesen Beitrag gibt es nicht mehr. Lade die Seite neu, um den nächsten zu sehen.',
  'Two others have coded this post meanwhile. Load the page again for the next one.':
    'Zwei andere haben diesen Beitrag inzwischen beurteilt. Lade die Seite neu, um den nächsten zu sehen.',
  'The figures of this month stand already.': 'Die Zahlen dieses Monats stehen schon.',
  'Code some more, or ask somebody to.': 'Beurteile noch einige, oder bitte jemanden darum.',
  '{0} posts are coded; at least {1} are needed for a figure that says anything.':
    '{0} Beiträge sind beurteilt; mindestens {1} braucht eine Zahl, die etwas sagt.',
  'This month is not over, so not everything of it was heard.':
    'Dieser Monat ist nicht vorbei; noch wurde nicht alles gehört.',
  'Choose a month that is over.': 'Wähle einen Monat, der vorbei ist.',
  'Add a source or a query, or choose a month in which more was heard.':
    'Füg eine Quelle oder Suchanfrage hinzu, oder wähle einen Monat, in dem mehr gehört wurde.',
  'This month is drawn already; it is drawn once, so that nobody draws until it pleases.':
    'Dieser Monat ist schon gezogen; gezogen wird einmal, damit niemand zieht, bis es gefällt.',
  'In that month {0} posts were heard that can be judged; {1} are needed for a figure.':
    'In diesem Monat wurden {0} Beiträge gehört, die sich beurteilen lassen; {1} braucht eine Zahl.',
  'Choose another channel, or another kind of source.':
    'Wähle einen anderen Kanal oder eine andere Art von Quelle.',
  'This channel is not connected now.': 'Dieser Kanal ist gerade nicht verbunden.',
  'Connect it again under Settings, Channels; then add the source.':
    'Verbinde ihn unter „Einstellungen“, „Kanäle“ neu; füg dann die Quelle hinzu.',
  'Weft listens there already.': 'Weft hört dort schon zu.',
  'Take one away, or add it to another account.': 'Nimm eine weg, oder füg sie einem anderen Konto hinzu.',
  'This source does not exist.': 'Diese Quelle gibt es nicht.',
  'What an account itself is told ends with its channel.':
    'Was einem Konto selbst gesagt wird, endet mit seinem Kanal.',
  'Disconnect the channel under Settings, Channels.': 'Trenne den Kanal unter „Einstellungen“, „Kanäle“.',
  '{0} cannot be listened to in this way.': 'Auf {0} lässt sich so nicht zuhören.',
  'An account can listen at {0} places.': 'Ein Konto kann an {0} Stellen zuhören.',
  'The network asked to be left alone for a while; going on would be impolite.':
    'Das Netzwerk hat gebeten, eine Weile in Ruhe gelassen zu werden; weiterzumachen wäre unhöflich.',
  'This source is not followed now.': 'Dieser Quelle wird gerade nicht gefolgt.',
  'Connect its channel again under Settings, Channels.':
    'Verbinde ihren Kanal unter „Einstellungen“, „Kanäle“ neu.',
  'Put more posts right in the stream; it learns by itself when there are enough.':
    'Berichtige im Strom noch mehr Beiträge; sind es genug, lernt es von selbst.',
  'This version does not exist.': 'Diese Version gibt es nicht.',
  'This version was not better than what was in use, so it cannot be used.':
    'Diese Version war nicht besser als die verwendete und lässt sich deshalb nicht verwenden.',
  'There are {0} corrections to learn from; {1} are needed, with {2} of at least two answers and {3} in a language.':
    'Zum Lernen gibt es {0} Berichtigungen; {1} werden gebraucht, mit {2} von mindestens zwei Antworten und {3} in einer Sprache.',
  'This is no answer we know.': 'Das ist keine Antwort, die wir kennen.',
  'This names somebody of your house; of people no mood is kept.':
    'Das nennt jemanden aus deinem Haus; von Menschen wird keine Stimmung aufbewahrt.',
  'This mention does not exist any more.': 'Diese Erwähnung gibt es nicht mehr.',
  'Only members who answer people or manage listening may put this right.':
    'Berichtigen dürfen das nur Mitglieder, die Menschen antworten oder das Zuhören verwalten.',
  'It cannot be stored as it came: {0}': 'Es lässt sich nicht speichern, wie es kam: {0}',
  'It cannot be stored: {0}': 'Es lässt sich nicht speichern: {0}',
  'Its channel does not exist any more.': 'Ihren Kanal gibt es nicht mehr.',
  'This installation cannot read items of {0}.': 'Diese Installation kann Einträge von {0} nicht lesen.',
  'This item is not among those that could not be read.':
    'Dieser Eintrag ist nicht unter denen, die nicht gelesen werden konnten.',
  'This query does not exist any more.': 'Diese Suchanfrage gibt es nicht mehr.',
  'What you wrote is still here. Look at what was saved, then save again.':
    'Was du geschrieben hast, ist noch hier. Sieh dir an, was gespeichert wurde, und speichere dann noch einmal.',
  'Another query has this name.': 'Eine andere Suchanfrage hat diesen Namen.',
  'This query cannot be read.': 'Diese Suchanfrage lässt sich nicht lesen.',
  'Say both how many mentions and in how many days, or neither.':
    'Sag beides: wie viele Erwähnungen und in wie vielen Tagen, oder keines von beiden.',
  'Another query has this name now.': 'Eine andere Suchanfrage hat jetzt diesen Namen.',
  'Rename that one first.': 'Benenne zuerst jene um.',
  'Another process follows this source.': 'Ein anderer Prozess folgt dieser Quelle.',
  'This source is not followed any more.': 'Dieser Quelle wird nicht mehr gefolgt.',
}
