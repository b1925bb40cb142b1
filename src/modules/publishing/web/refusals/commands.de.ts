import type { Pairs } from '#web/refusals/match.ts'

export const refusals: Pairs = {
  'Somebody settled this one meanwhile.': 'Das hat inzwischen jemand erledigt.',
  'An answer is not edited here: drop it and write again in the conversation.':
    'Eine Antwort wird hier nicht bearbeitet: Verwirf sie und schreib im Gespräch neu.',
  'Publishing is still paused here. Lift the pause first.':
    'Das Veröffentlichen ist hier noch pausiert. Heb zuerst die Pause auf.',
  'The channel is not there any more.': 'Diesen Kanal gibt es nicht mehr.',
  'This is no address of a post.': 'Das ist keine Adresse eines Beitrags.',
  'Open it once in a private window, then paste it again.':
    'Öffne sie einmal in einem privaten Fenster und füg sie dann noch einmal ein.',
  'Nobody outside can look at it.': 'Niemand draußen kann es ansehen.',
  'This address stands under another post of ours already.':
    'Diese Adresse steht schon unter einem anderen Beitrag von uns.',
  'Paste the address of the post you just made.':
    'Füg die Adresse des Beitrags ein, den du gerade veröffentlicht hast.',
  'Somebody else settled this one meanwhile.': 'Das hat inzwischen jemand anders erledigt.',
  'The post before it in the thread was not posted.':
    'Der Beitrag davor in der Kette wurde nicht veröffentlicht.',
  'This post does not wait to be posted by hand.':
    'Dieser Beitrag wartet nicht darauf, von Hand veröffentlicht zu werden.',
  'A named person posts by hand.': 'Von Hand veröffentlicht ein namentlich bekannter Mensch.',
  'This is somebody’s own account: only they post there.':
    'Das ist jemandes eigenes Konto: Nur diese Person veröffentlicht dort.',
  'Nothing is to be seen at this address: {0}': 'Unter dieser Adresse ist nichts zu sehen: {0}',
  'The post before it in the thread is not out.': 'Der Beitrag davor in der Kette ist nicht draußen.',
  'A consent was taken back: {0}': 'Eine Freigabe wurde zurückgenommen: {0}',
  'Somebody else saved this draft meanwhile. Your text is still here; reload to see theirs.':
    'Jemand anders hat diesen Entwurf inzwischen gespeichert. Dein Text ist noch hier; lade neu, um den anderen zu sehen.',
  'Posts were made from this draft, so it is kept for the record.':
    'Aus diesem Entwurf wurden Beiträge gemacht; deshalb bleibt er zum Nachweis erhalten.',
  'This draft does not exist any more.': 'Diesen Entwurf gibt es nicht mehr.',
  'It was consented to and waits for its minute. Take it back first, then change it.':
    'Er ist freigegeben und wartet auf seine Minute. Nimm ihn zuerst zurück, dann ändere ihn.',
  'It has gone out, so it cannot be changed any more.':
    'Er ist hinausgegangen und lässt sich deshalb nicht mehr ändern.',
  'The same channel stands here twice in one language.':
    'Derselbe Kanal steht hier in einer Sprache zweimal.',
  'Keep one variant a channel and language.': 'Behalte eine Fassung je Kanal und Sprache.',
  'There is nothing to try again: it is out, or on its way.':
    'Da ist nichts zu wiederholen: Er ist draußen oder unterwegs.',
  'Stopped before it went out.': 'Angehalten, bevor er hinausging.',
  'It is out already.': 'Er ist schon draußen.',
  'It is on its way this second and cannot be stopped any more.':
    'Er ist in dieser Sekunde unterwegs und lässt sich nicht mehr anhalten.',
  'The post before it in the thread was stopped.': 'Der Beitrag davor in der Kette wurde angehalten.',
  'You may not reply here.': 'Du darfst hier nicht antworten.',
  'Waits for the consent of {0}.': 'Wartet auf die Freigabe von {0, list}.',
  'This network does not let Weft publish.': 'Dieses Netzwerk lässt Weft nicht veröffentlichen.',
  'The state changed while it was being sent.': 'Der Stand änderte sich während des Sendens.',
  'Something went wrong while sending; it is being looked up.':
    'Beim Senden ging etwas schief; es wird gerade nachgesehen.',
  'Where the post before it stands on the network is not known.':
    'Wo der Beitrag davor im Netzwerk steht, ist nicht bekannt.',
  'It is being looked up this second. Wait a moment, then look again.':
    'Es wird in dieser Sekunde nachgesehen. Warte einen Moment und sieh dann wieder nach.',
  'It is known by now what became of this post.': 'Was aus diesem Beitrag wurde, ist inzwischen bekannt.',
  'Weft is still looking for it. Wait a few minutes, then look again.':
    'Weft sucht noch danach. Warte ein paar Minuten und sieh dann wieder nach.',
  '{0} looked: it is out.': '{0} hat nachgesehen: Er ist draußen.',
  '{0} looked: it is not out. It is sent again.':
    '{0} hat nachgesehen: Er ist nicht draußen. Er wird noch einmal gesendet.',
  'The post before it in the thread was refused: {0}': 'Der Beitrag davor in der Kette wurde abgelehnt: {0}',
  'Only the statement of the incident that set a pause passes it, with the incident’s commander named. Lift the pause, or make the statement from the incident.':
    'Eine Pause passiert nur die Erklärung des Vorfalls, der sie gesetzt hat, unter dem Namen seiner Einsatzleitung. Heb die Pause auf, oder gib die Erklärung aus dem Vorfall heraus ab.',
  'Somebody changed this draft meanwhile. Read it again, then send it on.':
    'Jemand hat diesen Entwurf inzwischen geändert. Lies ihn noch einmal und schick ihn dann weiter.',
  'This draft was sent on already.': 'Dieser Entwurf wurde schon weitergeschickt.',
  'Choose at least one channel to publish on.': 'Wähle mindestens einen Kanal, auf dem veröffentlicht wird.',
  'Add a channel.': 'Füg einen Kanal hinzu.',
  'The minute it should go out has passed.': 'Die Minute, in der er hinausgehen sollte, ist vorbei.',
  'Choose a later one, or leave it empty to publish once it is consented to.':
    'Wähle eine spätere, oder lass sie leer, um nach der Freigabe zu veröffentlichen.',
  'Only somebody who is here can answer for a draft.': 'Nur wer hier ist, kann für einen Entwurf einstehen.',
  'There is nothing to take back.': 'Da ist nichts zurückzunehmen.',
  'Somebody has it in hand to post it. Ask whether it is posted, and settle it there.':
    'Jemand hat ihn in der Hand, um ihn zu veröffentlichen. Frag, ob er veröffentlicht ist, und erledige es dort.',
  'It stands under Publish, To post by hand.':
    'Er steht unter „Veröffentlichen“, „Von Hand zu veröffentlichen“.',
  'A part of it has gone out already, or is on its way this second.':
    'Ein Teil davon ist schon hinausgegangen oder in dieser Sekunde unterwegs.',
  'Taken back before it went out.': 'Zurückgenommen, bevor er hinausging.',
  'It has gone out already.': 'Er ist schon hinausgegangen.',
  'Not posted: {0}': 'Nicht veröffentlicht: {0}',
  'Sent back: {0}': 'Zurückgegeben: {0}',
}
