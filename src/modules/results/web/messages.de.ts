import type { Messages } from '#web/i18n.ts'

export const messages: Messages = {
  Results: 'Ergebnisse',
  Result: 'Ergebnis',
  Publish: 'Veröffentlichen',
  'What became of posts after a day, a week and four weeks':
    'Was aus Beiträgen nach einem Tag, einer Woche und vier Wochen wurde',
  'The results could not be loaded.': 'Die Ergebnisse konnten nicht geladen werden.',
  'The result could not be loaded.': 'Das Ergebnis konnte nicht geladen werden.',
  'No post fits': 'Kein Beitrag passt',
  'Choose a longer time, or another channel or department.':
    'Wähle einen längeren Zeitraum oder einen anderen Kanal oder eine andere Abteilung.',
  'Nothing went out in the last 90 days': 'In den letzten 90 Tagen ist nichts hinausgegangen',
  'Show more': 'Mehr zeigen',
  'A day, a week and four weeks after a post went out, its figures stand here.':
    'Einen Tag, eine Woche und vier Wochen, nachdem ein Beitrag hinausging, stehen hier seine Zahlen.',
  'Write a post': 'Beitrag schreiben',
  'Results of posts': 'Ergebnisse von Beiträgen',
  'views, likes, figures, how did it do': 'Aufrufe, Likes, Zahlen, wie lief es',
  'Posts changed on their network': 'Im Netzwerk geänderte Beiträge',

  Filter: 'Filter',
  Figure: 'Zahl',
  Channel: 'Kanal',
  'All channels': 'Alle Kanäle',
  Department: 'Abteilung',
  'All departments': 'Alle Abteilungen',
  'Went out': 'Hinausgegangen',
  'Only changed on the network': 'Nur im Netzwerk geänderte',
  'Last 28 days': 'Letzte 28 Tage',
  'Last 90 days': 'Letzte 90 Tage',
  'Last 365 days': 'Letzte 365 Tage',
  'All time': 'Gesamte Zeit',
  Export: 'Exportieren',
  'CSV for spreadsheets': 'CSV für Tabellen',
  'JSON for programs': 'JSON für Programme',
  '{name} is in your downloads.': '{name} liegt in deinen Downloads.',

  'Posts and their {figure}': 'Beiträge und ihre {figure}',
  Post: 'Beitrag',
  State: 'Stand',
  'No words': 'Ohne Worte',
  'Changed there': 'Dort geändert',
  'Deleted there': 'Dort gelöscht',
  'Taken down': 'Zurückgezogen',
  Reactions: 'Reaktionen',
  'Post views': 'Aufrufe',
  Likes: 'Likes',
  Shares: 'Geteilt',
  Replies: 'Antworten',
  '24 hours': '24 Stunden',
  '7 days': '7 Tage',
  '28 days': '28 Tage',
  'Read by hand': 'Von Hand gelesen',
  late: 'spät',
  'Read later than planned, so it is not compared.': 'Später als geplant gelesen, daher nicht verglichen.',
  '{times} the usual of this channel in the last 90 days':
    '{times} das Übliche dieses Kanals in den letzten 90 Tagen',

  'What was said': 'Was gesagt wurde',
  'The posts after it': 'Die Beiträge danach',
  'About it': 'Darüber',
  Author: 'Autor',
  'Seen there': 'Dort gesehen',
  'not yet': 'noch nicht',
  'Open on {network}': 'Auf {network} öffnen',
  'Open the draft': 'Entwurf öffnen',
  Figures: 'Zahlen',
  After: 'Nach',
  'Read at': 'Gelesen',
  'Read now': 'Jetzt lesen',
  'The network is being asked. The figures come by themselves.':
    'Das Netzwerk wird gefragt. Die Zahlen kommen von selbst.',
  'Reactions are likes, shares and replies together.':
    'Reaktionen sind Likes, Geteiltes und Antworten zusammen.',

  'It was changed there': 'Er wurde dort geändert',
  'It was deleted there': 'Er wurde dort gelöscht',
  'Noticed {when}.': 'Bemerkt: {when}.',
  Before: 'Vorher',
  Now: 'Jetzt',
  'Keep theirs': 'Dortiges behalten',
  'Put ours back': 'Unseres wiederherstellen',
  'Do nothing': 'Nichts tun',
  'It stays deleted': 'Er bleibt gelöscht',
  'Write it again': 'Noch einmal schreiben',
  'It cannot be put back.': 'Es lässt sich nicht wiederherstellen.',
  'Decided.': 'Entschieden.',
  'It waits for {who}.': 'Es wartet auf {who}.',
  'Your words go back there now.': 'Deine Worte gehen jetzt dorthin zurück.',
  'You may not decide about it. {who}': 'Du darfst darüber nicht entscheiden. {who}',

  'Change the words': 'Worte ändern',
  'New words': 'Neue Worte',
  'Why?': 'Warum?',
  'It is recorded with your name.': 'Wird mit deinem Namen festgehalten.',
  'Change it there': 'Dort ändern',
  'Ask for consent': 'Um Freigabe bitten',
  Cancel: 'Abbrechen',
  'You may change it without asking.': 'Du darfst es ohne Rückfrage ändern.',
  'Needs consent first: {who}. You can also take it down and write it again.':
    'Braucht zuerst eine Freigabe: {who}. Du kannst ihn auch zurückziehen und neu schreiben.',
  'The new words are on their way.': 'Die neuen Worte sind unterwegs.',
  'It waits for consent.': 'Es wartet auf Freigabe.',
  'It is on its way to the network.': 'Es ist unterwegs zum Netzwerk.',
  'Take it back': 'Zurücknehmen',
  'The edit is taken back.': 'Die Änderung ist zurückgenommen.',

  'Take it down': 'Zurückziehen',
  'Take this post down?': 'Diesen Beitrag zurückziehen?',
  'It disappears from {network} with its likes and answers. This cannot be taken back. Its figures up to now stay here.':
    'Er verschwindet von {network} mit seinen Likes und Antworten. Das lässt sich nicht zurücknehmen. Seine Zahlen bis jetzt bleiben hier.',
  'It is being taken down.': 'Er wird gerade zurückgezogen.',

  'What happened': 'Was geschah',
  'Nobody decided yet.': 'Noch hat niemand entschieden.',
  '{name} kept theirs.': '{name} hat das Dortige behalten.',
  '{name} put ours back.': '{name} hat unseres wiederhergestellt.',
  '{name} left it.': '{name} hat es so gelassen.',
  'It was taken back there.': 'Es wurde dort zurückgenommen.',
  'Edit asked for': 'Änderung gewünscht',
  'Taking down asked for': 'Zurückziehen gewünscht',
  'It is done.': 'Erledigt.',
  'The network refused: {reason}': 'Das Netzwerk lehnte ab: {reason}',
  'It was stopped: {reason}': 'Es wurde angehalten: {reason}',
  '{name}: “{reason}”': '{name}: „{reason}“',

  'Changed on the network': 'Im Netzwerk geändert',
  'What was changed on networks could not be loaded.':
    'Was in Netzwerken geändert wurde, konnte nicht geladen werden.',
  'Changed on {network} ({handle}), noticed {when}': 'Geändert auf {network} ({handle}), bemerkt {when}',
  'Deleted on {network} ({handle}), noticed {when}': 'Gelöscht auf {network} ({handle}), bemerkt {when}',
  Decide: 'Entscheiden',

  'This moment is still to come.': 'Dieser Zeitpunkt kommt noch.',
  'It is due and was not read yet; the channel may not be connected, or the network gives no answer.':
    'Fällig und noch nicht gelesen; der Kanal ist vielleicht nicht verbunden, oder das Netzwerk antwortet nicht.',
  'It was posted by hand, so Weft cannot read it on the network.':
    'Von Hand veröffentlicht, daher kann Weft ihn im Netzwerk nicht lesen.',
  'The post is not on the network any more.': 'Der Beitrag steht nicht mehr im Netzwerk.',
  'The post was taken down.': 'Der Beitrag wurde zurückgezogen.',
  'The network did not tell.': 'Das Netzwerk hat es nicht gesagt.',
  'The network did not know this post when it was asked.':
    'Das Netzwerk kannte diesen Beitrag nicht, als es gefragt wurde.',
  'Mastodon does not count views.': 'Mastodon zählt keine Aufrufe.',
  'Bluesky does not report views.': 'Bluesky nennt keine Aufrufe.',
  'Mastodon does not count views. Likes are favourites, shares are boosts, replies are direct answers.':
    'Mastodon zählt keine Aufrufe. Likes sind Favoriten, Geteilt sind Boosts, Antworten sind direkte Antworten.',
  'Bluesky does not report views. Shares are reposts and quotes together, replies are direct answers.':
    'Bluesky nennt keine Aufrufe. Geteilt sind Reposts und Zitate zusammen, Antworten sind direkte Antworten.',
  'The demonstration network counts a view each time it shows the post to somebody.':
    'Das Vorführnetzwerk zählt einen Aufruf, sooft es den Beitrag jemandem zeigt.',
  'What this network counts as a view is not written down here.':
    'Was dieses Netzwerk als Aufruf zählt, ist hier nicht festgehalten.',
  'You may not change posts on this channel.': 'Du darfst Beiträge auf diesem Kanal nicht ändern.',
  'You may not take down posts on this channel.': 'Du darfst Beiträge auf diesem Kanal nicht zurückziehen.',
  'You may not ask networks about posts.': 'Du darfst Netzwerke nicht nach Beiträgen fragen.',
  'This post was taken down.': 'Dieser Beitrag wurde zurückgezogen.',
  'This post is not on the network any more.': 'Dieser Beitrag steht nicht mehr im Netzwerk.',
  'Its channel is not there any more.': 'Seinen Kanal gibt es nicht mehr.',
  'There is nothing to read: the post is gone, or its channel is not connected.':
    'Es gibt nichts zu lesen: Der Beitrag ist weg, oder sein Kanal ist nicht verbunden.',
  'Consent was declined.': 'Die Freigabe wurde abgelehnt.',
  'A consent was taken back.': 'Eine Freigabe wurde zurückgenommen.',
  'It was changed on the network.': 'Es wurde im Netzwerk geändert.',
  'The media and their alt texts stay: {network} lets only the words be changed.':
    'Die Medien und ihre Alternativtexte bleiben: {network} lässt nur die Worte ändern.',
  'The media stay as they are; what they say in words can be changed.':
    'Die Medien bleiben, wie sie sind; was sie in Worten sagen, lässt sich ändern.',
  'Weft did not measure this post at that time.': 'Weft hat diesen Beitrag zu dieser Zeit nicht gemessen.',
  'This is an answer in a conversation. Change it on its network; what changes there is noticed here.':
    'Das ist eine Antwort in einem Gespräch. Ändere sie in ihrem Netzwerk; was sich dort ändert, wird hier bemerkt.',
  'How it grew': 'Wie es wuchs',
  '{figure} since it went out, {n} when it was read last':
    '{figure} seit der Veröffentlichung, {n} beim letzten Lesen',
  'Nothing was counted yet. The first figures are read a day after it went out.':
    'Noch wurde nichts gezählt. Die ersten Zahlen werden einen Tag nach der Veröffentlichung gelesen.',
  Kind: 'Art',
  Posts: 'Beiträge',
  Answers: 'Antworten',
  'Nothing is due yet': 'Noch ist nichts fällig',
  'Nothing went out yet': 'Noch ist nichts hinausgegangen',
  '{n, plural, one {# post is planned; it goes out on {at}.} other {# posts are planned; the next goes out on {at}.}}':
    '{n, plural, one {# Beitrag ist geplant; er geht hinaus am {at}.} other {# Beiträge sind geplant; der nächste geht hinaus am {at}.}}',
  '{n, plural, one {# post waits for consent.} other {# posts wait for consent.}}':
    '{n, plural, one {# Beitrag wartet auf Freigabe.} other {# Beiträge warten auf Freigabe.}}',
  '{n, plural, one {# post is held.} other {# posts are held.}}':
    '{n, plural, one {# Beitrag ist angehalten.} other {# Beiträge sind angehalten.}}',
  'The last post went out on {day}. Choose a longer time to see it.':
    'Der letzte Beitrag ging am {day} hinaus. Wähle eine längere Zeit, um ihn zu sehen.',
  'Open the calendar': 'Kalender öffnen',
  'Alt text {n}': 'Alternativtext {n}',
  'No alt text': 'Kein Alternativtext',
}
