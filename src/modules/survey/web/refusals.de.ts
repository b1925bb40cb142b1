import type { Pairs } from '#web/refusals/match.ts'

export const refusals: Pairs = {
  'This invitation is not here any more.': 'Diese Einladung gibt es nicht mehr.',
  'You answered this invitation already.': 'Du hast diese Einladung schon beantwortet.',
  'This survey does not exist.': 'Diese Umfrage gibt es nicht.',
  'Nothing of you is stored here.': 'Von dir ist hier nichts gespeichert.',
  'This plan does not exist any more.': 'Diesen Plan gibt es nicht mehr.',
  'Every wave of this plan is in the past.': 'Jede Welle dieses Plans liegt in der Vergangenheit.',
  'Choose a time to come.': 'Wähle eine Zeit, die noch kommt.',
  'Only an approved plan that is running can be paused.':
    'Pausieren lässt sich nur ein laufender Plan mit Zustimmung.',
  'This plan is not paused.': 'Dieser Plan ist nicht pausiert.',
  'This plan is in another state by now; the page shows the newest one.':
    'Dieser Plan ist inzwischen in einem anderen Stand; die Seite zeigt den neuesten.',
  'The plan changed after you opened it. Read it again before you decide.':
    'Der Plan hat sich geändert, nachdem du ihn geöffnet hast. Lies ihn noch einmal, bevor du entscheidest.',
  'Some conditions cannot be met by any answer.': 'Einige Bedingungen kann keine Antwort erfüllen.',
  'This person withdrew, or was never here.': 'Diese Person hat zurückgezogen oder war nie hier.',
  'This person did not agree to be asked, so nobody earmarks them.':
    'Diese Person hat nicht zugestimmt, gefragt zu werden; deshalb merkt sie niemand vor.',
  'This person is earmarked already.': 'Diese Person ist schon vorgemerkt.',
  'This person is not earmarked any more.': 'Diese Person ist nicht mehr vorgemerkt.',
  'This person was invited already, so the mark stays as the record of their answer.':
    'Diese Person wurde schon eingeladen; die Vormerkung bleibt als Nachweis ihrer Antwort.',
  'Some answers need another look.': 'Einige Antworten brauchen noch einen Blick.',
  'Nothing is ticked, so there is nothing to store.':
    'Nichts ist angekreuzt; es gibt also nichts zu speichern.',
  'Tick the answers that may be kept, or say that you do not want to answer.':
    'Kreuz die Antworten an, die bleiben dürfen, oder sag, dass du nicht antworten willst.',
  'This survey was opened before.': 'Diese Umfrage war schon eröffnet.',
  'It would close before it opens.': 'Sie würde schließen, bevor sie öffnet.',
  'Choose a time after the opening.': 'Wähle eine Zeit nach der Eröffnung.',
  'It would be closed already.': 'Sie wäre schon geschlossen.',
  'This survey does not wait for its opening.': 'Diese Umfrage wartet nicht auf ihre Eröffnung.',
  'This survey is not open.': 'Diese Umfrage ist nicht offen.',
  'Only a public survey that was opened has a link.':
    'Einen Link hat nur eine öffentliche Umfrage, die eröffnet wurde.',
  'Nothing is stored behind this link any more.': 'Hinter diesem Link ist nichts mehr gespeichert.',
  'No mail can be sent from here, so no address can be taken.':
    'Von hier lässt sich keine E-Mail senden; deshalb wird keine Adresse angenommen.',
  'Leave it out.': 'Lass sie weg.',
  'This survey does not exist any more.': 'Diese Umfrage gibt es nicht mehr.',
  'This survey is open or closed, so its questions stand still: people consented to them.':
    'Diese Umfrage ist offen oder geschlossen; ihre Fragen stehen fest, denn Menschen haben ihnen zugestimmt.',
  'Begin a new survey for other questions.': 'Beginne für andere Fragen eine neue Umfrage.',
  'This survey opens by itself soon, so it stands still.':
    'Diese Umfrage öffnet bald von selbst; deshalb steht sie fest.',
  'Take the opening back, change it, and set the date again.':
    'Nimm die Eröffnung zurück, ändere sie und setz den Tag neu.',
  'People are answering this survey. Close it first.':
    'Menschen beantworten diese Umfrage gerade. Schließ sie zuerst.',
  'Some questions need another look.': 'Einige Fragen brauchen noch einen Blick.',
  'This version was submitted or approved, so it stands still.':
    'Diese Version wurde eingereicht oder genehmigt; deshalb steht sie fest.',
  'Take it back while it waits, or begin a new version.':
    'Nimm sie zurück, solange sie wartet, oder beginne eine neue Version.',
  'Waves follow one another: choose a time after the one before.':
    'Wellen folgen aufeinander: Wähle eine Zeit nach der davor.',
  'The waves need another look.': 'Die Wellen brauchen noch einen Blick.',
  'Ask at least one question.': 'Stell mindestens eine Frage.',
  'Use small letters, numbers and hyphens.': 'Verwende kleine Buchstaben, Ziffern und Bindestriche.',
  'Say what the answer is used for.': 'Sag, wozu die Antwort verwendet wird.',
  'Say in a sentence what the answer is used for.': 'Sag in einem Satz, wozu die Antwort verwendet wird.',
  'Keep it for at least a month.': 'Behalte sie mindestens einen Monat.',
  'Keep it for at most 36 months.': 'Behalte sie höchstens 36 Monate.',
  'Write the answer.': 'Schreib die Antwort.',
  'These are more answers than there are questions.': 'Das sind mehr Antworten, als es Fragen gibt.',
  'Give the rule a name; people read it as the reason.':
    'Gib der Regel einen Namen; Menschen lesen ihn als Grund.',
  'Add at least one condition.': 'Füg mindestens eine Bedingung hinzu.',
  'Say in a few sentences why you ask.': 'Sag in ein paar Sätzen, warum du fragst.',
  'Invite at least one.': 'Lade mindestens eine Person ein.',
  'Invite at most 500 in one wave.': 'Lade höchstens 500 in einer Welle ein.',
  'Write what people read in the invitation.': 'Schreib, was Menschen in der Einladung lesen.',
  'Plan at least one wave.': 'Plane mindestens eine Welle.',
  'Write it in words.': 'Schreib es in Worten.',
  'Write a number of hours between 0 and {0}.': 'Schreib eine Stundenzahl zwischen 0 und {0}.',
  'People are not spied on: a survey may ask which networks somebody uses, never under which name. Leave accounts and handles out.':
    'Menschen werden nicht ausgespäht: Eine Umfrage darf fragen, welche Netzwerke jemand nutzt, nie unter welchem Namen. Lass Konten und ihre Namen weg.',
  'This question is there twice.': 'Diese Frage ist zweimal da.',
  'Offer at least two answers.': 'Biete mindestens zwei Antworten an.',
  'Choose a question of this survey.': 'Wähle eine Frage dieser Umfrage.',
  'Write from how many hours on.': 'Schreib, ab wie vielen Stunden.',
  'Free words cannot be compared. Choose another question.':
    'Freie Worte lassen sich nicht vergleichen. Wähle eine andere Frage.',
  'Choose at least one answer.': 'Wähle mindestens eine Antwort.',
  'Choose from the answers of this question.': 'Wähle aus den Antworten dieser Frage.',
  'Running surveys and seeing who answered needs the right to manage surveys.':
    'Um Umfragen zu führen und zu sehen, wer geantwortet hat, brauchst du das Recht, Umfragen zu verwalten.',
  'Only a member can answer for themselves.': 'Nur ein Mitglied kann für sich selbst antworten.',
  'A named person has to approve a plan.': 'Einen Plan genehmigen muss ein namentlich bekannter Mensch.',
  'This version does not wait for approval.': 'Diese Version wartet nicht auf Genehmigung.',
  'You wrote on this plan, so somebody else has to approve it.':
    'Du hast an diesem Plan geschrieben; genehmigen muss ihn jemand anders.',
  'Approving a plan needs the right to manage surveys or the organisation.':
    'Um einen Plan zu genehmigen, brauchst du das Recht, Umfragen oder die Organisation zu verwalten.',
  'This survey does not exist, or it is not open yet.':
    'Diese Umfrage gibt es nicht, oder sie ist noch nicht offen.',
  'This survey is closed. What you answered can still be seen and erased.':
    'Diese Umfrage ist geschlossen. Was du geantwortet hast, kannst du noch ansehen und löschen.',
  'This link leads nowhere. It is not whole, or it was replaced or erased.':
    'Dieser Link führt nirgends hin. Er ist nicht vollständig, oder er wurde ersetzt oder gelöscht.',
  'This survey does not exist, or it is not yours to read.':
    'Diese Umfrage gibt es nicht, oder du darfst sie nicht lesen.',
  'The results are shown to everybody when the survey is closed.':
    'Die Ergebnisse sehen alle, wenn die Umfrage geschlossen ist.',
}
