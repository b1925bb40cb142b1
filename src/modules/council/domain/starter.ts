/** What a charter begins with, for people to make their own. Markdown. */
export const starterCharter: Readonly<Record<'en' | 'de', string>> = {
  en: `## What we are for

We make it easy to speak well for the house. We set the guidelines, decide what is opened to more people, look at risks, and see to it that everybody can learn what they need. A question that comes to us leaves with an answer.

## What we are not for

We do not edit posts and we do not approve them one by one. Whoever holds a mandate speaks; whoever is named in the rules consents.

## Who sits here

One person for each area that social media touches: marketing, press, human resources, legal, IT and security, customer service, sales, product, investor relations and the regions. Each speaks for their area and takes decisions back to it. Advisers take part without a vote.

## How we work

- Every member of the house may ask us something. They get an answer with a reason.
- What is to be decided stands on the agenda with its papers before we meet.
- We look at what a change would do, and for whom, before we vote on it.
- Who is concerned in person does not vote on it.

## How we decide

We decide with the quorum and majority that stand beside this text. Every decision has an owner and a day. An exception has an end.

## What we leave behind

Minutes of every meeting, approved at the next one. A register of decisions that everybody can read.

## When we look at ourselves

Once a year: what we helped to happen, what we held up, and what we should stop doing.
`,
  de: `## Wofür es uns gibt

Wir machen es leicht, gut für das Haus zu sprechen. Wir setzen die Leitlinien, entscheiden, was für mehr Menschen geöffnet wird, sehen uns Risiken an und sorgen dafür, dass alle lernen können, was sie brauchen. Eine Frage, die zu uns kommt, geht mit einer Antwort.

## Wofür es uns nicht gibt

Wir bearbeiten keine Beiträge und geben sie nicht einzeln frei. Wer ein Mandat hat, spricht; wer in den Regeln genannt ist, stimmt zu.

## Wer hier sitzt

Je eine Person für jeden Bereich, den soziale Medien berühren: Marketing, Presse, Personal, Recht, IT und Sicherheit, Kundendienst, Vertrieb, Produkt, Investor Relations und die Regionen. Jede spricht für ihren Bereich und nimmt Beschlüsse dorthin mit. Beratende nehmen ohne Stimme teil.

## Wie wir arbeiten

- Jedes Mitglied des Hauses darf uns etwas fragen. Es bekommt eine Antwort mit Begründung.
- Was entschieden werden soll, steht mit seinen Unterlagen auf der Tagesordnung, bevor wir uns treffen.
- Wir sehen uns an, was eine Änderung bewirkt und für wen, bevor wir darüber abstimmen.
- Wer persönlich betroffen ist, stimmt darüber nicht ab.

## Wie wir entscheiden

Wir entscheiden mit dem Quorum und der Mehrheit, die neben diesem Text stehen. Jeder Beschluss hat jemanden, der ihn trägt, und einen Tag. Eine Ausnahme hat ein Ende.

## Was wir hinterlassen

Ein Protokoll jeder Sitzung, genehmigt in der nächsten. Ein Verzeichnis der Beschlüsse, das alle lesen können.

## Wann wir auf uns selbst sehen

Einmal im Jahr: was wir ermöglicht haben, was wir aufgehalten haben und womit wir aufhören sollten.
`,
}
