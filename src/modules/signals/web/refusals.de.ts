import type { Pairs } from '#web/refusals/match.ts'

export const refusals: Pairs = {
  'Nothing is collected there.': 'Dort wird nichts gesammelt.',
  'These posts do not exist.': 'Diese Beiträge gibt es nicht.',
  'Raise the alarm without them.': 'Schlag ohne sie Alarm.',
  'The alarm could not be raised.': 'Der Alarm ließ sich nicht schlagen.',
  'Nothing of this kind is watched here.': 'Nichts dieser Art wird hier beobachtet.',
  'Nothing was counted there yet.': 'Dort wurde noch nichts gezählt.',
  'Choose a time in the past.': 'Wähle eine vergangene Zeit.',
  'This time is shorter than an hour, or still to come.':
    'Diese Zeit ist kürzer als eine Stunde, oder sie kommt noch.',
  'A replay is of 400 days at most.': 'Nachgespielt werden höchstens 400 Tage.',
  'Choose a shorter time.': 'Wähle eine kürzere Zeit.',
  'This signal does not exist.': 'Dieses Signal gibt es nicht.',
  'Somebody called this noise already.': 'Jemand hat das schon als Rauschen eingestuft.',
  'Nothing is muted by this any more.': 'Dadurch ist nichts mehr stumm.',
  'A word to look out for has three letters at least; shorter ones stand in everything.':
    'Ein Wort, auf das geachtet wird, hat mindestens drei Buchstaben; kürzere stehen in allem.',
  'Five hundred words are looked out for already.': 'Auf fünfhundert Wörter wird schon geachtet.',
  'Remove some of them first.': 'Entferne zuerst einige davon.',
  'This word is not among your own.': 'Dieses Wort ist nicht unter deinen eigenen.',
  'A built-in word can be switched off.': 'Ein eingebautes Wort lässt sich ausschalten.',
  'Say in a few words what is the matter.': 'Sag in ein paar Worten, was los ist.',
  'Write the word.': 'Schreib das Wort.',
  'Say why it is noise.': 'Sag, warum es Rauschen ist.',
  'Send a file of 8 MB at most.': 'Sende eine Datei mit höchstens 8 MB.',
  'The lines lie more than an hour apart; counts of an hour or less are needed.':
    'Die Zeilen liegen mehr als eine Stunde auseinander; gebraucht werden Zählungen je Stunde oder kürzer.',
  'This is more than the detector is shown at once. Send a shorter time.':
    'Das ist mehr, als dem Melder auf einmal gezeigt wird. Sende eine kürzere Zeit.',
  'Send lines of timestamp,value, as spreadsheets save them.':
    'Sende Zeilen aus timestamp,value, wie Tabellenkalkulationen sie speichern.',
  'Line {0} is no time and a number: “{1}”.': 'Zeile {0} ist keine Zeit mit einer Zahl: „{1}“.',
  'There are {0} lines with counts; at least {1} are needed.':
    'Es gibt {0} Zeilen mit Zählungen; mindestens {1} werden gebraucht.',
  'This is no place in the list.': 'Das ist keine Stelle in der Liste.',
  'Begin at its top again.': 'Beginne wieder oben.',
  'This replay is not kept any more.': 'Dieses Nachspielen ist nicht mehr aufbewahrt.',
  'Ask for it again.': 'Fordere es noch einmal an.',
}
