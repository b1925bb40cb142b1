/** German of figures about links of employees, moods, originality, events and paid equivalents. */
export const germanMeasured: Readonly<Record<string, string>> = {
  'Visits of people through links that employees made for themselves, in the period. Programs, previews and visits from networks of ours do not count. Of fewer than three people nothing is shown, and what one person brought only that person sees. Beside it different articles of blogs, news and feeds that listening heard and that link to a domain of ours; articles on our own domains do not count.':
    'Besuche von Menschen über Links, die sich Beschäftigte selbst gemacht haben, im Zeitraum. Programme, Vorschauen und Besuche aus eigenen Netzen zählen nicht. Von weniger als drei Personen wird nichts gezeigt, und was eine Person gebracht hat, sieht nur sie selbst. Daneben verschiedene Artikel aus Blogs, Nachrichten und Feeds, die das Zuhören fand und die auf eine Domain von uns verweisen; Artikel auf eigenen Domains zählen nicht.',
  'Nobody shared a link of their own until the end of this period.':
    'Bis zum Ende dieses Zeitraums hat niemand einen eigenen Link geteilt.',
  'Links of fewer than three people, so this could tell what one of them brought.':
    'Links von weniger als drei Personen, das könnte verraten, was eine von ihnen gebracht hat.',
  'No domain of ours is named yet under link safety.':
    'Unter der Link-Sicherheit ist noch keine eigene Domain genannt.',
  'Articles elsewhere belong to no department and no campaign.':
    'Artikel anderswo gehören zu keiner Abteilung und keiner Kampagne.',
  'Pages that fewer than three people share': 'Seiten, die weniger als drei Personen teilen',
  'Of the posts that our own queries found, 100·(positive − negative) ÷ (positive + negative + neutral): the variant with the neutral ones. Beside it the polarity, 100·(positive − negative) ÷ (positive + negative), and of both the ends between which 95 of 100 samples of such people would lie (bootstrap by person, because posts of one are not many voices). Posts whose mood is not sure do not count; fewer than 30 are not shown.':
    'Von den Beiträgen, die unsere eigenen Suchen fanden, 100·(positiv − negativ) ÷ (positiv + negativ + neutral): die Spielart mit den neutralen. Daneben die Polarität, 100·(positiv − negativ) ÷ (positiv + negativ), und von beiden die Enden, zwischen denen 95 von 100 Stichproben solcher Menschen lägen (Bootstrap nach Personen, weil Beiträge einer Person nicht viele Stimmen sind). Beiträge, deren Stimmung nicht sicher ist, zählen nicht; weniger als 30 werden nicht gezeigt.',
  'Different people outside who wrote posts that our own queries found in the period, and how many posts. Posts of accounts that more likely than not a program writes stand apart, and posts that only pass another one on (RT). Our own accounts are not heard; the same person on two networks counts twice as long as nobody proved that they are one.':
    'Verschiedene Menschen draußen, die im Zeitraum Beiträge schrieben, die unsere eigenen Suchen fanden, und wie viele Beiträge. Beiträge von Konten, die eher ein Programm schreibt, stehen gesondert, ebenso Beiträge, die nur einen anderen weitergeben (RT). Unsere eigenen Konten werden nicht gehört; dieselbe Person auf zwei Netzwerken zählt doppelt, solange niemand bewiesen hat, dass sie eine ist.',
  'Posts of programs and posts that only pass another one on stand apart.':
    'Beiträge von Programmen und solche, die nur einen anderen weitergeben, stehen gesondert.',
  program: 'Programm',
  'passed on': 'weitergegeben',
  Originality: 'Originalität',
  'Of each post that went out in the period, 1 − the largest share of its runs of five words that it has in common with one text of ours of the 180 days before (Jaccard); what the same draft says on other channels does not count. The median of all. Beside it the share that was said before: more than 0.6 in common, and not declared as an update of it.':
    'Von jedem Beitrag, der im Zeitraum hinausging, 1 − der größte Anteil seiner Folgen von fünf Wörtern, den er mit einem unserer Texte der 180 Tage davor gemeinsam hat (Jaccard); was derselbe Entwurf auf anderen Kanälen sagt, zählt nicht. Der Median aller. Daneben der Anteil, der schon gesagt war: mehr als 0,6 gemeinsam und nicht als Aktualisierung davon angegeben.',
  'No post of this period was measured: texts shorter than five words are not, nor what went out before it was.':
    'Kein Beitrag dieses Zeitraums wurde gemessen: Texte unter fünf Wörtern werden es nicht, auch nicht, was vor der Messung hinausging.',
  'said before': 'schon gesagt',
  'declared update': 'angegebene Aktualisierung',
  'Views, comments and posts that belong to the events begun in the period, from 14 days before each to 28 after, less what those days usually bring: the daily mean of the 28 days before, of which at least seven must be counted. Staff, guests and people outside apart, before that is taken off. Views are not people. Beside it the posts that listening heard by the queries of these events in the same days, and the same less as long a time just before; who wrote them is not told apart.':
    'Aufrufe, Kommentare und Beiträge zu den im Zeitraum begonnenen Veranstaltungen, von 14 Tagen davor bis 28 danach, abzüglich dessen, was solche Tage sonst bringen: das Tagesmittel der 28 Tage davor, von denen mindestens sieben gezählt sein müssen. Belegschaft, Gäste und Menschen draußen getrennt, vor diesem Abzug. Aufrufe sind keine Menschen. Daneben die Beiträge, die das Zuhören mit den Suchen dieser Veranstaltungen in denselben Tagen fand, und dasselbe ohne das, was eine ebenso lange Zeit davor brachte; wer sie schrieb, wird nicht unterschieden.',
  'All costs of hiring outside and inside the house ÷ offers accepted in the period (ISO/TS 30407); a cost that is only partly in the period counts by its days. Beside it both sides, the same of costs of the kinds every house counts (comparable), the hire-cost ratio (costs ÷ first-year pay of those hired, where all of it is known) and the share of hires who came by social media. Several currencies: in that of the house, each at the rate of the day it was posted. How shared costs were divided stands with each cost.':
    'Alle Kosten der Einstellung außerhalb und innerhalb des Hauses ÷ im Zeitraum angenommene Angebote (ISO/TS 30407); Kosten, die nur zum Teil in die Zeit fallen, zählen nach ihren Tagen. Daneben beide Seiten, dasselbe für Kosten der Arten, die jedes Haus zählt (vergleichbar), das Kostenverhältnis (Kosten ÷ Entgelt des ersten Jahres der Eingestellten, wo es ganz bekannt ist) und der Anteil der über soziale Medien Gekommenen. Mehrere Währungen: in der des Hauses, jede zum Kurs des Tages, an dem gebucht wurde. Wie gemeinsame Kosten geteilt wurden, steht bei jedem Posten.',
  'No cost of this period is marked as one of the kinds every house counts.':
    'Keine Kosten dieses Zeitraums sind als eine der Arten gekennzeichnet, die jedes Haus zählt.',
  'No day of an event of this period was counted.':
    'Kein Tag einer Veranstaltung dieses Zeitraums wurde gezählt.',
  'No event of this period was entered with its listening query.':
    'Keine Veranstaltung dieses Zeitraums wurde mit ihrer Suche eingetragen.',
  'The query of an event was not at work long enough before it, so nobody knows what is usual.':
    'Die Suche einer Veranstaltung lief nicht lange genug vor ihr, deshalb weiß niemand, was üblich ist.',
  'heard by its query': 'von ihrer Suche gefunden',
  'Earned media value (paid-equivalent estimate)': 'Verdiente Medienpräsenz (Schätzung in Werbepreisen)',
  'A paid-equivalent estimate: for each network visits through our links from it × what a click cost us there, or views of our posts after 7 days ÷ 1,000 × what a thousand cost us; one basis a network, that of its latest own cost, never both. Only prices we paid ourselves. It is a price and no value (AMEC rejects advertising value equivalents), so it is in no return and no cost per outcome. Several currencies: at the rates of their days.':
    'Eine Schätzung in Werbepreisen: für jedes Netzwerk Besuche von dort über unsere Links × was uns ein Klick dort kostete, oder Aufrufe unserer Beiträge nach 7 Tagen ÷ 1.000 × was tausend uns kosteten; eine Grundlage je Netzwerk, die seines jüngsten eigenen Preises, nie beide. Nur Preise, die wir selbst bezahlt haben. Es ist ein Preis und kein Wert (die AMEC lehnt Anzeigenäquivalente ab), deshalb steht es in keinem Ertrag und in keinen Kosten je Ergebnis. Mehrere Währungen: zu den Kursen ihrer Tage.',
  'No cost of our own for a click or a thousand views that you may see was entered for this period; prices of others are not used.':
    'Für diese Zeit wurden keine eigenen Kosten eines Klicks oder von tausend Aufrufen eingetragen, die du sehen darfst; Preise anderer werden nicht verwendet.',
  'No network with a cost of our own brought a visit or told views in this period.':
    'Kein Netzwerk mit eigenen Kosten brachte in dieser Zeit einen Besuch oder nannte Aufrufe.',
  'by clicks': 'nach Klicks',
  'by thousand views': 'nach tausend Aufrufen',
}
