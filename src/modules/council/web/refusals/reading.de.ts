import type { Pairs } from '#web/refusals/match.ts'

export const refusals: Pairs = {
  'The chair of the council does this.': 'Das tut der Vorsitz des Rats.',
  'Agendas, votes and minutes are read by the council and by auditors.':
    'Tagesordnungen, Abstimmungen und Protokolle lesen der Rat und die Prüfenden.',
  'Members of the council put something on its agenda.':
    'Auf seine Tagesordnung setzen etwas die Mitglieder des Rats.',
  'It is settled.': 'Es ist erledigt.',
  'It is being voted on.': 'Es wird gerade darüber abgestimmt.',
  'Whoever raised it changes it, or the chair.': 'Das ändert, wer es eingebracht hat, oder der Vorsitz.',
  'Ask the council a question instead: everybody may. {0}':
    'Stell dem Rat stattdessen eine Frage: Das dürfen alle. {0}',
  'The mandate would be over already.': 'Das Mandat wäre schon vorbei.',
  'This mandate is not there any more.': 'Dieses Mandat gibt es nicht mehr.',
  'This mandate comes with a role. Change the member’s roles, and it ends with them.':
    'Dieses Mandat kommt mit einer Rolle. Ändere die Rollen des Mitglieds, dann endet es mit ihnen.',
  'The linter has findings that need other words, or a reason why they stay.':
    'Die Textprüfung hat Funde, die andere Worte brauchen oder einen Grund, warum sie bleiben.',
  'It waits for the consent of the legal department.': 'Es wartet auf die Freigabe der Rechtsabteilung.',
  'There is no version {0} of the charter.': 'Eine Version {0} der Satzung gibt es nicht.',
  'This is being voted on, or settled.': 'Darüber wird gerade abgestimmt, oder es ist erledigt.',
  'The meeting is not open; give the vote a deadline to hold it before.':
    'Die Sitzung läuft nicht; gib der Abstimmung eine Frist, um sie vorher zu halten.',
  'They are drafted when the chair closes the meeting.':
    'Es wird entworfen, wenn der Vorsitz die Sitzung schließt.',
  'They are sealed first.': 'Es wird zuerst besiegelt.',
  'They are approved.': 'Es ist genehmigt.',
  'The next meeting approves them, while it is open.': 'Die nächste Sitzung genehmigt es, solange sie läuft.',
  'There is no vote open on this.': 'Darüber läuft keine Abstimmung.',
  'The time to vote is over.': 'Die Zeit zum Abstimmen ist vorbei.',
  'You hold no seat with a vote.': 'Du hast keinen Sitz mit Stimme.',
  'It is about you, so you do not vote on it.': 'Es geht um dich; deshalb stimmst du nicht darüber ab.',
  'Note that you are here first; nobody votes from outside a meeting.':
    'Vermerke zuerst, dass du hier bist; von außerhalb einer Sitzung stimmt niemand ab.',
}
