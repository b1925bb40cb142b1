/** German of why figures of other rooms are not known, and of what stands beside their rows. */
export const germanUnknown: Readonly<Record<string, string>> = {
  'Not collected on {day}.': 'Nicht erhoben am {day}.',
  'Mended on {day}.': 'Behoben am {day}.',
  'There is no rate from {from} to {to} in the 31 days up to {day}.':
    'Es gibt keinen Kurs von {from} zu {to} in den 31 Tagen bis {day}.',
  'Training is not kept by channel.': 'Schulung wird nicht nach Kanal geführt.',
  'No course was required of anybody.': 'Von niemandem wurde ein Kurs verlangt.',
  'The head count of days gone by is not kept; this figure is known for today only.':
    'Wie viele früher hier arbeiteten, wird nicht festgehalten; diese Kennzahl ist nur für heute bekannt.',
  'Nobody belongs to this department.': 'Niemand gehört zu dieser Abteilung.',
  'Nothing went out in this period.': 'In diesem Zeitraum ging nichts hinaus.',
  'Nothing in this period is old enough yet.': 'Nichts aus diesem Zeitraum ist schon alt genug.',
  'No network told this figure for any post of this period.':
    'Kein Netzwerk nannte diese Zahl für einen Beitrag dieses Zeitraums.',
  'Networks count views differently, so they are never added. Choose one channel.':
    'Netzwerke zählen Aufrufe verschieden, deshalb werden sie nie zusammengezählt. Wähle einen Kanal.',
  'Read too late to count.': 'Zu spät gelesen, um zu zählen.',
  'The network told something that is no count.': 'Das Netzwerk nannte etwas, das keine Anzahl ist.',
  'The network did not tell.': 'Das Netzwerk hat es nicht gesagt.',
  'Those certified and opted in are counted as a denominator, too.':
    'Auch die Geschulten, die zugestimmt haben, werden als Nenner gezählt.',
  'A policy is acknowledged for all channels together.':
    'Eine Richtlinie wird für alle Kanäle zusammen bestätigt.',
  'No policy is published yet.': 'Noch ist keine Richtlinie veröffentlicht.',
  'Nobody is in this department.': 'In dieser Abteilung ist niemand.',
  'Tools cannot be shared out: there is nothing to share them by in this period.':
    'Werkzeuge lassen sich nicht aufteilen: In dieser Zeit gibt es nichts, wonach.',
  'The outcomes are not known.': 'Die Ergebnisse sind nicht bekannt.',
  'There was no outcome in this period.': 'In dieser Zeit gab es kein Ergebnis.',
  'Fewer than 3 people, so this would be somebody’s time.':
    'Weniger als 3 Personen, das wäre also die Zeit von jemandem.',
  'No rate is entered for these hours.': 'Für diese Stunden ist kein Satz eingetragen.',
  'The outcomes are not kept by department.': 'Die Ergebnisse werden nicht nach Abteilung geführt.',
  'The outcomes are not kept by campaign.': 'Die Ergebnisse werden nicht nach Kampagne geführt.',
  'The outcomes are not kept by programme.': 'Die Ergebnisse werden nicht nach Programm geführt.',
  'Nothing is planned here, so there is nothing to be over or under.':
    'Hier ist nichts geplant, also kann nichts darüber oder darunter liegen.',
  'Nobody wrote again after an answer in this period.':
    'In diesem Zeitraum schrieb niemand nach einer Antwort noch einmal.',
  'Nothing of it had a goal.': 'Nichts davon hatte ein Ziel.',
  'Requests are not kept by department.': 'Wünsche werden nicht nach Abteilung geführt.',
  'Requests do not come through a channel.': 'Wünsche kommen nicht durch einen Kanal.',
  'Visits without a code belong to no campaign.': 'Besuche ohne Code gehören zu keiner Kampagne.',
  'Still open.': 'Noch offen.',
}
