import type { Pairs } from '#web/refusals/match.ts'

export const refusals: Pairs = {
  'It inherits its mode already.': 'Sie erbt ihre Betriebsart schon.',
  'This person is not here.': 'Diese Person ist nicht hier.',
  'An exception for yourself has to be granted by somebody else.':
    'Eine Ausnahme für dich selbst muss jemand anders gewähren.',
  'A named person has to acknowledge the policy.':
    'Die Richtlinie muss ein namentlich bekannter Mensch bestätigen.',
  'Read what changed and acknowledge that one.': 'Lies, was sich geändert hat, und bestätige jene.',
  'The policy is not written in this language.': 'In dieser Sprache ist die Richtlinie nicht geschrieben.',
  'This supplement is for another department.': 'Dieser Zusatz ist für eine andere Abteilung.',
  'That is not what the policy says. Read it once more and try again.':
    'Das sagt die Richtlinie nicht. Lies sie noch einmal und versuch es dann neu.',
  'That is not what the policy says.': 'Das sagt die Richtlinie nicht.',
  'Version {0} was published meanwhile.': 'Inzwischen wurde Version {0} veröffentlicht.',
  'A named person has to ask for consent.': 'Um Freigabe bitten muss ein namentlich bekannter Mensch.',
  'There is nobody else in a legal department who could consent.':
    'In keiner Rechtsabteilung ist noch jemand, der freigeben könnte.',
  'Give the department its kind under People, or switch legal consent off in the settings.':
    'Sag unter „Menschen“, welche Art die Abteilung ist, oder schalte die rechtliche Freigabe in den Einstellungen aus.',
  'Only a member of the legal department who was asked can consent.':
    'Freigeben kann nur ein Mitglied der Rechtsabteilung, das gefragt wurde.',
  'Nobody was asked yet.': 'Noch wurde niemand gefragt.',
  'The draft changed since your consent was asked. Ask the author to send it again.':
    'Der Entwurf hat sich geändert, seit deine Freigabe erbeten wurde. Bitte, wer ihn geschrieben hat, ihn noch einmal zu schicken.',
  'There is a company policy already.': 'Es gibt schon eine Richtlinie des Hauses.',
  '{0} has a supplement already.': '{0} hat schon einen Zusatz.',
  'Say in a sentence why it is published like this; it is kept with the version.':
    'Sag in einem Satz, warum sie so veröffentlicht wird; er bleibt bei der Version.',
  'It cannot take effect in the past: nobody could have known it.':
    'In der Vergangenheit kann sie nicht in Kraft treten: Niemand hätte sie kennen können.',
  'Choose a day within a year.': 'Wähle einen Tag innerhalb eines Jahres.',
  'A small change needs a reason: say what changed and why nobody has to read it again.':
    'Eine kleine Änderung braucht einen Grund: Sag, was sich geändert hat und warum niemand sie neu lesen muss.',
  'The draft changed after the legal department consented; it has to consent again.':
    'Der Entwurf hat sich nach der Freigabe der Rechtsabteilung geändert; sie muss ihn neu freigeben.',
  'This policy waits for the consent of the legal department.':
    'Diese Richtlinie wartet auf die Freigabe der Rechtsabteilung.',
  '{0} finding needs other words, or a recorded reason why it stays.':
    '{0} Fund braucht andere Worte oder einen festgehaltenen Grund, warum er bleibt.',
  '{0} findings need other words, or a recorded reason why it stays.':
    '{0} Funde brauchen andere Worte oder einen festgehaltenen Grund, warum sie bleiben.',
  'Change the wording, or give a reason. {0}': 'Ändere den Wortlaut, oder gib einen Grund an. {0}',
  'Version {0} takes effect later. Choose a day after that.':
    'Version {0} tritt später in Kraft. Wähle einen Tag danach.',
  'Nothing is published yet.': 'Noch ist nichts veröffentlicht.',
  'Nobody is left to remind: they acknowledged, or were written to within a day.':
    'Niemand ist mehr zu erinnern: Alle haben bestätigt oder bekamen binnen eines Tages einen Brief.',
  'Your words are still here. Look at both texts and decide which one stays.':
    'Deine Worte sind noch hier. Sieh dir beide Texte an und entscheide, welcher bleibt.',
  'Some of this does not fit yet.': 'Einiges davon passt noch nicht.',
  'Choose another address.': 'Wähle eine andere Adresse.',
  'Somebody changed these settings meanwhile. Load them again.':
    'Jemand hat diese Einstellungen inzwischen geändert. Lade sie neu.',
  'Only an active member can be accountable. Choose somebody else.':
    'Verantwortlich sein kann nur ein aktives Mitglied. Wähle jemand anderen.',
  'Only the company policy has a public page.': 'Nur die Richtlinie des Hauses hat eine öffentliche Seite.',
  'Choose an address for the public page.': 'Wähle eine Adresse für die öffentliche Seite.',
  'The modes are set under Access.': 'Die Betriebsarten werden unter „Zugang“ gesetzt.',
  'A supplement may only tighten what holds in this department.':
    'Ein Zusatz darf nur verschärfen, was in dieser Abteilung gilt.',
  '{0} changed this section meanwhile.': '{0} hat diesen Abschnitt inzwischen geändert.',
}
