/** German of the figures that come from the register of facts, for screens and for reports by e-mail. */
export const germanRecords: Readonly<Record<string, string>> = {
  'New prospects': 'Neue Interessenten',
  'Event reach': 'Reichweite von Veranstaltungen',
  'Media pickups': 'Aufgegriffen in Medien',
  'Recommendations implemented': 'Umgesetzte Empfehlungen',
  'Time to market': 'Zeit bis zum Markt',
  'Research mix': 'Mischung der Forschung',
  Turnover: 'Fluktuation',
  'Working with other departments': 'Zusammenarbeit mit anderen Abteilungen',
  'Two questions: “I get help from other departments when I need it” and “I know whom to ask there”. Of the answers to both in the period, the share that says 4 or 5 of 5; each question apart as well. Departments with fewer than 10 answers are not taken in.':
    'Zwei Fragen: „Ich bekomme Hilfe von anderen Abteilungen, wenn ich sie brauche“ und „Ich weiß, wen ich dort frage“. Von den Antworten auf beide im Zeitraum der Anteil mit 4 oder 5 von 5; dazu jede Frage für sich. Abteilungen mit weniger als 10 Antworten werden nicht aufgenommen.',
  'Nobody was asked in this period, as far as you may see.':
    'In dieser Zeit wurde niemand gefragt, soweit du sehen darfst.',
  'Time to hire': 'Zeit bis zur Einstellung',
  'Cost per hire': 'Kosten je Einstellung',
  'Regulated items tracked': 'Verfolgte regulierte Mitteilungen',
  'Investor engagement': 'Beteiligung von Anlegern',
  'Outspoken consumers engaged': 'Angesprochene Wortführer',
  'Time to fill': 'Zeit bis zur Besetzung',
  'Different stories elsewhere in the period, each on the day of its first pickup: texts with the same title or at least 0.8 of their runs of five words in common within 28 days are one, the others are its copies and counted beside it. What was paid for does not count. Tier, key message and link are shares of all pickups, copies included.':
    'Verschiedene Geschichten anderswo im Zeitraum, jede am Tag, an dem sie zuerst aufgegriffen wurde: Texte mit demselben Titel oder mindestens 0,8 gemeinsamen Folgen von fünf Wörtern innerhalb von 28 Tagen sind eine, die anderen ihre Kopien und daneben gezählt. Bezahltes zählt nicht. Rang, Kernbotschaft und Link sind Anteile an allem Aufgegriffenen, Kopien eingeschlossen.',
  'No story elsewhere that you may see was entered for this period or before it.':
    'Für diese Zeit oder davor wurde keine Geschichte anderswo eingetragen, die du sehen darfst.',
  'No story was picked up in this period.': 'In dieser Zeit wurde keine Geschichte aufgegriffen.',
  'a copy': 'eine Kopie',
  'Of the people listed as outspoken at the end of the period, the share whom a named person of ours answered in the 28 days before that end. They are known by their handle in the inbox. Whom nobody may write to does not count, and stands beside it.':
    'Von den am Ende des Zeitraums als Wortführer Gelisteten der Anteil, dem eine namentlich genannte Person von uns in den 28 Tagen davor geantwortet hat. Erkannt werden sie an ihrem Namen im Posteingang. Wem niemand schreiben darf, zählt nicht und steht daneben.',
  'Nobody is listed whom we may write to.': 'Niemand ist gelistet, dem wir schreiben dürfen.',
  answered: 'beantwortet',
  'Of the recommendations captured in the period, the share released by now; beside it the share released within 90, 180 and 365 days, each of those that are at least that old. Duplicates count with the one they belong to. Declined ones stay in the whole.':
    'Von den im Zeitraum erfassten Empfehlungen der Anteil, der inzwischen veröffentlicht ist; daneben der Anteil, der binnen 90, 180 und 365 Tagen veröffentlicht wurde, jeweils von denen, die so alt sind. Doppelte zählen mit der, zu der sie gehören. Abgelehnte bleiben im Ganzen.',
  'No recommendation that you may see was entered for this period or before it.':
    'Für diese Zeit oder davor wurde keine Empfehlung eingetragen, die du sehen darfst.',
  'No recommendation was captured in this period.': 'In dieser Zeit wurde keine Empfehlung erfasst.',
  'No recommendation of this period is that old yet.': 'Keine Empfehlung dieser Zeit ist schon so alt.',
  'Too many are not released yet to say.': 'Zu viele sind noch nicht veröffentlicht, um es zu sagen.',
  'No recommendation of this period has both ends of this stage.':
    'Keine Empfehlung dieser Zeit hat beide Enden dieser Stufe.',
  'Days from the first capture of a recommendation to its release, the median of the customers’ ones captured in the period; what is open waits on (Kaplan–Meier), what was declined does not count. Beside it the same of items that did not come from customers, and the median of each stage that is through.':
    'Tage von der ersten Erfassung einer Empfehlung bis zur Veröffentlichung, der Median derer von Kunden, die im Zeitraum erfasst wurden; offene warten weiter (Kaplan–Meier), abgelehnte zählen nicht. Daneben dasselbe für alles, was nicht von Kunden kam, und der Median jeder abgeschlossenen Stufe.',
  released: 'veröffentlicht',
  declined: 'abgelehnt',
  'Of the hours research took in the period, the share that listened where customers talk anyway: listening, forums, reviews and meet-ups; the rest asked them: surveys, interviews, groups, panels and desk research. The same of the money. Hold it against the period before: it shows a shift, not a saving.':
    'Von den Stunden der Forschung im Zeitraum der Anteil, der dort zuhörte, wo Kunden ohnehin reden: Zuhören, Foren, Bewertungen und Treffen; der Rest fragte sie: Umfragen, Gespräche, Gruppen, Panels und Schreibtischforschung. Dasselbe für das Geld. Halte es gegen den Zeitraum davor: Es zeigt eine Verlagerung, keine Ersparnis.',
  'No research that you may see was entered for this period or before it.':
    'Für diese Zeit oder davor wurde keine Forschung eingetragen, die du sehen darfst.',
  'No hours of research were entered in this period.':
    'In dieser Zeit wurden keine Stunden der Forschung eingetragen.',
  'No spend on research was entered in this period.':
    'In dieser Zeit wurden keine Ausgaben für Forschung eingetragen.',
  'What was spent is in several currencies, which nobody may add up.':
    'Ausgegeben wurde in mehreren Währungen, die niemand zusammenzählen darf.',
  listened: 'zugehört',
  asked: 'gefragt',
  'Separations of the period ÷ the mean of the headcounts at its month ends × 100, as of a year (× 12 ÷ months); voluntary ones apart. A period without a month end stands on the last one before it. Of fewer than 10 people nothing is shown. Who takes part in social media and who does not are not compared: they chose it themselves.':
    'Abgänge des Zeitraums ÷ Mittel der Kopfzahlen an seinen Monatsenden × 100, auf ein Jahr (× 12 ÷ Monate); freiwillige getrennt. Ein Zeitraum ohne Monatsende steht auf dem letzten davor. Von weniger als 10 Personen wird nichts gezeigt. Wer in sozialen Medien mitmacht und wer nicht, wird nicht verglichen: Sie haben es selbst gewählt.',
  'No headcount of a month end in this period, or in the month before it, that you may see.':
    'Keine Kopfzahl eines Monatsendes in dieser Zeit oder im Monat davor, die du sehen darfst.',
  'Fewer than 10 people, so this could point at somebody.':
    'Weniger als 10 Personen, das könnte auf jemanden zeigen.',
  'left by their own will': 'freiwillig gegangen',
  'Days from the day the candidate entered to the accepted offer, the median of the offers accepted in the period; those who came by social media and the others beside it. Each opening of a requisition counts by itself.':
    'Tage vom Eintritt der Bewerbung bis zum angenommenen Angebot, der Median der im Zeitraum angenommenen Angebote; daneben die über soziale Medien Gekommenen und die anderen. Jede Stelle einer Anforderung zählt für sich.',
  'Days from the approval of a requisition to the accepted offer, the median of the offers accepted in the period, and the same without the days it was on hold. Each opening of a requisition counts by itself.':
    'Tage von der Freigabe einer Anforderung bis zum angenommenen Angebot, der Median der im Zeitraum angenommenen Angebote, und dasselbe ohne die Tage, an denen sie ruhte. Jede Stelle einer Anforderung zählt für sich.',
  'No opening that you may see was entered for this period or before it.':
    'Für diese Zeit oder davor wurde keine Stelle eingetragen, die du sehen darfst.',
  'Nobody accepted an offer in this period.': 'In dieser Zeit hat niemand ein Angebot angenommen.',
  'Nobody came from there in this period.': 'In dieser Zeit kam niemand von dort.',
  'by social media': 'über soziale Medien',
  'No cost of hiring that you may see was entered for this period.':
    'Für diese Zeit wurden keine Kosten der Einstellung eingetragen, die du sehen darfst.',
  'Of fewer than 10 hires the first-year pay is known, so this could point at somebody.':
    'Von weniger als 10 Eingestellten ist das Entgelt des ersten Jahres bekannt, das könnte auf jemanden zeigen.',
  outside: 'außerhalb',
  inside: 'innerhalb',
  'Of the regulated items published in the period, the share with the whole chain: cleared no later than published, with a filing number, on a recognised channel, and archived with its hash. The goal is 100. Beside it how many lack each link.':
    'Von den im Zeitraum veröffentlichten regulierten Mitteilungen der Anteil mit der ganzen Kette: spätestens am Tag der Veröffentlichung freigegeben, mit Meldenummer, auf einem anerkannten Kanal und mit Prüfsumme archiviert. Das Ziel ist 100. Daneben, wie vielen welches Glied fehlt.',
  'No regulated item that you may see was entered for this period or before it.':
    'Für diese Zeit oder davor wurde keine regulierte Mitteilung eingetragen, die du sehen darfst.',
  'No regulated item was published in this period.':
    'In dieser Zeit wurde keine regulierte Mitteilung veröffentlicht.',
  'whole chain': 'ganze Kette',
  'links missing': 'Glieder fehlen',
  'Questions, comments, shares, meetings and calls of known investors and analysts in the period ÷ the pieces they were about. Who is not known is unclassified and stands beside it, never in it. Our replies in a quiet period are counted; there should be none.':
    'Fragen, Kommentare, Teilungen, Treffen und Anrufe bekannter Anleger und Analysten im Zeitraum ÷ die Stücke, um die es ging. Wer nicht bekannt ist, ist nicht eingeordnet und steht daneben, nie darin. Unsere Antworten in einer Ruhezeit werden gezählt; es sollte keine geben.',
  'No engagement of the market that you may see was entered for this period or before it.':
    'Für diese Zeit oder davor wurde keine Beteiligung des Marktes eingetragen, die du sehen darfst.',
  'Nobody of the market engaged with a piece in this period.':
    'In dieser Zeit hat sich niemand aus dem Markt mit einem Stück befasst.',
  investor: 'Anleger',
  analyst: 'Analyst',
  unclassified: 'nicht eingeordnet',
  'Different contacts that the customer system first saw in the period, at most 30 days after an employee touched them (any touch); beside it those for whom that was the first touch of all, and all new contacts. Existing accounts do not count.':
    'Verschiedene Kontakte, die das Kundensystem im Zeitraum zum ersten Mal sah, höchstens 30 Tage nach einer Berührung durch eine beschäftigte Person (irgendeine); daneben die, für die es die allererste war, und alle neuen Kontakte. Bestehende zählen nicht.',
  'No contact of the customer system that you may see was entered for this period or before it.':
    'Für diese Zeit oder davor wurde kein Kontakt des Kundensystems eingetragen, den du sehen darfst.',
  'first touch': 'erste Berührung',
  'No event that you may see was counted for this period or before it.':
    'Für diese Zeit oder davor wurde keine Veranstaltung gezählt, die du sehen darfst.',
  'No event began in this period.': 'In dieser Zeit begann keine Veranstaltung.',
  'Of an event of this period fewer than seven days before it were counted, so nobody knows what is usual.':
    'Von einer Veranstaltung dieser Zeit wurden weniger als sieben Tage davor gezählt, niemand weiß also, was üblich ist.',
  staff: 'Belegschaft',
  guests: 'Gäste',
  'people outside': 'Menschen draußen',
}
