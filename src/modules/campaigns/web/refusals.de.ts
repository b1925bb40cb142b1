import type { Pairs } from '#web/refusals/match.ts'

export const refusals: Pairs = {
  'Another campaign has this name.': 'Eine andere Kampagne hat diesen Namen.',
  'Another campaign has this code.': 'Eine andere Kampagne hat diesen Code.',
  'A campaign cannot end before it begins.': 'Eine Kampagne kann nicht enden, bevor sie beginnt.',
  'This campaign was given up; take it up again first.':
    'Diese Kampagne wurde aufgegeben; nimm sie zuerst wieder auf.',
  'It cannot end before it begins.': 'Es kann nicht enden, bevor es beginnt.',
  'Say in which currency.': 'Sag, in welcher Währung.',
  'This campaign does not exist any more.': 'Diese Kampagne gibt es nicht mehr.',
  'This account is not connected any more.': 'Dieses Konto ist nicht mehr verbunden.',
  'This picture is not here any more.': 'Dieses Bild gibt es nicht mehr.',
  'Another placement has this code.': 'Eine andere Platzierung hat diesen Code.',
  'This address is known as dangerous. {0}': 'Diese Adresse ist als gefährlich bekannt. {0}',
  '“{0}” is not among the words of this house. Choose one of the list.':
    '„{0}“ gehört nicht zu den Wörtern dieses Hauses. Wähle eines aus der Liste.',
  'Write “{0}”; “{1}” is only counted as that.': 'Schreib „{0}“; „{1}“ wird nur als solches gezählt.',
  'Write the code that was said.': 'Schreib den Code, der genannt wurde.',
  'Write what was answered.': 'Schreib, was geantwortet wurde.',
  'This day has not come yet.': 'Dieser Tag ist noch nicht gekommen.',
  'No placement has the code “{0}”.': 'Keine Platzierung hat den Code „{0}“.',
  'Export the register to see how its table looks.':
    'Exportiere das Verzeichnis, um zu sehen, wie seine Tabelle aussieht.',
  'This address is known as dangerous.': 'Diese Adresse ist als gefährlich bekannt.',
  'This word leads somewhere already. Choose another.':
    'Dieses Wort führt schon irgendwohin. Wähle ein anderes.',
  'There is no campaign “{0}”.': 'Eine Kampagne „{0}“ gibt es nicht.',
  '“{0}” is not among the words of this house.': '„{0}“ gehört nicht zu den Wörtern dieses Hauses.',
  'Write the domain alone, such as fjell.link, without https:// and without a path.':
    'Schreib nur die Domain, wie fjell.link, ohne https:// und ohne Pfad.',
  'This is the address of Weft itself; on a short domain nothing but links would answer.':
    'Das ist die Adresse von Weft selbst; auf einer kurzen Domain würden nur Links antworten.',
  'This domain belongs to another organisation here.': 'Diese Domain gehört hier einer anderen Organisation.',
  'There is no short domain to check.': 'Es gibt keine kurze Domain zu prüfen.',
  'Something answers at this domain, but it is not Weft. Point its DNS record here and let the proxy pass the Host header on.':
    'Unter dieser Domain antwortet etwas, aber nicht Weft. Richte ihren DNS-Eintrag hierher und lass den Proxy den Kopf Host weitergeben.',
  'Nothing answers at this domain over https. Point its DNS record here and give the proxy a certificate for it.':
    'Unter dieser Domain antwortet nichts über https. Richte ihren DNS-Eintrag hierher und gib dem Proxy ein Zertifikat für sie.',
  'A tag needs letters or numbers.': 'Ein Schlagwort braucht Buchstaben oder Ziffern.',
  '“{0}” is there twice.': '„{0}“ ist zweimal da.',
  '“{0}” cannot be another name of itself.': '„{0}“ kann kein anderer Name für sich selbst sein.',
  '“{0}” is another name of “{1}”, which is not in the list.':
    '„{0}“ ist ein anderer Name für „{1}“, das nicht in der Liste steht.',
  'Agree first that visits through links of yours are counted.':
    'Stimm zuerst zu, dass Besuche über deine Links gezählt werden.',
  'This page is not ours. Links of one’s own lead to {0}.':
    'Diese Seite ist nicht unsere. Eigene Links führen zu {0, list}.',
  'Two links for one place halve its figures. Use that one, or add this one all the same.':
    'Zwei Links für eine Stelle halbieren ihre Zahlen. Verwende jenen, oder füg diesen trotzdem hinzu.',
  'This place is registered already.': 'Diese Stelle ist schon eingetragen.',
  'Its link may stand in print: give it somewhere to lead to.':
    'Ihr Link steht vielleicht im Druck: Gib ihm ein Ziel.',
  '“{0}” looks the same: the same place, at the same time, with the same target or campaign.':
    '„{0}“ sieht gleich aus: dieselbe Stelle, zur selben Zeit, mit demselben Ziel oder derselben Kampagne.',
  'The figures that this study looks at are not here any more.':
    'Die Zahlen, auf die diese Studie sieht, gibt es nicht mehr.',
  '{0} began within a week of it: what each of them moved cannot be told apart.':
    '{0, list} begann in derselben Woche: Was jedes davon bewegt hat, lässt sich nicht trennen.',
  'This method does not fit such a table. Choose another.':
    'Dieses Verfahren passt nicht zu einer solchen Tabelle. Wähle ein anderes.',
  'Looking in before the end finds effects that are not there.':
    'Wer vor dem Ende hineinsieht, findet Wirkungen, die es nicht gibt.',
  'A table needs a head, a column of days, a column of figures, and rows.':
    'Eine Tabelle braucht einen Kopf, eine Spalte mit Tagen, eine Spalte mit Zahlen und Zeilen.',
  'A look-back has 7 to 30 days.': 'Ein Rückblick hat 7 bis 30 Tage.',
  'Say who counted: the shop, the survey, the web statistics.':
    'Sag, wer gezählt hat: der Laden, die Umfrage, die Webstatistik.',
  'A count is never below 0.': 'Eine Zählung liegt nie unter 0.',
  'Give the address of the page.': 'Gib die Adresse der Seite an.',
  'Write a colour such as #1a1a1a.': 'Schreib eine Farbe wie #1a1a1a.',
  'At least 10 mm.': 'Mindestens 10 mm.',
  'At most 1000 mm.': 'Höchstens 1000 mm.',
  'Give the campaign a name.': 'Gib der Kampagne einen Namen.',
  'Say where it stands.': 'Sag, wo es steht.',
  'Use the three letters of the currency, such as EUR.': 'Verwende die drei Buchstaben der Währung, wie EUR.',
  'Give the study a name.': 'Gib der Studie einen Namen.',
  'Say why the plan changes.': 'Sag, warum sich der Plan ändert.',
  'Give the table a name.': 'Gib der Tabelle einen Namen.',
  'Say where these figures come from.': 'Sag, woher diese Zahlen kommen.',
  'The table is empty.': 'Die Tabelle ist leer.',
  'Use at most 2 MB.': 'Verwende höchstens 2 MB.',
  'Use code, answer or uncoded.': 'Verwende code, answer oder uncoded.',
  'Write the code or the answer.': 'Schreib den Code oder die Antwort.',
  'Say who counted, in at most 80 characters.': 'Sag in höchstens 80 Zeichen, wer gezählt hat.',
  'Write a whole number such as 14.': 'Schreib eine ganze Zahl wie 14.',
  'Use 3 to 40 small letters, numbers and hyphens, such as spring-sale.':
    'Verwende 3 bis 40 kleine Buchstaben, Ziffern und Bindestriche, wie spring-sale.',
  'This word is kept for Weft itself. Choose another.':
    'Dieses Wort ist für Weft selbst reserviert. Wähle ein anderes.',
  'Put {code} where the code of the campaign belongs.':
    'Setz {code} dorthin, wo der Code der Kampagne hingehört.',
  'Use small letters, numbers, dots, hyphens, {code} and {year}.':
    'Verwende kleine Buchstaben, Ziffern, Punkte, Bindestriche, {code} und {year}.',
  'There are signs in this address that no address has. Copy it again.':
    'In dieser Adresse stehen Zeichen, die keine Adresse hat. Kopiere sie noch einmal.',
  'Write the whole address, beginning with https://.': 'Schreib die ganze Adresse, mit https:// am Anfang.',
  'This is no address that a browser could open.': 'Das ist keine Adresse, die ein Browser öffnen könnte.',
  'Leave the name and password out of the address.': 'Lass Namen und Passwort aus der Adresse weg.',
  'This is a short link of ours. Give the address that it leads to.':
    'Das ist ein Kurzlink von uns. Gib die Adresse an, zu der er führt.',
  'Write a day such as 2026-03-31, or nothing.': 'Schreib einen Tag wie 2026-03-31 oder nichts.',
  'Write a number such as 120.50.': 'Schreib eine Zahl wie 120.50.',
  'Use three letters, such as EUR.': 'Verwende drei Buchstaben, wie EUR.',
  'What is learned from lies before the start.': 'Woraus gelernt wird, liegt vor dem Anfang.',
  'The end cannot come before the start.': 'Das Ende kann nicht vor dem Anfang liegen.',
  '“{0}” is no network. Write 203.0.113.0/24, 2001:db8::/32 or one address a line.':
    '„{0}“ ist kein Netz. Schreib 203.0.113.0/24, 2001:db8::/32 oder eine Adresse je Zeile.',
  '“{0}” is too wide; at most /{1}.': '„{0}“ ist zu weit; höchstens /{1}.',
  'Registering campaigns, placements and counts needs the right to plan what is published.':
    'Um Kampagnen, Platzierungen und Zählungen einzutragen, brauchst du das Recht, Veröffentlichungen zu planen.',
  'This placement does not exist any more.': 'Diese Platzierung gibt es nicht mehr.',
  'This link is not among yours any more.': 'Dieser Link ist nicht mehr unter deinen.',
  'This study does not exist any more.': 'Diese Studie gibt es nicht mehr.',
  'The modules must be darker than what is around them: many readers know no other way.':
    'Die Module müssen dunkler sein als das, was sie umgibt: Viele Lesegeräte kennen es nicht anders.',
  'These two colours are too close for a reader. Take a darker or a lighter one.':
    'Diese beiden Farben liegen für ein Lesegerät zu nah beieinander. Nimm eine dunklere oder eine hellere.',
  'A picture in the middle needs the highest correction: it hides modules.':
    'Ein Bild in der Mitte braucht die höchste Fehlerkorrektur: Es verdeckt Module.',
  'This placement has no link. Give it a target first.':
    'Diese Platzierung hat keinen Link. Gib ihr zuerst ein Ziel.',
  'This is no picture that could stand in the middle.': 'Das ist kein Bild, das in der Mitte stehen könnte.',
}
