/** German of why a figure is missing, for screens and for reports by e-mail. */
export const germanReasons: Readonly<Record<string, string>> = {
  'This figure is not kept by department.': 'Diese Kennzahl wird nicht nach Abteilung geführt.',
  'This figure is not kept by channel.': 'Diese Kennzahl wird nicht nach Kanal geführt.',
  'This figure is not kept by campaign.': 'Diese Kennzahl wird nicht nach Kampagne geführt.',
  'This figure is not kept by programme.': 'Diese Kennzahl wird nicht nach Programm geführt.',
  'This figure is not kept by person.': 'Diese Kennzahl wird nicht nach Person geführt.',
  'Being worked out.': 'Wird gerade berechnet.',
  'Nothing was kept here at that time yet.': 'Zu dieser Zeit wurde hier noch nichts festgehalten.',
  'Fewer than 10, so a figure of one person is not shown.':
    'Weniger als 10, deshalb wird die Zahl einer einzelnen Person nicht gezeigt.',
  'Fewer than 20, so a percentile would mislead.': 'Weniger als 20, ein Perzentil würde täuschen.',
  'There is nothing to divide by.': 'Es gibt nichts, wodurch man teilen könnte.',
  'It runs here, but nobody has answered the questions yet.':
    'Es läuft hier, aber niemand hat die Fragen beantwortet.',
  'No room offers this figure yet.': 'Noch kein Raum bietet diese Kennzahl an.',
  'Active employees': 'Aktive Beschäftigte',
  'Different people of ours with at least one post or answer on a network in the period. Beside it their share of everybody who works here today, and of those who may take part the share who did: who may hold every certificate required of them, and at least one, and said yes when they were asked to join.':
    'Verschiedene Leute von uns mit mindestens einem Beitrag oder einer Antwort auf einem Netzwerk im Zeitraum. Daneben ihr Anteil an allen, die heute hier arbeiten, und von denen, die teilnehmen dürfen, der Anteil, der es tat: wer jedes verlangte Zertifikat hat, und mindestens eines, und auf die Frage, ob er mitmacht, ja gesagt hat.',
  'Active of those who may take part': 'Aktive unter denen, die teilnehmen dürfen',
  'Of everybody who may take part on the last day of the period, the share with at least one post or answer on a network in the 28 days before its end. Who may take part holds every certificate required of them, and at least one, and said yes when they were asked to join; kept once a day. Fewer than 10 people: nothing is shown.':
    'Von allen, die am letzten Tag des Zeitraums teilnehmen dürfen, der Anteil mit mindestens einem Beitrag oder einer Antwort auf einem Netzwerk in den 28 Tagen vor seinem Ende. Teilnehmen darf, wer jedes verlangte Zertifikat hat, und mindestens eines, und auf die Frage, ob er mitmacht, ja gesagt hat; einmal am Tag festgehalten. Weniger als 10 Personen: nichts wird gezeigt.',
  'Fewer than 10 people may take part, so nothing is shown.':
    'Weniger als 10 Personen dürfen teilnehmen, darum wird nichts gezeigt.',
  'Who may take part is known for today only; for days gone by it stands under “Active of those who may take part”.':
    'Wer teilnehmen darf, ist nur für heute bekannt; für vergangene Tage steht es unter „Aktive unter denen, die teilnehmen dürfen“.',
  'Nobody works in this department.': 'Niemand arbeitet in dieser Abteilung.',
  'Net sentiment': 'Netto-Stimmung',
  'Fewer than 30 posts whose mood is sure, so this would mislead.':
    'Weniger als 30 Beiträge mit sicherer Stimmung, das würde täuschen.',
  'Consumer conversation': 'Gespräch der Kundschaft',
  'Links in': 'Links herein',
  'Share rate': 'Teilungsrate',
  'Shares ÷ views of the posts that went out in the period, in percent, 7 days after each went out, over the posts of which both are known. Networks count views differently, so posts of several networks are not taken together.':
    'Geteilt ÷ Aufrufe der Beiträge, die im Zeitraum hinausgingen, in Prozent, 7 Tage nach jedem, über die Beiträge, von denen beides bekannt ist. Netzwerke zählen Aufrufe verschieden, deshalb werden Beiträge mehrerer Netzwerke nicht zusammengenommen.',
  'No network told views and shares for any post of this period.':
    'Kein Netzwerk nannte für einen Beitrag dieses Zeitraums Aufrufe und Geteiltes.',
  'View index': 'Aufruf-Index',
  'Views of a post after 7 days ÷ the median of its channel over the 90 days before it: 1 is the usual, whatever a network calls a view, so posts of all networks stand together. The median of the posts of the period; a channel with fewer than five earlier posts has no usual.':
    'Aufrufe eines Beitrags nach 7 Tagen ÷ Median seines Kanals über die 90 Tage davor: 1 ist das Übliche, was immer ein Netzwerk einen Aufruf nennt; so stehen Beiträge aller Netzwerke nebeneinander. Der Median der Beiträge des Zeitraums; ein Kanal mit weniger als fünf früheren Beiträgen hat kein Übliches.',
  'No post of this period has five earlier ones to hold it against.':
    'Kein Beitrag dieses Zeitraums hat fünf frühere, an denen man ihn messen könnte.',
  Contradictions: 'Widersprüche',
  'Of the conversations of the period in which we answered somebody whom we had told something in the 90 days before, the share in which an answer departed from it: another day, price, share or amount about the same thing, or a no where there was a yes. Answers from before this was kept are not counted.':
    'Von den Gesprächen des Zeitraums, in denen wir jemandem antworteten, dem wir in den 90 Tagen davor etwas gesagt hatten, der Anteil, in dem eine Antwort davon abwich: ein anderer Tag, Preis, Anteil oder Betrag zur selben Sache oder ein Nein, wo ein Ja war. Antworten aus der Zeit, bevor dies festgehalten wurde, zählen nicht.',
  'No answer of this period was held against what the person had been told before.':
    'Keine Antwort dieses Zeitraums wurde an dem gemessen, was die Person zuvor gehört hatte.',
  'one owner': 'bei einem Menschen',
  'several owners': 'bei mehreren',
  'Change of mood': 'Wandel der Stimmung',
  'The mood of the last message of a person less that of their first, −2 to 2 points, as the mean of the conversations that began in the period; only where the person wrote twice and both moods are sure.':
    'Die Stimmung der letzten Nachricht einer Person abzüglich der ihrer ersten, −2 bis 2 Punkte, als Mittel der Gespräche, die im Zeitraum begannen; nur wo die Person zweimal schrieb und beide Stimmungen sicher sind.',
  'One owner for one person': 'Eine Zuständige für eine Person',
  'Of the people who began two or more threads with us in the period, on whatever channel, the share whose conversations are all with one and the same person of ours. What nobody has taken counts as somebody else’s.':
    'Von den Menschen, die im Zeitraum zwei oder mehr Gespräche mit uns begannen, auf welchem Kanal auch immer, der Anteil, dessen Gespräche alle bei ein und derselben Person von uns liegen. Was niemand übernommen hat, zählt als fremd.',
  'Nobody began two threads in this period.': 'In diesem Zeitraum begann niemand zwei Gespräche.',
}
