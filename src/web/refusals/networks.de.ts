import type { Pairs } from './match.ts'

export const refusals: Pairs = {
  'This is not a post of ours.': 'Das ist kein Beitrag von uns.',
  'This is an e-mail address.': 'Das ist eine E-Mail-Adresse.',
  'This is not a whole handle.': 'Das ist kein ganzer Kontoname.',
  'This is not a server address. Write it like https://bsky.social.':
    'Das ist keine Serveradresse. Schreib sie wie https://bsky.social.',
  'The server has a problem of its own. Try again later.':
    'Der Server hat selbst ein Problem. Versuch es später noch einmal.',
  'There is a server at this address, but it is not a Bluesky one.':
    'Unter dieser Adresse gibt es einen Server, aber keinen von Bluesky.',
  'Write the address of your server here, or try again later.':
    'Schreib die Adresse deines Servers hierher, oder versuch es später noch einmal.',
  'This is the password of the account itself. Make an app password for Weft instead.':
    'Das ist das Passwort des Kontos selbst. Mach stattdessen ein App-Passwort für Weft.',
  'The password does not belong to this handle.': 'Das Passwort gehört nicht zu diesem Kontonamen.',
  'Nobody has this handle. Check its spelling.': 'Niemand hat diesen Kontonamen. Prüf die Schreibweise.',
  '{0} Write it as name.bsky.social.': '{0} Schreib ihn wie name.bsky.social.',
  'The server of this handle could not be looked up. {0}':
    'Der Server dieses Kontonamens ließ sich nicht ermitteln. {0}',
  'Too many attempts: the server asks to wait until {0} UTC.':
    'Zu viele Versuche: Der Server bittet, bis {0} UTC zu warten.',
  'A post on Bluesky carries images, or one video, or a link card. Take away what is too much, or make it a thread.':
    'Ein Beitrag auf Bluesky trägt Bilder, ein Video oder eine Linkkarte. Nimm weg, was zu viel ist, oder mach eine Kette daraus.',
  'Bluesky takes images and videos, no documents and no sound alone.':
    'Bluesky nimmt Bilder und Videos, keine Dokumente und keinen Ton allein.',
  'This is not an object.': 'Das ist kein Objekt.',
  'There is a block between the author and us.': 'Zwischen dem Verfasser und uns steht eine Sperre.',
  'There is no post, notification or record in it.':
    'Darin ist weder Beitrag noch Benachrichtigung noch Eintrag.',
  'The post has no text field.': 'Der Beitrag hat kein Textfeld.',
  'A notification of kind {0} is not for a desk.':
    'Eine Benachrichtigung der Art {0} ist nichts für einen Tisch.',
  'A record of {0} is not for a desk.': 'Ein Eintrag der Art {0} ist nichts für einen Tisch.',
  'It is a record of {0}, which is not a post.': 'Es ist ein Eintrag der Art {0}, kein Beitrag.',
  'The server does not say whose handle this is.': 'Der Server verrät nicht, wem dieser Kontoname gehört.',
  'One of the images cannot be read.': 'Eines der Bilder lässt sich nicht lesen.',
  'Bluesky cannot read this search. Take quotation marks and signs out of it and try again.':
    'Bluesky kann diese Suche nicht lesen. Nimm Anführungszeichen und Sonderzeichen heraus und versuch es noch einmal.',
  'There is no search behind this account’s server.': 'Hinter dem Server dieses Kontos steht keine Suche.',
  'There is no word to look for.': 'Es gibt kein Wort, nach dem gesucht werden könnte.',
  'Bluesky does not list everything that is public; its firehose does.':
    'Bluesky listet nicht alles Öffentliche auf; sein Firehose tut es.',
  'There is no tag to look for.': 'Es gibt kein Schlagwort, nach dem gesucht werden könnte.',
  'This is our own post.': 'Das ist unser eigener Beitrag.',
  'Bluesky did not report this count.': 'Bluesky hat diese Zahl nicht gemeldet.',
  'The message cannot be told apart from later versions of it.':
    'Die Nachricht lässt sich nicht von späteren Fassungen unterscheiden.',
  'Only answers under posts of ours can be hidden.':
    'Verbergen lassen sich nur Antworten unter unseren Beiträgen.',
  'Who may answer was being changed on Bluesky just then.':
    'Wer antworten darf, wurde auf Bluesky gerade geändert.',
  'Who may answer cannot be read there.': 'Wer antworten darf, lässt sich dort nicht lesen.',
  'Private messages on Bluesky are a chat apart, which Weft does not speak yet.':
    'Private Nachrichten auf Bluesky sind ein eigener Chat, den Weft noch nicht spricht.',
  'Bluesky profiles have no such field.': 'Profile auf Bluesky haben kein solches Feld.',
  'The profile is being changed by somebody else right now.':
    'Das Profil wird gerade von jemand anderem geändert.',
  'Bluesky refused the profile: {0}': 'Bluesky hat das Profil abgelehnt: {0}',
  'The server does not show what stands there.': 'Der Server zeigt nicht, was dort steht.',
  'Another post already stands under the key of this one.':
    'Unter dem Schlüssel dieses Beitrags steht schon ein anderer.',
  'The server did not say what it wrote.': 'Der Server hat nicht gesagt, was er geschrieben hat.',
  'Bluesky refused the post: {0}': 'Bluesky hat den Beitrag abgelehnt: {0}',
  'Whoever wrote the post does not let everybody answer.':
    'Wer den Beitrag geschrieben hat, lässt nicht alle antworten.',
  'The post this answers does not exist any more.': 'Den Beitrag, dem das antwortet, gibt es nicht mehr.',
  'The post this answers cannot be read.': 'Der Beitrag, dem das antwortet, lässt sich nicht lesen.',
  'The server took the file but does not say where it is.':
    'Der Server hat die Datei angenommen, verrät aber nicht, wo sie ist.',
  'Bluesky is still preparing the video.': 'Bluesky bereitet das Video noch auf.',
  'The server gave no permit for videos.': 'Der Server hat keine Erlaubnis für Videos gegeben.',
  'The video service answered with something we cannot read.':
    'Der Videodienst hat etwas geantwortet, das wir nicht lesen können.',
  'Bluesky could not use the video: {0}.': 'Bluesky konnte das Video nicht verwenden: {0}.',
  'Bluesky refused the video: {0}': 'Bluesky hat das Video abgelehnt: {0}',
  'The captions in “{0}” are longer than {1} kB.': 'Die Untertitel in „{0}“ sind länger als {1} kB.',
  '{0} knows no post at this address.': '{0} kennt unter dieser Adresse keinen Beitrag.',
  '{0} shows this post only to people who are signed in, or not any more.':
    '{0} zeigt diesen Beitrag nur Angemeldeten, oder gar nicht mehr.',
  '{0} asked us to wait before looking again.': '{0} hat uns gebeten zu warten, bevor wir wieder nachsehen.',
  '{0} did not tell whether this post is there.': '{0} hat nicht verraten, ob es diesen Beitrag gibt.',
  '{0} answered without saying what stands at this address.':
    '{0} hat geantwortet, ohne zu sagen, was unter dieser Adresse steht.',
  'This address belongs to a private network, which is not reached from here unless whoever runs Weft allows it.':
    'Diese Adresse gehört zu einem privaten Netz, das von hier nicht erreicht wird, solange wer Weft betreibt es nicht erlaubt.',
  'The server took too long to answer.': 'Der Server hat zu lange nicht geantwortet.',
  'The server could not be reached.': 'Der Server war nicht erreichbar.',
  'The id is empty.': 'Die Kennung ist leer.',
  'The id is longer than 2,000 characters.': 'Die Kennung ist länger als 2.000 Zeichen.',
  'The network is a short name, such as “instagram”.': 'Das Netzwerk ist ein kurzer Name wie „instagram“.',
  'Give it a name with letters or digits.': 'Gib ihm einen Namen mit Buchstaben oder Ziffern.',
  'Facebook shows most posts only to people who are signed in.':
    'Facebook zeigt die meisten Beiträge nur Angemeldeten.',
  'Give the address of a feed, or a file.': 'Gib die Adresse eines Feeds an, oder eine Datei.',
  'This is not a web address. It begins with https:// and a host.':
    'Das ist keine Webadresse. Sie beginnt mit https:// und einem Host.',
  'There is nothing at this address. Check it for a slip, or look on the site for its feed.':
    'Unter dieser Adresse gibt es nichts. Prüf sie auf Tippfehler, oder such auf der Website nach ihrem Feed.',
  'This address is not open to everybody, so we cannot read it.':
    'Diese Adresse steht nicht allen offen; deshalb können wir sie nicht lesen.',
  'The server answered with status {0}. Try again later.':
    'Der Server hat mit Status {0} geantwortet. Versuch es später noch einmal.',
  'The server answered with status {0}.': 'Der Server hat mit Status {0} geantwortet.',
  'What was heard could not be stored.': 'Was gehört wurde, ließ sich nicht speichern.',
  'A message of {0} bytes is larger than any may be, and was let go.':
    'Eine Nachricht mit {0} Bytes ist größer, als eine sein darf, und wurde fallen gelassen.',
  'This is not the address of a stream. Write it like wss://bsky.network, or leave it empty.':
    'Das ist nicht die Adresse eines Datenstroms. Schreib sie wie wss://bsky.network, oder lass sie leer.',
  'The server lets nobody else in now. Try again later.':
    'Der Server lässt gerade niemanden mehr hinein. Versuch es später noch einmal.',
  'This stream is not open to everybody, so we cannot listen to it.':
    'Dieser Datenstrom steht nicht allen offen; deshalb können wir nicht zuhören.',
  'There is a server at this address, but it streams no posts.':
    'Unter dieser Adresse gibt es einen Server, aber er sendet keine Beiträge.',
  'The server ended the stream because we read too slowly. It goes on from where it stood.':
    'Der Server hat den Datenstrom beendet, weil wir zu langsam lesen. Es geht weiter, wo er stand.',
  'The server ended the stream.': 'Der Server hat den Datenstrom beendet.',
  'What the server sends is no stream of posts. Check the address.':
    'Was der Server sendet, ist kein Strom von Beiträgen. Prüf die Adresse.',
  'The server ended the stream: {0}': 'Der Server hat den Datenstrom beendet: {0}',
  'The server has begun to count anew, so what was said since we last heard from it is not told any more. Listening goes on from now on.':
    'Der Server hat neu zu zählen begonnen; was seit dem letzten Mal gesagt wurde, wird nicht mehr erzählt. Zugehört wird ab jetzt weiter.',
  'Listening was ended.': 'Das Zuhören wurde beendet.',
  'A message cannot be read. It is of another kind of stream.':
    'Eine Nachricht lässt sich nicht lesen. Sie gehört zu einer anderen Art Datenstrom.',
  'The server does not keep to the protocol. {0}': 'Der Server hält sich nicht an das Protokoll. {0}',
  'Instagram shows posts only to people who are signed in.': 'Instagram zeigt Beiträge nur Angemeldeten.',
  'LinkedIn shows posts to people who are signed in, and asks machines to stay away.':
    'LinkedIn zeigt Beiträge Angemeldeten und bittet Maschinen fernzubleiben.',
  'This is no e-mail address.': 'Das ist keine E-Mail-Adresse.',
  'This is not the address of a mail server, such as imap.example.org.':
    'Das ist nicht die Adresse eines Mailservers, wie imap.example.org.',
  'Choose what comes in: letters that need an answer, or what we only read.':
    'Wähle, was hereinkommt: Briefe, die eine Antwort brauchen, oder was wir nur lesen.',
  'Choose whether letters are marked as read.': 'Wähle, ob Briefe als gelesen markiert werden.',
  'This file holds no certificate in PEM.': 'Diese Datei enthält kein Zertifikat in PEM.',
  'There is no server called {0}.': 'Einen Server namens {0} gibt es nicht.',
  'The mail server hung up.': 'Der Mailserver hat aufgelegt.',
  'The mail server does not take this name and password.':
    'Der Mailserver nimmt diesen Namen mit diesem Passwort nicht an.',
  'The mail server has no time at the moment.': 'Der Mailserver hat gerade keine Zeit.',
  'There is no such folder in this mailbox.': 'Einen solchen Ordner gibt es in diesem Postfach nicht.',
  'The certificate of the mail server cannot be trusted.':
    'Dem Zertifikat des Mailservers lässt sich nicht trauen.',
  'The mail server offers no encrypted connection here, so nothing was sent.':
    'Der Mailserver bietet hier keine verschlüsselte Verbindung; deshalb wurde nichts gesendet.',
  'The mail server does not answer.': 'Der Mailserver antwortet nicht.',
  'The mail server is inside a private network, which is not reached from here unless whoever runs Weft allows it.':
    'Der Mailserver liegt in einem privaten Netz, das von hier nicht erreicht wird, solange wer Weft betreibt es nicht erlaubt.',
  'Some providers ask for an app password; make one there.':
    'Manche Anbieter verlangen ein App-Passwort; mach dort eines.',
  'Try again in a few minutes.': 'Versuch es in ein paar Minuten noch einmal.',
  'Write it as the mail program shows it, such as INBOX or Support.':
    'Schreib ihn, wie das Mailprogramm ihn zeigt, etwa INBOX oder Support.',
  'Give the certificate of your own authority, or ask whoever runs the server.':
    'Gib das Zertifikat eurer eigenen Zertifizierungsstelle an, oder frag, wer den Server betreibt.',
  'Use port 993, or ask whoever runs the server.': 'Verwende Port 993, oder frag, wer den Server betreibt.',
  'The post does not exist any more.': 'Den Beitrag gibt es nicht mehr.',
  'The post has other media on its server than we sent.':
    'Der Beitrag hat auf seinem Server andere Medien, als wir gesendet haben.',
  'The server changed the words and kept the alt texts; it does not let them be changed.':
    'Der Server hat die Worte geändert und die Alternativtexte behalten; er lässt sie nicht ändern.',
  'The server does not show us this post.': 'Der Server zeigt uns diesen Beitrag nicht.',
  'The server did not say what it changed.': 'Der Server hat nicht gesagt, was er geändert hat.',
  'The poll is over, and changing the words would open it again.':
    'Die Umfrage ist vorbei, und andere Worte würden sie wieder eröffnen.',
  'This server does not let posts be taken back from here.':
    'Dieser Server lässt Beiträge nicht von hier aus zurücknehmen.',
  'This is not a server address. Write it like mastodon.social.':
    'Das ist keine Serveradresse. Schreib sie wie mastodon.social.',
  'There is a server at this address, but it does not speak the Mastodon API.':
    'Unter dieser Adresse gibt es einen Server, aber er spricht die Mastodon-API nicht.',
  'You did not allow the access, so nothing was connected.':
    'Du hast den Zugriff nicht erlaubt; deshalb wurde nichts verbunden.',
  'The server said: {0}': 'Der Server sagte: {0}',
  'This server does not look for people.': 'Dieser Server sucht nicht nach Menschen.',
  'A search is not streamed; it is asked again and again.':
    'Eine Suche kommt nicht als Strom; sie wird immer wieder gefragt.',
  'This server has no full-text search. Listen to a tag instead.':
    'Dieser Server hat keine Volltextsuche. Hör stattdessen einem Schlagwort zu.',
  'This server searches only what has reached our own account, so others are not heard. Listen to a tag instead.':
    'Dieser Server durchsucht nur, was unser eigenes Konto erreicht hat; andere hört man so nicht. Hör stattdessen einem Schlagwort zu.',
  'This account was connected before Weft could search. Connect it again under Settings, Channels to listen to a search.':
    'Dieses Konto wurde verbunden, bevor Weft suchen konnte. Verbinde es unter „Einstellungen“, „Kanäle“ neu, um einer Suche zuzuhören.',
  'This server does not show what is said in public.':
    'Dieser Server zeigt nicht, was öffentlich gesagt wird.',
  'There is no tag to listen for.': 'Es gibt kein Schlagwort, dem zugehört werden könnte.',
  'There is no word to listen for.': 'Es gibt kein Wort, dem zugehört werden könnte.',
  'The server did not tell.': 'Der Server hat es nicht verraten.',
  'Mastodon takes no documents.': 'Mastodon nimmt keine Dokumente.',
  'One of the pictures cannot be read.': 'Eines der Bilder ist nicht lesbar.',
  'The server took the {0} but gave it no id.':
    'Der Server hat „{0, word}“ angenommen, aber keine Kennung vergeben.',
  'The server cannot use this {0}.': 'Der Server kann „{0, word}“ nicht verwenden.',
  'The server is still preparing the {0}.': 'Der Server bereitet „{0, word}“ noch auf.',
  'Mastodon has no field of its own for this; look at the named lines of the profile.':
    'Mastodon hat dafür kein eigenes Feld; sieh bei den benannten Zeilen des Profils nach.',
  'The server does not show our own account.': 'Der Server zeigt unser eigenes Konto nicht.',
  'Weft may not change this profile yet. Connect the account again to allow it.':
    'Weft darf dieses Profil noch nicht ändern. Verbinde das Konto neu, um es zu erlauben.',
  'The server did not say what it published.': 'Der Server hat nicht gesagt, was er veröffentlicht hat.',
  'What this answers does not exist any more.': 'Worauf das antwortet, gibt es nicht mehr.',
  'This server offers no stream.': 'Dieser Server bietet keinen Datenstrom.',
  'The stream was refused with status {0}.': 'Der Datenstrom wurde mit Status {0} abgelehnt.',
  'Threads tells machines about a post only when they are signed in.':
    'Threads erzählt Maschinen nur von einem Beitrag, wenn sie angemeldet sind.',
  'This is neither a notification nor a post.': 'Das ist weder eine Benachrichtigung noch ein Beitrag.',
  'A deletion that does not say of what.': 'Eine Löschung, die nicht sagt, wovon.',
  'The post was deleted before it was read.': 'Der Beitrag wurde gelöscht, bevor er gelesen wurde.',
  'The notification has no readable post.': 'Die Benachrichtigung hat keinen lesbaren Beitrag.',
  'A notification of type {0} is not for a desk.':
    'Eine Benachrichtigung vom Typ {0} ist nichts für einen Tisch.',
  'This is not a letter.': 'Das ist kein Brief.',
  'The letter says nothing.': 'Der Brief sagt nichts.',
  'This is nothing a firehose handed over.': 'Das hat kein Firehose geliefert.',
  'This is not an entry of a feed.': 'Das ist kein Eintrag eines Feeds.',
  'The entry says nothing.': 'Der Eintrag sagt nichts.',
  'This is not an item: it is no object with fields.':
    'Das ist kein Eintrag: Es ist kein Objekt mit Feldern.',
  'The item has neither text nor title.': 'Der Eintrag hat weder Text noch Titel.',
  'The item cannot be read.': 'Der Eintrag lässt sich nicht lesen.',
  'The item has no readable {0}.': 'Im Eintrag ist „{0}“ nicht lesbar.',
  'The field {0} cannot be read: {1}': 'Das Feld {0} lässt sich nicht lesen: {1}',
  'The post has no readable address.': 'Der Beitrag hat keine lesbare Adresse.',
  'The server did not list our posts.': 'Der Server hat unsere Beiträge nicht aufgelistet.',
  'This is not a server address.': 'Das ist keine Serveradresse.',
  'There is a server at this address, but of another kind.':
    'Unter dieser Adresse gibt es einen Server, aber einen anderer Art.',
  'Nobody there has this handle.': 'Niemand dort hat diesen Kontonamen.',
  'The password is wrong.': 'Das Passwort stimmt nicht.',
  'The server refused with status {0}.': 'Der Server hat mit Status {0} abgelehnt.',
  'The stream was refused.': 'Der Datenstrom wurde abgelehnt.',
  'This is not a notification.': 'Das ist keine Benachrichtigung.',
  'A {0} is not for a desk.': '„{0}“ ist nichts für einen Tisch.',
  'The server took the file but gave it no id.':
    'Der Server hat die Datei angenommen, aber keine Kennung vergeben.',
}
