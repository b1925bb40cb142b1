/** German of the figures about ties between colleagues, for screens and for reports by e-mail. */
export const germanTies: Readonly<Record<string, string>> = {
  Density: 'Dichte',
  'Ties across departments': 'Bindungen zwischen Abteilungen',
  'E-I index': 'E-I-Index',
  'Reassignments per case': 'Übergaben je Fall',
  'Of all pairs of colleagues who allow it to be counted, the share with a tie: at least three interactions inside Weft in the 90 days before the end of the period, at least one of them from each side. A pair counts for the days on which both were here and allowed it. Interactions are hand-overs and taking them up, notes that name somebody, questions and answers, consents asked for and given or refused, content asked for and begun, and comments; never what they were about. By department: pairs within it. Fewer than 10 people: nothing is shown.':
    'Von allen Paaren von Kolleginnen und Kollegen, die es zu zählen erlauben, der Anteil mit einer Bindung: mindestens drei Kontakte innerhalb von Weft in den 90 Tagen vor dem Ende des Zeitraums, mindestens einer von jeder Seite. Ein Paar zählt für die Tage, an denen beide hier waren und es erlaubten. Kontakte sind Übergaben und ihre Annahme, Notizen, die jemanden nennen, Fragen und Antworten, erbetene und gegebene oder verweigerte Zustimmungen, erbetene und begonnene Inhalte und Kommentare; nie, worum es ging. Nach Abteilung: Paare innerhalb von ihr. Weniger als 10 Personen: nichts wird gezeigt.',
  'Of all ties, the share between two departments. Beside it the share that chance would give if people were dealt out to departments of the same sizes: large departments have more ties within by that alone. People count in the department they belong to today. By department: of the ties of its people, the share that leads out of it. Fewer than 10 people: nothing is shown.':
    'Von allen Bindungen der Anteil zwischen zwei Abteilungen. Daneben der Anteil, den der Zufall ergäbe, wenn die Leute auf Abteilungen derselben Größe verteilt würden: große Abteilungen haben schon deshalb mehr Bindungen im Innern. Jede Person zählt in der Abteilung, zu der sie heute gehört. Nach Abteilung: von den Bindungen ihrer Leute der Anteil, der hinausführt. Weniger als 10 Personen: nichts wird gezeigt.',
  'Ties between departments less ties within one, ÷ all ties: −1 says that all stay within, 1 that all lead across. Beside it z: by how many standard deviations the index lies above what chance gives, from 1,000 deals of people to departments of the same sizes, always the same ones. By department: of the ties of its people. Whoever has no tie is not counted. Fewer than 10 people: nothing is shown.':
    'Bindungen zwischen Abteilungen weniger Bindungen innerhalb einer, ÷ alle Bindungen: −1 heißt, alle bleiben innen, 1, alle führen hinaus. Daneben z: um wie viele Standardabweichungen der Index über dem liegt, was der Zufall ergibt, aus 1.000 Verteilungen der Leute auf Abteilungen derselben Größe, immer denselben. Nach Abteilung: von den Bindungen ihrer Leute. Wer keine Bindung hat, zählt nicht. Weniger als 10 Personen: nichts wird gezeigt.',
  'How often a conversation that began in the period changed hands until now, as the mean of all of them: from one person to another, or to another desk. The first who takes it, or is given it, does not count.':
    'Wie oft ein Gespräch, das im Zeitraum begann, bis jetzt in andere Hände kam, als Mittel aller: von einer Person zu einer anderen oder an einen anderen Schreibtisch. Wer es als Erstes nimmt oder bekommt, zählt nicht.',
  'Unknown, because nobody has allowed it to be counted yet.':
    'Unbekannt, weil noch niemand erlaubt hat, dass es gezählt wird.',
  'Fewer than 10 people allow it to be counted, so nothing is shown.':
    'Weniger als 10 Personen erlauben, dass es gezählt wird, darum wird nichts gezeigt.',
  'Fewer than 10 people of this department allow it to be counted, or the rest could be worked out from it, so nothing is shown.':
    'Weniger als 10 Personen dieser Abteilung erlauben, dass es gezählt wird, oder der Rest ließe sich daraus errechnen; darum wird nichts gezeigt.',
  'Nobody who is counted has a tie to anybody.': 'Niemand, der gezählt wird, hat eine Bindung zu jemandem.',
  'Chance gives the same in every deal, so there is nothing to compare with.':
    'Der Zufall ergibt jedes Mal dasselbe, darum gibt es nichts zum Vergleichen.',
}
