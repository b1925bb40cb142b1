import type { Pairs } from '#web/refusals/match.ts'

export const refusals: Pairs = {
  'A named person has to judge this.': 'Das muss ein namentlich bekannter Mensch beurteilen.',
  'You wrote it, so somebody else has to judge it milder.':
    'Du hast es geschrieben; milder beurteilen muss es jemand anders.',
  'Whoever consents to it can judge it; the path of consent names them.':
    'Beurteilen kann es, wer es freigibt; der Weg der Freigabe nennt diese Menschen.',
  'The author reads this.': 'Das liest, wer es verfasst hat.',
  'This mandate does not exist.': 'Dieses Mandat gibt es nicht.',
  'This mandate comes with a role.': 'Dieses Mandat kommt mit einer Rolle.',
  'Change the member’s roles under People, and it ends with them.':
    'Ändere die Rollen des Mitglieds unter „Menschen“, dann endet es mit ihnen.',
  'This mandate has ended already.': 'Dieses Mandat ist schon beendet.',
  'The mandate would end before it begins. Choose a later day.':
    'Das Mandat würde enden, bevor es beginnt. Wähle einen späteren Tag.',
  'This day has passed. Choose a later one, or no end.':
    'Dieser Tag ist vorbei. Wähle einen späteren oder kein Ende.',
  'The deputy’s time is over already. Choose a later day, or no end.':
    'Die Zeit der Stellvertretung ist schon vorbei. Wähle einen späteren Tag oder kein Ende.',
  'The deputy’s time would end before it begins. Choose a later day.':
    'Die Zeit der Stellvertretung würde enden, bevor sie beginnt. Wähle einen späteren Tag.',
  'This person is not here any more. Choose another deputy.':
    'Diese Person ist nicht mehr hier. Wähle eine andere Stellvertretung.',
  'Nobody stands in for themselves. Choose somebody else.':
    'Niemand vertritt sich selbst. Wähle jemand anderen.',
  'A channel is not there any more. Choose again.': 'Einen der Kanäle gibt es nicht mehr. Wähle neu.',
  'Nobody can take the course “{0}”. Publish it first, or leave it out.':
    'Niemand kann den Kurs „{0}“ belegen. Veröffentliche ihn zuerst, oder lass ihn weg.',
  'A named person has to pause publishing.':
    'Das Veröffentlichen muss ein namentlich bekannter Mensch pausieren.',
  'Say what should be paused.': 'Sag, was pausiert werden soll.',
  'Publishing is paused here already.': 'Das Veröffentlichen ist hier schon pausiert.',
  'A named person has to let publishing go on.':
    'Weitergehen lassen muss es ein namentlich bekannter Mensch.',
  'This pause has been lifted already.': 'Diese Pause ist schon aufgehoben.',
  'A named person answers for a quiet period.':
    'Für eine Ruhezeit steht ein namentlich bekannter Mensch ein.',
  'The quiet period would end before it begins.': 'Die Ruhezeit würde enden, bevor sie beginnt.',
  'This quiet period would be over already.': 'Diese Ruhezeit wäre schon vorbei.',
  'Choose a day to come.': 'Wähle einen Tag, der noch kommt.',
  'This quiet period does not exist.': 'Diese Ruhezeit gibt es nicht.',
  'This quiet period is over already.': 'Diese Ruhezeit ist schon vorbei.',
  'A named person reads it.': 'Lesen muss es ein namentlich bekannter Mensch.',
  'Somebody read it a moment ago.': 'Jemand hat es gerade gelesen.',
  'The content changed.': 'Der Inhalt hat sich geändert.',
  'A recognised channel needs the place where the public was told.':
    'Ein anerkannter Kanal braucht die Stelle, an der es der Öffentlichkeit gesagt wurde.',
  'Paste the address or name of the notice.': 'Füg die Adresse oder den Namen der Bekanntmachung ein.',
  'Only the council changes these rules.': 'Diese Regeln ändert nur der Rat.',
  'Put the change on the council’s agenda, under People, Council.':
    'Setz die Änderung auf die Tagesordnung des Rats, unter „Menschen“, „Rat“.',
  'Somebody adopted another change a moment ago. Look at it, then decide again.':
    'Jemand hat gerade eine andere Änderung angenommen. Sieh sie dir an und entscheide dann neu.',
  'Somebody adopted version {0} meanwhile. Look at it, then decide again.':
    'Jemand hat inzwischen Version {0} angenommen. Sieh sie dir an und entscheide dann neu.',
  'A named person has to consent.': 'Freigeben muss ein namentlich bekannter Mensch.',
  'Your part is done here; it still waits for {0}.':
    'Dein Teil ist hier getan; es wartet noch auf {0, list}.',
  'A named person gave the consent.': 'Freigegeben hat ein namentlich bekannter Mensch.',
  'This request does not exist.': 'Diese Anfrage gibt es nicht.',
  'It is out already; a consent cannot be taken back any more.':
    'Es ist schon draußen; eine Freigabe lässt sich nicht mehr zurücknehmen.',
  'You have not consented here, or took it back before.':
    'Du hast hier nicht freigegeben oder es schon zurückgenommen.',
  'A consent before it was taken back.': 'Eine Freigabe davor wurde zurückgenommen.',
}
