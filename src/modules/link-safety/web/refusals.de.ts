import type { Pairs } from '#web/refusals/match.ts'

export const refusals: Pairs = {
  'You may not change lists of links.': 'Du darfst Listen von Links nicht ändern.',
  'This list is not there any more.': 'Diese Liste gibt es nicht mehr.',
  'This version of the list is not kept any more.': 'Diese Version der Liste ist nicht mehr aufbewahrt.',
  'Nothing speaks against it any more.': 'Nichts spricht mehr dagegen.',
  'There is no rule in it. Write one a line: a host, *.host, or an address.':
    'Darin steht keine Regel. Schreib eine je Zeile: einen Host, *.host oder eine Adresse.',
  'Give the list a name, or begin it with a line “! name: …”.':
    'Gib der Liste einen Namen, oder beginne sie mit einer Zeile „! name: …“.',
  'Say what the list names: dangerous, suspicious or safe addresses.':
    'Sag, was die Liste nennt: gefährliche, verdächtige oder sichere Adressen.',
  'Correct the lines, or take the list without them.': 'Berichtige die Zeilen, oder nimm die Liste ohne sie.',
  '{0} more lines cannot be read either.': '{0} weitere Zeilen lassen sich auch nicht lesen.',
  '{0}, so nothing was changed.': '{0, count}; deshalb wurde nichts geändert.',
  'You may not change which links your organisation allows.':
    'Du darfst nicht ändern, welche Links deine Organisation erlaubt.',
  'This moment has passed already.': 'Dieser Zeitpunkt ist schon vorbei.',
  'This rule is not there, or it has ended already.':
    'Diese Regel gibt es nicht, oder sie ist schon beendet.',
  'There is a rule for {0} already. End it first to change it.':
    'Für {0} gibt es schon eine Regel. Beende sie zuerst, um sie zu ändern.',
  'You may not change how links are checked.': 'Du darfst nicht ändern, wie Links geprüft werden.',
  '“{0}” is not the name of a site. Write it like fjell.example.':
    '„{0}“ ist nicht der Name einer Website. Schreib ihn wie fjell.example.',
  'You may not decide about links that are held back.':
    'Du darfst über zurückgehaltene Links nicht entscheiden.',
  'Only a person can decide about a link.': 'Über einen Link entscheiden kann nur ein Mensch.',
  'This link is not in the log.': 'Dieser Link steht nicht im Protokoll.',
  'Nothing speaks against this link any more.': 'Gegen diesen Link spricht nichts mehr.',
  'Somebody decided this already.': 'Das hat schon jemand entschieden.',
  'It is on no list, and nothing about it is odd.':
    'Sie steht auf keiner Liste, und nichts an ihr ist seltsam.',
  'It was not followed, so that its owner does not learn that we looked.':
    'Ihr wurde nicht gefolgt, damit der Inhaber nicht erfährt, dass wir nachsehen.',
  'It cannot be followed: it is no web page with a name the world knows.':
    'Ihr lässt sich nicht folgen: Es ist keine Webseite mit einem Namen, den die Welt kennt.',
  'It was not followed: following links is switched off.':
    'Ihr wurde nicht gefolgt: Das Folgen von Links ist ausgeschaltet.',
  'It was not followed: nothing leaves a demonstration.':
    'Ihr wurde nicht gefolgt: Aus einer Vorführung geht nichts hinaus.',
  'Write the address.': 'Schreib die Adresse.',
  'Give the list a name.': 'Gib der Liste einen Namen.',
  'Write a host or an address.': 'Schreib einen Host oder eine Adresse.',
  'Use that address itself, so that people see where they go.':
    'Verwende jene Adresse selbst, damit Menschen sehen, wohin sie gehen.',
  'It leads round in a circle.': 'Sie führt im Kreis.',
  'It shows something else to others, or it is broken. Do not open it.':
    'Sie zeigt anderen etwas anderes, oder sie ist kaputt. Öffne sie nicht.',
  'It leads on more often than ten times.': 'Sie führt öfter als zehnmal weiter.',
  'Nobody needs so many detours. Ask for the address of the page itself.':
    'So viele Umwege braucht niemand. Frag nach der Adresse der Seite selbst.',
  'It leads into a private network.': 'Sie führt in ein privates Netz.',
  'Links from outside have no business there. Tell whoever looks after IT.':
    'Links von außen haben dort nichts zu suchen. Sag es, wer sich um die IT kümmert.',
  'It leads on to something that is no web page.': 'Sie führt zu etwas weiter, das keine Webseite ist.',
  'Do not open it. Ask for the address of the page itself.':
    'Öffne sie nicht. Frag nach der Adresse der Seite selbst.',
  'It may send people on to {0}. {1}': 'Sie schickt Menschen vielleicht weiter zu {0}. {1}',
  'It sends people on to {0}.': 'Sie schickt Menschen weiter zu {0}.',
  'Do not open it, and do not send it on.': 'Öffne sie nicht, und schick sie nicht weiter.',
  'Do not open it before somebody has looked.': 'Öffne sie nicht, bevor jemand nachgesehen hat.',
  'It cannot be read as an address.': 'Sie lässt sich nicht als Adresse lesen.',
  'Check that nothing is missing.': 'Prüf, ob etwas fehlt.',
  'Your organisation forbids {0}: {1}': 'Deine Organisation verbietet {0}: {1}',
  'Your organisation allows {0}: {1}': 'Deine Organisation erlaubt {0}: {1}',
  'The list “{0}” names {1} {2}.': 'Die Liste „{0}“ führt {1} {2, word}.',
  'A list holds at most 1,000,000 rules; split it.':
    'Eine Liste fasst höchstens 1.000.000 Regeln; teile sie auf.',
  'A verdict is dangerous, suspicious or safe.': 'Ein Urteil ist dangerous, suspicious oder safe.',
  'A list expires on a day, written like 2027-01-31.':
    'Eine Liste endet an einem Tag, geschrieben wie 2027-01-31.',
  'Do not paste it into an address bar. Ask the sender for the page’s own web address.':
    'Füg sie nicht in eine Adresszeile ein. Bitte den Absender um die Webadresse der Seite selbst.',
  'What stands before the @ is not where it leads. Open the page by its own address instead.':
    'Was vor dem @ steht, ist nicht, wohin sie führt. Öffne die Seite unter ihrer eigenen Adresse.',
  'It leads to the reader’s own computer.': 'Sie führt auf den eigenen Rechner der lesenden Person.',
  'Ask for the name of the site; honest ones have one.':
    'Frag nach dem Namen der Website; ehrliche haben einen.',
  'Do not follow it. Honest addresses show every letter they have.':
    'Folge ihr nicht. Ehrliche Adressen zeigen jeden Buchstaben, den sie haben.',
  'It hides characters that nobody can see.': 'Sie verbirgt Zeichen, die niemand sehen kann.',
  'Type the address you know by hand instead.': 'Tipp stattdessen die Adresse, die du kennst, von Hand.',
  'Do not open it. Tell whoever looks after IT.': 'Öffne sie nicht. Sag es, wer sich um die IT kümmert.',
  'Use the long address, so that people see where they go.':
    'Verwende die lange Adresse, damit Menschen sehen, wohin sie gehen.',
  'Do not enter anything there. Warn colleagues; it may be meant for your customers too.':
    'Gib dort nichts ein. Warne Kolleginnen und Kollegen; sie könnte auch für deine Kundschaft gedacht sein.',
  'It is no web page: {0} can run a program or open a file on your computer.':
    'Das ist keine Webseite: {0} kann ein Programm starten oder eine Datei auf deinem Rechner öffnen.',
  'It is no web page: {0} opens another program.': 'Das ist keine Webseite: {0} öffnet ein anderes Programm.',
  'It begins like {0}, but leads to {1}.': 'Sie beginnt wie {0}, führt aber zu {1}.',
  'It carries a user name for {0}.': 'Sie trägt einen Benutzernamen für {0}.',
  'It leads to a number ({0}) instead of a name.': 'Sie führt zu einer Zahl ({0}) statt zu einem Namen.',
  '“{0}” mixes letters of several alphabets that look alike.':
    '„{0}“ mischt Buchstaben verschiedener Alphabete, die gleich aussehen.',
  '“{0}” pretends to be a document and is a program.':
    '„{0}“ gibt sich als Dokument aus und ist ein Programm.',
  '{0} is a shortener: it does not show where it leads.':
    '{0} ist ein Linkkürzer: Er zeigt nicht, wohin er führt.',
  'A rule is one host, *.host, address or sha256 hash, without spaces or other stars.':
    'Eine Regel ist ein Host, *.host, eine Adresse oder ein sha256-Hash, ohne Leerzeichen oder andere Sterne.',
  'A sha256 hash has 64 digits from 0 to f.': 'Ein sha256-Hash hat 64 Ziffern von 0 bis f.',
  '“{0}” is not a host name.': '„{0}“ ist kein Hostname.',
  '“{0}” is neither a host nor a web address.': '„{0}“ ist weder ein Host noch eine Webadresse.',
  'You may not see which links were held back.': 'Du darfst nicht sehen, welche Links zurückgehalten wurden.',
  'Line {0}, “{1}”: {2}': 'Zeile {0}, „{1}“: {2}',
}
