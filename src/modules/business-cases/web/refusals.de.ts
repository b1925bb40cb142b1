import type { Pairs } from '#web/refusals/match.ts'

export const refusals: Pairs = {
  'Choose the network: figures of two networks are never put together.':
    'Wähle das Netzwerk: Zahlen zweier Netzwerke werden nie zusammengelegt.',
  'Say what was counted.': 'Sag, was gezählt wurde.',
  'The option that is proposed is not there any more.': 'Die vorgeschlagene Möglichkeit gibt es nicht mehr.',
  'Choose one of the options.': 'Wähle eine der Möglichkeiten.',
  'What was submitted stands as it is. Take it back to change it.':
    'Was eingereicht ist, steht, wie es ist. Nimm es zurück, um es zu ändern.',
  'Somebody saved this case meanwhile. What you wrote is still here.':
    'Jemand hat diese Vorlage inzwischen gespeichert. Was du geschrieben hast, ist noch hier.',
  'Open it in a second window, take over what is new, and save again.':
    'Öffne sie in einem zweiten Fenster, übernimm das Neue und speichere noch einmal.',
  'Only who wrote this case changes it.': 'Diese Vorlage ändert nur, wer sie geschrieben hat.',
  'Who keeps targets and business cases may too; they are listed under People.':
    'Wer Ziele und Entscheidungsvorlagen führt, darf es auch; sie stehen unter „Menschen“.',
  'This case does not wait for a decision any more.':
    'Diese Vorlage wartet nicht mehr auf eine Entscheidung.',
  'Say which option is taken.': 'Sag, welche Möglichkeit genommen wird.',
  'Choose a day to come on which you look whether it came.':
    'Wähle einen kommenden Tag, an dem du nachsiehst, ob es eingetreten ist.',
  'You wrote this case, so somebody else decides it.':
    'Du hast diese Vorlage geschrieben; entscheiden muss jemand anders.',
  'The head of the department decides, or who may approve a plan.':
    'Es entscheidet die Leitung der Abteilung, oder wer einen Plan genehmigen darf.',
  'This case is not yours to decide.': 'Über diese Vorlage entscheidest nicht du.',
  'A peer of this name is there already.': 'Ein Vergleichshaus dieses Namens gibt es schon.',
  'We ourselves stay in the list: without us there is nothing to compare with.':
    'Wir selbst bleiben in der Liste: Ohne uns gibt es nichts zu vergleichen.',
  'Choose one of the networks.': 'Wähle eines der Netzwerke.',
  'There is no network “{0}”.': 'Ein Netzwerk „{0}“ gibt es nicht.',
  'Connect a channel on {0} first: figures are read with it.':
    'Verbinde zuerst einen Kanal auf {0}: Mit ihm werden Zahlen gelesen.',
  '{0} does not let public figures be read.': '{0} lässt öffentliche Zahlen nicht lesen.',
  'Nobody on {0} answers to “{1}”.': 'Auf {0} heißt niemand „{1}“.',
  'None of its accounts is on a network whose public figures can be read.':
    'Keines seiner Konten ist in einem Netzwerk, dessen öffentliche Zahlen sich lesen lassen.',
  'Enter its figures by hand, each with where it is from.':
    'Trag seine Zahlen von Hand ein, jede mit ihrer Herkunft.',
  'Only what was decided to be done is reviewed.':
    'Rückblick gehalten wird nur auf das, was beschlossen wurde.',
  'Say for each effect what came, or that it cannot be told.':
    'Sag zu jeder Wirkung, was kam, oder dass es sich nicht sagen lässt.',
  'Somebody saved this case just now. Look at it once more.':
    'Jemand hat diese Vorlage gerade gespeichert. Sieh sie dir noch einmal an.',
  'This case is a draft. Submit it first.': 'Diese Vorlage ist ein Entwurf. Reich sie zuerst ein.',
  'This case waits for a decision. Take it back to change it.':
    'Diese Vorlage wartet auf eine Entscheidung. Nimm sie zurück, um sie zu ändern.',
  'This case is decided. Begin it again to ask once more.':
    'Über diese Vorlage ist entschieden. Beginne sie neu, um noch einmal zu fragen.',
  'This case is decided and reviewed. Begin it again to ask once more.':
    'Über diese Vorlage ist entschieden, und der Rückblick ist gehalten. Beginne sie neu, um noch einmal zu fragen.',
  'This case was withdrawn. Begin it again first.':
    'Diese Vorlage wurde zurückgezogen. Beginne sie zuerst neu.',
  'One thing is missing before anybody can decide.': 'Eines fehlt noch, bevor jemand entscheiden kann.',
  '{0} things are missing before anybody can decide.':
    '{0} Dinge fehlen noch, bevor jemand entscheiden kann.',
  'This figure does not exist any more.': 'Diese Zahl gibt es nicht mehr.',
  'A case needs a title.': 'Eine Vorlage braucht einen Titel.',
  'Say why: it is read again at the review.': 'Sag, warum: Beim Rückblick wird es wieder gelesen.',
  'Say what came, and what you would do otherwise.': 'Sag, was kam und was du anders machen würdest.',
  'Write the handle, such as fjell.example.': 'Schreib den Namen des Kontos, wie fjell.example.',
  'A peer needs a name.': 'Ein Vergleichshaus braucht einen Namen.',
  'Write an address such as https://example.org.': 'Schreib eine Adresse wie https://example.org.',
  'Say where the figure is from: an address, a report, a person.':
    'Sag, woher die Zahl ist: eine Adresse, ein Bericht, eine Person.',
  'Choose a smaller number.': 'Wähle eine kleinere Zahl.',
  'Money is never below 0 here.': 'Geld liegt hier nie unter 0.',
  'Say what is to change.': 'Sag, was sich ändern soll.',
  'Give the option a name.': 'Gib der Möglichkeit einen Namen.',
  'Put small costs together: 30 lines are the most.':
    'Fass kleine Kosten zusammen: 30 Zeilen sind das Höchste.',
  'Use at most 10,000 hours a week.': 'Verwende höchstens 10.000 Stunden je Woche.',
  'Twelve effects are the most that one page can carry.': 'Mehr als zwölf Wirkungen trägt eine Seite nicht.',
  'Say what may go wrong.': 'Sag, was schiefgehen kann.',
  'Day 1 is the first.': 'Tag 1 ist der erste.',
  'Day 90 is the last.': 'Tag 90 ist der letzte.',
  'Say what happens.': 'Sag, was geschieht.',
  'Twelve figures are the most that one page can carry.': 'Mehr als zwölf Zahlen trägt eine Seite nicht.',
  'At least one month.': 'Mindestens ein Monat.',
  'At most 60 months.': 'Höchstens 60 Monate.',
  'Twenty risks are the most that one page can carry.': 'Mehr als zwanzig Risiken trägt eine Seite nicht.',
  'Thirty steps are the most that one page can carry.': 'Mehr als dreißig Schritte trägt eine Seite nicht.',
  'Say what is missing today, and for whom.': 'Sag, was heute fehlt und wem.',
  'Choose at least one figure in which others are compared.':
    'Wähle mindestens eine Zahl, in der andere verglichen werden.',
  'Say what it costs to do nothing: that is an option too.':
    'Sag, was es kostet, nichts zu tun: Auch das ist eine Möglichkeit.',
  'Name at least one option besides doing nothing.': 'Nenne mindestens eine Möglichkeit neben dem Nichtstun.',
  'Give the cost of an hour, or the cost of people’s time stays unknown.':
    'Gib die Kosten einer Stunde an, sonst bleiben die Kosten der Zeit unbekannt.',
  'Say which option you propose.': 'Sag, welche Möglichkeit du vorschlägst.',
  'Name at least one risk and what you would do.': 'Nenne mindestens ein Risiko und was du tun würdest.',
  'Say what happens in the first 90 days.': 'Sag, was in den ersten 90 Tagen geschieht.',
  '“{0}” does not say what it is to bring.': '„{0}“ sagt nicht, was es bringen soll.',
  '“{0}” does not say what its expectation stands on.': '„{0}“ sagt nicht, worauf sich die Erwartung stützt.',
  'Write a number such as 1250 or 4.5.': 'Schreib eine Zahl wie 1250 oder 4.5.',
  'Say where the figure is from.': 'Sag, woher die Zahl ist.',
  'There is no peer “{0}”. Add it first.': 'Ein Vergleichshaus „{0}“ gibt es nicht. Füg es zuerst hinzu.',
  'This peer does not exist any more.': 'Dieses Vergleichshaus gibt es nicht mehr.',
  'This business case does not exist any more.': 'Diese Entscheidungsvorlage gibt es nicht mehr.',
  'Keeping peers and their figures needs the right to keep targets and business cases.':
    'Um Vergleichshäuser und ihre Zahlen zu führen, brauchst du das Recht, Ziele und Entscheidungsvorlagen zu führen.',
  'Writing a business case needs the right to read the scoreboard.':
    'Um eine Entscheidungsvorlage zu schreiben, brauchst du das Recht, die Kennzahlen zu lesen.',
  'This network does not let its public figures be read. Enter them by hand.':
    'Dieses Netzwerk lässt seine öffentlichen Zahlen nicht lesen. Trag sie von Hand ein.',
}
