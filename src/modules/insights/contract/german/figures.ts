/** German of what figures are called and how they are defined, for screens and for reports by e-mail. */
export const germanFigures: Readonly<Record<string, string>> = {
  'Budget variance': 'Abweichung vom Budget',
  'Time dedicated': 'Gegebene Zeit',
  'Cost per outcome': 'Kosten je Ergebnis',
  '(Actual + committed − plan) ÷ plan × 100, in the currency of the house, each amount at the rate of the day it was posted; the approved plan at the rates of the day it was approved. A month that is only partly in the period counts by its days. Where nothing is planned it is unknown.':
    '(Ist + Zugesagt − Plan) ÷ Plan × 100, in der Währung des Hauses, jeder Betrag zum Kurs des Tages, an dem er gebucht wurde; der freigegebene Plan zu den Kursen des Tages seiner Freigabe. Ein Monat, der nur zum Teil in die Zeit fällt, zählt nach seinen Tagen. Wo nichts geplant ist, unbekannt.',
  'Hours given to the tactics in the period, by timer, calendar or entry of one’s own. Full-time equivalents: hours ÷ the hours of full weeks by contract. Cost: hours × the average loaded rate of the role group on that day. Of fewer than three people nothing is shown.':
    'Stunden, die in dieser Zeit für die Taktiken gegeben wurden, nach Stoppuhr, Kalender oder eigenem Eintrag. Vollzeitstellen: Stunden ÷ Stunden voller Wochen laut Vertrag. Kosten: Stunden × mittlerer Satz der Rollengruppe an jenem Tag. Von weniger als drei Personen wird nichts gezeigt.',
  '(Money spent + cost of time + share of tools) ÷ outcomes, in the currency of the house. What counts as an outcome, and by which key tools are shared out, stands in the settings of the plan and beside the figure. No outcome: unknown.':
    '(Ausgegebenes Geld + Kosten der Zeit + Anteil an Werkzeugen) ÷ Ergebnisse, in der Währung des Hauses. Was als Ergebnis zählt und nach welchem Schlüssel Werkzeuge aufgeteilt werden, steht in den Einstellungen des Plans und neben der Zahl. Kein Ergebnis: unbekannt.',
  'Budget and time belong to no channel.': 'Budget und Zeit gehören zu keinem Kanal.',
  'No time was written down in this period.': 'In dieser Zeit wurde keine Zeit festgehalten.',
  'Nobody said yet what counts as an outcome.': 'Noch hat niemand gesagt, was als Ergebnis zählt.',
  'First response time': 'Erste Antwort',
  'Minutes from the first message of a conversation until a named person’s first answer was on the network. Conversations count in the period they began in; those not answered yet count as waiting (Kaplan–Meier), never as missing. Automatic answers do not count.':
    'Minuten von der ersten Nachricht eines Gesprächs, bis die erste Antwort eines namentlich bekannten Menschen im Netzwerk stand. Gespräche zählen in dem Zeitraum, in dem sie begannen; noch nicht beantwortete zählen als wartend (Kaplan–Meier), nie als fehlend. Automatische Antworten zählen nicht.',
  'First response time, working hours': 'Erste Antwort, in Arbeitszeit',
  'As the first response time, but only the minutes in which the desk was open by its hours, holidays and time zone. An answer outside of them counts no minute, so look at the time by the clock beside it. When hours are corrected, the past is measured anew.':
    'Wie „Erste Antwort“, aber nur die Minuten, in denen der Schreibtisch nach seinen Zeiten, Feiertagen und seiner Zeitzone offen war. Eine Antwort außerhalb davon zählt keine Minute; sieh darum auch auf die Zeit nach der Uhr daneben. Werden Arbeitszeiten berichtigt, wird die Vergangenheit neu gemessen.',
  'Next response time': 'Nächste Antwort',
  'Minutes from the first message after an answer until a named person’s next answer was on the network; several messages in a row are one wait. Pauses are left out. Automatic answers do not count.':
    'Minuten von der ersten Nachricht nach einer Antwort, bis die nächste Antwort eines benannten Menschen im Netzwerk war; mehrere Nachrichten hintereinander sind ein Warten. Pausen zählen nicht. Automatische Antworten zählen nicht.',
  'Resolution time': 'Bis zum Schließen',
  'Minutes from the first message until the conversation was closed, pauses left out. Opened again within seven days, the same time goes on. What is open still counts as running (Kaplan–Meier).':
    'Minuten von der ersten Nachricht, bis das Gespräch geschlossen wurde, ohne Pausen. Binnen sieben Tagen wieder geöffnet, läuft dieselbe Zeit weiter. Was noch offen ist, zählt als laufend (Kaplan–Meier).',
  'What was closed without an answer counts as unanswered, and pauses of what still runs are left out.':
    'Was ohne Antwort geschlossen wurde, zählt als unbeantwortet, und Pausen dessen, was noch läuft, zählen nicht mit.',
  'Answers in time': 'Antworten in der Zeit',
  'Of all clocks for a first or a further answer that began in the period and are answered, closed or over, the share that was answered within its goal, each by its own measure. Closed without an answer is not kept.':
    'Von allen Uhren für eine erste oder weitere Antwort, die im Zeitraum begannen und beantwortet, geschlossen oder abgelaufen sind, der Anteil, der binnen seines Ziels beantwortet wurde, jede nach ihrem eigenen Maß. Ohne Antwort geschlossen ist nicht eingehalten.',
  'From twelve hours to ninety minutes': 'Von zwölf Stunden zu neunzig Minuten',
  'How far the median first response time has come on the way from 720 to 90 minutes by the clock: 0% at twelve hours or more, 100% at ninety minutes or less. Those not answered yet count as waiting (Kaplan–Meier).':
    'Wie weit der Median der Zeit bis zur ersten Antwort auf dem Weg von 720 zu 90 Minuten nach der Uhr gekommen ist: 0 % bei zwölf Stunden oder mehr, 100 % bei neunzig Minuten oder weniger. Noch Unbeantwortetes zählt als wartend (Kaplan–Meier).',
  'No clock of this kind began in this period.': 'In diesem Zeitraum begann keine Uhr dieser Art.',
  'Nothing in this period had a goal that was up.':
    'Nichts in diesem Zeitraum hatte ein Ziel, das fällig war.',
  'not closed yet': 'noch nicht geschlossen',
  Conversations: 'Gespräche',
  'Conversations that began in the period, on the desk they are on now. One person in one thread is one conversation, however many messages it has.':
    'Gespräche, die in dem Zeitraum begannen, an dem Tisch, an dem sie jetzt sind. Ein Mensch in einem Faden ist ein Gespräch, egal wie viele Nachrichten es hat.',
  'Posts live': 'Veröffentlichte Beiträge',
  'Posts that went out in the period, counted once a channel, at the moment the network took them. Replies are not counted.':
    'Beiträge, die in dem Zeitraum hinausgingen, je Kanal einmal gezählt, in dem Augenblick, in dem das Netzwerk sie annahm. Antworten zählen nicht.',
  'No conversation began in this period.': 'In diesem Zeitraum begann kein Gespräch.',
  'Fewer than 20 conversations, so a 90th percentile would mislead.':
    'Weniger als 20 Gespräche; ein 90. Perzentil würde täuschen.',
  'Too many are not answered yet to say.': 'Zu viele sind noch nicht beantwortet, um es zu sagen.',
  'Not measured.': 'Nicht gemessen.',
  'A channel that is gone': 'Ein Kanal, den es nicht mehr gibt',
  kept: 'eingehalten',
  missed: 'verpasst',
  'closed without an answer': 'ohne Antwort geschlossen',
  'not answered yet': 'noch nicht beantwortet',
  open: 'offen',
  snoozed: 'zurückgestellt',
  closed: 'geschlossen',
  'Training certified': 'Schulung bestanden',
  'Of everything required of everybody at the end of the period (each member and each course count once), the share for which the member held a valid certificate at that moment.':
    'Von allem, was am Ende des Zeitraums von allen verlangt war (jeder Mensch und jeder Kurs zählt einmal), der Anteil, für den in diesem Augenblick ein gültiges Zertifikat vorlag.',
  'Training available to all': 'Schulung für alle offen',
  'Of everybody in the directory today, those invited included, the share who can open the training: they have joined, and there is at least one course in each of the two tracks.':
    'Von allen, die heute im Verzeichnis stehen, Eingeladene eingeschlossen, der Anteil, der die Schulung öffnen kann: Sie sind beigetreten, und in beiden Zweigen gibt es mindestens einen Kurs.',
  'Training completed by all': 'Schulung von allen abgeschlossen',
  'Of everybody in the directory today, those invited included, the share who hold a valid certificate of every course required of them. Whoever nothing is required of has not completed anything.':
    'Von allen, die heute im Verzeichnis stehen, Eingeladene eingeschlossen, der Anteil mit gültigem Zertifikat für jeden verlangten Kurs. Wer nichts muss, hat auch nichts abgeschlossen.',
  'Policy acknowledged': 'Richtlinie anerkannt',
  'Active members who acknowledged the current company policy, as a share of all active members. A small change carries acknowledgements on. Counted as people are today.':
    'Aktive Mitglieder, die die geltende Richtlinie anerkannt haben, als Anteil an allen aktiven. Eine kleine Änderung lässt Anerkennungen gelten. Gezählt wird, wie die Menschen heute stehen.',
  'Profile drift': 'Abweichende Profile',
  'Fields of live profiles that differed from the approved wording at any moment of the period, how many of them still do, and for how long the oldest open one has. A profile that could not be read lowers the coverage; it never counts as right.':
    'Felder unserer Profile, die im Zeitraum irgendwann von der freigegebenen Formulierung abwichen, wie viele es noch tun und wie lange das älteste schon. Ein Profil, das nicht zu lesen war, senkt die Abdeckung; es gilt nie als richtig.',
  'No live profile was read in this period.': 'In diesem Zeitraum wurde kein Profil gelesen.',
  'Share of voice': 'Stimmanteil',
  'Posts that queries for our name found, as a share of those and the ones that queries for rivals found. A post that names several counts for each. All are counted by the words the queries have now, over the same sources.':
    'Beiträge, die Suchanfragen nach unserem Namen fanden, als Anteil an diesen und denen, die Suchanfragen nach Mitbewerbern fanden. Ein Beitrag, der mehrere nennt, zählt für jeden. Alle werden nach den heutigen Worten der Suchanfragen gezählt, über dieselben Quellen.',
  'Posts about us': 'Beiträge über uns',
  'Different posts that our own queries found in the period, by the time they were written. Queries for rivals do not count; posts deleted on the network neither.':
    'Verschiedene Beiträge, die unsere eigenen Suchanfragen im Zeitraum fanden, nach der Zeit, zu der sie geschrieben wurden. Suchanfragen nach Mitbewerbern zählen nicht; im Netzwerk gelöschte Beiträge auch nicht.',
  'What is said belongs to no department.': 'Was gesagt wird, gehört keiner Abteilung.',
  'What is said is counted over all sources alike.':
    'Was gesagt wird, wird über alle Quellen gleich gezählt.',
  'No query is marked as a rival’s.': 'Keine Suchanfrage ist als die eines Mitbewerbers gekennzeichnet.',
  'Nothing was heard of either side in this period.':
    'In diesem Zeitraum wurde von keiner Seite etwas gehört.',
  'There is no query for our name yet.': 'Es gibt noch keine Suchanfrage nach unserem Namen.',
  'The queries of today were not counted so far back.':
    'Die heutigen Suchanfragen wurden nicht so weit zurück gezählt.',
  'Nothing could be collected in this period.': 'In diesem Zeitraum konnte nichts gesammelt werden.',
  Ours: 'Unsere',
  Rival: 'Mitbewerber',
  'Profiles belong to channels, not to departments.': 'Profile gehören zu Kanälen, nicht zu Abteilungen.',
  'Approval time': 'Dauer der Zustimmung',
  'Minutes from asking for a consent until a named person gave or refused it, each step by itself. Requests count in the period in which they were asked; those whose content changed meanwhile do not count. Late: the share not answered within its time.':
    'Minuten von der Bitte um Zustimmung, bis ein Mensch sie mit Namen gab oder verweigerte, jeder Schritt für sich. Gezählt wird im Zeitraum der Bitte; wo sich der Inhalt inzwischen änderte, nicht. Überfällig: der Anteil, der nicht rechtzeitig beantwortet wurde.',
  'No consent was asked for in this period.': 'In diesem Zeitraum wurde um keine Zustimmung gebeten.',
  'Fewer than 20 were answered, so this would mislead.':
    'Weniger als 20 wurden beantwortet, das würde täuschen.',
  'None was answered yet.': 'Noch keine wurde beantwortet.',
  'Coverage of mandates': 'Abdeckung durch Mandate',
  'Of all topics on all channels in all their languages, the share for which at least one person has a mandate that names the topic. As it stands now; the past is not worked out again.':
    'Von allen Themen auf allen Kanälen in allen ihren Sprachen der Anteil, für den mindestens ein Mensch ein Mandat hat, das das Thema nennt. So, wie es jetzt steht; Vergangenes wird nicht nachgerechnet.',
  'Only known for now; mandates of the past are not worked out again.':
    'Nur für jetzt bekannt; Mandate der Vergangenheit werden nicht nachgerechnet.',
  'There is no channel to speak on, or no topic to speak about.': 'Es gibt keinen Kanal oder kein Thema.',
  'Post views': 'Aufrufe',
  'Views of the posts that went out in the period, as their network counts them, 7 days after each went out. Networks count differently, so views of several networks are never added. A network that tells no views lowers the coverage and never counts as 0.':
    'Aufrufe der Beiträge, die im Zeitraum hinausgingen, wie ihr Netzwerk sie zählt, jeweils 7 Tage nach dem Hinausgehen. Netzwerke zählen verschieden, darum werden Aufrufe mehrerer Netzwerke nie zusammengezählt. Ein Netzwerk, das keine Aufrufe nennt, senkt die Abdeckung und zählt nie als 0.',
  'Post shares': 'Geteilte Beiträge',
  'Boosts, reposts and quotes of the posts that went out in the period, 7 days after each went out. What was not told or was read too late lowers the coverage and never counts as 0.':
    'Boosts, Reposts und Zitate der Beiträge, die im Zeitraum hinausgingen, jeweils 7 Tage nach dem Hinausgehen. Was nicht genannt oder zu spät gelesen wurde, senkt die Abdeckung und zählt nie als 0.',
  'Post comments': 'Kommentare zu Beiträgen',
  'Answers to the posts that went out in the period, as their network counts them, 7 days after each went out. What was not told or was read too late lowers the coverage and never counts as 0.':
    'Antworten auf die Beiträge, die im Zeitraum hinausgingen, wie ihr Netzwerk sie zählt, jeweils 7 Tage nach dem Hinausgehen. Was nicht genannt oder zu spät gelesen wurde, senkt die Abdeckung und zählt nie als 0.',
  'Cadence kept': 'Takt gehalten',
  'Of all whole weeks (Monday to Sunday) in the period, the share in which a channel or department published at least as many posts as its target says; each target and week counts once. Weeks that began before the target was set are not counted, nor are replies and later posts of a thread.':
    'Von allen ganzen Wochen (Montag bis Sonntag) im Zeitraum der Anteil, in dem ein Kanal oder eine Abteilung mindestens so viele Beiträge veröffentlichte, wie das Ziel sagt; jedes Ziel und jede Woche zählt einmal. Wochen, die vor dem Setzen des Ziels begannen, zählen nicht, ebenso wenig Antworten und spätere Beiträge eines Threads.',
  'No target was set for a whole week of this period.':
    'Für keine ganze Woche dieses Zeitraums war ein Ziel gesetzt.',
  'Content requests': 'Inhaltswünsche',
  'What people outside asked for in the period, by request boxes and polls. Spam does not count; what was removed later does.':
    'Was Menschen von außen im Zeitraum wünschten, über Wunschkästen und Umfragen. Spam zählt nicht; später Entferntes zählt.',
  'Requests answered': 'Beantwortete Wünsche',
  'Of the requests received in the period, the share whose idea has been published by now. Spam and what was removed do not count.':
    'Von den im Zeitraum eingegangenen Wünschen der Anteil, dessen Idee inzwischen veröffentlicht ist. Spam und Entferntes zählen nicht.',
  'Time from request to answer': 'Zeit vom Wunsch bis zur Antwort',
  'Minutes from a request until the post that answers it was live; the median of the requests answered in the period.':
    'Minuten von einem Wunsch, bis der Beitrag, der ihn beantwortet, draußen war; der Median der im Zeitraum beantworteten Wünsche.',
  'Nobody asked for anything in this period.': 'In diesem Zeitraum wünschte sich niemand etwas.',
  'No request was answered in this period.': 'In diesem Zeitraum wurde kein Wunsch beantwortet.',
  'Visits with a code': 'Besuche mit Code',
  'Visits of people through our short links and QR codes in the period. Programs, previews of networks and floods do not count, nor what came after the look-back of a placement that is gone. A QR that was read is not a person.':
    'Besuche von Menschen über unsere Kurzlinks und QR-Codes im Zeitraum. Programme, Vorschauen von Netzwerken und Fluten zählen nicht, ebenso wenig, was nach der Rückschau einer beendeten Platzierung kam. Ein gelesener QR-Code ist kein Mensch.',
  'Source of reference': 'Herkunft der Besuche',
  'The share of all visits with a code that came through the placement that brought most. The shares of the others stand below it; what people say themselves is not in it.':
    'Der Anteil an allen Besuchen mit Code, der über die Platzierung kam, die am meisten brachte. Die Anteile der anderen stehen darunter; was Menschen selbst sagen, ist nicht darin.',
  'No visit came through a link in this period.': 'In diesem Zeitraum kam kein Besuch über einen Link.',
  'Uncoded share': 'Anteil ohne Code',
  'Of all visits in the period, the share that carried no code of ours, as reported from the web statistics. Unknown unless it was reported for every day.':
    'Von allen Besuchen im Zeitraum der Anteil, der keinen Code von uns trug, wie aus der Webstatistik gemeldet. Unbekannt, wenn er nicht für jeden Tag gemeldet wurde.',
  'Visits without a code belong to no department and no channel.':
    'Besuche ohne Code gehören zu keiner Abteilung und zu keinem Kanal.',
  'Visits without a code were not reported for every day of this period.':
    'Besuche ohne Code wurden nicht für jeden Tag dieses Zeitraums gemeldet.',
  Engagements: 'Beantwortete Gespräche',
  'Conversations that began in the period, in which a person wrote and a named person of ours answered on the network.':
    'Gespräche, die im Zeitraum begannen und in denen jemand schrieb und ein namentlich bekannter Mensch von uns im Netzwerk antwortete.',
  'Answered twice': 'Zweimal beantwortet',
  'Of the conversations of the period that we answered, the share in which two different people of ours answered the same message.':
    'Von den Gesprächen des Zeitraums, die wir beantwortet haben, der Anteil, in dem zwei verschiedene Menschen von uns auf dieselbe Nachricht antworteten.',
  'Hand-off time': 'Zeit der Übergabe',
  'Minutes from handing a conversation to another desk until somebody else did something with it. What nobody took over yet counts as waiting.':
    'Minuten vom Übergeben eines Gesprächs an einen anderen Tisch, bis jemand anders etwas damit tat. Was noch niemand übernommen hat, zählt als wartend.',
  'Nothing was handed over in this period.': 'In diesem Zeitraum wurde nichts übergeben.',
  'No conversation of this period was answered.': 'Kein Gespräch dieses Zeitraums wurde beantwortet.',
  'not taken over yet': 'noch nicht übernommen',
  Satisfaction: 'Zufriedenheit',
  'Of the people who answered the question “How was it?” in the period, the share who gave 4 or 5 of 5. Each link is answered once; who was asked and did not answer is not counted. Fewer than 10 answers are not shown.':
    'Von denen, die im Zeitraum die Frage „Wie war es?“ beantwortet haben, der Anteil mit 4 oder 5 von 5. Jeder Link wird einmal beantwortet; wer gefragt wurde und nicht antwortete, zählt nicht. Weniger als 10 Antworten werden nicht gezeigt.',
  'Fewer than 10 answers, so this would mislead.': 'Weniger als 10 Antworten, das würde täuschen.',
  'Personal answers': 'Persönliche Antworten',
  'Of the answers that went out in the period and have five words or more, the share written for the one they went to: less than 60 % of their runs of five words stand in a saved reply or in an answer to somebody else of the 90 days before. Measured when they were sent.':
    'Von den Antworten, die im Zeitraum hinausgingen und mindestens fünf Wörter haben, der Anteil, der für die eine Person geschrieben ist: Weniger als 60 % ihrer Folgen von fünf Wörtern stehen in einer gespeicherten Antwort oder in einer Antwort an jemand anderen aus den 90 Tagen davor. Gemessen beim Senden.',
  'Fewer than 20 answers, so this would mislead.': 'Weniger als 20 Antworten, das würde täuschen.',
  Incidents: 'Vorfälle',
  'Incidents opened in the period, one a root cause. Those merged into another, those only suspected, and those that turned out to be none do not count.':
    'Vorfälle, die im Zeitraum eröffnet wurden, einer je Ursache. Zusammengelegte, nur vermutete und solche, die keine waren, zählen nicht.',
  'Size of incidents': 'Größe der Vorfälle',
  'Posts about the incidents opened in the period, counted by the hour while each ran. Authors, press and estimated reach stand in each incident’s report; reach is a range, never one number.':
    'Beiträge über die im Zeitraum eröffneten Vorfälle, je Stunde gezählt, solange jeder lief. Konten, Presse und geschätzte Reichweite stehen im Bericht des Vorfalls; Reichweite ist eine Spanne, nie eine Zahl.',
  'No incident of this period was measured.': 'Kein Vorfall dieses Zeitraums wurde gemessen.',
  'Time to detect': 'Zeit bis zum Bemerken',
  'Minutes from the first post about an incident to the signal, or to its opening where a person was first; the median of the incidents opened in the period. Incidents whose first post nobody knows do not count.':
    'Minuten vom ersten Beitrag über einen Vorfall bis zum Signal, oder bis zur Eröffnung, wo ein Mensch schneller war; der Median der im Zeitraum eröffneten Vorfälle. Vorfälle, deren ersten Beitrag niemand kennt, zählen nicht.',
  'When it began outside is known of no incident of this period.':
    'Von keinem Vorfall dieses Zeitraums ist bekannt, wann er draußen begann.',
  'Time to acknowledge': 'Zeit bis zur Bestätigung',
  'Minutes from the opening of an incident until a named person took it; the median of the incidents opened in the period. Those nobody took are not counted.':
    'Minuten von der Eröffnung eines Vorfalls, bis ein benannter Mensch ihn übernahm; der Median der im Zeitraum eröffneten Vorfälle. Was niemand übernahm, zählt nicht.',
  'Nobody took an incident of this period.': 'Niemand hat einen Vorfall dieses Zeitraums übernommen.',
  'Time to first words': 'Zeit bis zu den ersten Worten',
  'Minutes from the opening of an incident until the first statement went out; the median of the incidents opened in the period about which something was said.':
    'Minuten von der Eröffnung eines Vorfalls, bis die erste Erklärung hinausging; der Median der im Zeitraum eröffneten Vorfälle, zu denen etwas gesagt wurde.',
  'No statement was made about an incident of this period.':
    'Zu keinem Vorfall dieses Zeitraums wurde eine Erklärung abgegeben.',
  'Updates in time': 'Updates rechtzeitig',
  'Of the updates that were due in the incidents opened in the period, the share that came in time, by the clock of the severity at that moment. Silence counts one missed for every interval it lasts.':
    'Anteil der fälligen Updates, die rechtzeitig kamen, in den im Zeitraum eröffneten Vorfällen, nach der Uhr der jeweiligen Schwere. Schweigen zählt für jede Frist, die es dauert, als eines versäumt.',
  'No update was due in this period.': 'In diesem Zeitraum war kein Update fällig.',
  'Time to calm': 'Zeit bis zur Ruhe',
  'Minutes from the opening of an incident until volume had been below 1.5 times the usual for three hours; the median of the incidents opened in the period that came to rest. Later waves are measured in the incident. Nothing is said about what would have happened otherwise.':
    'Minuten von der Eröffnung eines Vorfalls, bis die Menge drei Stunden unter dem 1,5-Fachen des Üblichen lag; der Median der im Zeitraum eröffneten Vorfälle, die zur Ruhe kamen. Spätere Wellen werden im Vorfall gemessen. Was sonst geschehen wäre, wird nicht behauptet.',
  'No incident of this period has come to rest.': 'Kein Vorfall dieses Zeitraums ist zur Ruhe gekommen.',
  'Recovery of the mood': 'Erholung der Stimmung',
  'Net sentiment, 100·(positive − negative) ÷ all with a known mood, seven days after its lowest three hours, minus what it was then, in points; the median of the incidents opened in the period. Fewer than 30 known moods are not shown.':
    'Stimmungssaldo, 100·(positiv − negativ) ÷ alle mit bekannter Stimmung, sieben Tage nach seinen tiefsten drei Stunden, minus dem Wert damals, in Punkten; der Median der im Zeitraum eröffneten Vorfälle. Weniger als 30 bekannte Stimmungen werden nicht gezeigt.',
  'No incident of this period is seven days past its lowest mood, with at least 30 known moods.':
    'Kein Vorfall dieses Zeitraums liegt sieben Tage hinter seiner tiefsten Stimmung, mit mindestens 30 bekannten Stimmungen.',
  'No incident was opened in this period.': 'In diesem Zeitraum wurde kein Vorfall eröffnet.',
  'Incidents do not belong to a channel.': 'Vorfälle gehören zu keinem Kanal.',
  'False alarms': 'Fehlalarme',
  'Of the signals that somebody settled in the period (said that they are noise, or that they are what they seem, as opening an incident does), the share that was noise. Signals nobody settled do not count.':
    'Unter den Signalen, über die im Zeitraum jemand entschieden hat (Rauschen, oder was sie scheinen, wie es auch das Eröffnen eines Vorfalls sagt), der Anteil des Rauschens. Worüber niemand entschieden hat, zählt nicht.',
  'No signal was settled in this period.': 'In diesem Zeitraum wurde über kein Signal entschieden.',
  'Signals are everybody’s; choose no department and no channel.':
    'Signale gehören allen; wähle keine Abteilung und keinen Kanal.',
  'Nobody wrote twice so that we are sure how both messages sound.':
    'Niemand schrieb zweimal so, dass wir bei beiden Nachrichten sicher sind, wie sie klingen.',
}
