import type { Pairs } from '#web/refusals/match.ts'

export const refusals: Pairs = {
  'Something went wrong while reading from the network.': 'Beim Lesen aus dem Netzwerk ging etwas schief.',
  'It cannot be done here.': 'Das geht hier nicht.',
  'Something went wrong while asking the network.': 'Beim Fragen des Netzwerks ging etwas schief.',
  'Whoever asked for this may not change posts on this channel any more.':
    'Wer darum gebeten hat, darf Beiträge auf diesem Kanal nicht mehr ändern.',
  'Nothing was changed there.': 'Dort wurde nichts geändert.',
  'You may not decide about posts on this channel.':
    'Du darfst über Beiträge auf diesem Kanal nicht entscheiden.',
  'Somebody decided about this already.': 'Darüber hat schon jemand entschieden.',
  'A post that was deleted cannot be put back.': 'Ein gelöschter Beitrag lässt sich nicht zurückholen.',
  'Write it again as a new post.': 'Schreib ihn als neuen Beitrag noch einmal.',
  'This post is not out any more.': 'Dieser Beitrag ist nicht mehr draußen.',
  'Take it down and write it again.': 'Nimm ihn herunter und schreib ihn neu.',
  'Leave the alt texts as they are, or take it down and write it again.':
    'Lass die Alternativtexte, wie sie sind, oder nimm ihn herunter und schreib ihn neu.',
  'These are the words that stand there.': 'Das sind die Worte, die dort stehen.',
  'Change something.': 'Ändere etwas.',
  'Somebody asked to change this post already, and it is not settled yet.':
    'Jemand hat schon gebeten, diesen Beitrag zu ändern, und das ist noch nicht erledigt.',
  'Wait for it, or have it withdrawn.': 'Warte darauf, oder lass es zurückziehen.',
  '{0} lets only the words be changed, not the alt texts.':
    '{0} lässt nur die Worte ändern, nicht die Alternativtexte.',
  '{0} does not tell how posts stand.': '{0} verrät nicht, wie es um Beiträge steht.',
  'There is nothing to read about this post any more.': 'Über diesen Beitrag gibt es nichts mehr zu lesen.',
  'Its channel is not connected.': 'Sein Kanal ist nicht verbunden.',
  'This post was read a few minutes ago.': 'Dieser Beitrag wurde vor ein paar Minuten gelesen.',
  'The network gave no clear answer {0} times: {1}':
    'Das Netzwerk hat {0}-mal keine klare Antwort gegeben: {1}',
  '{0} hands out no figures.': '{0} gibt keine Zahlen heraus.',
  'Nobody asked for this.': 'Niemand hat darum gebeten.',
  'This does not wait for consent any more.': 'Das wartet nicht mehr auf Freigabe.',
  '{0} took it back.': '{0} hat es zurückgenommen.',
  'Write the new words.': 'Schreib die neuen Worte.',
  'Weft does not know this post on its network; it was posted by hand. Change it there.':
    'Weft kennt diesen Beitrag in seinem Netzwerk nicht; er wurde von Hand veröffentlicht. Ändere ihn dort.',
  'Its channel has to be connected again.': 'Sein Kanal muss neu verbunden werden.',
  '{0} does not let Weft change a post that is out.':
    '{0} lässt Weft keinen Beitrag ändern, der draußen ist.',
  '{0} does not let Weft take a post down.': '{0} lässt Weft keinen Beitrag herunternehmen.',
  'Networks do not count alike; choose one channel to sort by a figure.':
    'Netzwerke zählen nicht gleich; wähle einen Kanal, um nach einer Zahl zu ordnen.',
  'This post does not exist, or it is not for you to see.':
    'Diesen Beitrag gibt es nicht, oder du darfst ihn nicht sehen.',
  'Edit: {0}': 'Änderung: {0}',
}
