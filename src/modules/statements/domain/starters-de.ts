import type { StarterSet } from './starter.ts'

/** Words to begin with in German. */
export const germanStarters: StarterSet = {
  'product-safety': {
    title: 'Ein Produkt ist vielleicht nicht sicher',
    parts: {
      acknowledgement: 'Wir haben die Berichte über {Produkt} gesehen.',
      empathy: 'Wer verletzt oder erschreckt wurde: Es tut uns leid.',
      facts: 'Was wir wissen: {was geschehen ist}.',
      action: 'Bitte benutzt es vorerst nicht. {was zu tun ist}',
      nextUpdate: 'Nächste Nachricht hier um {Uhrzeit}.',
    },
  },
  outage: {
    title: 'Etwas funktioniert nicht',
    parts: {
      acknowledgement: '{Dienst} funktioniert gerade nicht, wie es sein soll.',
      empathy: 'Wir wissen, dass ihr euch darauf verlasst, und bitten um Entschuldigung.',
      facts: 'Was wir wissen: {was geschehen ist}.',
      action: 'Unsere Leute arbeiten daran. Bis dahin: {was zu tun ist}',
      nextUpdate: 'Nächste Nachricht hier um {Uhrzeit}.',
    },
  },
  'data-breach': {
    title: 'Fremde könnten Daten gesehen haben',
    parts: {
      acknowledgement: 'Wir gehen einem Vorfall mit Daten nach, die uns anvertraut sind.',
      empathy: 'Ihr habt uns vertraut. Dass ihr euch jetzt sorgt, tut uns leid.',
      facts: 'Was wir wissen: {was geschehen ist}.',
      action: 'Was ihr jetzt tun könnt: {was zu tun ist}. Allen Betroffenen schreiben wir selbst.',
      nextUpdate: 'Nächste Nachricht hier um {Uhrzeit}.',
    },
  },
  recall: {
    title: 'Wir rufen ein Produkt zurück',
    parts: {
      acknowledgement: 'Wir rufen {Produkt} zurück.',
      empathy: 'Die Mühe tut uns leid, und vor allem jeder Schaden.',
      facts: 'Der Grund: {was geschehen ist}.',
      action: 'Bitte benutzt es nicht weiter. {wie es zurückkommt}',
      nextUpdate: 'Nächste Nachricht hier um {Uhrzeit}.',
    },
  },
  executive: {
    title: 'Über jemanden, der uns leitet',
    parts: {
      acknowledgement: 'Wir wissen, was über {wen} gesagt wird.',
      empathy: 'Wir nehmen es ernst und schulden allen Beteiligten Fairness.',
      facts: 'Was wir heute sagen können: {was bekannt ist}.',
      action: 'Was wir tun: {was jetzt geschieht}.',
      nextUpdate: 'Nächste Nachricht hier um {Uhrzeit}.',
    },
  },
  employee: {
    title: 'Über jemanden aus unserem Haus',
    parts: {
      acknowledgement: 'Wir haben gesehen, was über jemanden aus unserem Haus gesagt wird.',
      empathy: 'Bei allen, die betroffen sind, bitten wir um Entschuldigung.',
      facts: 'Was wir wissen: {was geschehen ist}.',
      action: 'Wir gehen dem nach, fair gegenüber allen. {was jetzt geschieht}',
      nextUpdate: 'Nächste Nachricht hier um {Uhrzeit}.',
    },
  },
  accident: {
    title: 'An einem unserer Orte ist etwas geschehen',
    parts: {
      acknowledgement: 'In {Ort} gab es einen Unfall.',
      empathy: 'Unsere Gedanken sind bei den Betroffenen und ihren Familien.',
      facts: 'Was wir wissen: {was geschehen ist}.',
      action: 'Wir helfen vor Ort. Bitte haltet den Helfenden den Weg frei. {was zu tun ist}',
      nextUpdate: 'Nächste Nachricht hier um {Uhrzeit}.',
    },
  },
  rumour: {
    title: 'Etwas Unwahres wird erzählt',
    parts: {
      acknowledgement: 'Wir haben gesehen, was über {Thema} erzählt wird.',
      empathy: 'Wir verstehen, dass euch das beunruhigt.',
      facts: 'Was wir wissen: {was bekannt ist}. Was wir noch nicht wissen: {was offen ist}.',
      action: 'Bitte fragt uns, bevor ihr es weitersagt.',
      nextUpdate: 'Nächste Nachricht hier um {Uhrzeit}.',
    },
  },
  legal: {
    title: 'Ein Fall vor Gericht oder Behörde',
    parts: {
      acknowledgement: 'Wir wissen von {dem Fall}.',
      empathy: 'Wir nehmen das ernst, und alle darin verdienen ein faires Verfahren.',
      facts: 'Was wir heute sagen können: {was bekannt ist}.',
      action: 'Wir arbeiten mit den zuständigen Stellen zusammen.',
      nextUpdate: 'Nächste Nachricht hier um {Uhrzeit}.',
    },
  },
  other: {
    title: 'Wir gehen der Sache nach',
    parts: {
      acknowledgement: 'Wir haben euch gehört.',
      empathy: 'Dass das Ärger macht, tut uns leid.',
      facts: 'Was wir wissen: {was geschehen ist}.',
      action: 'Was wir tun: {was jetzt geschieht}.',
      nextUpdate: 'Nächste Nachricht hier um {Uhrzeit}.',
    },
  },
}
