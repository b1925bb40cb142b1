type Locale = 'en' | 'de'

export interface ClockWords {
  /** Whom the letter is to. */
  readonly name: string
  readonly organisation: string
  /** The person outside who waits, and what about. */
  readonly person: string
  readonly title: string
  readonly desk: string
  /** In the reader's zone, ready to be read. */
  readonly due: string
  readonly link: string
}

export interface Letter {
  readonly subject: string
  readonly text: string
}

/** Tells somebody that a clock is about to run out, or that it has and still nobody answered. Plain text. */
export function clockLetter(locale: Locale, words: ClockWords, over: boolean): Letter {
  return locale === 'de' ? german(words, over) : english(words, over)
}

function english({ name, organisation, person, title, desk, due, link }: ClockWords, over: boolean): Letter {
  return {
    subject: over ? `Still no answer: “${title}”` : `Answer soon: “${title}”`,
    text: [
      `Hello ${name},`,
      over
        ? `${person} has had no answer from ${organisation} on “${title}” (desk: ${desk}). It was due ${due}.`
        : `${person} waits for an answer from ${organisation} on “${title}” (desk: ${desk}). It is due ${due}.`,
      link,
    ].join('\n\n'),
  }
}

function german({ name, organisation, person, title, desk, due, link }: ClockWords, over: boolean): Letter {
  return {
    subject: over ? `Noch immer keine Antwort: „${title}“` : `Bald antworten: „${title}“`,
    text: [
      `Hallo ${name},`,
      over
        ? `${person} hat von ${organisation} noch keine Antwort auf „${title}“ (Platz: ${desk}). Fällig war sie ${due}.`
        : `${person} wartet bei ${organisation} auf eine Antwort auf „${title}“ (Platz: ${desk}). Fällig ist sie ${due}.`,
      link,
    ].join('\n\n'),
  }
}
