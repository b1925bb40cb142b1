import type { Pairs } from '#web/refusals/match.ts'

export const refusals: Pairs = {
  'You may not grant or end this mandate.': 'Du darfst dieses Mandat nicht erteilen oder beenden.',
  'You may not pause publishing or let it go on.':
    'Du darfst das Veröffentlichen nicht pausieren oder weitergehen lassen.',
  'You may not change what needs whose consent.': 'Du darfst nicht ändern, was wessen Freigabe braucht.',
  'Somebody has read it.': 'Jemand hat es gelesen.',
  'You wrote it, so somebody else reads it.': 'Du hast es geschrieben; lesen muss es jemand anders.',
  'People who approve read it.': 'Das lesen Menschen, die freigeben.',
  'You wrote it, so somebody else has to consent: {0}.':
    'Du hast es geschrieben; freigeben muss es jemand anders: {0, list}.',
  'You have consented; it still waits for {0}.': 'Du hast freigegeben; es wartet noch auf {0, list}.',
  'Sign in and look under Today; what still waits for you stands there.':
    'Melde dich an und sieh unter „Heute“ nach; dort steht, was noch auf dich wartet.',
  'You have no mandate to approve here any more.': 'Du hast hier kein Mandat zum Freigeben mehr.',
  'You may ask what you yourself may say.': 'Du darfst fragen, was du selbst sagen darfst.',
  'Choose somebody from the list.': 'Wähle jemanden aus der Liste.',
  'You may not read the record of decisions.': 'Du darfst das Protokoll der Entscheidungen nicht lesen.',
  'There is no such decision.': 'Eine solche Entscheidung gibt es nicht.',
  'This decision is older than the keeping of questions, so it cannot be asked again.':
    'Diese Entscheidung ist älter als die Aufbewahrung der Fragen; deshalb lässt sie sich nicht noch einmal fragen.',
  'Nobody has decided about this yet.': 'Darüber hat noch niemand entschieden.',
  'The content changed after it was decided; it has to be consented to again.':
    'Der Inhalt hat sich nach der Entscheidung geändert; er muss neu freigegeben werden.',
  'The decision does not cover this channel.': 'Die Entscheidung umfasst diesen Kanal nicht.',
  'It was refused.': 'Es wurde abgelehnt.',
  'What was agreed ahead about this statement does not hold any more.':
    'Was vorab zu dieser Erklärung vereinbart war, gilt nicht mehr.',
  'It was sent back.': 'Es wurde zurückgegeben.',
  'The rules ask for more than when it was decided: {0}.':
    'Die Regeln verlangen mehr als zur Zeit der Entscheidung: {0, words}.',
  '{0}, who consented, may not consent any more; somebody else has to read it.':
    '{0} hat freigegeben und darf es nicht mehr; lesen muss es jemand anders.',
  'There is no such page here.': 'Eine solche Seite gibt es hier nicht.',
}
