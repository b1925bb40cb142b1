import type { Pairs } from '#web/refusals/match.ts'

export const refusals: Pairs = {
  'This file cannot be read: one line needs a change.':
    'Diese Datei lässt sich nicht lesen: Eine Zeile muss geändert werden.',
  'This file cannot be read: {0} lines need a change.':
    'Diese Datei lässt sich nicht lesen: {0} Zeilen müssen geändert werden.',
  'Somebody made a course of this name at the same moment. Try again.':
    'Jemand hat im selben Moment einen Kurs dieses Namens angelegt. Versuch es noch einmal.',
  'Somebody else changed this draft. Load it again before you go on.':
    'Jemand anders hat diesen Entwurf geändert. Lade ihn neu, bevor du weitermachst.',
  'This course was never published, so nobody sees it anyway.':
    'Dieser Kurs wurde nie veröffentlicht; niemand sieht ihn also ohnehin.',
  'This day is over.': 'Dieser Tag ist schon vorbei.',
  'This path does not exist any more.': 'Diesen Pfad gibt es nicht mehr.',
  'One of these courses is not offered.': 'Einer dieser Kurse wird nicht angeboten.',
  'Choose what to learn.': 'Wähle, was gelernt werden soll.',
  'Choose a course or a path.': 'Wähle einen Kurs oder einen Pfad.',
  'Nobody here is meant by this.': 'Damit ist hier niemand gemeint.',
  'Choose at least one active member.': 'Wähle mindestens ein aktives Mitglied.',
  'This enrolment has ended already.': 'Diese Anmeldung ist schon beendet.',
  'A standing rule enrols this member.': 'Eine stehende Regel meldet dieses Mitglied an.',
  'End the rule, or change whom the course is required of.':
    'Beende die Regel, oder ändere, von wem der Kurs verlangt wird.',
  '“{0}” is hidden, or not published yet.': '„{0}“ ist verborgen oder noch nicht veröffentlicht.',
  'The course changed after you began. Begin the quiz again with its new questions.':
    'Der Kurs hat sich geändert, nachdem du begonnen hast. Beginne das Quiz mit den neuen Fragen neu.',
  'There is no draft to publish: nothing was changed.':
    'Es gibt keinen Entwurf zu veröffentlichen: Nichts wurde geändert.',
  'This certificate does not exist.': 'Dieses Zertifikat gibt es nicht.',
  'This certificate does not hold any more: it ended, or was taken back.':
    'Dieses Zertifikat gilt nicht mehr: Es ist abgelaufen oder wurde zurückgenommen.',
  'This course is not offered, so it cannot be required.':
    'Dieser Kurs wird nicht angeboten; er lässt sich also nicht verlangen.',
  'This rule has ended already.': 'Diese Regel ist schon beendet.',
  'Give the course a title.': 'Gib dem Kurs einen Titel.',
  'At least one day.': 'Mindestens ein Tag.',
  'At most 365 days.': 'Höchstens 365 Tage.',
  'The file is too large.': 'Die Datei ist zu groß.',
  'Give the path a name.': 'Gib dem Pfad einen Namen.',
  'Choose at least one course.': 'Wähle mindestens einen Kurs.',
  'At most 730 days.': 'Höchstens 730 Tage.',
  'Say in a few words why; the holder reads it.':
    'Sag in ein paar Worten, warum; die Person, die es hat, liest es.',
  'Choose at least one member.': 'Wähle mindestens ein Mitglied.',
  'Use small letters, digits and single hyphens.':
    'Verwende kleine Buchstaben, Ziffern und einfache Bindestriche.',
  'Split this lesson: it is longer than 40,000 characters.':
    'Teile diese Lektion auf: Sie ist länger als 40.000 Zeichen.',
  'Use at most eight answers.': 'Verwende höchstens acht Antworten.',
  'Use at most 40 lessons.': 'Verwende höchstens 40 Lektionen.',
  'Use at most 200 questions.': 'Verwende höchstens 200 Fragen.',
  'Begin the first lesson with a heading: “# Title”.':
    'Beginne die erste Lektion mit einer Überschrift: „# Title“.',
  'The quiz is the last part; move this lesson above it.':
    'Das Quiz ist der letzte Teil; verschieb diese Lektion darüber.',
  '“{0}” is no id: use small letters, digits and single hyphens.':
    '„{0}“ ist keine Kennung: Verwende kleine Buchstaben, Ziffern und einfache Bindestriche.',
  'There is a lesson “{0}” already.': 'Eine Lektion „{0}“ gibt es schon.',
  'Write “name: value”, one a line.': 'Schreib „name: value“, eines je Zeile.',
  'Begin the file with settings between two lines of “---”.':
    'Beginne die Datei mit Einstellungen zwischen zwei Zeilen „---“.',
  '“{0}” is not known here. Known are {1}.': '„{0}“ ist hier nicht bekannt. Bekannt sind {1}.',
  'Mark an answer with [x] when it is right, with [ ] when it is not.':
    'Markiere eine Antwort mit [x], wenn sie richtig ist, mit [ ], wenn nicht.',
  'After the answers only an explanation may follow; begin its lines with “>”.':
    'Nach den Antworten darf nur eine Erklärung folgen; beginne ihre Zeilen mit „>“.',
  'Begin a question with a heading: “## What is asked?”.':
    'Beginne eine Frage mit einer Überschrift: „## What is asked?“.',
  'Give this question at least two answers: “- [x] …” and “- [ ] …”.':
    'Gib dieser Frage mindestens zwei Antworten: „- [x] …“ und „- [ ] …“.',
  'Mark the right answer with [x].': 'Markiere die richtige Antwort mit [x].',
  'There is a question “{0}” already.': 'Eine Frage „{0}“ gibt es schon.',
  'Say in a sentence what one can do afterwards.': 'Sag in einem Satz, was man danach kann.',
  'Write at least one lesson.': 'Schreib mindestens eine Lektion.',
  'Two lessons have the same id.': 'Zwei Lektionen haben dieselbe Kennung.',
  'Two questions have the same id.': 'Zwei Fragen haben dieselbe Kennung.',
  'Lesson {0}: it needs a title and some text.': 'Lektion {0}: Sie braucht einen Titel und etwas Text.',
  'One attempt draws {0} questions, but the pool has {1}. Add questions, or draw fewer.':
    'Ein Versuch zieht {0} Fragen, aber der Vorrat hat {1}. Füg Fragen hinzu, oder zieh weniger.',
  'Making courses and enrolling people needs the right to run the training.':
    'Um Kurse zu machen und Menschen anzumelden, brauchst du das Recht, die Schulung zu führen.',
  'This attempt does not exist.': 'Diesen Versuch gibt es nicht.',
  'Open the course and begin its quiz.': 'Öffne den Kurs und beginne sein Quiz.',
  'There is no course of this name.': 'Einen Kurs dieses Namens gibt es nicht.',
  'The list under Manage shows every course.': 'Die Liste unter „Verwalten“ zeigt jeden Kurs.',
  'This course does not exist, or it is not offered any more.':
    'Diesen Kurs gibt es nicht, oder er wird nicht mehr angeboten.',
  'The catalogue under Training shows what is.': 'Was angeboten wird, zeigt der Katalog unter „Schulung“.',
  'Three attempts in a row did not pass. Read the lessons again before the next.':
    'Drei Versuche nacheinander waren nicht bestanden. Lies die Lektionen noch einmal vor dem nächsten.',
  'Read “{0}” first; then the quiz opens.': 'Lies zuerst „{0}“; dann öffnet sich das Quiz.',
  'Read the {0} lessons you have not read yet; then the quiz opens.':
    'Lies die {0} Lektionen, die du noch nicht gelesen hast; dann öffnet sich das Quiz.',
  'Question {0}: {1}': 'Frage {0}: {1, word}',
  'Line {0}: {1}': 'Zeile {0}: {1, word}',
}
