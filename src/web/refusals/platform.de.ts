import type { Pairs } from './match.ts'

export const refusals: Pairs = {
  'A week has seven days.': 'Eine Woche hat sieben Tage.',
  'Two periods of one day overlap.': 'Zwei Zeitspannen eines Tages überschneiden sich.',
  'This password cannot be used.': 'Dieses Passwort geht nicht.',
  'There is an account with this address already. Sign in instead.':
    'Unter dieser Adresse gibt es schon ein Konto. Melde dich stattdessen an.',
  'This account is not here any more.': 'Dieses Konto gibt es nicht mehr.',
  'Your present password is not right.': 'Dein jetziges Passwort stimmt nicht.',
  'This is not your present password.': 'Das ist nicht dein jetziges Passwort.',
  'This link is used up or older than an hour.': 'Dieser Link ist verbraucht oder älter als eine Stunde.',
  'Ask for a new one on the sign-in page.': 'Fordere auf der Anmeldeseite einen neuen an.',
  'This follows a pattern that is tried first. Use a few words that only you put together.':
    'Das folgt einem Muster, das als Erstes ausprobiert wird. Nimm ein paar Wörter, die nur du zusammenstellst.',
  'This is made of names or words that are tried first. Put something of your own with it.':
    'Das besteht aus Namen oder Wörtern, die als Erstes ausprobiert werden. Füg etwas Eigenes hinzu.',
  'Use at least {0} characters; this has {1}. A few words that only you put together are easy to remember.':
    'Verwende mindestens {0} Zeichen; das sind {1}. Ein paar Wörter, die nur du zusammenstellst, merkt man sich leicht.',
  'E-mail address or password is not right.': 'E-Mail-Adresse oder Passwort stimmt nicht.',
  'Check both, or ask for a new password.': 'Prüf beides, oder fordere ein neues Passwort an.',
  'Too many attempts. Try again in a minute.': 'Zu viele Versuche. Versuch es in einer Minute noch einmal.',
  'Too many attempts. Try again in {0} minutes.': 'Zu viele Versuche. Versuch es in {0} Minuten noch einmal.',
  'Save it without protection and add it again.': 'Speichere sie ohne Schutz und füg sie noch einmal hinzu.',
  'Print it to PDF anew and add that: paper can do nothing by itself.':
    'Druck sie neu als PDF und füg das hinzu: Papier kann von selbst nichts tun.',
  '“{0}” is locked with a password or against copying.':
    '„{0}“ ist mit einem Passwort oder gegen Kopieren gesperrt.',
  '“{0}” is a document that {1}.': '„{0}“ ist ein Dokument, das {1, word}.',
  'Correct it in the program it was made with, and add it again.':
    'Berichtige sie im Programm, mit dem sie gemacht wurde, und füg sie noch einmal hinzu.',
  'The captions in “{0}” cannot be used: {1}':
    'Die Untertitel in „{0}“ lassen sich nicht verwenden: {1, word}',
  'This file is not there.': 'Diese Datei gibt es nicht.',
  'The connection broke before “{0}” had arrived.': 'Die Verbindung brach ab, bevor „{0}“ angekommen war.',
  'Something stood behind the end of the picture (phones put films and second versions there); only the picture was kept.':
    'Hinter dem Ende des Bildes stand noch etwas (Telefone legen dort Filme und zweite Fassungen ab); nur das Bild wurde behalten.',
  'Make it smaller or shorter and add it again.':
    'Mach sie kleiner oder kürzer und füg sie noch einmal hinzu.',
  'It is a moving PNG; only its still picture was kept.':
    'Es ist ein bewegtes PNG; nur sein stehendes Bild wurde behalten.',
  'Export it as PNG from the program it was drawn with, and add that.':
    'Exportiere sie aus dem Programm, in dem sie gezeichnet wurde, als PNG und füg das hinzu.',
  '“{0}” has {1} frames of {2} × {3} pixels, more than can be handled.':
    '„{0}“ hat {1} Einzelbilder mit {2} × {3} Pixeln, mehr als sich verarbeiten lässt.',
  'It has {0} megapixels; it is kept at {1} × {2} pixels, more than any network shows.':
    'Es hat {0} Megapixel; behalten wird es mit {1} × {2} Pixeln, mehr als jedes Netzwerk zeigt.',
  'It was turned from {0} into {1}, which networks take.':
    'Es wurde von {0} in {1} umgewandelt, das Netzwerke annehmen.',
  '“{0}” is a drawing of more than 5 MB.': '„{0}“ ist eine Zeichnung mit mehr als 5 MB.',
  '“{0}” is a drawing that {1}.': '„{0}“ ist eine Zeichnung, die {1, word}.',
  'It was drawn as a picture of {0} × {1} pixels; networks take no SVG.':
    'Es wurde als Bild mit {0} × {1} Pixeln gezeichnet; Netzwerke nehmen kein SVG.',
  '“{0}” has {1} megapixels; at most {2} can be handled.':
    '„{0}“ hat {1} Megapixel; höchstens {2} lassen sich verarbeiten.',
  'Remove media nobody needs from the library, or ask whoever runs Weft for more room.':
    'Entferne Medien, die niemand braucht, aus der Bibliothek, oder bitte, wer Weft betreibt, um mehr Platz.',
  '“{0}” was not stored: the {1} for media are used up.':
    '„{0}“ wurde nicht gespeichert: die {1} für Medien sind aufgebraucht.',
  'Save it as JPEG. On an iPhone: Settings, Camera, Formats, Most Compatible.':
    'Speichere es als JPEG. Auf dem iPhone: Einstellungen, Kamera, Formate, Maximale Kompatibilität.',
  'Save it as MP4 or WebM and add it again.': 'Speichere es als MP4 oder WebM und füg es noch einmal hinzu.',
  'Save them as WebVTT (.vtt) and add them again.':
    'Speichere sie als WebVTT (.vtt) und füg sie noch einmal hinzu.',
  'Add the picture or document itself.': 'Füg das Bild oder Dokument selbst hinzu.',
  'Unpack it, or save the document as PDF, and add that.':
    'Pack es aus, oder speichere das Dokument als PDF, und füg das hinzu.',
  'Use a JPEG, PNG, WebP, AVIF, TIFF, SVG or GIF picture, an MP4, MOV or WebM video, an MP3, M4A, OGG, WAV or FLAC sound, a PDF, or WebVTT captions.':
    'Verwende ein Bild (JPEG, PNG, WebP, AVIF, TIFF, SVG oder GIF), ein Video (MP4, MOV oder WebM), einen Ton (MP3, M4A, OGG, WAV oder FLAC), ein PDF oder Untertitel als WebVTT.',
  'Export or download it once more and add it again.':
    'Exportiere oder lade sie noch einmal herunter und füg sie wieder hinzu.',
  'Export it anew from the program it was made with, and add that file.':
    'Exportiere sie neu aus dem Programm, mit dem sie gemacht wurde, und füg diese Datei hinzu.',
  'Ask whoever runs Weft to make room, then add it again.':
    'Bitte, wer Weft betreibt, Platz zu schaffen, und füg sie dann noch einmal hinzu.',
  '“{0}” is larger than the {1} that {2} may have.':
    '„{0}“ ist größer als die {1}, die für {2, word} erlaubt sind.',
  '“{0}” also holds {1}, so it could act as something else than it seems.':
    '„{0}“ enthält auch {1, word} und könnte deshalb etwas anderes sein, als es scheint.',
  'The disk is full, so “{0}” was not stored. Your text is safe.':
    'Die Festplatte ist voll; deshalb wurde „{0}“ nicht gespeichert. Dein Text ist sicher.',
  'Use a JPEG, PNG, WebP, AVIF or GIF picture.': 'Verwende ein Bild als JPEG, PNG, WebP, AVIF oder GIF.',
  '“{0}” is not a whole image: it is damaged, or its content is something else than its name says.':
    '„{0}“ ist kein ganzes Bild: Es ist beschädigt, oder sein Inhalt ist etwas anderes, als der Name sagt.',
  '“{0}” is empty.': '„{0}“ ist leer.',
  'Some of what you entered does not fit.': 'Etwas von dem, was du eingegeben hast, passt nicht.',
  'The disk of the database is full, so nothing was stored. Ask whoever runs Weft to make room, then try again.':
    'Die Festplatte der Datenbank ist voll; deshalb wurde nichts gespeichert. Bitte, wer Weft betreibt, Platz zu schaffen, und versuch es dann noch einmal.',
  'The database does not answer at the moment. Nothing you typed was lost; try again in a few seconds.':
    'Die Datenbank antwortet gerade nicht. Nichts von dem, was du geschrieben hast, ist verloren; versuch es in ein paar Sekunden noch einmal.',
  'Something went wrong on our side. Nothing you typed was lost; try again. Request {0}':
    'Auf unserer Seite ging etwas schief. Nichts von dem, was du geschrieben hast, ist verloren; versuch es noch einmal. Anfrage {0}',
  'The mail server gave no reason.': 'Der Mailserver hat keinen Grund genannt.',
  '{0} sent more than {1}.': '{0} hat mehr als {1} gesendet.',
  '{0} does not answer.': '{0} antwortet nicht.',
  '{0} cannot be reached: {1}.': '{0} ist nicht erreichbar: {1}.',
  '{0} has no address.': '{0} hat keine Adresse.',
  '{0} uses a port we do not fetch from.': '{0} verwendet einen Port, von dem wir nichts holen.',
  '{0} broke off: {1}.': '{0} hat abgebrochen: {1}.',
  'This is not an address.': 'Das ist keine Adresse.',
  'The address carries a user name or password.':
    'Die Adresse enthält einen Benutzernamen oder ein Passwort.',
  'Only http and https addresses are fetched, not {0}':
    'Geholt werden nur http- und https-Adressen, nicht {0}',
  '{0} wants what we sent handed to {1}; refused.':
    '{0} will, dass wir an {1} weitergeben, was wir gesendet haben; abgelehnt.',
  '{0} points elsewhere more often than we follow.': '{0} verweist öfter weiter, als wir folgen.',
  '{0} answered with status {1}.': '{0} hat mit Status {1} geantwortet.',
  'This is an old or an encrypted Excel file.': 'Das ist eine alte oder eine verschlüsselte Excel-Datei.',
  'Save it as .xlsx without a password, or as CSV.': 'Speichere sie als .xlsx ohne Passwort, oder als CSV.',
  'This is no table.': 'Das ist keine Tabelle.',
  'Use XLSX or CSV.': 'Verwende XLSX oder CSV.',
  'This Excel file is broken, or too large to unpack.':
    'Diese Excel-Datei ist beschädigt oder zu groß zum Auspacken.',
  'Save it anew, with this one sheet only.': 'Speichere sie neu, nur mit diesem einen Blatt.',
  'Cut it in parts.': 'Teile sie in Stücke.',
  'This table has more than {0} rows.': 'Diese Tabelle hat mehr als {0, number} Zeilen.',
  'The table has no column {0}.': 'Die Tabelle hat die Spalte {0} nicht.',
  'This is more than 24 MB. Send it in smaller parts.':
    'Das sind mehr als 24 MB. Sende es in kleineren Teilen.',
  'There is nothing at this address.': 'Unter dieser Adresse gibt es nichts.',
  'Choose one of what is offered.': 'Wähle etwas aus dem Angebotenen.',
  'Weft cannot read this as it is written. Check it for a slip.':
    'So geschrieben kann Weft das nicht lesen. Prüf es auf Tippfehler.',
  'Use a whole number.': 'Verwende eine ganze Zahl.',
  'This does not fit. Check it and try again.': 'Das passt nicht. Prüf es und versuch es noch einmal.',
  'Write a text.': 'Schreib einen Text.',
  'Write a number.': 'Schreib eine Zahl.',
  'Say yes or no.': 'Sag ja oder nein.',
  'Give a list.': 'Gib eine Liste an.',
  'Write a moment such as 2026-03-31T09:00:00Z.': 'Schreib einen Zeitpunkt wie 2026-03-31T09:00:00Z.',
  'This is not there any more. Choose again.': 'Das gibt es nicht mehr. Wähle neu.',
  'This is missing. Fill it in.': 'Das fehlt noch. Füll es aus.',
  'Use a multiple of {0}.': 'Verwende ein Vielfaches von {0, number}.',
  'Leave out what is not known here: {0}.': 'Lass weg, was hier nicht bekannt ist: {0}.',
  'Choose at least {0}.': 'Wähle mindestens {0, number}.',
  'Choose at most {0}.': 'Wähle höchstens {0, number}.',
  'Use more than {0}.': 'Verwende mehr als {0, number}.',
  'Use less than {0}.': 'Verwende weniger als {0, number}.',
  'Use {0} or more.': 'Verwende {0, number} oder mehr.',
  'Use {0} or less.': 'Verwende {0, number} oder weniger.',
}
