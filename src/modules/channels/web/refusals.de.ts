import type { Pairs } from '#web/refusals/match.ts'

export const refusals: Pairs = {
  'On this network nobody can post by hand from here.':
    'In diesem Netzwerk kann niemand von hier aus von Hand veröffentlichen.',
  'Only members who write posts may add an account of their own.':
    'Ein eigenes Konto dürfen nur Mitglieder hinzufügen, die Beiträge schreiben.',
  'Your account is added only with your agreement.': 'Dein Konto wird nur mit deiner Zustimmung hinzugefügt.',
  'Agree, or leave the account out.': 'Stimm zu, oder lass das Konto weg.',
  'Ask a member who manages channels to add it again.':
    'Bitte ein Mitglied, das Kanäle verwaltet, es wieder hinzuzufügen.',
  'The account was not added.': 'Das Konto wurde nicht hinzugefügt.',
  '{0} was an account of the organisation before.': '{0} war vorher ein Konto der Organisation.',
  '{0} is there already. Look for it in the list of channels.':
    '{0} ist schon da. Such es in der Liste der Kanäle.',
  'This network cannot be connected in this way here.': 'Dieses Netzwerk lässt sich hier so nicht verbinden.',
  'The account was not connected.': 'Das Konto wurde nicht verbunden.',
  'The network named this account in a way we cannot store.':
    'Das Netzwerk hat dieses Konto auf eine Weise benannt, die wir nicht speichern können.',
  'Look for it in the list of channels.': 'Such es in der Liste der Kanäle.',
  'You signed in as {0}, but this channel is {1}.':
    'Du hast dich als {0} angemeldet, aber dieser Kanal ist {1}.',
  'Sign in as {0}, or connect {1} as a new channel.':
    'Melde dich als {0} an, oder verbinde {1} als neuen Kanal.',
  '{0} is connected already.': '{0} ist schon verbunden.',
  'Only accounts that people post to by hand have somebody who posts.':
    'Nur Konten, auf denen Menschen von Hand veröffentlichen, haben jemanden, der veröffentlicht.',
  '{0} is connected; Weft posts there itself.': '{0} ist verbunden; Weft veröffentlicht dort selbst.',
  'Somebody who is to post cannot sign in here.':
    'Jemand, der veröffentlichen soll, kann sich hier nicht anmelden.',
  'Choose somebody who can sign in.': 'Wähle jemanden, der sich anmelden kann.',
  'This field cannot be written on this network.':
    'Dieses Feld lässt sich in diesem Netzwerk nicht schreiben.',
  '{0} does not tell who may act for an account.': '{0} verrät nicht, wer für ein Konto handeln darf.',
  'Only a person can sign in at a network.': 'Bei einem Netzwerk anmelden kann sich nur ein Mensch.',
  'This server sent us to an address no browser should open.':
    'Dieser Server hat uns an eine Adresse geschickt, die kein Browser öffnen sollte.',
  'This sign-in was used already, took longer than ten minutes, or was begun by somebody else.':
    'Diese Anmeldung ist schon verbraucht, hat länger als zehn Minuten gedauert oder wurde von jemand anderem begonnen.',
  'Begin again under Settings, Channels.': 'Beginne unter „Einstellungen“, „Kanäle“ neu.',
  'This installation carries no network called {0}.': 'Diese Installation enthält kein Netzwerk namens {0}.',
  'On {0} people post by hand; Weft has no access.':
    'Auf {0} veröffentlichen Menschen von Hand; Weft hat keinen Zugang.',
  'Choose who posts.': 'Wähle, wer veröffentlicht.',
  'Write the handle as on the network, or paste the address of the profile.':
    'Schreib den Namen wie im Netzwerk, oder füg die Adresse des Profils ein.',
  '{0} is needed.': '{0, word} fehlt.',
  '{0} is longer than {1} characters.': '{0, word} ist länger als {1} Zeichen.',
  '{0}: choose one of what is offered.': '{0, word}: Wähle etwas aus dem Angebotenen.',
  'This address was not made by Weft.': 'Diese Adresse hat Weft nicht gemacht.',
  'This picture cannot be shown.': 'Dieses Bild lässt sich nicht zeigen.',
  'Ask the member whose account it is.': 'Frag das Mitglied, dem das Konto gehört.',
  '{0} is somebody’s own account; only they decide about it.':
    '{0} ist jemandes eigenes Konto; darüber entscheidet nur diese Person.',
  'Add it again under Settings, Channels.': 'Füg es unter „Einstellungen“, „Kanäle“ wieder hinzu.',
  'On {0} nobody has to post by hand.': 'Auf {0} muss niemand von Hand veröffentlichen.',
  '{0} was put away.': '{0} wurde weggelegt.',
  'This installation carries no {0} any more.': 'Diese Installation enthält {0} nicht mehr.',
  '{0} shows nothing to people who are not signed in.':
    '{0} zeigt Menschen nichts, die nicht angemeldet sind.',
  'Its owner left the organisation.': 'Der Inhaber hat die Organisation verlassen.',
}
