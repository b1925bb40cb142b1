/** German of why a figure is missing, for screens and for reports by e-mail. */
export const germanReasons: Readonly<Record<string, string>> = {
  'This figure is not kept by department.': 'Diese Kennzahl wird nicht nach Abteilung geführt.',
  'This figure is not kept by channel.': 'Diese Kennzahl wird nicht nach Kanal geführt.',
  'This figure is not kept by campaign.': 'Diese Kennzahl wird nicht nach Kampagne geführt.',
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
  'Different people of ours with at least one post or answer on a network in the period. Beside it their share of everybody who works here today; who may take part by training and consent is not counted apart yet.':
    'Verschiedene Leute von uns mit mindestens einem Beitrag oder einer Antwort auf einem Netzwerk im Zeitraum. Daneben ihr Anteil an allen, die heute hier arbeiten; wer nach Schulung und Einwilligung teilnehmen darf, wird noch nicht gesondert gezählt.',
  'Nobody works in this department.': 'Niemand arbeitet in dieser Abteilung.',
  'Net sentiment': 'Netto-Stimmung',
  'Of the posts that our own queries found, 100·(positive − negative) ÷ (positive + negative + neutral): the variant with the neutral ones. Beside it the polarity, 100·(positive − negative) ÷ (positive + negative). Posts whose mood is not sure do not count; fewer than 30 are not shown.':
    'Von den Beiträgen, die unsere eigenen Suchen fanden, 100·(positiv − negativ) ÷ (positiv + negativ + neutral): die Spielart mit den neutralen. Daneben die Polarität, 100·(positiv − negativ) ÷ (positiv + negativ). Beiträge, deren Stimmung nicht sicher ist, zählen nicht; weniger als 30 werden nicht gezeigt.',
  'Fewer than 30 posts whose mood is sure, so this would mislead.':
    'Weniger als 30 Beiträge mit sicherer Stimmung, das würde täuschen.',
  'Consumer conversation': 'Gespräch der Kundschaft',
  'Different people outside who wrote posts that our own queries found in the period, and how many posts. Our own accounts are not heard; the same person on two networks counts twice as long as nobody proved that they are one.':
    'Verschiedene Menschen draußen, die im Zeitraum Beiträge schrieben, die unsere eigenen Suchen fanden, und wie viele Beiträge. Unsere eigenen Konten werden nicht gehört; dieselbe Person auf zwei Netzwerken zählt doppelt, solange niemand bewiesen hat, dass sie eine ist.',
  'Links in': 'Links herein',
  'Visits through links with an employee’s code, and links to us from blogs. Programs do not count.':
    'Besuche über Links mit dem Code einer beschäftigten Person und Links aus Blogs zu uns. Programme zählen nicht.',
  Density: 'Dichte',
  'Of all pairs of colleagues, the share with a tie: at least three mutual interactions in 90 days.':
    'Von allen Paaren von Kolleginnen und Kollegen der Anteil mit einer Bindung: mindestens drei gegenseitige Kontakte in 90 Tagen.',
  'Ties across departments': 'Bindungen zwischen Abteilungen',
  'Of all ties, the share between departments, beside what chance would give; and the index from −1 (only within) to 1 (only across).':
    'Von allen Bindungen der Anteil zwischen Abteilungen, neben dem, was der Zufall ergäbe; und der Index von −1 (nur innerhalb) bis 1 (nur quer).',
  'Unknown, because links of employees carry no code of their own yet.':
    'Unbekannt, weil Links der Beschäftigten noch keinen eigenen Code tragen.',
  'Unknown, because ties between colleagues are not collected; they need everybody’s consent first.':
    'Unbekannt, weil Bindungen unter Kolleginnen und Kollegen nicht erhoben werden; dazu braucht es erst die Einwilligung aller.',
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
