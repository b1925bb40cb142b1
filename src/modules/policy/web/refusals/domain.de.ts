import type { Pairs } from '#web/refusals/match.ts'

export const refusals: Pairs = {
  'An exception stands for a year at most. Choose an earlier day; it can be granted again.':
    'Eine Ausnahme gilt höchstens ein Jahr. Wähle einen früheren Tag; sie lässt sich neu gewähren.',
  'A ban on negative words also bans employees from criticising their employer together, which labour law protects.':
    'Ein Verbot negativer Worte verbietet Beschäftigten auch, gemeinsam ihren Arbeitgeber zu kritisieren; das schützt das Arbeitsrecht.',
  'Forbid what is unlawful instead: knowingly false statements of fact, threats, harassment.':
    'Verbiete stattdessen, was rechtswidrig ist: wissentlich falsche Tatsachenbehauptungen, Drohungen, Belästigung.',
  'Pay, hours and working conditions are the heart of protected talk; a rule may not touch them.':
    'Lohn, Arbeitszeit und Arbeitsbedingungen sind der Kern geschützter Rede; keine Regel darf sie berühren.',
  'Take the words out, and say in “Rights preserved” that talk about them stays free.':
    'Nimm die Worte heraus, und sag unter „Rechte bleiben“, dass das Gespräch darüber frei bleibt.',
  'Without saying what is meant, “internal” or “confidential” covers pay lists and shift plans too.':
    'Ohne zu sagen, was gemeint ist, umfasst „intern“ oder „vertraulich“ auch Gehaltslisten und Schichtpläne.',
  'Name the classes: trade secrets, unpublished results, customers’ data. Give an example of each.':
    'Nenne die Arten: Geschäftsgeheimnisse, unveröffentlichte Ergebnisse, Daten von Kunden. Gib zu jeder ein Beispiel.',
  'Employees may say where they work, and may keep it to themselves, without asking anybody.':
    'Beschäftigte dürfen sagen, wo sie arbeiten, und dürfen es für sich behalten, ohne jemanden zu fragen.',
  'Ask for disclosure only where somebody recommends our products or speaks about them.':
    'Verlange eine Kennzeichnung nur dort, wo jemand unsere Produkte empfiehlt oder über sie spricht.',
  'Who needs permission before speaking about work will not speak about its conditions.':
    'Wer eine Erlaubnis braucht, um über die Arbeit zu sprechen, wird nicht über ihre Bedingungen sprechen.',
  'Ask for permission only to speak in the organisation’s name.':
    'Verlange eine Erlaubnis nur, um im Namen der Organisation zu sprechen.',
  'Employees may speak to journalists for themselves, also about their work.':
    'Beschäftigte dürfen für sich selbst mit der Presse sprechen, auch über ihre Arbeit.',
  'Write: only spokespersons speak to the press on our behalf.':
    'Schreib: Nur Sprecherinnen und Sprecher sprechen in unserem Namen mit der Presse.',
  'Nobody may be kept from unions, works councils, authorities or lawyers.':
    'Niemand darf von Gewerkschaften, Betriebsräten, Behörden oder Anwälten ferngehalten werden.',
  'Take the words out; name these contacts as protected in “Rights preserved”.':
    'Nimm die Worte heraus; nenne diese Kontakte unter „Rechte bleiben“ als geschützt.',
  'Talking with colleagues about work is where acting together begins.':
    'Mit Kolleginnen und Kollegen über die Arbeit zu sprechen, ist der Anfang gemeinsamen Handelns.',
  'Take the words out. Protect colleagues’ private data instead, and say which.':
    'Nimm die Worte heraus. Schütze stattdessen private Daten von Kolleginnen und Kollegen, und sag, welche.',
  'Nobody can tell what is “inappropriate” or “positive”, so careful people say nothing.':
    'Niemand kann sagen, was „unangemessen“ oder „positiv“ ist; also sagen Vorsichtige nichts.',
  'Describe the conduct: threats, discrimination, harassment. Say the rest as a wish, not as a rule.':
    'Beschreib das Verhalten: Drohungen, Diskriminierung, Belästigung. Sag den Rest als Wunsch, nicht als Regel.',
  'A ban on pictures, logo or name also bans a photo of a strike sign or of an unsafe machine.':
    'Ein Verbot von Bildern, Logo oder Name verbietet auch das Foto eines Streikschilds oder einer unsicheren Maschine.',
  'Forbid commercial use, and recording customers or trade secrets.':
    'Verbiete die geschäftliche Nutzung und das Aufnehmen von Kunden oder Geschäftsgeheimnissen.',
  'Private accounts are none of our business; watching them or asking for access is unlawful in many places.':
    'Private Konten gehen uns nichts an; sie zu beobachten oder Zugang zu verlangen, ist vielerorts rechtswidrig.',
  'Say that only programme activity is seen, and that private accounts are left alone.':
    'Sag, dass nur die Tätigkeit im Programm gesehen wird und private Konten in Ruhe gelassen werden.',
  'Nothing says that protected rights stay. Without such a clause every broad sentence is read against you.':
    'Nichts sagt, dass geschützte Rechte bleiben. Ohne eine solche Klausel wird jeder weite Satz gegen dich gelesen.',
  'Say in “Rights preserved” that nothing here limits talk about pay and conditions, unions, authorities and the press.':
    'Sag unter „Rechte bleiben“, dass hier nichts das Gespräch über Lohn und Bedingungen, Gewerkschaften, Behörden und Presse beschränkt.',
  'A line in a profile or a tag like #ee is not seen by whoever reads the post; regulators do not accept it alone.':
    'Eine Zeile im Profil oder ein Schlagwort wie #ee sieht nicht, wer den Beitrag liest; Aufsichtsbehörden lassen das allein nicht gelten.',
  'Ask for plain words in the post itself: “I work for …”.':
    'Verlange klare Worte im Beitrag selbst: „Ich arbeite für …“.',
  'It is not said that disclosure belongs into each post.':
    'Es steht nicht da, dass die Kennzeichnung in jeden Beitrag gehört.',
  'Write that who speaks about our products says in the post itself that they work for us.':
    'Schreib: Wer über unsere Produkte spricht, sagt im Beitrag selbst, dass er für uns arbeitet.',
  'Whoever sees trouble finds nobody to turn to.':
    'Wer Ärger sieht, findet niemanden, an den er sich wenden kann.',
  'Name an address, a number or a page that is answered, also at the weekend.':
    'Nenne eine Adresse, eine Nummer oder eine Seite, auf der jemand antwortet, auch am Wochenende.',
  'A supplement may only tighten the company policy; this reads as if it set some of it aside.':
    'Ein Zusatz darf die Richtlinie des Hauses nur verschärfen; das liest sich, als setze es einen Teil davon außer Kraft.',
  'Take the sentence out. Where a department needs more freedom, grant an exception with an end.':
    'Nimm den Satz heraus. Wo eine Abteilung mehr Freiheit braucht, gewähre eine Ausnahme mit einem Ende.',
  'This section is written in another language of the policy, but not in this one.':
    'Dieser Abschnitt ist in einer anderen Sprache der Richtlinie geschrieben, aber nicht in dieser.',
  'Translate it, or take the language off the policy.':
    'Übersetze ihn, oder nimm die Sprache aus der Richtlinie.',
  'This section is empty.': 'Dieser Abschnitt ist leer.',
  'Write it, in two sentences if need be; the starter text offers some.':
    'Schreib ihn, notfalls in zwei Sätzen; der Text zum Anfangen bietet einige an.',
  'Nobody is accountable for this policy.': 'Niemand ist für diese Richtlinie verantwortlich.',
  'Name exactly one owner in the settings.': 'Nenne in den Einstellungen genau eine verantwortliche Person.',
  'Name another owner in the settings.': 'Nenne in den Einstellungen eine andere verantwortliche Person.',
  'Name the next owner before that day.': 'Nenne vor diesem Tag die nächste verantwortliche Person.',
  'No date is set for reading this policy again.':
    'Kein Tag ist gesetzt, an dem diese Richtlinie wieder gelesen wird.',
  'Set a review date, a year from now at most.':
    'Setz einen Tag zum Durchsehen, höchstens ein Jahr von heute.',
  'The review date has passed.': 'Der Tag zum Durchsehen ist vorbei.',
  'Read the policy through and set the next date.': 'Lies die Richtlinie durch und setz den nächsten Tag.',
  'The review is more than two years away; networks change faster.':
    'Das Durchsehen ist mehr als zwei Jahre hin; Netzwerke ändern sich schneller.',
  'Set a date within a year.': 'Setz einen Tag innerhalb eines Jahres.',
  '{0} is accountable for this policy and is not here any more.':
    '{0} ist für diese Richtlinie verantwortlich und nicht mehr hier.',
  '{0} is going to leave.': '{0} wird gehen.',
  'Nothing is written yet.': 'Noch ist nichts geschrieben.',
  'Write a section, or begin with the starter text.':
    'Schreib einen Abschnitt, oder beginne mit dem Text zum Anfangen.',
  'Make two of it. Twenty words are a good length.': 'Mach zwei daraus. Zwanzig Wörter sind eine gute Länge.',
  'A rule without its reason is learnt by heart, or forgotten.':
    'Eine Regel ohne ihren Grund wird auswendig gelernt oder vergessen.',
  'Add the reason in the same or the next sentence: “because …”.':
    'Füg den Grund im selben oder nächsten Satz hinzu: „weil …“.',
  'A sentence of {0} words is read twice or not at all.':
    'Ein Satz mit {0} Wörtern wird zweimal gelesen oder gar nicht.',
  'Give at least two answers, none of them empty.': 'Gib mindestens zwei Antworten, keine davon leer.',
  'Mark the right answer.': 'Markiere die richtige Antwort.',
}
